import { createHash } from 'node:crypto';
import { listOf, sql, type Steps } from '../feedback/sql.js';

/** A request as the other server has it: its number there, and a hash of its words. */
export interface Shown {
  id: string;
  words?: string;
}

/** What is kept of the words of a message, so that it is known again when it is gone. */
export const wordsHash = (description: string): string => createHash('sha256').update(description).digest('hex');

/**
 * Which requests are messages that were deleted here. Where a message's number was never told, its words stand for one request alone,
 * the first that is shown: the next one that says the same is somebody else's. What is shown is remembered longer, whatever date the
 * other server gives it. @returns their numbers
 */
export function* goneHere(server: string, shown: readonly Shown[], now: number): Steps<Set<string>> {
  const ids = listOf(shown.map(({ id }) => id));
  const hashes = listOf(shown.map(({ words }) => words));
  // Held by this, so that no other process takes the same words for another number meanwhile.
  const rows = yield sql`UPDATE opd_gone_exchanges SET at = ${now} WHERE server = ${server}
    AND (remote_id IN (${ids}) OR (remote_id IS NULL AND words IN (${hashes}))) RETURNING id, remote_id, words`;
  const gone = new Set(rows.flatMap(({ remote_id }) => remote_id?.toString() ?? []));
  const nameless = rows.filter(({ remote_id }) => remote_id == null);
  for (const { id, words } of shown) {
    const place = gone.has(id) ? -1 : nameless.findIndex((row) => row.words === words);
    if (place < 0) continue;
    const [row] = nameless.splice(place, 1);
    yield sql`UPDATE opd_gone_exchanges SET remote_id = ${id} WHERE id = ${row!.id!}`;
    gone.add(id);
  }
  return gone;
}

/** Writes down the number of a message that was deleted before its number was told. */
export function* nameGone(server: string, told: Shown, now: number): Steps<void> {
  const gone = yield* goneHere(server, [told], now);
  // Its words stand for another request already, or were never written down.
  if (!gone.size)
    yield sql`INSERT INTO opd_gone_exchanges (server, remote_id, at) VALUES (${server}, ${told.id}, ${now})`;
}
