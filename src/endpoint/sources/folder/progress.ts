import { percentOf, type ProgressId } from '../../../contract/index.js';
import { notPercent } from '../../figure-messages.js';
import type { Json, JsonObject } from '../../json.js';
import type { ReadOptions } from '../found.js';
import { figureWithoutDay } from './messages.js';
import type { TellOf } from './reading.js';
import { lineIn, numberOf, periodIn, whenIn } from './values.js';

const UNIT = { scheme: 'UNCEFACT', id: 'P1', name: 'percent' };

/** The four figures of one day. */
export interface Figures {
  date?: Json;
  physical?: Json;
  financial?: Json;
  physicalPlan?: Json;
  financialPlan?: Json;
}

interface Series {
  list: 'metrics' | 'forecasts';
  id: ProgressId;
  title: string;
  /** Begins the ids of its observations, as in tables. */
  prefix: string;
}
const SERIES: Record<Exclude<keyof Figures, 'date'>, Series> = {
  physical: { list: 'metrics', id: 'physicalProgress', title: 'Realisasi fisik', prefix: 'f' },
  financial: { list: 'metrics', id: 'financialProgress', title: 'Realisasi keuangan', prefix: 'k' },
  physicalPlan: { list: 'forecasts', id: 'physicalProgress', title: 'Rencana fisik', prefix: 'rf' },
  financialPlan: { list: 'forecasts', id: 'financialProgress', title: 'Rencana keuangan', prefix: 'rk' },
};

/** `metrics` and `forecasts` of a programme from its figures of one or more days. */
export function progressOf(
  days: Figures[],
  options: ReadOptions,
  tell: TellOf,
): { metrics?: JsonObject[]; forecasts?: JsonObject[] } {
  const dated = days.map((day) => ({
    day,
    period: periodIn(whenIn(day.date, 'tanggal', options, tell), options.offset),
  }));
  const lists: { metrics?: JsonObject[]; forecasts?: JsonObject[] } = {};
  for (const [field, { list, id, title, prefix }] of Object.entries(SERIES) as [keyof typeof SERIES, Series][]) {
    const observations = dated
      .map(({ day, period }) => observation(day[field], period, field, prefix, tell))
      .filter((found) => found !== undefined);
    if (observations.length) (lists[list] ??= []).push({ id, title, observations });
  }
  return lists;
}

function observation(
  written: Json | undefined,
  period: ReturnType<typeof periodIn>,
  field: string,
  prefix: string,
  tell: TellOf,
): JsonObject | undefined {
  if (written === undefined) return;
  const measure = numberOf(written, 'percent', field, tell);
  if (!period) return void (measure !== undefined && tell('left-out', figureWithoutDay, field, lineIn(written)));
  const id = `${prefix}-${period.endDate.slice(0, period.startDate === undefined ? 10 : 7)}`;
  const found: JsonObject = { id, period: { ...period }, unit: UNIT };
  if (measure === undefined) return found;
  if (percentOf({ id, measure }) !== undefined) return { ...found, measure };
  tell('left-out', notPercent(measure), field, lineIn(written));
  return found;
}
