import { logEntry } from '../audit/log-entry.js';
import { sql, type Steps } from './sql.js';

/** Deletes a message with all that belongs to it, unless it is held. @returns names of its photos */
export function* removeMessage(id: number, at: number): Steps<string[] | 'held'> {
  const [found] = yield sql`UPDATE opd_messages SET version = version WHERE id = ${id} RETURNING held`;
  if (!found) return [];
  if (found.held) return 'held';
  const photos = yield sql`SELECT name FROM opd_photos WHERE message = ${id} ORDER BY id`;
  // Those that were merged into it stand alone again.
  yield sql`UPDATE opd_messages SET merged_into = NULL, version = version + 1 WHERE merged_into = ${id}`;
  yield sql`DELETE FROM opd_messages WHERE id = ${id}`;
  yield logEntry({ at, act: 'deleted', message: id, detail: { by: 'citizen' } });
  return photos.map(({ name }) => String(name));
}
