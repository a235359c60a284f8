import { logEntry } from '../audit/log-entry.js';
import { cleanText } from '../feedback/clean-text.js';
import { MAX_LINE } from '../feedback/max-line.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Query, type Steps } from '../feedback/sql.js';
import type { Officer } from '../officers/officer.js';

const FIELDS = ['name', 'contact', 'address'] as const;
type Field = (typeof FIELDS)[number];

/** What somebody may have put right about themselves (UU 27/2022 art. 6); an empty text removes it, a missing one stays. */
export type Correction = Partial<Record<Field, string>>;

export interface CorrectOptions {
  /** Condition of what may be corrected at all. */
  scope: Query;
  now: number;
  by?: Officer;
  /** What stood there when somebody began to correct: what another has changed since is not overwritten. */
  seen?: Correction;
}

/** `changed`: another was faster with one of these fields. */
export type Corrected = 'done' | 'changed' | 'none';

/** One line, as the form takes it. */
const lineOf = (text: string): string | undefined =>
  (cleanText(text) ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_LINE) || undefined;

/**
 * Corrects personal data of a message and writes down which, without the words. What nobody wrote (`anonim`) stays unwritten.
 * @returns `none` where there is no such message
 */
export const correct = (
  { transaction }: Pick<SqlEngine, 'transaction'>,
  id: number,
  correction: Correction,
  { scope, now, by, seen = {} }: CorrectOptions,
): Promise<Corrected> =>
  transaction(function* (): Steps<Corrected> {
    const [found] = yield sql`UPDATE opd_messages SET version = version WHERE id = ${id} AND ${scope}
      RETURNING name, contact, address, visibility`;
    if (!found) return 'none';
    const same = (field: Field, text: string) => lineOf(text) == lineOf(String(found[field] ?? ''));
    const changed = FIELDS.filter((field) => {
      const fresh = correction[field];
      const isAnonymous = found.visibility == 'anonim' && field != 'address';
      const isAsSeen = seen[field] != undefined && lineOf(fresh ?? '') == lineOf(seen[field]);
      return fresh != undefined && !isAnonymous && !isAsSeen && !same(field, fresh);
    });
    if (!changed.length) return 'done';
    if (changed.some((field) => seen[field] != undefined && !same(field, seen[field]))) return 'changed';
    const { name, contact, address } = {
      ...found,
      ...Object.fromEntries(changed.map((field) => [field, lineOf(correction[field]!)])),
    };
    yield sql`UPDATE opd_messages SET name = ${name}, contact = ${contact}, address = ${address}, indexed = 0,
      version = version + 1 WHERE id = ${id}`;
    yield logEntry({ at: now, by, act: 'corrected', message: id, detail: { fields: changed.join('+') } });
    return 'done';
  });
