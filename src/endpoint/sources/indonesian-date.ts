/** Month names as they are written in Indonesia, with what is often mistyped, and the English ones. */
const MONTHS = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'pebruari', 'febuari', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agust', 'agst', 'agts', 'agt', 'ags', 'agu', 'aug'],
  ['september', 'septembar', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];
const NUMBERS = new Map(MONTHS.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])));

/** The number of a month from its name in Indonesian or English, whole or short. */
export const monthNumber = (name: string): number | undefined => NUMBERS.get(name.toLowerCase().replace(/\.$/, ''));

/** Days of a month; `month` from 1. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const two = (value: number): string => String(value).padStart(2, '0');

/** A day or a month that exists; the 31st of September is none. */
function dayFrom(year: number, month: number | undefined, day?: number): string | undefined {
  if (!month || month > 12 || year < 1900 || year > 2199) return;
  if (day === undefined) return `${year}-${two(month)}`;
  return day > 0 && day <= daysIn(year, month) ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** "26" is 2026: programmes and news of before 2000 are written with four digits. */
const yearOf = (text: string): number => (text.length == 2 ? 2000 + Number(text) : Number(text));

/** Longer text is no date; matching it takes a while. */
const LONGEST = 80;

/**
 * The day in a date as people in Indonesia write it: `05 Agustus 2019`, `Senin, 5 Agt 2019 10.30 WIB`, `5-8-2019` (day
 * first), `2019-08-05`, or the month in `Agustus 2019`, `Jan-26`, `08/2019`. The time of day is not looked at.
 * @returns `YYYY-MM-DD` or `YYYY-MM`; missing where it is no date, or one that does not exist
 */
export function dayOf(text: string): string | undefined {
  const plain = text
    .slice(0, LONGEST)
    .trim()
    .replace(
      /^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?)\b[.,\s]*/i,
      '',
    )
    .replace(
      /[\sT,]+\d{1,2}[.:]\d\d([.:]\d\d([.,]\d+)?)?\s*(?:(am|pm)\s*)?(z|wib|wita|wit|gmt|utc)?([+-]\d\d:?\d\d)?$/i,
      '',
    )
    .trim();
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(plain);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), iso[3] ? Number(iso[3]) : undefined);
  const numeric = /^(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ](\d{4}|\d\d)$/.exec(plain);
  // "1-26" or "10.45" may be anything; with a day before it, or a whole year, it is a date.
  if (numeric && (numeric[1] || numeric[3]!.length == 4))
    return dayFrom(yearOf(numeric[3]!), Number(numeric[2]), numeric[1] ? Number(numeric[1]) : undefined);
  const named = /^(?:(\d{1,2})[-/.\s]*)?([a-z]{3,9})\.?[-/.,\s]*(?:tahun\s*)?'?(\d{4}|\d\d)$/i.exec(plain);
  if (named) return dayFrom(yearOf(named[3]!), monthNumber(named[2]!), named[1] ? Number(named[1]) : undefined);
  const english = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(plain);
  return english ? dayFrom(Number(english[3]), monthNumber(english[1]!), Number(english[2])) : undefined;
}
