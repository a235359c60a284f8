import type { Message } from '../finding.js';

/** A picture that cannot be shown, however often it is asked for. */
export class PictureRefused extends Error {
  constructor(
    /** Why, and what to do. */
    readonly said: Message,
    cause?: unknown,
  ) {
    super(said.problem.en, { cause });
    this.name = 'PictureRefused';
  }
}
