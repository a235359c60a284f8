import { StoreUnavailable } from './store.js';

/** Result codes (https://www.sqlite.org/rescode.html) after which the same may go well later. */
const PASSING: Record<number, string> = {
  3: 'PERM',
  5: 'BUSY',
  6: 'LOCKED',
  7: 'NOMEM',
  8: 'READONLY',
  9: 'INTERRUPT',
  10: 'IOERR',
  11: 'CORRUPT',
  13: 'FULL',
  14: 'CANTOPEN',
  15: 'PROTOCOL',
  26: 'NOTADB',
};

function codeOf(error: unknown): number | undefined {
  const { rawCode, message } = error as { rawCode?: number; message?: string };
  if (rawCode != undefined) return rawCode & 255;
  // A file that cannot be opened has its code in the message alone.
  const [, code] = /^ConnectionFailed\(.*: (\d+)"/s.exec(message ?? '') ?? [];
  return code == undefined ? undefined : Number(code);
}

/** Another process is writing, which takes milliseconds. */
export const isBusy = (error: unknown): boolean => [5, 6, 15].includes(codeOf(error)!);

/** The connection itself is of no use any more; it was opened on something that may have changed. */
export const isBroken = (error: unknown): boolean => [8, 10, 11, 14, 26].includes(codeOf(error)!);

/** What a failure of SQLite is to the store. Its own message is left behind: it may hold words of a row, or a path. */
export function sqliteError(error: unknown): unknown {
  const { code: failure, syscall } = error as NodeJS.ErrnoException;
  if (syscall) return new StoreUnavailable(`SQLite: ${failure}`, { full: failure == 'ENOSPC' });
  const code = codeOf(error);
  if (code == undefined) return error;
  const name = PASSING[code];
  if (name) return new StoreUnavailable(`SQLite: ${name}`, { full: name == 'FULL' });
  // Not migrated yet.
  if (/^no such table/.test((error as Error).message)) return new StoreUnavailable('SQLite: no tables');
  return new Error(`SQLite: result code ${(error as { rawCode?: number }).rawCode}`);
}
