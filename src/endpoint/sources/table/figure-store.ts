import { FIGURES } from './fields.js';
import type { Day } from './period.js';

/** Figures that a row may have. */
const STRIDE = FIGURES.length;

/** The figures of one programme at one day. */
export interface Stored {
  day: Day;
  row: number;
  /** By the order of FIGURES; NaN is not reported. */
  values: Float64Array;
  notes?: string;
}

/** Two rows about the same programme and day. */
export interface Clash {
  /** 0 where both are undated. */
  day: Day;
  row: number;
  earlier: number;
  /** `same`: it adds nothing; `other`: a figure differs, and the later row's counts. */
  kind: 'same' | 'other';
}

/** All figures of a table, packed: a row is no object, so that hundreds of thousands of them fit anywhere. */
export class FigureStore {
  #size = 0;
  #program = new Int32Array(1024);
  #day = new Int32Array(1024);
  #row = new Int32Array(1024);
  #values = new Float64Array(1024 * STRIDE);
  readonly #notes = new Map<number, string>();
  /** Positions by programme, day and row; `#starts[program]` is where a programme begins. */
  #order = new Int32Array(0);
  #starts = new Int32Array(0);

  add(program: number, day: Day, row: number, values: Float64Array, notes?: string): void {
    if (this.#size == this.#program.length) this.#grow();
    const at = this.#size++;
    this.#program[at] = program;
    this.#day[at] = day;
    this.#row[at] = row;
    // Faster than `set` for so few.
    for (let slot = 0; slot < STRIDE; slot++) this.#values[at * STRIDE + slot] = values[slot]!;
    if (notes) this.#notes.set(at, notes);
  }

  #grow(): void {
    const twice = <T extends Int32Array | Float64Array>(list: T, made: T): T => (made.set(list), made);
    const length = this.#program.length * 2;
    this.#program = twice(this.#program, new Int32Array(length));
    this.#day = twice(this.#day, new Int32Array(length));
    this.#row = twice(this.#row, new Int32Array(length));
    this.#values = twice(this.#values, new Float64Array(length * STRIDE));
  }

  /** Puts all in order and joins rows about the same day. @param clash told of each pair, undated rows too */
  sort(programs: number, clash: (found: Clash) => void): void {
    const starts = new Int32Array(programs + 1);
    for (let at = 0; at < this.#size; at++) starts[this.#program[at]! + 1]!++;
    for (let program = 0; program < programs; program++) starts[program + 1]! += starts[program]!;
    const order = new Int32Array(this.#size);
    const next = starts.slice();
    for (let at = 0; at < this.#size; at++) order[next[this.#program[at]!]!++] = at;
    let kept = 0;
    for (let program = 0; program < programs; program++) {
      const own = order.subarray(starts[program], starts[program + 1]);
      own.sort((a, b) => this.#day[a]! - this.#day[b]! || a - b);
      starts[program] = kept;
      let last = -1;
      for (const at of own) {
        if (last >= 0 && this.#day[last] == this.#day[at]) clash(this.#join(last, at));
        // Never ahead of where is read.
        else order[kept++] = last = at;
      }
    }
    starts[programs] = kept;
    this.#order = order;
    this.#starts = starts;
  }

  #join(into: number, from: number): Clash {
    let differs = false;
    for (let slot = 0; slot < STRIDE; slot++) {
      const later = this.#values[from * STRIDE + slot]!;
      const earlier = this.#values[into * STRIDE + slot]!;
      if (Number.isNaN(later)) continue;
      if (!Number.isNaN(earlier) && earlier != later) differs = true;
      this.#values[into * STRIDE + slot] = later;
    }
    const notes = this.#notes.get(from);
    if (notes) this.#notes.set(into, notes);
    const clash: Clash = {
      day: this.#day[into]!,
      row: this.#row[from]!,
      earlier: this.#row[into]!,
      kind: differs ? 'other' : 'same',
    };
    if (differs) this.#row[into] = this.#row[from]!;
    return clash;
  }

  /** For how many days there are figures of a programme. */
  dated(program: number): number {
    const first = this.#order[this.#starts[program]!];
    const all = this.#starts[program + 1]! - this.#starts[program]!;
    return first !== undefined && this.#day[first] == 0 ? all - 1 : all;
  }

  /** The figures of one programme, oldest first. */
  *of(program: number): Generator<Stored> {
    for (const at of this.#order.subarray(this.#starts[program], this.#starts[program + 1]))
      yield {
        day: this.#day[at]!,
        row: this.#row[at]!,
        values: this.#values.subarray(at * STRIDE, (at + 1) * STRIDE),
        notes: this.#notes.get(at),
      };
  }
}
