import type { Query } from '../feedback/sql.js';
import type { Merged, RestoredTable } from './restored-rows.js';

/** An empty database that a backup is written into: whole, or nothing of it. */
export interface Target {
  /** Makes the tables as they were after so many migrations. */
  create: (migrations: number) => Promise<void>;
  insert: (table: string, columns: readonly string[], rows: RestoredTable['rows']) => Promise<void>;
  /** Says of messages that are there which others they were merged into. */
  merge: (merged: AsyncIterable<Merged[]>) => Promise<void>;
  /** Changes what was inserted. */
  change: (statement: Query) => Promise<void>;
  /** Numbers of a table go on after this one. */
  setSequence: (table: string, last: number) => Promise<void>;
  /** Only now anything of it is there. */
  commit: () => Promise<void>;
  /** Leaves nothing behind; after `commit` it only closes. */
  close: () => Promise<void>;
}
