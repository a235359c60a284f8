import { logEntry } from '../audit/log-entry.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Steps } from '../feedback/sql.js';
import { isSame } from './same-message.js';

/**
 * A message that was sent to us may be one that we took from its server before: then officers have it once. It is joined to that one, as
 * an officer would, who can part them again; and whoever sent it asks us from now on, so that no answer goes in a circle. What is
 * answered already, or is another agency's, stays apart: joining it is for an officer, who sees what its sender is told.
 */
export async function joinTaken({ read, transaction }: SqlEngine, id: number, now: number): Promise<void> {
  const [sent] = await read(
    sql`SELECT description, lat, long, agency FROM opd_messages WHERE id = ${id} AND tray = 'todo'`,
  );
  if (sent?.agency == null) return;
  const taken = await read(sql`SELECT opd_exchanges.id AS exchange, message, description, lat, long FROM opd_exchanges
    JOIN opd_messages ON opd_messages.id = message
    WHERE direction = 'in' AND due_at IS NOT NULL AND message <> ${id} AND tray = 'todo'
      AND agency = ${sent.agency} AND description = ${sent.description!} ORDER BY message`);
  const same = taken.find((one) => isSame(one, sent));
  if (!same) return;
  const main = Number(same.message);
  await transaction(function* (): Steps<void> {
    const [held] =
      yield sql`UPDATE opd_messages SET version = version WHERE id = ${main} AND tray = 'todo' AND agency = ${sent.agency} RETURNING id`;
    if (!held) return;
    const [joined] = yield sql`UPDATE opd_messages SET merged_into = ${main}, version = version + 1, updated_at = ${now}
      WHERE id = ${id} AND tray = 'todo' AND agency = ${sent.agency} RETURNING id`;
    if (!joined) return;
    yield sql`UPDATE opd_exchanges SET status = 'over', due_at = NULL, updated_at = ${now}
      WHERE id = ${Number(same.exchange)}`;
    yield logEntry({ at: now, act: 'merged', message: id, detail: { into: main } });
  });
}
