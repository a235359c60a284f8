import type { ReadOptions } from '../found.js';
import { dayOf } from '../indonesian-date.js';

/** When something happened: a moment (ISO 8601 with zone), or the month or year where no more is known. */
export type Moment = { moment: string; date?: undefined } | { date: string; moment?: undefined };

/** Hours from UTC: the names of RFC 822, and Indonesia's own. */
const ZONES = new Map(
  Object.entries({ ut: 0, utc: 0, gmt: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 }),
)
  .set('wib', 7)
  .set('wita', 8)
  .set('wit', 9);
const INDONESIAN: readonly number[] = [7, 8, 9];
/** Before it no office had a site: what stands there is a counter at zero or a lost date. */
const FIRST_YEAR = 1990;
const HOUR = 36e5;
/** Longer text is no date. */
const LONGEST = 80;

const TIME =
  /[T,\s]+(?:(?:pukul|jam)\s+)?(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?\s*(?:(am\b|pm\b)\s*)?(?:([a-z]+|(?:gmt|utc)?[+-]\d{1,2}:?(?:\d\d)?)\s*)?(?:\([^()]*\))?$/i;

/**
 * Reads a date of a feed: RFC 822, RFC 3339, and what sites write instead ("Senin, 05 Agustus 2019 10.30 WIB").
 * @param offset where a time has no zone; a time of elsewhere is told in it too, so that its day is the reader's
 */
export function momentOf(text: string, offset: ReadOptions['offset']): Moment | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length > LONGEST) return;
  const time = TIME.exec(line);
  const written = time ? line.slice(0, time.index) : line;
  const day = /^\d{4}$/.test(written) ? written : dayOf(written);
  if (!day || Number(day.slice(0, 4)) < FIRST_YEAR) return;
  if (day.length < 10) return time ? undefined : { date: day };

  const [, hours = '0', minutes = '0', seconds = '0', half = '', name] = time ?? [];
  // "8/5/2019 10:00 AM" is written where the month stands first.
  if (half && /\//.test(written)) return;
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 60) return;
  const own = Number(offset.slice(1, 3));
  const zone = name === undefined ? own : hoursOf(name);
  // Of a time in an unknown zone the day is all that is known.
  if (!time || zone === undefined) return { moment: `${day}T00:00:00${offset}` };
  const shown = INDONESIAN.includes(zone) ? zone : own;
  const local = (hour + shown - zone) * HOUR + Number(minutes) * 6e4 + Math.min(Number(seconds), 59) * 1e3;
  return { moment: `${new Date(Date.parse(day) + local).toISOString().slice(0, 19)}+0${shown}:00` };
}

function hoursOf(name: string): number | undefined {
  const [, sign, hours, minutes = '0'] = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d\d)?$/i.exec(name) ?? [];
  const away = Number(hours) + Number(minutes) / 60;
  if (sign) return away > 14 ? undefined : sign == '-' ? -away : away;
  // A single letter is a military zone, which RFC 2822 says to take as UTC.
  return name.length == 1 ? 0 : ZONES.get(name.toLowerCase());
}
