import { objectOf } from '../feedback/rows.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { listOf, sql } from '../feedback/sql.js';
import type { Officer } from '../officers/officer.js';
import { CASE } from './case-row.js';
import type { Case } from './case.js';
import type { Desk } from './desk.js';
import type { Narrowing } from './narrowing.js';
import { readable } from './readable.js';
import { tenantOf } from './tenant.js';

/** A message with what belongs to it, as it leaves the inbox in a file. */
export interface ExportedCase extends Case {
  /** The last official reply. */
  answer?: { at: number; by: string; text: string };
  /** Names of its photos. */
  photos: string[];
  /** Who handles it. */
  assigneeName?: string;
}

/** Nobody who is no agency's: what they may not read is what leaves without the words of secret messages. */
const ANYBODY = { role: 'coordinator' } as const;

/** Takes what is secret out of a message, for whoever reads it: also what its own agency could read. */
const withoutSecret = ({ photos, ...found }: ExportedCase): ExportedCase =>
  found.visibility == 'rahasia' ? { ...readable(ANYBODY, found), answer: undefined, photos: [] } : { ...found, photos };

export function createExporting({ read }: SqlEngine, found: Narrowing): Pick<Desk, 'exportable' | 'exported'> {
  return {
    async exportable(officer, filter) {
      const { from, where } = await found(officer, filter, 'all');
      // The numbers alone, all at once: what is changed meanwhile is neither left out nor written twice.
      const rows = await read(
        sql`SELECT id FROM ${from} WHERE ${where} AND tray = ${filter.tray} ORDER BY position, id`,
      );
      return rows.map(({ id }) => Number(id));
    },

    async exported(officer, ids, { secret }) {
      if (!ids.length) return [];
      const cases = await casesOf(officer, ids);
      return cases.map((found) => (secret && found.agency == officer.agency ? found : withoutSecret(found)));
    },
  };

  async function casesOf(officer: Officer, ids: readonly number[]): Promise<ExportedCase[]> {
    const these = listOf([...ids]);
    // Forwarded in the meantime, it is another's.
    const own = sql`SELECT id FROM opd_messages WHERE id IN (${these}) AND ${tenantOf(officer)}`;
    const [rows, replies, photos, people] = await Promise.all([
      read(sql`SELECT ${CASE} FROM opd_messages WHERE id IN (${own})`),
      read(
        sql`SELECT message, at, by, reply FROM opd_events WHERE message IN (${own}) AND reply IS NOT NULL ORDER BY at, id`,
      ),
      read(sql`SELECT message, name FROM opd_photos WHERE message IN (${own}) ORDER BY id`),
      read(sql`SELECT id, name FROM opd_officers WHERE id IN (SELECT assignee FROM opd_messages WHERE id IN (${own}))`),
    ]);
    const names = new Map(people.map(({ id, name }) => [Number(id), String(name)]));
    const byId = new Map<number, ExportedCase>();
    for (const row of rows) {
      const found = objectOf<Case>(row);
      byId.set(found.id, { ...found, photos: [], assigneeName: names.get(found.assignee ?? 0) });
    }
    for (const { message, at, by, reply } of replies)
      byId.get(Number(message))!.answer = { at: Number(at), by: String(by), text: String(reply) };
    for (const { message, name } of photos) byId.get(Number(message))!.photos.push(String(name));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}
