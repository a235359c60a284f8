import type { Json } from '../../json.js';
import { momentOf } from '../feed/moment.js';
import type { ReadOptions } from '../found.js';
import { daysIn } from '../indonesian-date.js';
import { cleanLine, isBlank } from '../table/cell.js';
import { numberIn, type NumberKind } from '../table/number.js';
import { noDay, noNumber } from './messages.js';
import type { TellOf } from './reading.js';

/** One line of text; `undefined` where there is none. */
export const lineIn = (value: Json | undefined): string | undefined =>
  typeof value == 'string' || typeof value == 'number' ? cleanLine(String(value)) || undefined : undefined;

/** A list, or one text with commas. */
export const listIn = (value: Json | undefined): string[] =>
  (Array.isArray(value) ? value : typeof value == 'string' ? value.split(/[,;]/) : [value]).flatMap(
    (item) => lineIn(item) ?? [],
  );

/** A number; `undefined` for what says that there is none yet, and, with a remark, for what is no number. */
export function numberOf(value: Json | undefined, kind: NumberKind, field: string, tell: TellOf): number | undefined {
  if (typeof value == 'number' && Number.isFinite(value)) return value;
  const text = lineIn(value);
  if (text === undefined || isBlank(text)) return;
  const found = numberIn(text, kind);
  if (!found) tell('left-out', noNumber, field, text);
  return found?.value;
}

/** A moment, or the month or year where no more is known. */
export function whenIn(
  value: Json | undefined,
  field: string,
  { offset }: ReadOptions,
  tell: TellOf,
): { moment?: string; date?: string } {
  const text = lineIn(value);
  if (text === undefined || isBlank(text)) return {};
  const found = momentOf(text, offset);
  if (!found) tell('left-out', noDay, field, text);
  return found ?? {};
}

/** The last day of what is known, as a figure is dated; a whole month has its first day too. */
export function periodIn(
  when: { moment?: string; date?: string },
  offset: string,
): { startDate?: string; endDate: string } | undefined {
  if (when.moment) return { endDate: when.moment };
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(when.date ?? '') ?? [];
  if (!year || !month) return;
  const last = daysIn(Number(year), Number(month));
  return { startDate: `${year}-${month}-01T00:00:00${offset}`, endDate: `${year}-${month}-${last}T00:00:00${offset}` };
}
