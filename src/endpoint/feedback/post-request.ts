import { createHash } from 'node:crypto';
import type { JsonObject } from '../json.js';
import { jsonAnswer } from './answer.js';
import type { Visit } from './collector.js';
import { canonicalJson } from './read-json.js';
import { readRequest } from './read-request.js';
import { receiptOf } from './receipt.js';
import { Refusal } from './refusal.js';
import { idempotencyKey, requireType, sentJson } from './sent.js';
import type { StoredKey } from './store.js';
import { ticketHash, ticketOf } from './tickets.js';

/**
 * Takes a message, once for its key. What comes under the same key while it is being taken waits for that, so that one
 * message costs its sender one place in the limits; the store alone makes sure that there is one row.
 */
export function createPostRequest() {
  const underWay = new Map<string, Promise<unknown>>();

  return async (visit: Visit): Promise<Response> => {
    requireType(visit.request, /^application\/json$/i);
    const key = idempotencyKey(visit.request);
    const body = await sentJson(visit);
    const bodyHash = hashOf(body);

    const answerStored = async (stored: StoredKey): Promise<Response> => {
      if (stored.bodyHash != bodyHash) throw new Refusal('other-body');
      return jsonAnswer(receiptOf(key, ticketOf(await visit.secrets.of('ticket'), key), stored), 201);
    };
    const first = underWay.get(key);
    if (first) {
      await first.catch(() => undefined);
      const stored = await visit.store.findKey(key);
      if (!stored) throw new Refusal('in-progress', { retryAfter: 1 });
      return answerStored(stored);
    }
    const taking = take(visit, key, body, bodyHash);
    underWay.set(key, taking);
    try {
      return await answerStored(await taking);
    } finally {
      underWay.delete(key);
    }
  };
}

async function take(visit: Visit, key: string, body: JsonObject, bodyHash: string): Promise<StoredKey> {
  const { address, facts, limits, secrets, store, now } = visit;
  const stored = await store.findKey(key);
  if (stored) return stored;
  const message = readRequest(body, facts, now);
  await limits.message(address, key, body.altcha);
  const ticket = ticketOf(await secrets.of('ticket'), key);
  return store.accept({ ...message, key, bodyHash, ticketHash: ticketHash(ticket) });
}

/** What was said, without what a second try cannot help to say differently. */
function hashOf({ altcha: _, elapsed: __, ...said }: JsonObject): string {
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
}
