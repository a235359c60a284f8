import { hasAttention, onAttention } from '../attention.js';
import type { Courier } from './courier.js';
import type { Job } from './rows.js';
import { isOld, type Shelf } from './shelf.js';

/** Shortest and longest time until it is looked at again by itself, in milliseconds. */
const LEAST = 4e3;
const HOUR = 36e5;

/** What has come: somebody's attention or the network, a time, or a person's word. */
type Occasion = 'attention' | 'time' | 'hand';

export interface Rounds {
  /** Sends what may be sent on this occasion, oldest first, and sees to it that the rest has its time. */
  run(on: Occasion): Promise<void>;
  /** Sends one at once; `seen` as the courier's. */
  send(key: string, seen?: Pick<Job, 'tried'>): Promise<void>;
  /** Another tab is at it; should it be closed, this one looks after the rest. */
  standIn(): void;
}

export function createRounds(now: () => number, shelf: Shelf, courier: Courier): Rounds {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  /** Endpoints that gave no answer, and until when they are left alone. */
  const down = new Map<string, number>();

  const jobs = async (old = false): Promise<Job[]> => [
    ...(await shelf.messages()).filter((row) => row.state == 'queued' && (old || !isOld(row, now()))),
    ...(await shelf.receipts()).filter(({ photos }) => photos.length),
  ];
  const dueOf = ({ endpoint, due }: Job) => Math.max(due, down.get(endpoint) ?? 0);
  /** A time far away was set before the clock was. */
  const hasCome = (time: number) => time <= now() || time > now() + 2 * HOUR;

  const wake = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        // Without attention the next occasion is that there is some.
        if (hasAttention()) void run('time');
      },
      Math.min(Math.max(pause, LEAST), HOUR),
    );
  };
  const plan = () =>
    jobs().then(
      (found) => {
        const next = Math.min(...found.map(dueOf));
        if (next < Infinity) wake(next - now());
      },
      // A storage that fails now may work again.
      () => wake(HOUR / 12),
    );

  const walk = async (on: Occasion) => {
    const failed = new Set<string>();
    for (const job of await jobs(on == 'hand')) {
      const { key, endpoint } = job;
      if (failed.has(endpoint)) continue;
      if (on != 'hand' && !hasCome(on == 'time' ? dueOf(job) : job.earliest)) continue;
      const until = await courier.send(key, false, job);
      if (until) {
        failed.add(endpoint);
        down.set(endpoint, until);
      } else down.delete(endpoint);
    }
  };

  const run = async (on: Occasion): Promise<void> => {
    while (running) await running;
    running = walk(on)
      // A storage that fails ends the round, not the rounds.
      .catch(() => {})
      .then(plan)
      .finally(() => (running = undefined));
    await running;
  };

  onAttention(() => {
    if (hasAttention() && !running) void run('attention');
  });

  return {
    run,
    send: (key, seen) =>
      courier
        .send(key, true, seen)
        .then(() => {})
        .finally(plan),
    standIn() {
      if (!timer) wake(HOUR / 120);
    },
  };
}
