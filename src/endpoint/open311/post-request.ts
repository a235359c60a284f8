import { createHash } from 'node:crypto';
import type { Service } from '../../contract/index.js';
import { joinTaken } from '../exchange/join-taken.js';
import { readBody } from '../feedback/read-body.js';
import { readRequest } from '../feedback/read-request.js';
import { Refusal } from '../feedback/refusal.js';
import { createSecrets } from '../feedback/secrets.js';
import { keepSenderNote } from '../feedback/sender-note.js';
import { requireType } from '../feedback/sent.js';
import type { Store } from '../feedback/store.js';
import { ticketHash, ticketOf } from '../feedback/tickets.js';
import type { Asked, Handler } from './asked.js';
import { dateTime } from './date-time.js';
import { problem } from './problem.js';
import { messageOf, notedOf } from './read-form.js';
import { senderOf, sourceOf } from './sender.js';
import { noticeOf } from './service-request.js';

const MOST_BYTES = 64 * 1024;
const NO_FORM =
  'Kirim sebagai application/x-www-form-urlencoded dalam UTF-8. / Send it as application/x-www-form-urlencoded in UTF-8.';
const MINUTE = 60_000;
/** Messages a minute of one key. */
const MOST = 120;

/**
 * Takes a message from who has a key, once for its `Idempotency-Key`. Clients of the field know no such number and send again when they
 * heard nothing: without one, the same words under the same key on the same day are the same message.
 */
export const postRequest: Handler = async (asked) => {
  const { place, facts, now } = asked;
  requireType(asked.request, /^application\/x-www-form-urlencoded$/i, NO_FORM);
  const form = new URLSearchParams(
    new TextDecoder().decode(await readBody(asked.request, asked.connection, MOST_BYTES)),
  );
  const sender = await senderOf(asked, form);
  if (sender == undefined) throw problem(403, 'Kiriman ini perlu api_key.', 'An api_key is needed to send messages.');
  const service = serviceOf(form, asked);
  const bodyHash = hashOf(form);
  const key = keyOf(
    sender,
    asked.request.headers.get('idempotency-key') || `${dateTime(now).slice(0, 10)} ${bodyHash}`,
  );
  let stored = await place.store.findKey(key);
  if (!stored) {
    const message = readRequest(messageOf(form, service.service_name, facts.settings.consent.version), facts, now);
    await limit(place.store, sender, now);
    const ticket = ticketOf(await createSecrets(place.store).of('ticket'), key);
    stored = await place.store.accept({
      ...message,
      key,
      bodyHash,
      ticketHash: ticketHash(ticket),
      consentVersion: 'open311',
      source: sourceOf(sender),
    });
  }
  if (stored.bodyHash != bodyHash) throw new Refusal('other-body');
  // With a repeat, too: the process may have died in between.
  await keepSenderNote(place.engine, stored.id, notedOf(form), now);
  await joinTaken(place.engine, stored.id, now);
  const agency = service._opd?.agency;
  const name = agency == undefined ? undefined : facts.agencies.get(agency);
  return {
    root: 'service_requests',
    value: [
      { service_request_id: String(stored.id), service_notice: noticeOf(name, stored.expectedAt), account_id: null },
    ],
    own: true,
  };
};

/** The key under which a sender's message is stored; another sender's number is another message. */
export const keyOf = (sender: string, number: string): string =>
  createHash('sha256')
    .update(`${sourceOf(sender)}\n${number}`)
    .digest('hex')
    .slice(0, 32);

function serviceOf(form: URLSearchParams, { facts }: Asked): Service {
  const code = form.get('service_code')?.trim();
  if (!code) throw problem(400, 'service_code belum disebut.', 'service_code was not provided.');
  const service = facts.services.get(code);
  if (!service)
    throw problem(404, 'Tidak ada layanan dengan service_code ini.', 'There is no service with this service_code.');
  return service;
}

/** What was said, without who says it. */
function hashOf(form: URLSearchParams): string {
  const said = [...form].filter(([name]) => name != 'api_key' && name != 'jurisdiction_id').sort();
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

async function limit(store: Store, sender: string, now: number): Promise<void> {
  const end = (Math.floor(now / MINUTE) + 1) * MINUTE;
  if ((await store.hit(`open311 ${sender} ${end}`, end)) > MOST)
    throw new Refusal('too-many', { retryAfter: Math.ceil((end - now) / 1000) });
}
