import type { Database } from './database.js';
import { randomKey } from './key.js';

/** How long a lease holds without being renewed, and how often one who waits looks; milliseconds. */
const LEASE = 3e4;
const LOOK = 300;

/**
 * Does `work` while no other tab, and nobody else in this one, has the lock of `key`.
 * @param wait until it is free; else, where it is not, nothing is done
 */
export type Lock = <T>(key: string, wait: boolean, work: () => Promise<T>) => Promise<T | undefined>;

/** Locks of the browser where there are some, else leases in the database, which a tab that was closed loses in time. */
export function createLock(
  database: Database,
  name: string,
  now: () => number,
  locks: LockManager | null | undefined,
): Lock {
  if (locks)
    return (key, wait, work) =>
      locks.request(`${name} ${key}`, { ifAvailable: !wait }, async (lock) => (lock ? work() : undefined));

  return async (key, wait, work) => {
    const owner = randomKey();
    /** Takes or renews the lease. @returns whether it is ours */
    const hold = () =>
      database.change(['lease'], async (rows) => {
        const held = await rows.get('lease', key);
        const left = held ? held.until - now() : 0;
        // One that lasts longer than any was made before the clock was set back.
        if (held?.owner != owner && left > 0 && left <= LEASE) return false;
        rows.put('lease', { key, owner, until: now() + LEASE });
        return true;
      });
    const giveBack = () =>
      database.change(['lease'], async (rows) => {
        if ((await rows.get('lease', key))?.owner == owner) rows.drop('lease', [key]);
      });
    while (!(await hold())) {
      if (!wait) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
    const renewing = setInterval(() => hold().catch(() => {}), LEASE / 3);
    try {
      return await work();
    } finally {
      clearInterval(renewing);
      // A lease that cannot be given back runs out.
      await giveBack().catch(() => {});
    }
  };
}
