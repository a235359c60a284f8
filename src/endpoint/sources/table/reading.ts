import { dayOf, monthNumber } from '../indonesian-date.js';
import { cleanText, shownIn, type Cell } from './cell.js';
import { numberIn, type FoundNumber, type NumberKind } from './number.js';

/** Float noise of a spreadsheet's arithmetic (36.02000000000001) is not part of a figure. */
const withoutNoise = (value: number): number => Number(value.toPrecision(12));

/** The number in a cell, in percent or rupiah. */
export function numberOf(cell: Cell, kind: NumberKind): FoundNumber | undefined {
  if (typeof cell == 'string') return numberIn(cell, kind);
  if (cell.date !== undefined || cell.broken) return;
  if (cell.number === undefined) return numberIn(cell.text, kind);
  if (!cell.percent) return { value: withoutNoise(cell.number) };
  // A share of the budget is no amount of money.
  return kind == 'percent' ? { value: withoutNoise(cell.number * 100), percent: true } : undefined;
}

/** Days from the beginning of Excel's calendar to that of the computer. */
const EXCEL_EPOCH = 25_569;
const DAY = 864e5;

/** The day of a serial number as Excel counts them; of 1950 to 2150, so that a year or an amount is not taken for one. */
export const serialDay = (serial: number): string | undefined =>
  serial > 18_000 && serial < 91_500
    ? new Date((Math.floor(serial) - EXCEL_EPOCH) * DAY).toISOString().slice(0, 10)
    : undefined;

/** The day or month in a cell: `YYYY-MM-DD` or `YYYY-MM`. */
export function dateOf(cell: Cell): string | undefined {
  if (typeof cell != 'string') {
    if (cell.broken || cell.percent) return;
    if (cell.date !== undefined) return cell.date;
    if (cell.number !== undefined) return serialDay(cell.number);
  }
  const text = shownIn(cell).trim();
  return /^\d{5}(\.\d+)?$/.test(text) ? serialDay(Number(text)) : dayOf(text);
}

/** A month without its year is `year: undefined`. */
export interface FoundMonth {
  year?: number;
  month: number;
}

/** The month in a cell: `Oktober 2026`, `s.d. Okt`, `10`, or any day of it. */
export function monthOf(cell: Cell): FoundMonth | undefined {
  const date = dateOf(cell);
  const text = shownIn(cell)
    .trim()
    .replace(/^(s\.?\s*\/?d\.?|sampai( dengan)?|bulan|per)\s+/i, '');
  const found = date ?? dayOf(text);
  if (found) return { year: Number(found.slice(0, 4)), month: Number(found.slice(5, 7)) };
  const month = monthNumber(text) ?? (/^\d{1,2}$/.test(text) ? Number(text) : undefined);
  return month && month <= 12 ? { month } : undefined;
}

/** The year in a cell such as `2026` or `TA 2026`. */
export function yearOf(cell: Cell): number | undefined {
  const [, year] = /^(?:t\.?a\.?|tahun(?: anggaran)?|apbd)?\s*((?:19|20|21)\d\d)$/i.exec(shownIn(cell).trim()) ?? [];
  return year ? Number(year) : undefined;
}

/** An address that a browser may open. */
export function addressOf(cell: Cell): string | undefined {
  const text = cleanText(shownIn(cell));
  if (!/^https?:\/\/[^/\\?#@\s]+([/?#]|$)/i.test(text)) return;
  try {
    return new URL(text).href;
  } catch {
    return;
  }
}
