import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Another process works in this folder. */
export class Busy extends Error {
  constructor(readonly folder: string) {
    super(`Another run works in ${folder}`);
    this.name = 'Busy';
  }
}

/**
 * Does something that two processes must not do at once. The lock is one of SQLite's: the system takes it away from a process
 * that dies, so none is ever left behind.
 * @throws Busy while another process holds it
 */
export async function locked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  // Often the first to make OPD_DATA_DIR, in which messages will lie: its owner's alone.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { default: Database } = await import('libsql');
  const database = new Database(join(folder, 'lock.db'));
  try {
    try {
      database.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw new Busy(folder);
      throw error;
    }
    return await work();
  } finally {
    database.close();
  }
}
