import { acceptSteps } from './accept.js';
import { createGroupCommit } from './group-commit.js';
import { importOptional } from './import-optional.js';
import { PATIENCE, type SqlEngine } from './sql-engine.js';
import { named, type Query, type Steps } from './sql.js';
import { sqliteError } from './sqlite-error.js';
import { sqliteFile } from './sqlite-file.js';
import { StoreUnavailable } from './store.js';
import { whileBusy } from './while-busy.js';

/** Pages given back in one step; each keeps other writers waiting. */
const PAGES = 256;

/**
 * Opens a database in one SQLite file, which `create` makes where it is missing. Several processes may use it at once.
 * @throws WrongStoreSettings where `libsql` is not installed
 */
export async function openSqlite(path: string): Promise<SqlEngine> {
  const { default: Database } = await importOptional('libsql', () => import('libsql'));
  const file = sqliteFile(path, Database);
  const transaction = createGroupCommit(file);
  const now = async <T>(work: () => T): Promise<T> => {
    try {
      return await whileBusy(work, performance.now() + PATIENCE);
    } catch (error) {
      throw sqliteError(error);
    }
  };
  const read = (query: Query) => now(() => file.use((connection) => connection.all(query)));

  const engine: SqlEngine = {
    identity: 'INTEGER PRIMARY KEY AUTOINCREMENT',
    create: () => now(file.create),
    read,
    write: (query) =>
      transaction(function* (): Steps<Awaited<ReturnType<typeof read>>> {
        return yield query;
      }),
    transaction,
    accept: (message) => transaction(() => acceptSteps(message)),
    async tidy() {
      const free = async () => Number((await read(named('PRAGMA freelist_count')))[0]!.freelist_count);
      while ((await free()) > 0) await engine.write(named(`PRAGMA incremental_vacuum(${PAGES})`));
      await now(() =>
        file.use((connection) => {
          // Only now the deleted words leave the write-ahead log as well.
          const [row] = connection.all(named('PRAGMA wal_checkpoint(TRUNCATE)'));
          if (row!.busy) throw new StillRead();
        }),
      ).catch((error: unknown) => {
        throw error instanceof StillRead ? new StoreUnavailable('SQLite: the log is in use') : error;
      });
    },
    async close() {
      file.close();
    },
  };
  return engine;
}

/** Somebody is reading from the log; to be tried again. */
class StillRead extends Error {
  readonly rawCode = 5;
}
