/** The other server did not do what it was asked; the message is for the operator, in Indonesian, then English, without what was sent. */
export class RemoteFailed extends Error {
  /**
   * @param kind `down`: the server as a whole; `refused`: this one thing
   * @param notBefore milliseconds since 1970 until when it asked for peace
   */
  constructor(
    readonly kind: 'down' | 'refused',
    id: string,
    en: string,
    readonly notBefore = 0,
  ) {
    super(`${id} / ${en}`);
    this.name = 'RemoteFailed';
  }
}
