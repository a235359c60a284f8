import { createHmac } from 'node:crypto';
import { challengeFor, isSolved } from './challenge.js';
import { senderOf } from './client-address.js';
import { Refusal } from './refusal.js';
import type { Secrets } from './secrets.js';
import type { Store } from './store.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Free messages of one address: five at once, ten a minute. */
const FREE = 5;
const FREE_WINDOW = MINUTE / 2;
/** Messages a minute of one address beyond which not even a sum is asked for. */
const MOST = 600;
const LOOKUPS = 30;
/** Photos and additions, each with a ticket that opens something. */
const CHANGES = 120;

/**
 * What one address may do. Counted in the store, so that it holds for all processes; an address is known there only by a
 * number that a key of the day makes of it.
 */
export function createLimits(store: Store, secrets: Secrets, now: () => number) {
  async function count(what: string, address: string, window: number) {
    const time = now();
    const end = (Math.floor(time / window) + 1) * window;
    const sender = createHmac('sha256', await secrets.ofDay(time))
      .update(senderOf(address))
      .digest('base64url');
    return { hits: await store.hit(`${what} ${sender} ${end}`, end), retryAfter: Math.ceil((end - time) / SECOND) };
  }

  async function limit(what: string, address: string, most: number): Promise<void> {
    const { hits, retryAfter } = await count(what, address, MINUTE);
    if (hits > most) throw new Refusal('too-many', { retryAfter });
  }

  return {
    /**
     * Lets a message in, or says what it takes. Many people may share one address: beyond what is free each of them is let
     * in for a sum. A sum done is not counted again.
     * @throws Refusal
     */
    async message(address: string, key: string, altcha: unknown): Promise<void> {
      const secret = await secrets.of('challenge');
      if (altcha !== undefined && (await isSolved(altcha, key, secret, now()))) return;
      const { hits, retryAfter } = await count('message', address, FREE_WINDOW);
      if (hits <= FREE) return;
      const { hits: excess } = await count('excess', address, MINUTE);
      if (excess > MOST) throw new Refusal('too-many', { retryAfter: 60 });
      throw new Refusal('prove', { retryAfter, challenge: await challengeFor(key, secret, excess, now()) });
    },
    lookup: (address: string): Promise<void> => limit('lookup', address, LOOKUPS),
    change: (address: string): Promise<void> => limit('change', address, CHANGES),
  };
}
export type Limits = ReturnType<typeof createLimits>;
