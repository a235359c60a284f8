import { isRead } from '../report/source-words.js';
import type { Status } from './status.js';

export type Health = 'ok' | 'degraded' | 'failing';

/** A publisher that missed so many runs stands still. */
const MISSED = 3;
/** Runs themselves take time, and a machine may be busy. */
const GRACE = 60_000;

/** Whether the last run is longer ago than it can be while the publisher works. */
export const standsStill = ({ checkedAt, every }: Status, now: number): boolean =>
  now - checkedAt > MISSED * every + GRACE;

/**
 * `ok`: all is as it should be; `degraded`: something old is shown; `failing`: nothing is shown, or nothing new can come.
 * @param now milliseconds since 1970
 */
export function healthOf(status: Status | undefined, now: number): Health {
  if (!status?.editionDate || status.outcome == 'failed' || standsStill(status, now)) return 'failing';
  const { sources, outcome } = status;
  const read = sources.filter(isRead).length;
  if (sources.length && !read && sources.some(({ state }) => state == 'failed')) return 'failing';
  return outcome == 'held' || read < sources.length ? 'degraded' : 'ok';
}

/** What monitoring is answered: it should wake someone up only where nothing new can come. */
export const statusCodeOf = (health: Health): 200 | 503 => (health == 'failing' ? 503 : 200);
