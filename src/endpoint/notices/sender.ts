import { setTimeout as wait } from 'node:timers/promises';
import { deadline } from './deadline.js';
import { letterOf, type Correspondence } from './letter.js';
import type { Channel } from './notice.js';
import { DOWN, LEASE, type Claimed, type Outbox } from './outbox.js';
import { pauseAfter } from './pause.js';
import { createSleep } from './sleep.js';
import { Undelivered } from './undelivered.js';
import type { Way } from './way.js';

export interface Delivery extends Correspondence {
  outbox: Outbox;
  channel: Channel;
  way: Way;
  now: () => number;
}

/** Notices sent at once. */
const AT_ONCE = 4;
/** Milliseconds for one try; half of the lease, so that what was sent is written down before another may take it. */
const TRY = LEASE / 2;
/** Milliseconds that what is under way has to come to its end at shutdown. */
const GRACE = 2_000;
/** Milliseconds between two looks without a nudge, and after the last nudge, so that the transaction is through. */
const INTERVAL = 15_000;
const NUDGED = 250;
/** Milliseconds for which a server that took nothing is left alone. */
const REST = 60_000;

/** Sends all that is due. @returns whether the other side can be asked at all */
export async function deliver(delivery: Delivery, stop: AbortSignal): Promise<'up' | 'down'> {
  const { outbox, channel } = delivery;
  while (!stop.aborted) {
    const claimed = await outbox.claim(channel, AT_ONCE);
    if (!claimed.length) break;
    const results = await Promise.allSettled(claimed.map((notice) => deliverOne(delivery, notice, stop)));
    const broken = results.find((result) => result.status == 'rejected');
    if (broken) throw broken.reason;
    if (results.every((result) => result.status == 'fulfilled' && result.value == DOWN)) return 'down';
    // The whole of a long breakdown need not wait for its pauses to end.
    if (results.some((result) => result.status == 'fulfilled' && result.value == 'sent')) await outbox.revive(channel);
  }
  return 'up';
}

/** Sends one and writes down what became of it. What is no answer of the other side rejects: it is sent again after its lease. */
async function deliverOne(
  { outbox, channel, way, now, ...correspondence }: Delivery,
  claimed: Claimed,
  stop: AbortSignal,
): Promise<'sent' | Undelivered['fault']> {
  const { signal, done } = deadline(TRY, stop, GRACE);
  try {
    await way.send(letterOf(claimed, channel, correspondence), signal);
  } catch (error) {
    if (!(error instanceof Undelivered)) throw error;
    const { fault, code, notBefore = 0 } = error;
    const due = fault == 'refused' ? undefined : Math.max(now() + pauseAfter(claimed.attempts, fault), notBefore);
    await outbox.missed(claimed, `${fault} ${code}`, due);
    return fault;
  } finally {
    done();
  }
  await outbox.sent(claimed.id);
  return 'sent';
}

export interface Sender {
  /** There may be something to send. */
  nudge: () => void;
  /** Settles once `stop` has come and nothing is under way. */
  ended: Promise<void>;
}

/** Sends what is due over one way, now and as it comes, until `stop`. */
export function startSender(delivery: Delivery, stop: AbortSignal, onError: (error: unknown) => void): Sender {
  const sleep = createSleep(stop);
  let nudged: NodeJS.Timeout | undefined;
  const work = async () => {
    while (!stop.aborted) {
      const state = await deliver(delivery, stop).catch((error: unknown) => void (stop.aborted || onError(error)));
      if (state == 'down') await wait(REST, undefined, { ref: false, signal: stop }).catch(() => undefined);
      else await sleep.for(INTERVAL);
    }
    clearTimeout(nudged);
    delivery.way.close();
  };
  return {
    nudge() {
      clearTimeout(nudged);
      nudged = setTimeout(sleep.wake, NUDGED).unref();
    },
    ended: work(),
  };
}
