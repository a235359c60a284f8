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

/** @returns names of the photos that `purgeMessages` would take along */
export async function expiredPhotos(
  { read }: SqlEngine,
  agency: string | undefined,
  before: number,
  { kind }: Purged = {},
) {
  const messages = sql`SELECT id FROM opd_messages WHERE ${due(agency, before, kind)}`;
  const rows = await read(sql`SELECT name FROM opd_photos WHERE message IN (${messages}) ORDER BY id`);
  return rows.map(({ name }) => String(name));
}

/** Deletes messages that are due, with all that belongs to them. @returns names of their photos */
export async function purgeMessages(
  { transaction }: SqlEngine,
  agency: string | undefined,
  before: number,
  { kind, now = Date.now() }: Purged = {},
) {
  const names: string[] = [];
  const isDue = due(agency, before, kind);
  // Asked twice: it may have been opened again while its row was waited for.
  const some = sql`${isDue} AND id IN (SELECT id FROM opd_messages WHERE ${isDue} ORDER BY id LIMIT ${AT_ONCE})`;
  for (;;) {
    const { count, photos } = await transaction(function* (): Steps<{ count: number; photos: string[] }> {
      // Held first, so that no photo comes in between, whose name nobody would learn.
      const held = yield sql`UPDATE opd_messages SET updated_at = updated_at WHERE ${some} RETURNING id`;
      if (!held.length) return { count: 0, photos: [] };
      const ids = listOf(held.map(({ id }) => id!));
      const rows = yield sql`SELECT name FROM opd_photos WHERE message IN (${ids}) ORDER BY id`;
      yield sql`DELETE FROM opd_messages WHERE id IN (${ids})`;
      const counts = { messages: held.length, photos: rows.length };
      yield logEntry({
        at: now,
        act: 'purged',
        detail: { ...(agency && { agency }), ...(kind && { kind }), ...counts },
      });
      return { count: held.length, photos: rows.map(({ name }) => String(name)) };
    });
    names.push(...photos);
    if (count < AT_ONCE) return names;
  }
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
