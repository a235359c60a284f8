import { readTicket } from '../../../contract/index.js';
import type { FeedbackFacts } from '../../feedback/feedback-of.js';
import type { SqlEngine } from '../../feedback/sql-engine.js';
import { named, sql, type Query } from '../../feedback/sql.js';
import { ticketHash } from '../../feedback/tickets.js';
import type { Officer } from '../../officers/officer.js';
import { legibleTo } from '../conditions.js';
import { tenantOf } from '../tenant.js';
import { indexSome } from './indexing.js';
import { wordsOf, type Word } from './words.js';

/** What an officer looks for: what stands behind FROM, `opd_messages` among it, and behind WHERE. */
export interface Found {
  from: Query;
  where: Query;
}
/** Whether the first ones in the order of the list are wanted, or all of them. */
export type Wanted = 'first' | 'all';
/** @returns `undefined` where nothing is looked for */
export type Search = (officer: Officer, query: string | undefined, wanted: Wanted) => Promise<Found | undefined>;

/** Words that are looked for; all of them must be there. */
const MOST_WORDS = 8;
/** Letters from which on the beginning of a word is enough. */
const BEGINNING = 3;
/** The last letter there is: whatever begins with a word lies before the word and this. */
const LAST = '\u{10FFFF}';
/** If each word is in more messages than this, the first page is found sooner by going through the list than by looking them up. */
const RARE = 20_000;
/** Batches of messages that came or were changed just now and are indexed first, at most. */
const CAUGHT_UP = 2;

export const MESSAGES = named('opd_messages');
const plain = (where: Query): Found => ({ from: MESSAGES, where });

export function createSearch(engine: SqlEngine, facts: () => FeedbackFacts | undefined): Search {
  const { read } = engine;

  /** A message by its number or its ticket, if it is this officer's. */
  const exactly = async (officer: Officer, query: string): Promise<Found | undefined> => {
    const [, number] = /^#?\s*(\d{1,15})$/.exec(query) ?? [];
    const ticket = readTicket(query);
    if (!number && !ticket) return undefined;
    const which = number ? sql`id = ${Number(number)}` : sql`ticket_hash = ${ticketHash(ticket!)}`;
    const [row] = await read(sql`SELECT id FROM opd_messages WHERE ${which} AND ${tenantOf(officer)}`);
    return row && plain(sql`id = ${row.id}`);
  };

  return async (officer, query = '', wanted) => {
    const typed = query.trim();
    if (!typed) return undefined;
    const exact = await exactly(officer, typed);
    if (exact) return exact;
    const words = wordsOf(typed).slice(0, MOST_WORDS);
    if (!words.length) return plain(sql`1 = 0`);
    for (let batch = 0; batch < CAUGHT_UP; batch++) if (!(await indexSome(engine, facts()?.districts ?? []))) break;

    const terms = words.map((word, index) => rangesOf(word, index == words.length - 1));
    const counts = terms.map((ranges, index) => {
      const each = ranges.map(
        (range) => sql`(SELECT COUNT(*) FROM
        (SELECT 1 FROM opd_words WHERE ${range} LIMIT ${RARE + 1}) AS some_of_them)`,
      );
      return sql`${each.reduce((sum, count) => sql`${sum} + ${count}`)} AS ${named(`term_${index}`)}`;
    });
    const [row] = await read(sql`SELECT ${counts.reduce((list, count) => sql`${list}, ${count}`)}`);
    const [rarest, ...others] = terms
      .map((ranges, index) => ({ ranges, count: Number(row![`term_${index}`]) }))
      .sort((a, b) => a.count - b.count);
    const legible = legibleTo(officer);
    if (wanted == 'first' && rarest!.count > RARE) {
      const each = [...others, rarest!].map(({ ranges }) => isIn(ranges, ONE_BY_ONE));
      return { from: MESSAGES, where: each.reduce((all, one) => sql`${all} AND ${one}`, legible) };
    }
    const rest = others.map(({ ranges }) => isIn(ranges));
    const where = rest.reduce((all, one) => sql`${all} AND ${one}`, legible);
    return { from: lookedUp(rarest!.ranges), where: sql`opd_messages.id = hits.message AND ${where}` };
  };
}

/** Conditions of `opd_words`, each of which is one stretch of its index. */
function rangesOf({ written, stem }: Word, isLast: boolean): Query[] {
  if (!isLast || written.length < BEGINNING) return [sql`word = ${stem}`];
  const begun = sql`word >= ${written} AND word < ${written + LAST}`;
  return stem.startsWith(written) ? [begun] : [sql`word = ${stem}`, begun];
}

const anyOf = (parts: readonly Query[]): Query => sql`(${parts.reduce((any, part) => sql`${any} OR ${part}`)})`;

/** So that it stays a question about each message and does not become a list of all that have the word. */
const ONE_BY_ONE = sql`LIMIT 1 OFFSET 0`;
const isIn = (ranges: readonly Query[], how: Query = sql``): Query =>
  anyOf(
    ranges.map((range) => sql`EXISTS (SELECT 1 FROM opd_words WHERE message = opd_messages.id AND ${range} ${how})`),
  );

/** Messages of a word, by the word: CROSS, so that SQLite begins with it. */
const lookedUp = (ranges: readonly Query[]): Query => {
  const messages = ranges.map((range) => sql`SELECT message FROM opd_words WHERE ${range}`);
  const hits = messages.reduce((all, some) => sql`${all} UNION ${some}`);
  const once = messages.length > 1 ? hits : sql`SELECT DISTINCT message FROM opd_words WHERE ${ranges[0]!}`;
  return sql`(${once}) AS hits CROSS JOIN opd_messages`;
};
