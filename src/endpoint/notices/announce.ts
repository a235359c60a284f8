import type { Steps } from '../feedback/sql.js';
import type { Case } from '../desk/case.js';

/** Something that happened to a message and that somebody may have to be told. */
export type Happening =
  | { kind: 'replied'; event: number; at: number; reply: string; stage: string }
  | { kind: 'forwarded'; at: number; to: string }
  /** Who takes a message for themselves (`by` is `to`) need not be told. */
  | { kind: 'assigned'; at: number; to: number; by?: number };

/** Writes the rows of what has to be told about a change, inside of its transaction. */
export type Announce = (message: Case, happening: Happening) => Steps<void>;

/** For where nothing is sent. */
export const announceNothing: Announce = function* () {};
