import type { Kind } from '../../contract/index.js';
import { logEntry } from '../audit/log-entry.js';
import { GONE_KEPT } from '../exchange/pull-window.js';
import type { SqlEngine } from './sql-engine.js';
import { listOf, named, sql, type Query, type Steps } from './sql.js';

/** Rows deleted at once: others must not wait long. */
const AT_ONCE = 200;

/** Which messages: all kinds where `kind` is missing; and the time for the log. */
export interface Purged {
  kind?: Kind;
  now?: number;
}

/** What nobody works on; spam keeps the stage that it had when it was put aside. */
const AT_REST = named(`(stage IN ('received', 'done', 'rejected') OR spam = 1)`);

/** Messages that may go. What an agency is working on stays, however long it takes, and so does what the law needs kept. */
const due = (agency: string | undefined, before: number, kind: Kind | undefined): Query =>
  sql`${kind ? sql`kind = ${kind}` : sql`1 = 1`} AND held = 0 AND ${AT_REST} AND updated_at < ${before} AND agency ${
    agency == undefined ? sql`IS NULL` : sql`= ${agency}`
  }`;

/** Deletes messages that are due, with all that belongs to them. */
export async function purgeMessages(
  { transaction }: SqlEngine,
  agency: string | undefined,
  before: number,
  { kind, now = Date.now() }: Purged = {},
): Promise<void> {
  const isDue = due(agency, before, kind);
  // Asked twice: it may have been opened again, or held, while its row was waited for.
  const some = sql`${isDue} AND id IN (SELECT id FROM opd_messages WHERE ${isDue} ORDER BY id LIMIT ${AT_ONCE})`;
  for (;;) {
    const count = await transaction(function* (): Steps<number> {
      // Locked first: from here on nobody holds one, opens one again or brings a photo that is not counted.
      const locked = yield sql`UPDATE opd_messages SET updated_at = updated_at WHERE ${some} RETURNING id`;
      if (!locked.length) return 0;
      const ids = listOf(locked.map(({ id }) => id!));
      const [photos] = yield sql`SELECT COUNT(*) AS count FROM opd_photos WHERE message IN (${ids})`;
      yield sql`DELETE FROM opd_messages WHERE id IN (${ids})`;
      const counts = { messages: locked.length, photos: Number(photos!.count) };
      yield logEntry({
        at: now,
        act: 'purged',
        detail: { ...(agency && { agency }), ...(kind && { kind }), ...counts },
      });
      return locked.length;
    });
    if (count < AT_ONCE) return;
  }
}

/** @returns names of photos of deleted messages whose files may still be there */
export async function leftoverPhotos({ read }: SqlEngine): Promise<string[]> {
  // Shuffled: files that cannot be removed must not stand in the way of the same others each time.
  const rows = await read(sql`SELECT name FROM opd_leftover_photos ORDER BY random()`);
  return rows.map(({ name }) => String(name));
}

/** Forgets some of them, whose files are removed. */
export async function forgetPhotos({ write }: SqlEngine, names: readonly string[]): Promise<void> {
  if (names.length) await write(sql`DELETE FROM opd_leftover_photos WHERE name IN (${listOf([...names])})`);
}

/** Deletes keys of before `before`, and what has expired before `now`. */
export async function deleteExpired({ write }: SqlEngine, before: number, now: number): Promise<void> {
  const empty = async (table: Query, id: Query, condition: Query) => {
    const some = sql`SELECT ${id} FROM ${table} WHERE ${condition} LIMIT ${AT_ONCE}`;
    const statement = sql`DELETE FROM ${table} WHERE ${id} IN (${some}) RETURNING ${id}`;
    while ((await write(statement)).length == AT_ONCE);
  };
  // A key is kept as long as its message: else a late repeat would be stored a second time.
  const unused = sql`NOT EXISTS (SELECT 1 FROM opd_messages WHERE opd_messages.id = opd_keys.id)`;
  await empty(named('opd_keys'), named('id'), sql`received_at < ${before} AND ${unused}`);
  await empty(named('opd_buckets'), named('bucket'), sql`expires < ${now}`);
  await empty(named('opd_spent'), named('name'), sql`expires < ${now}`);
  await empty(named('opd_sessions'), named('hash'), sql`expires < ${now}`);
  await empty(named('opd_invitations'), named('hash'), sql`expires < ${now}`);
  await empty(named('opd_secrets'), named('name'), sql`expires < ${now}`);
  await empty(named('opd_gone_exchanges'), named('id'), sql`at < ${now - GONE_KEPT}`);
}
