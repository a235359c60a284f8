import { chmodSync, closeSync, openSync } from 'node:fs';

const OWNER_ONLY = 0o600;

/** Makes a database's file where it is missing, for its owner alone; SQLite would let everybody of the machine read it. */
export function makeOwnFile(path: string): void {
  try {
    // Only a new file: closing one that SQLite has open in this process would let go of its locks.
    closeSync(openSync(path, 'wx', OWNER_ONLY));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code != 'EEXIST') throw error;
  }
}

/** Takes from others what they could read of a database: its file and what SQLite writes beside it. */
export function keepOwn(path: string): void {
  for (const name of [path, `${path}-wal`, `${path}-shm`])
    try {
      chmodSync(name, OWNER_ONLY);
    } catch {
      // Not there, or another user's who has given us the right to write: that one decides.
    }
}
