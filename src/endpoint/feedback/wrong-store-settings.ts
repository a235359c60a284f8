/** A store cannot be opened as things are set up; says what to do, in Indonesian, then English. */
export class WrongStoreSettings extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongStoreSettings';
  }
}
