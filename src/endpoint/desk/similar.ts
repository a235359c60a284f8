import type { FeedbackFacts } from '../feedback/feedback-of.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Query, type Row } from '../feedback/sql.js';
import type { Desk } from './desk.js';
import { LINE, lineOf } from './case-line.js';
import { legibleTo } from './conditions.js';
import { indexSome } from './search/indexing.js';
import { stemOf } from './search/stem.js';

const MOST = 5;
/** A word of more messages than this says little; how common it is, is then guessed from how far back its newest ones lie. */
const RARE = 200;
/** Words that are compared, the rarest. */
const WORDS = 40;
/** Messages of the agency that are compared by common words as well: those that were changed last. */
const RECENT = 400;
/** How much of what others say as well another must say, rare words counting more; and in how many words, where there are as many. */
const ENOUGH = 0.45;
const AT_LEAST = 3;
/** About 300 m, in degrees of latitude. */
const NEAR = 0.0027;

/** Others of the agency that may say the same as a message. */
export function createSimilar(engine: SqlEngine, facts: () => FeedbackFacts | undefined): Desk['similar'] {
  const { read } = engine;
  /** The roots in a message that others have as well, the rarest first, each with how much it says. */
  const weighed = async (id: number): Promise<{ word: string; weight: number; rare: boolean }[]> => {
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

  return async (officer, id) => {
    // It may have come just now.
    await indexSome(engine, facts()?.districts ?? []);
    const [self] = await read(sql`SELECT agency, lat, long, visibility FROM opd_messages
      WHERE id = ${id} AND ${legibleTo(officer)}`);
    if (!self) return [];
    const agency = self.agency == null ? sql`agency IS NULL` : sql`agency = ${self.agency}`;
    const others = sql`${agency} AND ${legibleTo(officer)} AND id <> ${id} AND tray NOT IN ('spam', 'merged')`;
    const found = [
      sql`SELECT message FROM opd_photos WHERE key IN (SELECT key FROM opd_photos WHERE message = ${id})`,
      ...(await nearby(self, agency)),
    ];
    const words = await weighed(id);
    if (words.length > 1) found.push(...sameWords(words, agency));
    const ids = found.reduce((all, some) => sql`${all} UNION ${some}`);
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

/** Messages that have enough of the words. Any with the rare ones, the last ones with all. */
function sameWords(words: { word: string; weight: number; rare: boolean }[], agency: Query): Query[] {
  const enough = ENOUGH * words.reduce((sum, { weight }) => sum + weight, 0);
  const mine = words
    .map(({ word, weight }) => sql`SELECT CAST(${word} AS TEXT) AS word, CAST(${weight} AS DOUBLE PRECISION) AS weight`)
    .reduce((all, one) => sql`${all} UNION ALL ${one}`);
  const scored = (candidates: Query) => sql`SELECT message FROM (${mine}) AS mine
    JOIN opd_words ON opd_words.word = mine.word WHERE ${candidates} GROUP BY message
    HAVING SUM(weight) >= ${enough} AND COUNT(*) >= ${Math.min(AT_LEAST, words.length)}`;
  const rare = words.filter(({ rare: isRare }) => isRare);
  const recent = sql`SELECT id FROM opd_messages WHERE ${agency} ORDER BY updated_at DESC LIMIT ${RECENT}`;
  const withRare = rare.map(({ word }) => sql`${word}`);
  const candidates = [sql`SELECT id FROM (${recent}) AS recent`];
  if (withRare.length)
    candidates.push(
      sql`SELECT message FROM opd_words WHERE word IN (${withRare.reduce((all, word) => sql`${all}, ${word}`)})`,
    );
  return [scored(sql`message IN (${candidates.reduce((all, some) => sql`${all} UNION ${some}`)})`)];
}
