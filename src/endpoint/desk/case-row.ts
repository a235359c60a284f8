import { MESSAGE, columnOf } from '../feedback/rows.js';
import { named, sql } from '../feedback/sql.js';
import type { StoredMessage } from '../feedback/store.js';
import type { Case } from './case.js';

const FIELDS = [
  'version',
  'tray',
  'assignee',
  'openedAt',
  'firstReplyAt',
  'answeredAt',
  'closedAt',
  'spam',
  'mergedInto',
  'held',
  'named',
  'district',
] as const satisfies Exclude<keyof Case, keyof StoredMessage>[];

/** Columns of a message as officers have it; a row of them is a `Case` by `objectOf`. */
export const CASE = sql`${MESSAGE}, ${named(FIELDS.map(columnOf).join(', '))}`;
