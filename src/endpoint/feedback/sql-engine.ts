import type { Identity } from './migrations.js';
import type { Query, Row, Steps } from './sql.js';
import type { NewMessage } from './store.js';

/**
 * What a database does for a store. Whatever cannot be done within 2 s because of the database rejects with `StoreUnavailable`, any
 * other failure with an error that names no value.
 */
export interface SqlEngine {
  identity: Identity;
  /** Makes the database itself, where the engine can. */
  create(): Promise<void>;
  read(query: Query): Promise<Row[]>;
  /** Runs one statement that changes something; on disk when it settles. */
  write(query: Query): Promise<Row[]>;
  /**
   * Runs statements together or not at all; perhaps several times, when others were in the way.
   * @param patience milliseconds for all of it, where it is a work that takes long by its nature, such as making an index
   */
  transaction<T>(steps: () => Steps<T>, patience?: number): Promise<T>;
  /** Stores a key with its message. @returns the number; `undefined` where the key is there already */
  accept(message: NewMessage): Promise<number | undefined>;
  /** Gives the room of what was deleted back, and leaves nothing of it in any file. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds within which every call settles. */
export const PATIENCE = 1800;
