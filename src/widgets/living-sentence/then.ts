import type { Program } from '../../client/index.js';
import { dateOf, observationsOf, percentOf } from '../../contract/progress.js';
import { date, number } from '../../contract/read.js';
import type { ProgressMeter } from '../progress-meter.js';

/** The day on which the article was written; `undefined` where the attribute names none. */
export const dayOfArticle = (host: ProgressMeter): string | undefined => date(host.asOf, '')?.slice(0, 10);

/** The percentage that the article gave: as it is written in the tag, else what the history says of that day. */
export function percentThen(host: ProgressMeter, { project }: Program, day: string): number | undefined {
  // Baked on a day without a figure: one that was reported late did not stand in the article.
  if (host.getAttribute('value') == '') return;
  const written = host.value ? number(host.value, '') : undefined;
  const known = observationsOf(project.metrics, 'physicalProgress').filter((item) => dateOf(item)!.slice(0, 10) <= day);
  return written ?? known.map(percentOf).pop();
}
