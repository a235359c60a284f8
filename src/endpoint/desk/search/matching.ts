import { readTicket } from '../../../contract/index.js';
import type { FeedbackFacts } from '../../feedback/feedback-of.js';
import type { SqlEngine } from '../../feedback/sql-engine.js';
import { named, sql, type Query } from '../../feedback/sql.js';
import { ticketHash } from '../../feedback/tickets.js';
import type { Officer } from '../../officers/officer.js';
import { legibleTo } from '../conditions.js';
import { tenantOf } from '../tenant.js';
import { catchUp } from './indexing.js';
import { wordsOf, type Word } from './words.js';

/** What an officer looks for: what stands behind FROM, `opd_messages` among it, and behind WHERE. */
export interface Found {
  from: Query;
  where: Query;
  /** What is then asked of each message by itself, in the order of the list. */
  each?: Query;
}
/** Whether the first ones in the order of the list are wanted, or all of them. */
export type Wanted = 'first' | 'all';
/** @returns `undefined` where nothing is looked for */
export type Search = (officer: Officer, query: string | undefined, wanted: Wanted) => Promise<Found | undefined>;

/** Words that are looked for; all of them must be there. */
const MOST_WORDS = 8;
/** Letters from which on the beginning of a word is enough. */
const BEGINNING = 3;
/** A word of more messages than this is a whole one: nobody means others that only begin so. */
const WHOLE = 1_000;
/** The last letter there is: whatever begins with a word lies before the word and this. */
const LAST = '\u{10FFFF}';
/** If each word is in more messages than this, the first page is found sooner by going through the list than by looking them up. */
const RARE = 10_000;

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

  /** Where each word is found, and in how many messages, up to a bound. */
  const countedTerms = async (words: readonly Word[]): Promise<Term[]> => {
    const ranges = words.map((word, index) => rangesOf(word, index == words.length - 1));
    const counts = ranges.flat().map((where, index) => {
      const some = sql`SELECT 1 FROM opd_words WHERE ${where} LIMIT ${RARE + 1}`;
      return sql`(SELECT COUNT(*) FROM (${some}) AS some_of_them) AS ${named(`range_${index}`)}`;
    });
    const [row] = await read(sql`SELECT ${counts.reduce((list, count) => sql`${list}, ${count}`)}`);
    let at = 0;
    return ranges.map(([root, begun]): Term => {
      const count = Number(row![`range_${at++}`]);
      const more = begun ? Number(row![`range_${at++}`]) : 0;
      return !begun || count > WHOLE ? { ranges: [root], count } : { ranges: [root, begun], count: count + more };
    });
  };

  return async (officer, query = '', wanted) => {
    const typed = query.trim();
    if (!typed) return undefined;
    const exact = await exactly(officer, typed);
    if (exact) return exact;
    const words = wordsOf(typed).slice(0, MOST_WORDS);
    if (!words.length) return plain(sql`1 = 0`);
    await catchUp(engine, facts()?.districts ?? []);

    const terms = await countedTerms(words);
    const [rarest, ...others] = terms.sort((a, b) => a.count - b.count);
    const legible = legibleTo(officer);
    if (wanted == 'first' && rarest!.count > RARE) {
      const each = [...others, rarest!].map(({ ranges }) => isIn(ranges, ONE_BY_ONE));
      return { from: MESSAGES, where: legible, each: each.reduce((all, one) => sql`${all} AND ${one}`) };
    }
    const rest = others.map(({ ranges }) => isIn(ranges));
    const where = rest.reduce((all, one) => sql`${all} AND ${one}`, legible);
    return { from: lookedUp(rarest!.ranges), where: sql`opd_messages.id = hits.message AND ${where}` };
  };
}

/** A stretch of the index of `opd_words`: all messages that have a root, or a word that begins so. */
type Range = Query;
interface Term {
  ranges: Range[];
  /** Messages, some of them perhaps twice; no more than there are, or more than `RARE`. */
  count: number;
}

function rangesOf({ written, stem }: Word, isLast: boolean): [root: Range, begun?: Range] {
  const root = sql`word = ${stem}`;
  if (!isLast || written.length < BEGINNING) return [root];
  return [root, sql`word >= ${written} AND word < ${written + LAST}`];
}

const anyOf = (parts: readonly Query[]): Query => sql`(${parts.reduce((any, part) => sql`${any} OR ${part}`)})`;

/** So that it stays a question about each message and does not become a list of all that have the word. */
const ONE_BY_ONE = sql`LIMIT 1 OFFSET 0`;
const isIn = (ranges: readonly Range[], how: Query = sql``): Query =>
  anyOf(
    ranges.map((where) => sql`EXISTS (SELECT 1 FROM opd_words WHERE message = opd_messages.id AND ${where} ${how})`),
  );

/** Messages of a word, each once, by the word: CROSS, so that SQLite begins with it. */
const lookedUp = (ranges: readonly Range[]): Query => {
  const messages = ranges.map((where) => sql`SELECT message FROM opd_words WHERE ${where}`);
  return sql`(${messages.reduce((all, some) => sql`${all} UNION ${some}`)}) AS hits CROSS JOIN opd_messages`;
};
