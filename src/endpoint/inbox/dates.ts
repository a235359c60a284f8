import { dayNumber, inWib } from '../../contract/wib.js';
import { clock, day } from '../../i18n/index.js';
import type { InboxWords } from './words/index.js';

/** The day on which a day's week ends, a Sunday. */
export const endOfWeek = (number: number): number => number + 6 - ((((number + 3) % 7) + 7) % 7);

/** "9 Nov", or "9 Nov 2025" in another year than this. */
export const shortDay = ({ all }: InboxWords, time: number, now: number): string => {
  const date = day(all, inWib(time));
  return inWib(time).slice(0, 4) == inWib(now).slice(0, 4) ? date.slice(0, -5) : date;
};
/** "16 Nov 2026". */
export const wholeDay = ({ all }: InboxWords, time: number): string => day(all, inWib(time));

/** "Kam 19 Nov". */
export const weekday = (words: InboxWords, time: number, now: number): string =>
  `${words.frame.days[(((dayNumber(time) + 4) % 7) + 7) % 7]}\xa0${shortDay(words, time, now)}`;

/** "9 Nov, 09.14". */
export const shortMoment = (words: InboxWords, time: number, now: number): string =>
  `${shortDay(words, time, now)}, ${clock(words.all, time).slice(0, 5)}`;

/** For `datetime` of a `<time>`. */
export const dateTime = (time: number): string => new Date(time).toISOString();
