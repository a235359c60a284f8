import type { Message } from '../../finding.js';
import { SourceFailed, type Found, type FoundProgram, type ReadOptions } from '../found.js';
import type { Remarks } from '../remarks.js';
import { cleanLine, isBlank, shownIn, type Cell } from './cell.js';
import type { Column } from './columns.js';
import { FigureStore } from './figure-store.js';
import { FigureReader } from './figures.js';
import type { FigureField } from './fields.js';
import { noPrograms } from './messages.js';
import { rowTimes, type RowTime, type TableTime } from './period.js';
import { Programs } from './programs.js';
import { projectOf } from './project.js';
import { SeriesMaker } from './series.js';
import { namelessRow, noDate, noDates, onlyName, otherFigures, sameRow, unequalRow } from './row-messages.js';
import { RowKinds } from './rows.js';
import { tellProgram } from './tell-program.js';

/** A table whose headings are known, as its rows are to be read. */
export interface Layout {
  file: string;
  columns: readonly Column[];
  /** How many cells a row has; missing where a source has no such thing as a short row. */
  width?: number;
  time: TableTime;
}

/** Takes the rows of a table one by one and makes programmes of them. */
export class Intake {
  readonly #programs: Programs;
  readonly #store = new FigureStore();
  readonly #figures: FigureReader;
  readonly #kinds: RowKinds;
  readonly #times: (cells: readonly Cell[]) => RowTime;
  readonly #notes?: Column;
  /** Cells below this are needed. */
  readonly #needed: number;
  readonly #hasTime: boolean;
  readonly #notTaken: Record<string, number> = {};
  #rows = 0;
  #undated = false;

  constructor(
    private readonly layout: Layout,
    private readonly remarks: Remarks,
    private readonly options: ReadOptions,
  ) {
    const { columns, file, time } = layout;
    this.#programs = new Programs(columns, file, remarks);
    this.#figures = new FigureReader(columns);
    this.#kinds = new RowKinds(columns);
    this.#times = rowTimes(columns, time);
    this.#notes = columns.find(({ field }) => field == 'notes');
    this.#needed = Math.max(...columns.map(({ index }) => index)) + 1;
    this.#hasTime = columns.some(({ field, date }) => field == 'date' || field == 'month' || date !== undefined);
  }

  /** Takes a row below the headings. */
  take(cells: readonly Cell[], row: number): void {
    if (cells.every(isBlank)) return;
    const kind = this.#kinds.noProgram(cells, this.#rows++ == 0);
    if (kind) return this.#count(kind);
    const whole = { file: this.layout.file, row };
    const { width } = this.layout;
    if (width !== undefined && (cells.length < this.#needed || cells.slice(width).some((cell) => !isBlank(cell))))
      return this.remarks.add('left-out', whole, unequalRow(cells.length, width));
    const name = cells[this.#programs.title.index];
    if (this.#kinds.hasOnlyName(cells))
      return this.remarks.add('left-out', { ...whole, value: shownIn(name) }, onlyName);
    const program = this.#programs.find(cells, row);
    if (program === undefined) return this.remarks.add('left-out', { ...whole, value: preview(cells) }, namelessRow);
    const time = this.#times(cells);
    this.#programs.take(program, cells, row, time.day);
    this.#takeFigures(program, cells, row, time);
  }

  #takeFigures(program: number, cells: readonly Cell[], row: number, time: RowTime): void {
    const tell = (level: 'left-out' | 'doubt', column: Column, cell: Cell, message: Message): void =>
      this.remarks.add(level, { file: this.layout.file, row, column: column.heading, value: shownIn(cell) }, message);
    const { wrong } = time;
    if (wrong) tell('left-out', wrong.column, cells[wrong.column.index]!, wrong.message);
    const notesCell = this.#notes && cells[this.#notes.index];
    const notes = notesCell === undefined || isBlank(notesCell) ? undefined : cleanLine(shownIn(notesCell));
    let isSaid = false;
    this.#figures.read(cells, time, tell, (day, values, any) => {
      isSaid ||= any && day > 0;
      if (any && !day) {
        if (!wrong) this.#tellUndated(row);
        values.fill(NaN);
      }
      // A row without figures is kept too, to notice one that repeats it.
      this.#store.add(program, any ? day : this.#hasTime ? 0 : time.day, row, values, notes);
    });
    // It has no place of its own in a programme; it belongs to a figure.
    if (notes && !isSaid) this.#count('notes-without-figure');
  }

  #tellUndated(row: number): void {
    if (this.#hasTime) this.remarks.add('left-out', { file: this.layout.file, row }, noDate);
    else if (!this.#undated) this.remarks.add('left-out', { file: this.layout.file }, noDates);
    this.#undated = true;
  }

  #count(kind: string): void {
    this.#notTaken[kind] = (this.#notTaken[kind] ?? 0) + 1;
  }

  /** Ends the table. @throws SourceFailed where it has no programme */
  finish(): Found {
    const { file } = this.layout;
    const count = this.#programs.all.length;
    if (!count) throw new SourceFailed(noPrograms, { file });
    this.#store.sort(count, ({ row, earlier, kind, day }) => {
      // Where rows are months, one without a month may well add facts alone.
      if (!day && this.#hasTime) return;
      this.remarks.add(
        kind == 'same' ? 'left-out' : 'doubt',
        { file, row },
        kind == 'same' ? sameRow(earlier) : otherFigures(earlier),
      );
    });
    this.#figures.tellFractions((column, message) =>
      this.remarks.add('doubt', { file, column: column.heading }, message),
    );
    const reported = new Set(this.#figures.columns.map(({ field }) => field));
    for (const [program, { row }] of this.#programs.all.entries())
      tellProgram(
        this.#programs.factsOf(program),
        this.#store.of(program),
        reported,
        (message, at = row, value?: string) => this.remarks.add('left-out', { file, row: at, value }, message),
      );
    return {
      programs: { [Symbol.iterator]: () => this.#found(reported) },
      news: [],
      remarks: this.remarks.all,
      notTaken: this.#notTaken,
      complete: true,
    };
  }

  *#found(reported: ReadonlySet<FigureField>): Generator<FoundProgram> {
    const { all } = this.#programs;
    // A table with several months of any programme is one that keeps them.
    const history = all.some((_, program) => this.#store.dated(program) > 1) ? 'whole' : 'latest';
    const series = new SeriesMaker(reported, this.options.offset);
    for (const [program, { id, row }] of all.entries()) {
      const facts = this.#programs.factsOf(program);
      const figures = [...this.#store.of(program)];
      const project = projectOf(id, facts, figures, this.options.offset, series);
      yield { project, place: { file: this.layout.file, row }, history };
    }
  }
}

/** The beginning of a row, to find it again. */
const preview = (cells: readonly Cell[]): string =>
  cells
    .map((cell) => cleanLine(shownIn(cell)))
    .filter(Boolean)
    .slice(0, 4)
    .join(' | ');
