import { logEntry } from '../audit/log-entry.js';
import { objectOf } from '../feedback/rows.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { listOf, named, sql, type Query, type Row } from '../feedback/sql.js';
import type { JsonObject } from '../json.js';
import type { Officer } from '../officers/officer.js';

/** Columns that say something of a person or their message; hashes and keys are ours. */
const OF_MESSAGE = `id, received_at, updated_at, closed_at, stage, kind, visibility, service_code, agency, program, description,
  name, contact, lat, long, address, district, attribute, page, consent_version, released, named, held`;

/** All that is kept of some messages, as a document for who they are from (UU 27/2022 arts 5 to 7 and 13). */
export interface SubjectCopy {
  madeAt: string;
  messages: (JsonObject & { id: number; photos: string[] })[];
}

/** Times are written as people read them. */
const readable = (row: Row): JsonObject =>
  Object.fromEntries(
    Object.entries(objectOf<Record<string, string | number>>(row)).map(([field, value]) => [
      field,
      /(At|^at)$/.test(field) && typeof value == 'number' ? new Date(value).toISOString() : value,
    ]),
  );

/** What is kept of these messages: themselves, what was said to them, notes, notices, what was done, names of photos. */
export async function subjectCopy(
  { read }: Pick<SqlEngine, 'read'>,
  ids: readonly number[],
  now: number,
): Promise<SubjectCopy> {
  if (!ids.length) return { madeAt: new Date(now).toISOString(), messages: [] };
  const these = listOf([...ids]);
  const of = async (columns: string, table: string) => {
    const rows = await read(
      sql`SELECT message, ${named(columns)} FROM ${named(table)} WHERE message IN (${these}) ORDER BY id`,
    );
    return (id: number): JsonObject[] =>
      rows.filter(({ message }) => Number(message) == id).map(({ message: _, ...row }) => readable(row));
  };
  const messages = await read(sql`SELECT ${named(OF_MESSAGE)} FROM opd_messages WHERE id IN (${these}) ORDER BY id`);
  const [events, notes, photos, notices, exchanges, acts] = await Promise.all([
    of('at, stage, by, action, description, reply', 'opd_events'),
    of('at, text', 'opd_notes'),
    of('name, at, bytes, width, height, released', 'opd_photos'),
    of('channel, kind, recipient, created_at, sent_at', 'opd_notices'),
    of('server, remote_id, direction', 'opd_exchanges'),
    of('at, act', 'opd_log'),
  ]);
  return {
    madeAt: new Date(now).toISOString(),
    messages: messages.map((row) => {
      const id = Number(row.id);
      return {
        ...readable(row),
        id,
        events: events(id),
        notes: notes(id),
        notices: notices(id),
        exchanges: exchanges(id),
        acts: acts(id),
        photos: photos(id).map(({ name }) => String(name)),
      };
    }),
  };
}

/** The line of the log about a copy; whose it is stays unsaid. */
/** Who looks a person up leaves a line, without whom. */
export const searchLogged = (count: number, now: number, by: Officer): Query =>
  logEntry({ at: now, by, act: 'subject-search', detail: { messages: count } });

export const copyLogged = (count: number, now: number, by?: Officer): Query =>
  logEntry({ at: now, by, act: 'subject-export', detail: { messages: count } });
