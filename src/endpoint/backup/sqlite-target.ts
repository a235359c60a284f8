import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { importOptional } from '../feedback/import-optional.js';
import { MIGRATIONS, migrations } from '../feedback/migrations.js';
import { syncFolder } from '../write-folder.js';
import { notEmpty } from './backup-fault.js';
import type { Target } from './target.js';

/** A database beside its place, moved there when it is whole. @throws BackupFault where there is one already */
export async function sqliteTarget(path: string): Promise<Target> {
  if (existsSync(path)) throw notEmpty(basename(path));
  const { default: Database } = await importOptional('libsql', () => import('libsql'));
  const fresh = `${path}.restoring`;
  const remove = () => {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(fresh + end, { force: true });
  };
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // What an interrupted try left.
  remove();
  const database = new Database(fresh);
  let open = true;
  const shut = () => {
    if (open) database.close();
    open = false;
  };
  // foreign_keys before the transaction: a row of nobody would be found at once.
  database.exec('PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; BEGIN');
  return {
    create(count) {
      database.exec(MIGRATIONS);
      migrations('INTEGER PRIMARY KEY AUTOINCREMENT')
        .slice(0, count)
        .forEach((statements, index) => {
          for (const { text } of statements) database.exec(text);
          database.prepare('INSERT INTO opd_migrations (version) VALUES (?1)').run([index + 1]);
        });
      return Promise.resolve();
    },
    async insert(table, columns, rows) {
      const places = columns.map((_, index) => `?${index + 1}`).join(', ');
      const insertion = database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
      for await (const some of rows()) for (const row of some) insertion.run(row);
    },
    async merge(merged) {
      for await (const some of merged) {
        const update = database.prepare('UPDATE opd_messages SET merged_into = ?2 WHERE id = ?1');
        for (const pair of some) update.run([...pair]);
      }
    },
    change({ text, values }) {
      database.prepare(text.replace(/\$(\d+)/g, '?$1')).run(values);
      return Promise.resolve();
    },
    setSequence(table, last) {
      database.prepare('DELETE FROM sqlite_sequence WHERE name = ?1').run([table]);
      database.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)').run([table, last]);
      return Promise.resolve();
    },
    async commit() {
      database.exec('COMMIT');
      database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([]);
      shut();
      if (existsSync(path)) throw notEmpty(basename(path));
      renameSync(fresh, path);
      await syncFolder(dirname(path));
    },
    close() {
      shut();
      remove();
      return Promise.resolve();
    },
  };
}
