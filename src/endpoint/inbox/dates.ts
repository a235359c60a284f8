import { clock, day } from '../../i18n/index.js';
import type { InboxWords } from './words/index.js';

const DAY = 864e5;
/** The agency's clock is WIB, UTC+7 all year. */
const WIB = 7 * 36e5;

/** Number of the calendar day in WIB; day 0 was a Thursday. */
export const dayNumber = (time: number): number => Math.floor((time + WIB) / DAY);

/** The day on which a day's week ends, a Sunday. */
export const endOfWeek = (number: number): number => number + 6 - ((((number + 3) % 7) + 7) % 7);

const calendar = (time: number): string => new Date(time + WIB).toISOString();

/** "9 Nov", or "9 Nov 2025" in another year than this. */
export const shortDay = ({ all }: InboxWords, time: number, now: number): string => {
  const date = day(all, calendar(time));
  return calendar(time).slice(0, 4) == calendar(now).slice(0, 4) ? date.slice(0, -5) : date;
};
/** "16 Nov 2026". */
export const wholeDay = ({ all }: InboxWords, time: number): string => day(all, calendar(time));

/** "Kam 19 Nov". */
export const weekday = (words: InboxWords, time: number, now: number): string =>
  `${words.frame.days[(((dayNumber(time) + 4) % 7) + 7) % 7]}\xa0${shortDay(words, time, now)}`;

/** "9 Nov, 09.14". */
export const shortMoment = (words: InboxWords, time: number, now: number): string =>
  `${shortDay(words, time, now)}, ${clock(words.all, time).slice(0, 5)}`;

/** For `datetime` of a `<time>`. */
export const dateTime = (time: number): string => new Date(time).toISOString();
