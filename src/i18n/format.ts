import type { Words } from './id.js';

/** Everything is dated in the time of West Sumatra, and says so. */
const ZONE = 'Asia/Jakarta';
const ZONE_NAME = 'WIB';
const MINUTE = 6e4;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// Making an Intl formatter costs about a millisecond on a cheap phone; one of each kind serves every widget.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const dateFormat = (locale: string, kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = locale + kind;
  let format = dateFormats.get(key);
  if (!format) dateFormats.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  return format;
};
const numberFormats = new Map<string, Intl.NumberFormat>();
const numberFormat = (locale: string, kind: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = locale + kind;
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
};

/** Ordinary blanks to unbreakable ones: a date or an amount is never broken over two lines. */
const unbroken = (text: string): string => text.replace(/ /g, '\xa0');

/** A number as people write it in this language, at most two decimals. */
export const decimal = (words: Words, number: number): string =>
  numberFormat(words.locale, '', { maximumFractionDigits: 2 }).format(number).replace('-', '−');

export const percent = (words: Words, number: number): string => words.percent(decimal(words, number));

/** The calendar day that was written ("2026-11-12…" → "12 Nov 2026"), in no time zone. */
export const day = (words: Words, date: string): string =>
  unbroken(
    dateFormat(words.locale, 'd', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
      Date.parse(date.slice(0, 10)),
    ),
  );

/** Month and year ("2026-10-31…" → "Oktober 2026"), or the year alone where no more is known ("2026"). */
export const month = (words: Words, date: string): string =>
  date.length < 5
    ? date
    : unbroken(
        dateFormat(words.locale, 'm', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
          Date.parse(date.slice(0, 7)),
        ),
      );

/** Short month and year, for a period: "Mar 2026". */
export const shortMonth = (words: Words, date: string): string =>
  unbroken(
    dateFormat(words.locale, 's', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
      Date.parse(date.slice(0, 10)),
    ),
  );

/** Time of day in WIB: "09.41 WIB". */
export const clock = (words: Words, time: number): string =>
  unbroken(
    `${dateFormat(words.locale, 'c', { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(time)} ${ZONE_NAME}`,
  );

/** Day and time in WIB: "9 Nov 2026, 08.00 WIB". */
export const moment = (words: Words, time: number): string =>
  `${unbroken(
    dateFormat(words.locale, 'j', { day: 'numeric', month: 'short', year: 'numeric', timeZone: ZONE }).format(time),
  )}, ${clock(words, time)}`;

/** How long ago: "2 jam lalu"; a time in the future (a phone with a wrong clock) is "just now". */
export const age = (words: Words, time: number, now: number): string => {
  const passed = now - time;
  return passed < MINUTE
    ? words.justNow
    : passed < HOUR
      ? words.ago(Math.floor(passed / MINUTE), 0)
      : passed < DAY
        ? words.ago(Math.floor(passed / HOUR), 1)
        : words.ago(Math.floor(passed / DAY), 2);
};

/** Relative within seven days, else day and time. */
export const recent = (words: Words, time: number, now: number): string =>
  now - time < 7 * DAY && time - now < MINUTE ? age(words, time, now) : moment(words, time);

const currency = (code: string): string => (code == 'IDR' ? 'Rp' : `${code} `);

/** Money in words: "Rp1,25 miliar". */
export const amount = (words: Words, value: number, code: string): string =>
  unbroken(
    currency(code) +
      numberFormat(words.locale, 'a', {
        notation: 'compact',
        compactDisplay: 'long',
        maximumFractionDigits: 2,
      }).format(value),
  );

/** Money to the last digit: "Rp1.250.000.000". */
export const exactAmount = (words: Words, value: number, code: string): string =>
  unbroken(currency(code) + decimal(words, value));
