import { createHash } from 'node:crypto';
import { dueBy } from '../feedback/due-by.js';
import type { FeedbackFacts } from '../feedback/feedback-of.js';
import { createSecrets } from '../feedback/secrets.js';
import { keepSenderNote } from '../feedback/sender-note.js';
import { sql } from '../feedback/sql.js';
import type { NewMessage, Store } from '../feedback/store.js';
import { ticketHash, ticketOf } from '../feedback/tickets.js';
import { dateTime } from '../open311/date-time.js';
import { pictureLine } from '../open311/picture-link.js';
import { UNSEEN } from './exchange-rows.js';
import { newHere } from './new-here.js';
import { WINDOW } from './pull-window.js';
import type { Shared } from './push.js';
import { remoteRequest, type RemoteRequest } from './remote-request.js';

/** Pages of one round, and requests of a page: what GeoReport v2 gives at most in all. */
const MOST_PAGES = 5;
const PAGE = 200;

export interface PullOptions extends Shared {
  store: Store;
  facts: FeedbackFacts;
}

/** Takes open requests that others sent there, of services that both know and of the agencies that share, each once. */
export async function pull(options: PullOptions): Promise<void> {
  const { engine, settings, facts, services, remote, now } = options;
  const ours = new Map(services.map((code) => [settings.services.get(code) ?? code, code]));
  const wanted = [...ours].filter(([, code]) =>
    settings.agencies.includes(facts.services.get(code)?._opd?.agency ?? ''),
  );
  if (!wanted.length) return;
  const query = {
    service_code: wanted.map(([theirs]) => theirs).join(),
    status: 'open',
    start_date: dateTime(now() - WINDOW),
    end_date: dateTime(now()),
    page_size: String(PAGE),
  };
  const looked = new Set<string>();
  for (let page = 1; page <= MOST_PAGES; page++) {
    const entries = await remote.requests({ ...query, page: String(page) });
    const fresh = entries.flatMap((entry) => remoteRequest(entry) ?? []).filter(({ id }) => !looked.has(id));
    // Also where it knows no pages and says the same again.
    if (!fresh.length) return;
    for (const { id } of fresh) looked.add(id);
    for (const request of await newHere(engine, settings.server, fresh, now())) {
      const code = wanted.find(([theirs]) => theirs == request.serviceCode)?.[1];
      // What it was not asked for is not taken.
      if (code && request.status == 'open') await take(options, request, code);
    }
    if (entries.length < PAGE) return;
  }
}

async function take(
  { engine, store, settings: { server }, facts, now }: PullOptions,
  request: RemoteRequest,
  code: string,
): Promise<void> {
  const at = now();
  const { id } = request;
  const key = createHash('sha256').update(`exchange ${server}\n${id}`).digest('hex').slice(0, 32);
  const service = facts.services.get(code)!;
  const receivedAt = Math.min(request.requestedAt ?? at, at);
  const message: NewMessage = {
    key,
    bodyHash: createHash('sha256').update(key).digest('hex'),
    ticketHash: ticketHash(ticketOf(await createSecrets(store).of('ticket'), key)),
    receivedAt,
    expectedAt: dueBy(receivedAt, facts.settings),
    kind: 'pengaduan',
    visibility: 'terbuka',
    serviceCode: code,
    agency: service._opd!.agency,
    description: request.description ?? service.service_name,
    lat: request.lat,
    long: request.long,
    address: request.address,
    consentVersion: 'open311',
    suspect: '',
    source: `open311 ${new URL(server).host}`,
  };
  const stored = await store.accept(message);
  await keepSenderNote(engine, stored.id, [pictureLine(request.media)], at);
  // Nothing where the message was deleted here: it does not come back.
  await engine.write(sql`INSERT INTO opd_exchanges (server, message, remote_id, direction, status, seen, due_at, updated_at)
    SELECT CAST(${server} AS TEXT), id, CAST(${id} AS TEXT), 'in', 'shared', CAST(${UNSEEN} AS TEXT), CAST(${at} AS BIGINT),
      CAST(${at} AS BIGINT)
    FROM opd_messages WHERE id = ${stored.id} ON CONFLICT DO NOTHING`);
}
