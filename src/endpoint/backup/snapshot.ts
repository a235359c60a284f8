import type { Row } from '../feedback/sql.js';

/** A database as it was at one moment, while others go on writing to it. */
export interface Snapshot {
  engine: 'sqlite' | 'postgres';
  /** How many migrations are done. */
  migrations: number;
  /** Names of the tables that are there. */
  tables: ReadonlySet<string>;
  /** Columns of a table that are written; those that follow from others are left out. */
  columns: (table: string) => Promise<string[]>;
  /** All rows of a table, some hundred at a time. */
  rows: (table: string, columns: readonly string[]) => AsyncIterable<Row[]>;
  /** The last number that was given, by table that counts. */
  sequences: ReadonlyMap<string, number>;
  close: () => Promise<void>;
}

/** Rows read at once. */
export const AT_ONCE = 500;
