import type { Figure } from '../../contract/progress.js';
import { day, percent } from '../../i18n/format.js';
import type { Words } from '../../i18n/id.js';

/** "rencana 70 %", with its own day where that is not the figure's. */
export const planWords = ({ plan, date }: Figure, words: Words): string => {
  if (!plan) return '';
  const planned = day(words, plan.date);
  return (
    `${words.plan}\xa0${percent(words, plan.percent)}` + (date && planned != day(words, date) ? ` (${planned})` : '')
  );
};
