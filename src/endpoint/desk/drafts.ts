import { cleanText } from '../feedback/clean-text.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Steps } from '../feedback/sql.js';
import { isOfAgency, type Officer } from '../officers/officer.js';
import type { Desk } from './desk.js';
import { tenantOf } from './tenant.js';

/** Unfinished answers: each officer's own, gone when they answer, when it is handed on, or with the message. */
export function createDrafts({ read, transaction }: SqlEngine, now: () => number): Pick<Desk, 'draft' | 'saveDraft'> {
  /** Only an agency answers. */
  const theirs = (officer: Officer, id: number) =>
    sql`SELECT id FROM opd_messages WHERE id = ${id} AND ${tenantOf(officer)}${isOfAgency(officer.role) ? sql`` : sql` AND 1 = 0`}`;
  return {
    async draft(officer, id) {
      const [row] = await read(sql`SELECT text, at FROM opd_drafts
        WHERE officer = ${officer.id} AND message IN (${theirs(officer, id)})`);
      return row && { text: String(row.text), at: Number(row.at) };
    },
    saveDraft: (officer, id, typed) =>
      transaction(function* (): Steps<boolean> {
        const [found] = yield theirs(officer, id);
        if (!found) return false;
        const text = cleanText(typed);
        if (!text) yield sql`DELETE FROM opd_drafts WHERE message = ${id} AND officer = ${officer.id}`;
        else
          yield sql`INSERT INTO opd_drafts (message, officer, at, text) VALUES (${id}, ${officer.id}, ${now()}, ${text})
            ON CONFLICT (message, officer) DO UPDATE SET at = excluded.at, text = excluded.text`;
        return true;
      }),
  };
}
