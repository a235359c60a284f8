import { logEntry } from '../audit/log-entry.js';
import { cleanText } from '../feedback/clean-text.js';
import { MAX_LINE } from '../feedback/max-line.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Query, type Steps } from '../feedback/sql.js';
import type { Officer } from '../officers/officer.js';

/** What somebody may have put right about themselves (UU 27/2022 art. 6); an empty text removes it, a missing one stays. */
export type Correction = Partial<Record<'name' | 'contact' | 'address', string>>;

const FIELDS = ['name', 'contact', 'address'] as const;

/** One line, as the form takes it. */
const lineOf = (text: string): string | undefined =>
  (cleanText(text) ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_LINE) || undefined;

/**
 * Corrects personal data of a message and writes down which, without the words. What nobody wrote (`anonim`) stays unwritten.
 * @param scope condition of what may be corrected at all @returns whether there is such a message
 */
export const correct = (
  { transaction }: Pick<SqlEngine, 'transaction'>,
  id: number,
  correction: Correction,
  { scope, now, by }: { scope: Query; now: number; by?: Officer },
): Promise<boolean> =>
  transaction(function* (): Steps<boolean> {
    const [found] = yield sql`UPDATE opd_messages SET version = version WHERE id = ${id} AND ${scope}
      RETURNING name, contact, address, visibility`;
    if (!found) return false;
    const changed = FIELDS.filter((field) => {
      const fresh = correction[field];
      const isAnonymous = found.visibility == 'anonim' && field != 'address';
      return fresh != undefined && !isAnonymous && lineOf(fresh) != lineOf(String(found[field] ?? ''));
    });
    if (!changed.length) return true;
    const { name, contact, address } = {
      ...found,
      ...Object.fromEntries(changed.map((field) => [field, lineOf(correction[field]!)])),
    };
    yield sql`UPDATE opd_messages SET name = ${name}, contact = ${contact}, address = ${address}, indexed = 0,
      version = version + 1 WHERE id = ${id}`;
    yield logEntry({ at: now, by, act: 'corrected', message: id, detail: { fields: changed.join('+') } });
    return true;
  });
