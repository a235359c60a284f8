import type { FeedbackFacts } from '../feedback/feedback-of.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import type { Store } from '../feedback/store.js';
import type { Announce } from '../notices/announce.js';
import { pauseAfter } from '../notices/pause.js';
import { createSleep } from '../notices/sleep.js';
import { choose, claim, putOff } from './exchange-rows.js';
import { poll } from './poll.js';
import { pull } from './pull.js';
import { push, type Shared } from './push.js';
import { RemoteFailed } from './remote-failed.js';
import { createRemote } from './remote.js';
import { exchangeSettings, type ExchangePlace } from './settings.js';
import { unknownAgencies } from './unknown-agencies.js';

export interface ExchangeOptions {
  engine: SqlEngine;
  store: Store;
  place: ExchangePlace;
  /** What the current edition says. */
  facts: () => FeedbackFacts | undefined;
  announce: Announce;
  now: () => number;
  onError: (error: unknown) => void;
  /** Milliseconds for one answer of the other server. */
  timeout?: number;
}

export interface Exchange {
  /** Sends, asks and takes all that is due. Rejects with `RemoteFailed` where the other server cannot be used. */
  round: () => Promise<void>;
  /** Does so again and again. @returns settles soon after `stop` */
  start: (stop: AbortSignal) => Promise<void>;
}

/** Milliseconds between two rounds, and between two looks at what others sent there. */
const BETWEEN = 60_000;
const BETWEEN_PULLS = 30 * 60_000;
/** Milliseconds for which the list of its services is believed. */
const BELIEVED = 15 * 60_000;
/** Tries after which a message that is refused stays here alone: more than a day. */
const MOST_TRIES = 12;

/** Exchange of messages with one other Open311 server; missing where none is set. @throws WrongExchangeSettings */
export function createExchange(options: ExchangeOptions): Exchange | undefined {
  const { engine, store, facts, announce, now, onError } = options;
  const settings = exchangeSettings(options.place);
  if (!settings) return;
  const remote = createRemote(settings, now, options.timeout);
  const tellUnknown = unknownAgencies(settings.agencies, onError);
  let pulledAt = -Infinity;
  let theirs = { at: -Infinity, codes: new Set<string>() };

  /** One at a time: the other side is no worse off than with one citizen who writes. */
  const pushDue = async (shared: Shared, status: 'waiting' | 'token'): Promise<void> => {
    for (;;) {
      const [row] = await claim(engine, settings.server, status, 1, now());
      if (!row) return;
      try {
        await push(shared, row);
      } catch (error) {
        if (!(error instanceof RemoteFailed)) throw error;
        const isGivenUp = error.kind == 'refused' && row.attempts >= MOST_TRIES;
        const due = Math.max(now() + pauseAfter(row.attempts, 'later'), error.notBefore);
        await putOff(engine, row, isGivenUp ? undefined : due, isGivenUp ? 'failed' : status);
        if (error.kind == 'down') throw error;
        if (isGivenUp) onError(new Error(`${error.message} (${row.message})`));
      }
    }
  };

  const round = async (): Promise<void> => {
    const edition = facts();
    if (!edition) return;
    tellUnknown(edition);
    if (now() - theirs.at > BELIEVED) theirs = { codes: await remote.services(), at: now() };
    const services = [...edition.services.keys()].filter((code) =>
      theirs.codes.has(settings.services.get(code) ?? code),
    );
    const shared: Shared = { engine, settings, remote, services, now };
    await choose(engine, settings, services, now());
    await pushDue(shared, 'waiting');
    await pushDue(shared, 'token');
    await poll(shared, announce);
    if (!settings.pull || now() - pulledAt < BETWEEN_PULLS) return;
    await pull({ ...shared, store, facts: edition });
    pulledAt = now();
  };

  return {
    round,
    async start(stop) {
      const sleep = createSleep(stop);
      const work = async () => {
        for (let failures = 0; !stop.aborted;) {
          const error: unknown = await round().then(
            () => undefined,
            (problem: unknown) => problem ?? new Error('exchange'),
          );
          if (error !== undefined && !stop.aborted) onError(error);
          failures = error === undefined ? 0 : failures + 1;
          const notBefore = error instanceof RemoteFailed ? error.notBefore - now() : 0;
          await sleep.for(failures ? Math.max(pauseAfter(failures, 'down'), notBefore) : BETWEEN);
        }
      };
      const { ended, done } = graceAfter(stop);
      await Promise.race([work(), ended]);
      done();
    },
  };
}

/** Milliseconds that a question under way has to come to its end at shutdown; whoever comes next asks it again. */
const GRACE = 2_000;

function graceAfter(stop: AbortSignal): { ended: Promise<void>; done: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<void>((resolve) => {
    stop.addEventListener('abort', () => (timer = setTimeout(resolve, GRACE)), { once: true });
  });
  return { ended, done: () => clearTimeout(timer) };
}
