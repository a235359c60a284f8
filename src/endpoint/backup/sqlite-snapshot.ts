import { existsSync } from 'node:fs';
import { importOptional } from '../feedback/import-optional.js';
import type { Row } from '../feedback/sql.js';
import { BackupFault } from './backup-fault.js';
import { AT_ONCE, type Snapshot } from './snapshot.js';

/** A file's database at this moment: in WAL mode who reads keeps nobody from writing. @throws BackupFault where there is none */
export async function sqliteSnapshot(path: string): Promise<Snapshot> {
  if (!existsSync(path))
    throw new BackupFault(
      `Belum ada basis data di ${path}. Periksa OPD_DATA_DIR dan FOLDER.\n` +
        `There is no database at ${path} yet. Check OPD_DATA_DIR and FOLDER.`,
    );
  const { default: Database } = await importOptional('libsql', () => import('libsql'));
  const database = new Database(path);
  const all = (text: string, values: (string | number)[] = []) => database.prepare(text).all(values) as Row[];
  try {
    database.exec('PRAGMA busy_timeout = 5000; BEGIN');
    // The moment is that of the first look.
    const names = all(`SELECT name FROM sqlite_master WHERE type = 'table'`).map(({ name }) => String(name));
    const tables = new Set(names);
    const sequences = tables.has('sqlite_sequence') ? all('SELECT name, seq FROM sqlite_sequence') : [];
    return {
      engine: 'sqlite',
      migrations: tables.has('opd_migrations')
        ? Number(all('SELECT MAX(version) AS version FROM opd_migrations')[0]!.version)
        : 0,
      tables,
      columns: (table) =>
        Promise.resolve(
          all(`PRAGMA table_xinfo(${table})`)
            .filter(({ hidden }) => hidden == 0)
            .map(({ name }) => String(name)),
        ),
      async *rows(table, columns) {
        const page = `SELECT rowid AS opd_row, ${columns.join(', ')} FROM ${table} WHERE rowid > ?1
          ORDER BY rowid LIMIT ${AT_ONCE}`;
        for (let last = -1; ;) {
          const rows = all(page, [last]);
          if (!rows.length) return;
          last = Number(rows.at(-1)!.opd_row);
          yield rows;
        }
      },
      sequences: new Map(sequences.map(({ name, seq }) => [String(name), Number(seq)])),
      close() {
        database.close();
        return Promise.resolve();
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
}
