import type { SqlEngine } from '../feedback/sql-engine.js';
import { listOf, sql } from '../feedback/sql.js';
import { UNSEEN } from './exchange-rows.js';
import { goneHere, wordsHash } from './gone-requests.js';
import type { RemoteRequest } from './remote-request.js';
import { isSame } from './same-message.js';

/**
 * Those that are new here: neither taken before, nor sent from here, not even where the answer to that was lost, nor sent to here, nor
 * any of these and deleted since. What the other server sends to us has a number of ours, which it shows to nobody: only words and place
 * tell that we have it. Once told, its number there is written down; nobody asks for it, for it is they who ask us.
 */
export async function newHere(
  engine: SqlEngine,
  server: string,
  found: readonly RemoteRequest[],
  now: number,
): Promise<RemoteRequest[]> {
  const ids = listOf(found.map(({ id }) => id));
  const rows = await engine.read(
    sql`SELECT remote_id FROM opd_exchanges WHERE server = ${server} AND remote_id IN (${ids})`,
  );
  const known = new Set(rows.map((row) => row.remote_id));
  const strange = found.filter(({ id }) => !known.has(id));
  if (!strange.length) return [];
  const words = listOf(strange.map(({ description }) => description));
  const sent = await engine.read(sql`SELECT description, lat, long FROM opd_exchanges
    JOIN opd_messages ON opd_messages.id = message
    WHERE server = ${server} AND direction = 'out' AND description IN (${words})`);
  const came = await engine.read(sql`SELECT id, description, lat, long FROM opd_messages
    WHERE source LIKE 'open311 %' AND description IN (${words})
      AND NOT EXISTS (SELECT 1 FROM opd_exchanges WHERE server = ${server} AND message = opd_messages.id) ORDER BY id`);
  const unsent = strange.filter((one) => !sent.some((ours) => isSame(ours, one)));
  if (!unsent.length) return [];
  const shown = unsent.map(({ id, description }) => ({ id, words: description && wordsHash(description) }));
  // After all others: what is deleted meanwhile was found before, or is found now.
  const gone = await engine.transaction(() => goneHere(server, shown, now));
  const fresh: RemoteRequest[] = [];
  for (const one of unsent) {
    if (gone.has(one.id)) continue;
    const place = came.findIndex((ours) => isSame(ours, one));
    if (place < 0) fresh.push(one);
    // Each of ours stands for one of theirs.
    else await noteNumber(engine, server, Number(came.splice(place, 1)[0]!.id), one.id, now);
  }
  return fresh;
}

const noteNumber = ({ write }: SqlEngine, server: string, message: number, remoteId: string, at: number) =>
  write(sql`INSERT INTO opd_exchanges (server, message, remote_id, direction, status, seen, updated_at)
    SELECT CAST(${server} AS TEXT), id, CAST(${remoteId} AS TEXT), 'in', 'over', CAST(${UNSEEN} AS TEXT), CAST(${at} AS BIGINT)
    FROM opd_messages WHERE id = ${message} ON CONFLICT DO NOTHING`);
