import { deviationKind, type Figure } from '../../contract/index.js';
import { day, decimal, month, type Words } from '../../i18n/index.js';
import type { Program } from '../../client/index.js';

/** "per 12 Nov 2026", or "untuk Oktober 2026" where nothing was reported for that month. */
export const asOf = ({ percent: known, date }: Figure, words: Words): string =>
  date ? (known == null ? words.forMonth(month(words, date)) : `${words.asOf}\xa0${day(words, date)}`) : '';

/** How far from the plan, as a class that colours it and in words; nothing where a figure is missing. */
export function deviationWords(
  { deviation }: Figure,
  { pack }: Pick<Program, 'pack'>,
  words: Words,
): [kind: string, said: string] | undefined {
  if (deviation == null) return;
  const kind = deviationKind(deviation, pack._opd?.deviation);
  const points = decimal(words, Math.abs(deviation));
  return [
    kind,
    kind == 'on-plan'
      ? words.onPlan
      : kind == 'ahead'
        ? words.ahead(points)
        : (kind == 'far-behind' ? words.far : '') + words.behind(points),
  ];
}
