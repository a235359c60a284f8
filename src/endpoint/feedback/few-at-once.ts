import { StoreUnavailable } from './store.js';

/**
 * Runs tasks, at most `most` at once; up to `queue` more wait for their turn, first come, first served.
 * @returns runs a task; rejects with `StoreUnavailable` at once where too many wait: they may come again
 */
export function fewAtOnce(most: number, queue: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running < most) running++;
    else if (waiting.length < queue) await new Promise<void>((resolve) => waiting.push(resolve));
    else throw new StoreUnavailable('too much at once');
    try {
      return await task();
    } finally {
      // The place is handed over, so that nobody new gets in between.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
