import type { JsonObject } from '../../json.js';
import type { ReadOptions } from '../found.js';
import { daysIn } from '../indonesian-date.js';
import { FIGURES, type FigureField } from './fields.js';
import type { Stored } from './figure-store.js';
import { shareOf } from './percent.js';
import type { Day } from './period.js';

/** The lists of a project that hold progress and plan. */
const SERIES: {
  list: 'metrics' | 'forecasts';
  id: string;
  title: string;
  /** Of the ids of its observations. */
  prefix: string;
  percent: FigureField;
  amount?: FigureField;
}[] = [
  { list: 'metrics', id: 'physicalProgress', title: 'Realisasi fisik', prefix: 'f', percent: 'physical' },
  {
    list: 'metrics',
    id: 'financialProgress',
    title: 'Realisasi keuangan',
    prefix: 'k',
    percent: 'financial',
    amount: 'financialAmount',
  },
  { list: 'forecasts', id: 'physicalProgress', title: 'Rencana fisik', prefix: 'rf', percent: 'physicalPlan' },
  {
    list: 'forecasts',
    id: 'financialProgress',
    title: 'Rencana keuangan',
    prefix: 'rk',
    percent: 'financialPlan',
    amount: 'financialPlanAmount',
  },
];

interface Period {
  /** What an observation's id ends with. */
  name: string;
  startDate: string;
  endDate: string;
}

const rupiah = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });

/** Makes observations out of the figures of a table. */
export class SeriesMaker {
  /** A table has few days, and each many figures. */
  readonly #periods = new Map<Day, Period>();

  /** @param reported fields that have a column; a percentage is worked out of an amount only where it has none */
  constructor(
    private readonly reported: ReadonlySet<FigureField>,
    private readonly offset: ReadOptions['offset'],
  ) {}

  /** The metrics or forecasts of a programme; missing where it has none. */
  list(list: 'metrics' | 'forecasts', figures: readonly Stored[], budget?: number): JsonObject[] | undefined {
    const found: JsonObject[] = [];
    for (const series of SERIES) {
      if (series.list != list) continue;
      const observations: JsonObject[] = [];
      for (const stored of figures) {
        if (!stored.day) continue;
        const amount = series.amount && figureIn(stored, series.amount);
        const share = this.reported.has(series.percent) ? undefined : shareOf(amount, budget);
        const measure = share ?? figureIn(stored, series.percent);
        if (measure === undefined) continue;
        const { name, ...period } = this.#period(stored.day);
        const observation: JsonObject = { id: `${series.prefix}-${name}`, period, measure };
        if (amount !== undefined) observation.value = { amount, currency: 'IDR' };
        observation.unit = { scheme: 'UNCEFACT', id: 'P1', name: 'percent' };
        const workedOut = share !== undefined && workedOutOf(amount!, budget!);
        const notes = [workedOut, isFirst(series, stored) && stored.notes].filter(Boolean).join(' ');
        if (notes) observation.notes = notes;
        observations.push(observation);
      }
      if (observations.length) found.push({ id: series.id, title: series.title, observations });
    }
    return found.length ? found : undefined;
  }

  #period(day: Day): Period {
    let period = this.#periods.get(day);
    if (!period) {
      const text = String(day);
      const [year, month, date] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)];
      const isMonth = Number(date) == daysIn(Number(year), Number(month));
      period = {
        name: isMonth ? `${year}-${month}` : `${year}-${month}-${date}`,
        startDate: `${year}-${month}-01T00:00:00${this.offset}`,
        endDate: `${year}-${month}-${date}T00:00:00${this.offset}`,
      };
      this.#periods.set(day, period);
    }
    return period;
  }
}

const SLOTS = new Map(FIGURES.map((field, slot) => [field, slot]));

function figureIn({ values }: Stored, field: FigureField): number | undefined {
  const value = values[SLOTS.get(field)!]!;
  return Number.isNaN(value) ? undefined : value;
}

/** A row's remark stands once, with the first thing that the row reports. */
const isFirst = ({ list, prefix }: { list: string; prefix: string }, stored: Stored): boolean =>
  list == 'metrics' && (prefix == 'f' || figureIn(stored, 'physical') === undefined);

const workedOutOf = (amount: number, budget: number): string =>
  `Dihitung dari Rp${rupiah.format(amount)} dan pagu Rp${rupiah.format(budget)}.`;
