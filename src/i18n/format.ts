import type { Words } from './id.js';

const MINUTE = 6e4;
const UNITS = [MINUTE, 60 * MINUTE, 24 * 60 * MINUTE] as const;
const WEEK = 7 * UNITS[2];

const dateParts = { day: 'numeric', month: 'short', year: 'numeric' } as const;
// Days of facts are shown as written, so they are formatted in the zone they are parsed in; news is told in the time of West Sumatra.
const UTC = { timeZone: 'UTC' } as const;
const WIB = { timeZone: 'Asia/Jakarta' } as const;
const formats = {
  day: (locale: string) => new Intl.DateTimeFormat(locale, { ...dateParts, ...UTC }),
  month: (locale: string) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', ...UTC }),
  shortMonth: (locale: string) => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', ...UTC }),
  newsDay: (locale: string) => new Intl.DateTimeFormat(locale, { ...dateParts, ...WIB }),
  time: (locale: string) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', ...WIB }),
  number: (locale: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
  amount: (locale: string) =>
    new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 }),
};
type Kind = keyof typeof formats;

// Making an Intl formatter costs about a millisecond on a cheap phone; one of each kind serves every widget.
const made = new Map<string, { format(value: number): string }>();

/** Formats, with unbreakable blanks: a date or an amount is never broken over two lines. */
function format(words: Words, kind: Kind, value: number): string {
  const { locale } = words;
  let found = made.get(kind + locale);
  if (!found) made.set(kind + locale, (found = formats[kind](locale)));
  return found.format(value).replace(/ /g, '\xa0');
}

/** A number as people write it in this language, at most two decimals. */
export const decimal = (words: Words, value: number): string => format(words, 'number', value).replace('-', '−');

export const percent = (words: Words, value: number): string => words.percent(decimal(words, value));

const dayFormat =
  (kind: Kind, length: number) =>
  (words: Words, date: string): string =>
    format(words, kind, Date.parse(date.slice(0, length)));

/** The calendar day that was written ("2026-11-12…" → "12 Nov 2026"), in no time zone. */
export const day = dayFormat('day', 10);

/** "2026-10-31…" → "Oktober 2026". */
export const month = dayFormat('month', 7);

/** "2026-10-31…" → "Okt 2026". */
export const shortMonth = dayFormat('shortMonth', 7);

/** Time of day in WIB: "09.41 WIB". */
export const clock = (words: Words, time: number): string => `${format(words, 'time', time)}\xa0WIB`;

/** Day and time in WIB: "9 Nov 2026, 08.00 WIB". */
export const moment = (words: Words, time: number): string =>
  `${format(words, 'newsDay', time)}, ${clock(words, time)}`;

/** How long ago: "2 jam lalu"; a time in the future (a phone with a wrong clock) is "just now". */
export function age(words: Words, time: number, now: number): string {
  const passed = now - time;
  const unit = passed < UNITS[1] ? 0 : passed < UNITS[2] ? 1 : 2;
  return passed < MINUTE ? words.justNow : words.ago(Math.floor(passed / UNITS[unit]), words.units[unit]!);
}

/** Relative within seven days, else day and time. */
export const recent = (words: Words, time: number, now: number): string =>
  Math.abs(now - time) < WEEK && time < now + MINUTE ? age(words, time, now) : moment(words, time);

const withCurrency = (code: string, number: string): string => (code == 'IDR' ? 'Rp' : `${code}\xa0`) + number;

/** Money in words: "Rp1,25 miliar". */
export const amount = (words: Words, value: number, code: string): string =>
  withCurrency(code, format(words, 'amount', value));

/** Money to the last digit: "Rp1.250.000.000". */
export const exactAmount = (words: Words, value: number, code: string): string =>
  withCurrency(code, decimal(words, value));
