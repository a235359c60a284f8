import type { Content } from './content.js';

/** Fields that say when something was written or measured; plans (dueDate, a programme's period) say nothing about that. */
const DATES = new Set([
  'updated',
  'date_published',
  'date_modified',
  'datePublished',
  'dateModified',
  'dateMet',
  'publishedDate',
]);

function* datesIn(value: unknown, inMetrics = false): Generator<number> {
  if (typeof value != 'object' || !value) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner == 'string') {
      if (DATES.has(key) || (inMetrics && /^(start|end)Date$/.test(key))) yield Date.parse(inner);
    } else yield* datesIn(inner, inMetrics || key == 'metrics');
  }
}

/**
 * The date of an edition: the newest date at which something in it was written or measured, or the `publishedDate` of the
 * settings where that is later. It depends on the content alone, so that two mirrors of one folder agree. Dates that are
 * still to come do not count: one slip of the keyboard would shut out every edition until then.
 * @param now milliseconds since 1970
 */
export function publishedDateOf({ settings, projects, news }: Content, now: number): string {
  let newest = 0;
  for (const time of datesIn([settings, projects, news])) if (time > newest && time <= now) newest = time;
  return new Date(newest).toISOString().replace('.000Z', 'Z');
}
