import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql } from '../feedback/sql.js';
import { addToList, readList } from './list-file.js';

/** Beside the backups: which messages were deleted, a line each: number and time of arrival. */
export const DELETED = 'deleted.txt';

/** What is left of a deleted message: the number that it had and when it came. */
export type Tombstone = readonly [message: number, receivedAt: number];

export const tombstoneKey = ([message, receivedAt]: Tombstone): string => `${message} ${receivedAt}`;

/** The list in a folder of backups; empty where there is none. */
export const readTombstones = async (folder: string): Promise<Tombstone[]> =>
  [...(await readList(folder, DELETED)).matchAll(/^(\d+) (-?\d+)$/gm)].map(([, message, at]) => [
    Number(message),
    Number(at),
  ]);

/** Adds to the list. */
export const addTombstones = (folder: string, fresh: readonly Tombstone[]): Promise<void> =>
  addToList(folder, DELETED, fresh.map(tombstoneKey));

/** Messages that were deleted after the `last`. */
export async function deletedSince({ read }: Pick<SqlEngine, 'read'>, last: number) {
  const rows = await read(sql`SELECT id, message, received_at FROM opd_deleted WHERE id > ${last} ORDER BY id`);
  return rows.map((row) => ({
    id: Number(row.id),
    tombstone: [Number(row.message), Number(row.received_at)] as Tombstone,
  }));
}
