import type { ReadOptions } from '../found.js';

const WRITTEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/**
 * The moment of a post with its zone. What the site calls its local time counts only where it does not tell the moment
 * itself: a site whose zone was never set has UTC there.
 */
export function postDate(gmt: unknown, local: unknown, offset: ReadOptions['offset']): string | undefined {
  const moment = read(gmt, 'Z');
  if (moment === undefined) {
    const written = read(local, 'Z') === undefined ? undefined : WRITTEN.exec(String(local))?.[0];
    return written && `${written}${offset}`;
  }
  const hours = Number(offset.slice(1, 3));
  return `${new Date(moment + hours * 3_600_000).toISOString().slice(0, 19)}${offset}`;
}

/** A date as it is written, if there is such a day; WordPress writes `0000-00-00T00:00:00` for none. */
function read(value: unknown, zone: string): number | undefined {
  const written = typeof value == 'string' ? WRITTEN.exec(value)?.[0] : undefined;
  const moment = written ? Date.parse(`${written}${zone}`) : NaN;
  if (!written || Number.isNaN(moment) || written.startsWith('0')) return;
  return new Date(moment).toISOString().startsWith(written) ? moment : undefined;
}
