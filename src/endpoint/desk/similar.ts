import type { FeedbackFacts } from '../feedback/feedback-of.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { listOf, sql, type Query, type Row } from '../feedback/sql.js';
import type { Desk } from './desk.js';
import { LINE, lineOf } from './case-line.js';
import { legibleTo } from './conditions.js';
import { catchUp } from './search/indexing.js';
import { stemOf } from './search/stem.js';

const MOST = 5;
/** A word of more messages than this says little; how common it is, is then guessed from how far back its newest ones lie. */
const RARE = 200;
/** Words that are compared, the rarest. */
const WORDS = 40;
/** Messages that are compared: those of the agency that were changed last, and as many with the same rare words. */
const RECENT = 400;
/** Rare words that others are found by. */
const RAREST = 10;
/** How much of what others say as well another must say, rare words counting more; and in how many words, where there are as many. */
const ENOUGH = 0.45;
const AT_LEAST = 3;
/** About 300 m, in degrees of latitude. */
const NEAR = 0.0027;

interface Weighed {
  word: string;
  weight: number;
  rare: boolean;
}

/** Others of the agency that may say the same as a message. */
export function createSimilar(engine: SqlEngine, facts: () => FeedbackFacts | undefined): Desk['similar'] {
  const { read } = engine;
  /** The roots in a message that others have as well, the rarest first, each with how much it says. */
  const weighed = async (id: number): Promise<Weighed[]> => {
    const newest = sql`SELECT message FROM opd_words AS others WHERE others.word = opd_words.word ORDER BY message DESC`;
    const rows = await read(sql`SELECT word,
        (SELECT MAX(id) FROM opd_messages) AS newest,
        (${newest} LIMIT 1 OFFSET ${RARE - 1}) AS far,
        (SELECT COUNT(*) FROM (${newest} LIMIT ${RARE}) AS some_of_them) AS count
      FROM opd_words WHERE message = ${id}`);
    const weight = ({ newest: last, far, count }: Row): number =>
      far == null ? Math.log((Number(last) + 1) / Number(count)) : Math.log((Number(last) - Number(far) + 1) / RARE);
    return rows
      .filter(({ word, count }) => stemOf(String(word)) == word && Number(count) > 1)
      .map((row) => ({ word: String(row.word), weight: Math.max(0.1, weight(row)), rare: row.far == null }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, WORDS);
  };

  /** Messages that have enough of the words, among the last ones and those with the same rare words. */
  const sameWords = async (words: readonly Weighed[], agency: Query): Promise<number[]> => {
    if (words.length < 2) return [];
    const rarest = words.filter(({ rare }) => rare).slice(0, RAREST);
    const rare = listOf(rarest.map(({ word }) => word));
    const candidates = await Promise.all([
      read(sql`SELECT id FROM opd_messages WHERE ${agency} ORDER BY updated_at DESC LIMIT ${RECENT}`),
      rarest.length
        ? read(sql`SELECT message AS id FROM opd_words WHERE word IN (${rare})
            GROUP BY message ORDER BY COUNT(*) DESC, message DESC LIMIT ${RECENT}`)
        : [],
    ]);
    const ids = listOf([...new Set(candidates.flat().map((row) => Number(row.id)))]);
    const mine = listOf(words.map(({ word }) => word));
    const theirs = await read(sql`SELECT message, word FROM opd_words WHERE message IN (${ids}) AND word IN (${mine})`);
    const weights = new Map(words.map(({ word, weight }) => [word, weight]));
    const scores = new Map<number, { sum: number; count: number }>();
    for (const { message, word } of theirs) {
      const { sum, count } = scores.get(Number(message)) ?? { sum: 0, count: 0 };
      scores.set(Number(message), { sum: sum + weights.get(String(word))!, count: count + 1 });
    }
    const enough = ENOUGH * words.reduce((sum, { weight }) => sum + weight, 0);
    const least = Math.min(AT_LEAST, words.length);
    return [...scores].filter(([, { sum, count }]) => sum >= enough && count >= least).map(([id]) => id);
  };

  return async (officer, id) => {
    // It may have come just now.
    await catchUp(engine, facts()?.districts ?? []);
    const [self] = await read(sql`SELECT agency, lat, long, visibility FROM opd_messages
      WHERE id = ${id} AND ${legibleTo(officer)}`);
    if (!self) return [];
    const agency = self.agency == null ? sql`agency IS NULL` : sql`agency = ${self.agency}`;
    const others = sql`${agency} AND ${legibleTo(officer)} AND id <> ${id} AND tray NOT IN ('spam', 'merged')`;
    const hits = [
      sql`SELECT message FROM opd_photos WHERE key IN (SELECT key FROM opd_photos WHERE message = ${id})`,
      ...nearby(self, agency),
    ];
    const same = await sameWords(await weighed(id), agency);
    if (same.length) hits.push(sql`SELECT id AS message FROM opd_messages WHERE id IN (${listOf(same)})`);
    const ids = hits.reduce((all, some) => sql`${all} UNION ${some}`);
    const rows = await read(sql`SELECT ${LINE} FROM (${ids}) AS hits CROSS JOIN opd_messages
      WHERE opd_messages.id = hits.message AND ${others}
      ORDER BY received_at DESC, id DESC LIMIT ${MOST}`);
    return rows.map((row) => lineOf(officer, row));
  };
}

/** Where a place is known exactly: that of a secret message is rounded. */
function nearby({ lat, long, visibility }: Row, agency: Query): Query[] {
  if (lat == null || long == null || visibility == 'rahasia') return [];
  const [north, east] = [Number(lat), Number(long)];
  const width = NEAR / Math.max(0.1, Math.cos((north * Math.PI) / 180));
  return [
    sql`SELECT id AS message FROM opd_messages WHERE ${agency} AND visibility <> 'rahasia' AND lat IS NOT NULL
      AND lat BETWEEN ${north - NEAR} AND ${north + NEAR} AND long BETWEEN ${east - width} AND ${east + width}`,
  ];
}
