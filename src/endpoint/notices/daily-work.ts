import { setTimeout as wait } from 'node:timers/promises';
import type { FeedbackFacts } from '../feedback/feedback-of.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { writeMorning } from './morning.js';
import type { Outbox } from './outbox.js';

interface DailyWork {
  engine: SqlEngine;
  outbox: Outbox;
  facts: () => FeedbackFacts | undefined;
  /** Whether officers can be written to. */
  hasMail: boolean;
  now: () => number;
  /** Told that there is something to send. */
  nudge: () => void;
  onError: (error: unknown) => void;
}

/** Milliseconds between two looks at the clock. */
const INTERVAL = 5 * 60_000;

/** Writes the mails of each morning, and forgets what is old, until `stop`. */
export async function startDailyWork(work: DailyWork, stop: AbortSignal): Promise<void> {
  const { engine, outbox, facts, hasMail, now, nudge, onError } = work;
  while (!stop.aborted) {
    try {
      const known = facts();
      if (known && hasMail && (await writeMorning(engine, known, now()))) nudge();
      await outbox.tidy();
    } catch (error) {
      if (!stop.aborted) onError(error);
    }
    // Not all processes of one database at the same moment.
    const pause = INTERVAL * (0.9 + Math.random() * 0.2);
    await wait(pause, undefined, { ref: false, signal: stop }).catch(() => undefined);
  }
}
