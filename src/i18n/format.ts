// Written out instead of `Intl`: its first formatter of each kind costs a cheap phone 60 ms or more, just when the figures have
// come, and it knows no Minangkabau. A test compares each of these with `Intl`.
import type { Words } from './id.js';

const MINUTE = 6e4;
const UNITS = [MINUTE, 60 * MINUTE, 24 * 60 * MINUTE] as const;
const WEEK = 7 * UNITS[2];
/** News is told in the time of West Sumatra (WIB), UTC+7 all year. */
const WIB = 7 * UNITS[1];

/** 1.005 is a little less in binary: it is rounded as the number that people wrote, to 1.01. */
const UP = 1 + Number.EPSILON;

/** A number as people write it in this language, at most two decimals. */
export function decimal({ marks: [thousands, point] }: Words, value: number): string {
  const [whole, fraction] = `${+(value * UP).toFixed(2)}`.split('.');
  return whole!.replace('-', '−').replace(/\B(?=(\d{3})+$)/g, thousands!) + (fraction ? point! + fraction : '');
}

export const percent = (words: Words, value: number): string => words.percent(decimal(words, value));

/** "2026-10-31…" → "Oktober 2026". */
export const month = ({ months }: Words, date: string): string =>
  `${months.split(' ')[+date.slice(5, 7) - 1]}\xa0${date.slice(0, 4)}`;

/** "2026-10-31…" → "Okt 2026". */
export const shortMonth = (words: Words, date: string): string => month(words, date).replace(/^(...)\S*/, '$1');

/**
 * The calendar day that was written ("2026-11-12…" → "12 Nov 2026"), in no time zone. Its blanks do not break, as those of all
 * dates and amounts.
 */
export const day = (words: Words, date: string): string => `${+date.slice(8, 10)}\xa0${shortMonth(words, date)}`;

const inWib = (time: number): string => new Date(time + WIB).toISOString();

/** Time of day in WIB: "09.41 WIB". */
export const clock = ({ marks: [, , colon] }: Words, time: number): string =>
  `${inWib(time).slice(11, 16).replace(':', colon!)}\xa0WIB`;

/** Day and time in WIB: "9 Nov 2026, 08.00 WIB". */
export const moment = (words: Words, time: number): string => `${day(words, inWib(time))}, ${clock(words, time)}`;

/** How long ago: "2 jam lalu"; a time in the future (a phone with a wrong clock) is "just now". */
export function age(words: Words, time: number, now: number): string {
  const passed = now - time;
  const unit = passed < UNITS[1] ? 0 : passed < UNITS[2] ? 1 : 2;
  return passed < MINUTE ? words.justNow : words.ago(Math.floor(passed / UNITS[unit]), words.units[unit]!);
}

/** Relative within seven days, else day and time. */
export const recent = (words: Words, time: number, now: number): string =>
  Math.abs(now - time) < WEEK && time < now + MINUTE ? age(words, time, now) : moment(words, time);
