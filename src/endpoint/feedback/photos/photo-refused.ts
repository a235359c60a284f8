import { REFUSED_WORDS, type RefusedReason } from './refused-words.js';

/** This photo will not be taken, however often it is sent. Carries nothing of the photo. */
export class PhotoRefused extends Error {
  readonly reason: RefusedReason;
  /** Why, and what to do, in Indonesian, then English. */
  readonly detail: string;
  constructor(reason: RefusedReason, { cause }: { cause?: unknown } = {}) {
    super(reason, { cause });
    this.name = 'PhotoRefused';
    this.reason = reason;
    this.detail = REFUSED_WORDS[reason];
  }
}
