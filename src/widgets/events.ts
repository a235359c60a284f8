/** A widget shows data: `stale` says that it is a stored copy while or because the endpoint does not answer. Does not bubble, like an image's `load`. */
export class OpdLoadEvent extends Event {
  constructor(readonly stale: boolean) {
    super('load');
  }
}

/** A widget could not get its data; what it already shows stays. Does not bubble, like an image's `error`. */
export class OpdErrorEvent extends Event {
  constructor(readonly error: Error) {
    super('error');
  }
}
