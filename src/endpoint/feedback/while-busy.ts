import { setTimeout as wait } from 'node:timers/promises';
import { isBusy } from './sqlite-error.js';

/** Milliseconds between tries, about: a transaction of another process is over sooner. */
const PAUSE = 4;

/**
 * Does something with SQLite, again while another process is writing, until `end` of `performance.now()`. Tried from outside since
 * SQLite's own waiting would stop the event loop.
 */
export async function whileBusy<T>(work: () => T, end: number): Promise<T> {
  for (;;)
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      await wait(PAUSE * (0.5 + Math.random()));
    }
}
