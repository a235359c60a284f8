import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Libsql from 'libsql';
import { keepOwn, makeOwnFile } from './own-file.js';
import type { Query, Row } from './sql.js';
import { isBroken } from './sqlite-error.js';
import { StoreUnavailable } from './store.js';

export interface Connection {
  readonly inTransaction: boolean;
  exec(text: string): void;
  all(query: Query): Row[];
}

export interface SqliteFile {
  /** Makes the file and its folder where they are missing. */
  create(): void;
  /** Lends the connection, opened anew where it has to be. @throws StoreUnavailable where the file is gone; SQLite's own errors */
  use<T>(work: (connection: Connection) => T): T;
  close(): void;
}

/** Preparing a statement takes as long as many a one itself. They are few, since values are no part of them; those used last stay. */
const MOST_PREPARED = 100;
/** Letters above which a statement is a list of rows, different each time, and takes more memory than it saves time. */
const LONG = 4_000;

/** Milliseconds between two tries to open what could not be used. */
const PAUSE = 250;

// auto_vacuum before all else: once there is a page it cannot be changed. Waiting for other processes is not SQLite's business: it
// would stop the whole server meanwhile.
const SETTINGS = `
  PRAGMA busy_timeout = 0;
  PRAGMA auto_vacuum = INCREMENTAL;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA cache_size = -16000;
  PRAGMA foreign_keys = ON;`;

/** One connection to a database in a file. */
export function sqliteFile(path: string, Database: typeof Libsql): SqliteFile {
  let opened: { connection: Connection; close: () => void; identity: string } | undefined;
  let notBefore = 0;

  /** SQLite would go on writing to a file that was deleted or replaced, and lose all of it. */
  const identity = (): string | undefined => {
    const found = statSync(path, { throwIfNoEntry: false, bigint: true });
    return found && `${found.dev} ${found.ino}`;
  };
  const drop = () => {
    opened?.close();
    opened = undefined;
  };
  const open = () => {
    keepOwn(path);
    const database = new Database(path);
    try {
      database.exec(SETTINGS);
    } catch (error) {
      database.close();
      throw error;
    }
    const statements = new Map<string, Libsql.Statement>();
    const connection: Connection = {
      get inTransaction() {
        return database.inTransaction;
      },
      exec: (text) => void database.exec(text),
      // Always to the end: a statement left in the middle keeps its transaction open.
      all({ text, values }) {
        const statement = statements.get(text) ?? database.prepare(text.replace(/\$(\d+)/g, '?$1'));
        // Put back at the end, as the one used last; one that failed is not used again.
        statements.delete(text);
        const rows = statement.all(values) as Row[];
        if (text.length < LONG) statements.set(text, statement);
        if (statements.size > MOST_PREPARED) statements.delete(statements.keys().next().value!);
        return rows;
      },
    };
    opened = { connection, close: () => void database.close(), identity: identity() ?? '' };
    return connection;
  };
  const current = (): Connection => {
    const found = identity();
    if (opened && opened.identity == found) return opened.connection;
    drop();
    // Never made anew here: the folder may only be away for a moment, and what was stored with it.
    if (!found) throw new StoreUnavailable('SQLite: the file is gone');
    if (performance.now() < notBefore) throw new StoreUnavailable('SQLite: not usable a moment ago');
    return open();
  };

  return {
    create() {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      makeOwnFile(path);
      if (!opened) open();
    },
    use(work) {
      try {
        return work(current());
      } catch (error) {
        if (isBroken(error) || opened?.connection.inTransaction) {
          drop();
          notBefore = performance.now() + PAUSE;
        }
        throw error;
      }
    },
    close: drop,
  };
}
