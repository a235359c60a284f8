import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql } from '../feedback/sql.js';

/** Beside the backups: which messages were deleted, a line each: number and time of arrival. */
export const DELETED = 'deleted.txt';

/** What is left of a deleted message: the number that it had and when it came. */
export type Tombstone = readonly [message: number, receivedAt: number];

export const tombstoneKey = ([message, receivedAt]: Tombstone): string => `${message} ${receivedAt}`;

/** The list in a folder of backups; empty where there is none. */
export async function readTombstones(folder: string): Promise<Tombstone[]> {
  const text = await readFile(join(folder, DELETED), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code == 'ENOENT') return '';
    throw error;
  });
  return [...text.matchAll(/^(\d+) (-?\d+)$/gm)].map(([, message, at]) => [Number(message), Number(at)]);
}

/** The list that belongs to a backup: it lies beside it. */
export const tombstonesOf = (backup: string): Promise<Tombstone[]> => readTombstones(dirname(backup));

/** Adds to the list; what it held stays. Several processes may do so at once. */
export async function addTombstones(folder: string, fresh: readonly Tombstone[]): Promise<void> {
  const known = new Set((await readTombstones(folder)).map(tombstoneKey));
  const lines = fresh.map(tombstoneKey).filter((line) => !known.has(line));
  if (!lines.length) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(join(folder, DELETED), 'a', 0o600);
  try {
    // On a line of its own, even where a process was killed in the middle of the one before.
    await file.writeFile(`\n${lines.join('\n')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Messages that were deleted after the `last`. */
export async function deletedSince({ read }: Pick<SqlEngine, 'read'>, last: number) {
  const rows = await read(sql`SELECT id, message, received_at FROM opd_deleted WHERE id > ${last} ORDER BY id`);
  return rows.map((row) => ({
    id: Number(row.id),
    tombstone: [Number(row.message), Number(row.received_at)] as Tombstone,
  }));
}
