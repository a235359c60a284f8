import { dayOf, daysIn } from '../indonesian-date.js';
import { cleanLine, isBlank, plainIn, shownIn, type Cell } from './cell.js';
import { noDay, noMonth } from './cell-messages.js';
import type { Column } from './columns.js';
import { dateOf, monthOf, yearOf } from './reading.js';
import type { Message } from '../../finding.js';

/** A day as a number, 20261031; a month is its last day, 0 is not known. */
export type Day = number;

/** A date `YYYY-MM-DD` or `YYYY-MM` as the last day that it covers. */
export function lastDay(date: string): Day {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number?];
  return year * 10_000 + month * 100 + (day ?? daysIn(year, month));
}

/** What the lines above a table say of its time. */
export interface TableTime {
  date?: string;
  year?: number;
}

/** "Keadaan per 31 Oktober 2026", "BULAN OKTOBER 2026"; a letter's own date at its head has no such word. */
const ABOUT_TIME = /keadaan|posisi|\bper\b|\bs\s*(?:[./]\s*)?d\b|sampai|bulan|periode/i;
const WRITTEN_DATE = /(\b\d{1,2}\s+)?\b[a-z]{3,9}\.?\s+(19|20|21)\d\d\b/gi;

/** Reads the time of a whole table from the lines above it; lines that disagree say nothing. */
export function timeOf(lines: readonly (readonly Cell[])[]): TableTime {
  const dates = new Set<string>();
  const years = new Set<number>();
  for (const cell of lines.flat()) {
    const text = cleanLine(shownIn(cell)).slice(0, 300);
    if (ABOUT_TIME.test(text)) for (const [found] of text.matchAll(WRITTEN_DATE)) dates.add(dayOf(found) ?? '');
    for (const [, year] of text.matchAll(/\b((?:19|20|21)\d\d)\b/g)) years.add(Number(year));
  }
  dates.delete('');
  const [date, year] = [[...dates][0], [...years][0]];
  return { ...(dates.size == 1 && { date }), ...(years.size == 1 && { year }) };
}

export interface RowTime {
  day: Day;
  /** Of the row or of the table, for headings that name a month without its year. */
  year?: number;
  /** What is wrong with the cell that should say it. */
  wrong?: { column: Column; message: Message };
}

const MOST_KEPT = 5000;

/** Tells for which day the figures of a row hold: by its date, its month, the lines above, or the day it was brought up to date. */
export function rowTimes(columns: readonly Column[], table: TableTime): (cells: readonly Cell[]) => RowTime {
  const named = (field: string) => columns.find((column) => column.field == field);
  const [date, month, year, updated] = [named('date'), named('month'), named('year'), named('updated')];
  const used = [date, month, year, updated].filter((column) => column !== undefined);
  const kept = new Map<string, RowTime>();
  const cellOf = (cells: readonly Cell[], column?: Column) => {
    const cell = column && cells[column.index];
    return cell === undefined || isBlank(cell) ? undefined : cell;
  };

  function read(cells: readonly Cell[]): RowTime {
    const yearCell = cellOf(cells, year);
    const ofRow = (yearCell !== undefined ? yearOf(plainIn(yearCell)) : undefined) ?? table.year;
    const dayCell = cellOf(cells, date);
    if (date && dayCell !== undefined) {
      const found = dateOf(dayCell);
      return found
        ? { day: lastDay(found), year: ofRow }
        : { day: 0, year: ofRow, wrong: { column: date, message: noDay } };
    }
    const monthCell = cellOf(cells, month);
    if (month && monthCell !== undefined) {
      const found = monthOf(monthCell);
      const itsYear = found?.year ?? ofRow;
      return found && itsYear
        ? { day: lastDay(`${itsYear}-${found.month}`), year: itsYear }
        : { day: 0, year: ofRow, wrong: { column: month, message: noMonth } };
    }
    if (date || month) return { day: 0, year: ofRow };
    const updatedCell = cellOf(cells, updated);
    const found = table.date ?? (updatedCell !== undefined ? dateOf(updatedCell) : undefined);
    return { day: found ? lastDay(found) : 0, year: ofRow };
  }

  return (cells) => {
    let key = '';
    for (const { index } of used) {
      const cell = cells[index];
      if (typeof cell == 'object') return read(cells);
      key += `${cell ?? ''}\n`;
    }
    let found = kept.get(key);
    if (!found) {
      if (kept.size > MOST_KEPT) kept.clear();
      kept.set(key, (found = read(cells)));
    }
    return found;
  };
}
