import { createHash } from 'node:crypto';
import { CASE } from '../desk/case-row.js';
import type { Case } from '../desk/case.js';
import { objectOf } from '../feedback/rows.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Steps } from '../feedback/sql.js';
import { shareable, type ExchangeRow } from './exchange-rows.js';
import { nameGone, wordsHash } from './gone-requests.js';
import type { Remote } from './remote.js';
import type { ExchangeSettings } from './settings.js';

/** What stands for the place of a message that names none: the spec wants one. */
const NO_PLACE = 'Tidak disebutkan';

export interface Shared {
  engine: SqlEngine;
  settings: ExchangeSettings;
  remote: Remote;
  /** Codes of services that both servers know. */
  services: readonly string[];
  now: () => number;
}

/**
 * Sends a message that was chosen, or asks for the number of one that was sent. At least once: whoever died between sending and writing it
 * down sends again, under the same number.
 */
export async function push(shared: Shared, row: ExchangeRow): Promise<void> {
  const { engine, remote } = shared;
  if (row.token) return settle(shared, row, await remote.resolve(row.token), row.token);
  const message = await stillShareable(shared, row);
  if (!message) return forget(engine, row);
  const words = wordsHash(message.description);
  const [noted] = await engine.write(sql`UPDATE opd_exchanges SET words = ${words} WHERE id = ${row.id} RETURNING id`);
  // It was deleted a moment ago: nothing of it leaves any more.
  if (!noted) return;
  const { id, token } = await remote.post(fieldsOf(message, shared.settings), numberOf(message));
  await settle(shared, { ...row, words }, id, token);
}

/** An officer may have put it aside since. */
async function stillShareable(
  { engine, settings, services }: Shared,
  { message }: ExchangeRow,
): Promise<Case | undefined> {
  const [row] = await engine.read(
    sql`SELECT ${CASE} FROM opd_messages WHERE id = ${message} AND ${shareable(settings, services)}`,
  );
  return row && objectOf<Case>(row);
}

/** It is chosen anew if it ever may leave again. What may have arrived is remembered by its words, and not taken for somebody else's. */
const forget = async (engine: SqlEngine, { id }: ExchangeRow): Promise<void> =>
  void (await engine.write(sql`DELETE FROM opd_exchanges WHERE id = ${id}`));

/** The same for each try, and opens nothing: a citizen's code follows from the key itself. */
const numberOf = ({ key }: Case): string => createHash('sha256').update(`exchange ${key}`).digest('hex').slice(0, 32);

function fieldsOf(message: Case, { services, contact: withContact }: ExchangeSettings): Record<string, string> {
  const { serviceCode, description, lat, long, address, district, attribute, name, contact, visibility } = message;
  const answers = attribute ? (JSON.parse(attribute) as Record<string, string | string[]>) : {};
  const known = withContact && visibility == 'terbuka';
  return {
    service_code: services.get(serviceCode) ?? serviceCode,
    description,
    ...(lat != undefined && long != undefined && { lat: String(lat), long: String(long) }),
    ...((address || lat == undefined) && { address_string: address ?? district ?? NO_PLACE }),
    ...(known && name && { first_name: name }),
    ...(known && contact && { [contact.includes('@') ? 'email' : 'phone']: contact }),
    ...Object.fromEntries(
      Object.entries(answers).flatMap(([code, answer]) =>
        Array.isArray(answer)
          ? answer.map((one, index) => [`attribute[${code}][${index}]`, one] as const)
          : [[`attribute[${code}]`, answer] as const],
      ),
    ),
  };
}

/** Writes down under which number the other server has it. */
const settle = (
  { engine, settings: { server }, now }: Shared,
  row: ExchangeRow,
  remoteId: string | undefined,
  token: string | undefined,
): Promise<void> =>
  engine.transaction(function* (): Steps<void> {
    const at = now();
    if (remoteId == undefined) {
      yield sql`UPDATE opd_exchanges SET status = 'token', token = ${token}, due_at = ${at + TOKEN_PAUSE} WHERE id = ${row.id}`;
      return;
    }
    // It came back to us before its number did: what came is the same message, as long as nobody has touched it.
    const same = sql`server = ${server} AND remote_id = ${remoteId} AND id <> ${row.id}`;
    yield sql`DELETE FROM opd_messages WHERE version = 0
      AND id IN (SELECT message FROM opd_exchanges WHERE ${same} AND direction = 'in')`;
    const [other] = yield sql`SELECT id FROM opd_exchanges WHERE ${same}`;
    const told = other
      ? sql`status = 'over', due_at = NULL`
      : sql`status = 'shared', remote_id = ${remoteId}, token = ${token}, attempts = 0, due_at = ${at}`;
    const [kept] = yield sql`UPDATE opd_exchanges SET ${told}, words = NULL, updated_at = ${at}
      WHERE id = ${row.id} RETURNING id`;
    // Deleted while it was on its way.
    if (!kept) yield* nameGone(server, { id: remoteId, words: row.words }, at);
  });

/** Milliseconds until a token is asked for again. */
const TOKEN_PAUSE = 5 * 60_000;
