/** What an officer does to a message. */
export type Act =
  /** An official reply, signed by the agency; `done` and `rejected` close, `in-progress` says that work goes on. */
  | { what: 'reply'; text: string; stage: 'in-progress' | 'done' | 'rejected'; release?: Release }
  | { what: 'verify' }
  | { what: 'note'; text: string }
  /** `to` undefined: nobody. */
  | { what: 'assign'; to?: number }
  /** To another agency, with its history; the note is for them. */
  | { what: 'forward'; to: string; note?: string }
  /** Says that this message says the same as another of the same agency: answers of that one are answers of this one, too. */
  | { what: 'merge'; into: number }
  | { what: 'unmerge' }
  | { what: 'spam'; spam: boolean }
  | ({ what: 'release' } & Release)
  | { what: 'hold'; held: boolean };

/** What the public may see of a message and its answer. Never anything of a `rahasia` one. */
export interface Release {
  text: boolean;
  /** Ids of the photos to show. */
  photos: readonly number[];
  /** Whether the sender's name is shown in full; masked otherwise. Only of a `terbuka` message. */
  named: boolean;
}

export type Outcome =
  /** It is done; the message's version now. */
  | { kind: 'done'; version: number }
  /** Somebody was faster: nothing was changed. */
  | { kind: 'changed'; version: number }
  /** There is no such message for this officer. */
  | { kind: 'missing' }
  /** It cannot be done; the page says why in words. */
  | { kind: 'refused'; why: Refused };
export const REFUSED = [
  'empty',
  'too-long',
  'secret',
  'no-such-agency',
  'no-such-officer',
  'no-such-message',
  'same-agency',
  'itself',
  'already-merged',
  'other-visibility',
  'merged',
  'spam',
  'not-allowed',
] as const;
export type Refused = (typeof REFUSED)[number];
