import { objectOf } from '../feedback/rows.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { listOf, named, sql, type Query, type Steps } from '../feedback/sql.js';
import type { ExchangeSettings } from './settings.js';

/**
 * A message that another server has, too, or shall have. `waiting`: to be sent; `token`: sent, its number is not known yet; `shared`: it has a
 * number there; `over`: closed there, and not asked for any more; `failed`: refused as often as it was tried.
 */
export interface ExchangeRow {
  id: number;
  message: number;
  status: 'waiting' | 'token' | 'shared' | 'over' | 'failed';
  /** `out`: ours first; `in`: theirs first. What came in never goes out. */
  direction: 'out' | 'in';
  remoteId?: string;
  token?: string;
  /** A hash of what was sent, as long as its number is not known. */
  words?: string;
  /** Status and words there when they were last looked at; see `seenOf`. */
  seen: string;
  /** Which try this is, from 1 on. */
  attempts: number;
  /** When something changed last. */
  updatedAt: number;
}

/** Milliseconds in which a claimed row is dealt with, or given up by a process that died; longer than any answer may take. */
const LEASE = 120_000;
/** Messages that are chosen in one go. */
const CHOSEN = 200;
/** A message that was not looked at yet: open, without a word. */
export const UNSEEN = 'open ';

/** What may leave: of the named agencies, open, no secret, no spam nor suspect of it unless an officer took it up, and no other server's. */
export const shareable = ({ agencies }: ExchangeSettings, services: readonly string[]): Query => sql`
  agency IN (${listOf([...agencies])}) AND service_code IN (${listOf([...services])}) AND tray IN ('todo', 'waiting')
  AND visibility <> 'rahasia' AND source IS NULL AND (suspect = '' OR stage <> 'received')`;

/** Writes down what is to be sent, before it is. @param services codes that both servers know */
export async function choose(
  { write }: SqlEngine,
  settings: ExchangeSettings,
  services: readonly string[],
  now: number,
): Promise<void> {
  if (!services.length) return;
  const { server } = settings;
  const known = sql`SELECT 1 FROM opd_exchanges WHERE server = ${server} AND message = opd_messages.id`;
  const [out, waiting] = [named(`'out'`), named(`'waiting'`)];
  await write(sql`INSERT INTO opd_exchanges (server, message, direction, status, seen, due_at, updated_at)
    SELECT CAST(${server} AS TEXT), id, ${out}, ${waiting}, CAST(${UNSEEN} AS TEXT), CAST(${now} AS BIGINT), CAST(${now} AS BIGINT)
    FROM opd_messages WHERE ${shareable(settings, services)} AND NOT EXISTS (${known}) ORDER BY id LIMIT ${CHOSEN}
    ON CONFLICT (server, message) DO NOTHING`);
}

/** Takes what is due, for a time in which no other process takes it. */
export function claim(
  { transaction }: SqlEngine,
  server: string,
  status: ExchangeRow['status'],
  most: number,
  now: number,
): Promise<ExchangeRow[]> {
  return transaction(function* (): Steps<ExchangeRow[]> {
    const due = sql`server = ${server} AND status = ${status} AND due_at <= ${now}`;
    const first = sql`SELECT id FROM opd_exchanges WHERE ${due} ORDER BY due_at, id LIMIT ${most}`;
    // Asked twice: another process may have been faster while its row was waited for.
    const rows = yield sql`UPDATE opd_exchanges SET due_at = ${now + LEASE}, attempts = attempts + 1
      WHERE ${due} AND id IN (${first})
      RETURNING id, message, status, direction, remote_id, token, words, seen, attempts, updated_at`;
    return rows.map((row) => objectOf<ExchangeRow>(row));
  });
}

/** When a row is looked at again; never where `due` is missing. */
export const putOff = (
  { write }: SqlEngine,
  { id }: ExchangeRow,
  due: number | undefined,
  status: ExchangeRow['status'],
) => write(sql`UPDATE opd_exchanges SET due_at = ${due}, status = ${status} WHERE id = ${id}`);
