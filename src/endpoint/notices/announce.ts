import type { Steps } from '../feedback/sql.js';
import type { Case } from '../desk/case.js';

/** Something that happened to a message and that somebody may have to be told. */
export type Happening =
  | { kind: 'replied'; event: number; at: number; reply: string; stage: string }
  | { kind: 'forwarded'; at: number; to: string }
  | { kind: 'assigned'; at: number; to: number };

/** Writes the rows of what has to be told about a change of one message, inside of its transaction. */
export type Announce = (message: Case, happening: Happening) => Steps<void>;

/** For where nothing is sent. */
export const announceNothing: Announce = function* () {};
