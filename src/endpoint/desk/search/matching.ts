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

/** The condition by which messages are found that an officer looks for; `undefined` where they look for nothing. */
export type Search = (officer: Officer, query: string | undefined) => Promise<Query | undefined>;

/** Words that are looked for; all of them must be there. */
const MOST_WORDS = 8;
/** Letters from which on the beginning of a word is enough. */
const BEGINNING = 3;
/** The last letter there is: whatever begins with a word lies before the word and this. */
const LAST = '\u{10FFFF}';
/** A word of more messages than this is not looked up, but looked for in each message in the order of the list. */
const RARE = 20_000;
/** Messages that came or were changed just now and are indexed first, at most. */
const CAUGHT_UP = 2;

export function createSearch(engine: SqlEngine, facts: () => FeedbackFacts | undefined): Search {
  const { read } = engine;

  /** A message by its number or its ticket, if it is this officer's. */
  const exactly = async (officer: Officer, query: string): Promise<Query | undefined> => {
    const [, number] = /^#?\s*(\d{1,15})$/.exec(query) ?? [];
    const ticket = readTicket(query);
    if (!number && !ticket) return undefined;
    const which = number ? sql`id = ${Number(number)}` : sql`ticket_hash = ${ticketHash(ticket!)}`;
    const [row] = await read(sql`SELECT id FROM opd_messages WHERE ${which} AND ${tenantOf(officer)}`);
    return row && sql`id = ${row.id}`;
  };

  return async (officer, query = '') => {
    const typed = query.trim();
    if (!typed) return undefined;
    const exact = await exactly(officer, typed);
    if (exact) return exact;
    const words = wordsOf(typed).slice(0, MOST_WORDS);
    if (!words.length) return sql`1 = 0`;
    for (let batch = 0; batch < CAUGHT_UP; batch++) if (!(await indexSome(engine, facts()?.districts ?? []))) break;

    const terms = words.map((word, index) => rangesOf(word, index == words.length - 1));
    const counts = terms.map((ranges, index) => {
      const some = sql`SELECT 1 FROM opd_words WHERE ${anyOf(ranges)} LIMIT ${RARE + 1}`;
      return sql`(SELECT COUNT(*) FROM (${some}) AS some_of_them) AS ${named(`term_${index}`)}`;
    });
    const [row] = await read(sql`SELECT ${counts.reduce((list, count) => sql`${list}, ${count}`)}`);
    const byRarity = terms
      .map((ranges, index) => ({ ranges, count: Number(row![`term_${index}`]) }))
      .sort((a, b) => a.count - b.count);
    return byRarity
      .map(({ ranges, count }, index) => (index == 0 && count <= RARE ? lookedUp(ranges) : lookedFor(ranges)))
      .reduce((all, condition) => sql`${all} AND ${condition}`, legibleTo(officer));
  };
}

/** Conditions of `opd_words`, each of which is one stretch of its index. */
function rangesOf({ written, stem }: Word, isLast: boolean): Query[] {
  if (!isLast || written.length < BEGINNING) return [sql`word = ${stem}`];
  const begun = sql`word >= ${written} AND word < ${written + LAST}`;
  return stem.startsWith(written) ? [begun] : [sql`word = ${stem}`, begun];
}

const anyOf = (ranges: readonly Query[]): Query => sql`(${ranges.reduce((any, range) => sql`${any} OR ${range}`)})`;

const lookedUp = (ranges: readonly Query[]): Query => {
  const messages = ranges.map((range) => sql`SELECT message FROM opd_words WHERE ${range}`);
  return sql`id IN (${messages.reduce((all, some) => sql`${all} UNION ${some}`)})`;
};

/** OFFSET, so that it stays a question about each message and does not become a list of all that have the word. */
const lookedFor = (ranges: readonly Query[]): Query =>
  sql`EXISTS (SELECT 1 FROM opd_words WHERE message = opd_messages.id AND ${anyOf(ranges)} LIMIT 1 OFFSET 0)`;
