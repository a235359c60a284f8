import type { Message } from '../finding.js';

interface Facts {
  /** Whom the pause concerns that follows; missing where nothing was wrong at the other side. */
  pause?: 'host' | 'address';
  /** Whether a second try right away may go well. */
  again?: boolean;
  /** Milliseconds since 1970 until when the other side asked for peace. */
  until?: number;
}

/** One request has failed. */
export class Fault extends Error {
  readonly pause: Facts['pause'];
  readonly again: boolean;
  readonly until: number | undefined;

  constructor(
    readonly said: Message,
    { pause, again = false, until }: Facts = {},
  ) {
    super(said.problem.en);
    this.name = 'Fault';
    this.pause = pause;
    this.again = again;
    this.until = until;
  }
}
