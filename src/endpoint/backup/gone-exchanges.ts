import { join } from 'node:path';
import { wordsHash } from '../exchange/gone-requests.js';
import type { Value } from '../feedback/sql.js';
import type { Manifest } from './manifest.js';
import { headOf, linesOf } from './read-part.js';

/** What another server may go on showing of a message that was deleted after the backup. */
export interface GoneExchange {
  server: string;
  remoteId?: string;
  words?: string;
}

/**
 * What the rows of a backup tell of exchanged messages that were deleted after it, so that the next look at the other server does not
 * bring them back. One that had no number yet may have been sent after the backup: its words stand for it.
 */
export async function goneExchanges(
  folder: string,
  parts: Manifest['parts'],
  gone: ReadonlySet<number>,
): Promise<GoneExchange[]> {
  const found: GoneExchange[] = [];
  const nameless = new Map<number, string[]>();
  for await (const { message, server, remote_id, status } of rowsOf(folder, parts, 'opd_exchanges')) {
    const id = Number(message);
    if (!gone.has(id)) continue;
    if (remote_id != null) found.push({ server: String(server), remoteId: String(remote_id) });
    else if (status == 'waiting' || status == 'token') nameless.set(id, [...(nameless.get(id) ?? []), String(server)]);
  }
  if (!nameless.size) return found;
  for await (const { id, description } of rowsOf(folder, parts, 'opd_messages'))
    for (const server of nameless.get(Number(id)) ?? []) found.push({ server, words: wordsHash(String(description)) });
  return found;
}

/** The rows of a table of a backup; none where it had no such table. */
async function* rowsOf(folder: string, parts: Manifest['parts'], table: string): AsyncGenerator<Record<string, Value>> {
  if (!parts.some(({ file }) => file == `${table}.jsonl`)) return;
  const path = join(folder, `${table}.jsonl`);
  const columns = await headOf(path);
  for await (const lines of linesOf(path))
    for (const row of lines as Value[][])
      yield Object.fromEntries(columns.map((column, place) => [column, row[place]]));
}
