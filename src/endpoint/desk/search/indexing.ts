import { setTimeout as wait } from 'node:timers/promises';
import { isObject, type Json } from '../../json.js';
import type { FeedbackFacts } from '../../feedback/feedback-of.js';
import type { SqlEngine } from '../../feedback/sql-engine.js';
import { listOf, sql, type Query, type Steps } from '../../feedback/sql.js';
import { districtOf } from './district-of.js';
import { termsOf } from './words.js';

type Districts = FeedbackFacts['districts'];

/** Messages indexed in one transaction; others must not wait long. */
const AT_ONCE = 50;
/** Rows written by one statement. */
const ROWS = 500;

/**
 * Indexes some of the messages that are new or were changed, the newest first. May run in several processes at once. @returns how many
 * of them; `newest` is the number of the first
 */
export const indexSome = (
  { transaction }: SqlEngine,
  districts: Districts,
): Promise<{ count: number; newest: number } | undefined> =>
  transaction(function* (): Steps<{ count: number; newest: number } | undefined> {
    const some = sql`SELECT id FROM opd_messages WHERE indexed = 0 ORDER BY id DESC LIMIT ${AT_ONCE}`;
    // Asked twice: what another process has just indexed need not be done again.
    const messages = yield sql`UPDATE opd_messages SET indexed = 1 WHERE indexed = 0 AND id IN (${some})
      RETURNING id, description, address, attribute, district`;
    if (!messages.length) return undefined;
    const ids = messages.map(({ id }) => Number(id));
    const events = yield sql`SELECT message, description, reply FROM opd_events WHERE message IN (${listOf(ids)})`;
    const rows = messages.flatMap(({ id, description, address, attribute }) => {
      const said = events.filter(({ message }) => message == id).flatMap((event) => [event.description, event.reply]);
      const texts = [description, address, ...answersIn(attribute), ...said].filter((text) => typeof text == 'string');
      return termsOf(texts).map((term) => [id!, term]);
    });
    yield sql`DELETE FROM opd_words WHERE message IN (${listOf(ids)})`;
    for (let start = 0; start < rows.length; start += ROWS) yield wordInsertion(rows.slice(start, start + ROWS));
    // Without a list nothing is known, and what was known before stays.
    for (const { id, address, district } of districts.length ? messages : []) {
      const found = districtOf(address == null ? '' : String(address), districts);
      if (found != (district ?? undefined)) yield sql`UPDATE opd_messages SET district = ${found} WHERE id = ${id}`;
    }
    return { count: ids.length, newest: Math.max(...ids) };
  });

/** Batches that somebody who looks for something waits for. */
const CAUGHT_UP = 2;

/** Indexes what came or was changed just now, as far as that is quickly done; mostly there is nothing. */
export async function catchUp(engine: SqlEngine, districts: Districts): Promise<void> {
  for (let batch = 0; batch < CAUGHT_UP; batch++) {
    const [waiting] = await engine.read(sql`SELECT id FROM opd_messages WHERE indexed = 0 LIMIT 1`);
    if (!waiting) return;
    await indexSome(engine, districts);
  }
}

/** Written without `sql`, which is made for statements of a few places. */
const wordInsertion = (rows: (string | number)[][]): Query => ({
  text: `INSERT INTO opd_words (message, word) VALUES ${rows.map((_, index) => `($${2 * index + 1}, $${2 * index + 2})`).join(', ')}`,
  values: rows.flat(),
});

/** What was answered to a service's own questions, in words of the citizen or of the service. */
function answersIn(attribute: string | number | null | undefined): string[] {
  const answers = typeof attribute == 'string' && (JSON.parse(attribute) as Json);
  return isObject(answers)
    ? Object.values(answers)
        .flat()
        .filter((answer) => typeof answer == 'string')
    : [];
}

/** How often it is looked whether there is something new. */
const PAUSE = 1_000;
/** A database that is gone is told of seldom. */
const PAUSE_AFTER_ERROR = 30_000;
/** New messages a second from which on they come first, and the index after them. */
const FLOOD = 100;

/** Indexes what is new, now and again every second, until `stop`. @returns settles soon after that */
export async function startIndexing(
  { engine, districts, onError }: { engine: SqlEngine; districts: () => Districts; onError: (error: unknown) => void },
  stop: AbortSignal,
): Promise<void> {
  let before = { newest: 0, at: performance.now() };
  while (!stop.aborted) {
    let pause = PAUSE;
    const at = performance.now();
    try {
      const indexed = await indexSome(engine, districts());
      if (indexed) {
        const perSecond = ((indexed.newest - before.newest) * 1000) / (at - before.at);
        const took = performance.now() - at;
        if (indexed.count == AT_ONCE && perSecond < FLOOD) pause = took;
        before = { newest: indexed.newest, at };
      }
    } catch (error) {
      if (!stop.aborted) onError(error);
      pause = PAUSE_AFTER_ERROR;
    }
    // Unref: this alone is no reason to stay alive.
    await wait(pause, undefined, { ref: false, signal: stop }).catch(() => undefined);
  }
}
