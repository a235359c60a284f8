import type { Message } from '../../finding.js';
import { ambiguousPercent, fractions, noNumber, otherDeviation, outOfRange } from './cell-messages.js';
import { isBlank, type Cell } from './cell.js';
import type { Column } from './columns.js';
import { readMoney, unusable } from './facts.js';
import { FIGURES, isFigure, type FigureField } from './fields.js';
import { lastDay, type Day, type RowTime } from './period.js';
import { inRange } from './percent.js';
import { numberOf } from './reading.js';

/** Told of each cell that cannot be taken as it is. */
export type TellCell = (level: 'left-out' | 'doubt', column: Column, cell: Cell, message: Message) => void;

/** Takes the figures of one day, by the order of FIGURES; the array is used again. @param any there is one at least */
export type GiveFigures = (day: Day, values: Float64Array, any: boolean) => void;

interface FigureColumn extends Column {
  field: FigureField;
  slot: number;
  /** Largest figure so far, how many there are, and whether all are whole. */
  seen: { most: number; count: number; whole: boolean };
}

const isAmount = (field: FigureField): boolean => field.endsWith('Amount');

/** Percentages that are shares of one are noticed when there are so many of them. */
const ENOUGH = 3;

/** Reads the figures of rows. */
export class FigureReader {
  /** Columns that hold for the day of their row, and those that name their own. */
  readonly columns: readonly FigureColumn[];
  readonly #deviations: readonly { column: Column; actual: number; plan: number }[];
  /** Of the headings; missing is the day of the row. */
  readonly #dates: ReadonlySet<string | undefined>;
  readonly #values = new Float64Array(FIGURES.length);

  constructor(columns: readonly Column[]) {
    this.columns = columns.flatMap((column) =>
      isFigure(column.field)
        ? [
            {
              ...column,
              field: column.field,
              slot: FIGURES.indexOf(column.field),
              seen: { most: 0, count: 0, whole: true },
            },
          ]
        : [],
    );
    this.#dates = new Set(this.columns.map(({ date }) => date));
    const pairs = {
      physicalDeviation: ['physical', 'physicalPlan'],
      financialDeviation: ['financial', 'financialPlan'],
    } as const;
    this.#deviations = columns.flatMap((column) => {
      const pair = Object.entries(pairs).find(([field]) => field == column.field)?.[1];
      return pair ? [{ column, actual: FIGURES.indexOf(pair[0]), plan: FIGURES.indexOf(pair[1]) }] : [];
    });
  }

  /** Gives the figures of a row for each day that it names. */
  read(cells: readonly Cell[], time: RowTime, tell: TellCell, give: GiveFigures): void {
    let taken = false;
    for (const date of this.#dates) {
      const day = date === undefined ? time.day : dayOfHeading(date, time.year);
      this.#values.fill(NaN);
      let any = false;
      for (const column of this.columns) {
        if (column.date != date) continue;
        const value = this.#figure(cells[column.index], column, tell);
        if (value === undefined) continue;
        this.#values[column.slot] = value;
        any = true;
      }
      if (date === undefined) this.#checkDeviation(cells, tell);
      if (!any) continue;
      taken = true;
      give(day, this.#values, true);
    }
    if (!taken) give(0, this.#values.fill(NaN), false);
  }

  #figure(cell: Cell | undefined, column: FigureColumn, tell: TellCell): number | undefined {
    if (cell === undefined || isBlank(cell)) return;
    const message = unusable(cell);
    if (message) return void tell('left-out', column, cell, message);
    if (isAmount(column.field)) {
      const money = readMoney(cell, column.factor);
      if (money.message) tell('left-out', column, cell, money.message);
      return money.value;
    }
    const found = numberOf(cell, 'percent');
    if (!found || found.scaled) return void tell('left-out', column, cell, noNumber);
    if (!inRange(found.value)) return void tell('left-out', column, cell, outOfRange);
    if (found.doubtful) tell('doubt', column, cell, ambiguousPercent(found.value));
    const { seen } = column;
    if (found.percent) seen.most = Infinity;
    if (found.value != 0) seen.count++;
    if (found.value > seen.most) seen.most = found.value;
    if (!Number.isInteger(found.value)) seen.whole = false;
    return found.value;
  }

  #checkDeviation(cells: readonly Cell[], tell: TellCell): void {
    for (const { column, actual, plan } of this.#deviations) {
      const cell = cells[column.index];
      if (cell === undefined || isBlank(cell)) continue;
      const written = numberOf(cell, 'percent')?.value;
      const real = this.#values[actual]! - this.#values[plan]!;
      if (written === undefined || Number.isNaN(real) || Math.abs(written - real) < 0.1 + 1e-9) continue;
      tell('doubt', column, cell, otherDeviation(Math.round(real * 100) / 100));
    }
  }

  /** Columns of which all figures lie between 0 and 1. */
  tellFractions(tell: (column: Column, message: Message) => void): void {
    for (const column of this.columns) {
      const { most, count, whole } = column.seen;
      if (!isAmount(column.field) && count >= ENOUGH && most <= 1 && !whole) tell(column, fractions);
    }
  }
}

/** A heading may name its month without the year, which the row or the table says then. */
function dayOfHeading(date: string, year?: number): Day {
  if (!date.startsWith('-')) return lastDay(date);
  return year ? lastDay(`${year}${date}`) : 0;
}
