// What stands in the store, read beside the endpoint.
import Database from 'libsql';

function reading(path, read) {
  const database = new Database(path, { readonly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}

/** How many messages there are of each key; a key without its message counts as none. */
export const rowsOf = (path) =>
  reading(
    path,
    (database) =>
      new Map(
        database
          .prepare(
            `SELECT opd_keys.key, COUNT(opd_messages.id) AS times
             FROM opd_keys LEFT JOIN opd_messages ON opd_messages.key = opd_keys.key GROUP BY opd_keys.id`,
          )
          .all()
          .map(({ key, times }) => [key, times]),
      ),
  );

/** "ok", or what is wrong with the file. */
export const integrityOf = (path) =>
  reading(path, (database) => database.prepare('PRAGMA integrity_check').get().integrity_check);
