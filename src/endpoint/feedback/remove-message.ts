import { logEntry } from '../audit/log-entry.js';
import { sql, type Steps } from './sql.js';

/** Deletes a message with all that belongs to it, unless it is held. @returns whether it is gone now */
export function* removeMessage(id: number, at: number): Steps<boolean> {
  const [found] = yield sql`UPDATE opd_messages SET version = version WHERE id = ${id} RETURNING held`;
  if (!found) return true;
  if (found.held) return false;
  // Those that were merged into it stand alone again.
  yield sql`UPDATE opd_messages SET merged_into = NULL, version = version + 1 WHERE merged_into = ${id}`;
  yield sql`DELETE FROM opd_messages WHERE id = ${id}`;
  yield logEntry({ at, act: 'deleted', message: id, detail: { by: 'citizen' } });
  return true;
}
