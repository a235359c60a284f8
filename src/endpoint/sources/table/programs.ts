import type { Remarks } from '../remarks.js';
import { cleanLine, isBlank, plainIn, shownIn, type Cell } from './cell.js';
import type { Column } from './columns.js';
import { readFact, unusable, type FactRead } from './facts.js';
import { FACTS, isFact, type FactField } from './fields.js';
import type { Day } from './period.js';
import { ProgramIds } from './program-ids.js';
import { otherFact, otherId } from './row-messages.js';

interface Fact {
  /** As it is written, to see at once that another row says the same. */
  raw: string;
  value?: string | number;
  day: Day;
  row: number;
}

/** A programme of a table, as far as its rows were read. */
export interface ProgramRecord {
  id: string;
  /** Row in which it stands first. */
  row: number;
  /** By the order of the columns of facts. */
  facts: (Fact | undefined)[];
}

interface FactColumn extends Column {
  field: FactField;
}

/** The programmes of a table: which row is about which, and what all its rows say of it. */
export class Programs {
  readonly all: ProgramRecord[] = [];
  readonly facts: readonly FactColumn[];
  readonly #id?: Column;
  /** The column of their names. */
  readonly title: Column;
  readonly #agency?: Column;
  /** By its cells as they are written: most rows name their programme as the row before. */
  readonly #byCells = new Map<string, number>();
  readonly #byId = new Map<string, number>();
  /** By title and agency: two agencies may both buy "Laptop". */
  readonly #byName = new Map<string, number>();
  readonly #ids = new ProgramIds();
  readonly #file: string;
  readonly #remarks: Remarks;

  constructor(columns: readonly Column[], file: string, remarks: Remarks) {
    this.#file = file;
    this.#remarks = remarks;
    this.facts = columns.filter((column): column is FactColumn => isFact(column.field));
    this.#id = columns.find(({ field }) => field == 'id');
    this.title = columns.find(({ field }) => field == 'title')!;
    this.#agency = columns.find(({ field }) => field == 'agency');
  }

  /** The programme that a row is about, by its code or else its name; missing where it has neither. */
  find(cells: readonly Cell[], row: number): number | undefined {
    const key = [this.#id, this.title, this.#agency].map((column) => column && shownIn(cells[column.index])).join('\n');
    const known = this.#byCells.get(key);
    if (known !== undefined) return known;
    const found = this.#find(cells, row);
    if (found !== undefined) this.#byCells.set(key, found);
    return found;
  }

  #find(cells: readonly Cell[], row: number): number | undefined {
    const id = this.#text(cells, this.#id);
    const title = this.#text(cells, this.title);
    if (!id && !title) return;
    const known = id ? this.#byId.get(id) : undefined;
    if (known !== undefined) return known;
    const name = title && `${title}\n${this.#text(cells, this.#agency)}`.toLowerCase();
    const named = name ? this.#byName.get(name) : undefined;
    // A programme of the same name with another code is another one.
    if (!id && named !== undefined) return named;
    const program = this.all.length;
    this.all.push({ id: this.#newId(id, title, cells, row), row, facts: [] });
    if (id) this.#byId.set(id, program);
    if (name && named === undefined) this.#byName.set(name, program);
    return program;
  }

  #text(cells: readonly Cell[], column?: Column): string {
    const cell = column && cells[column.index];
    if (cell === undefined || isBlank(cell) || unusable(cell)) return '';
    return cleanLine(column == this.#id ? plainIn(cell) : shownIn(cell));
  }

  #newId(id: string, title: string, cells: readonly Cell[], row: number): string {
    const made = this.#ids.add(id, title, this.#text(cells, this.#agency));
    if (id && made != id)
      this.#remarks.add('doubt', { file: this.#file, row, column: this.#id!.heading, value: id }, otherId(made));
    return made;
  }

  /** Takes what a row says of its programme. */
  take(program: number, cells: readonly Cell[], row: number, day: Day): void {
    const { facts } = this.all[program]!;
    for (let place = 0; place < this.facts.length; place++) {
      const cell = cells[this.facts[place]!.index];
      if (cell === undefined || isBlank(cell)) continue;
      const raw = shownIn(cell);
      const known = facts[place];
      if (known?.raw != raw) facts[place] = this.#chosen(place, cell, { raw, row, day }, known);
      else if (known.day < day) known.day = day;
    }
  }

  #chosen(place: number, cell: Cell, fact: Fact, known?: Fact): Fact | undefined {
    const column = this.facts[place]!;
    const settings: { kind: Parameters<typeof readFact>[1]; changes?: boolean } = FACTS[column.field];
    const read: FactRead = readFact(cell, settings.kind, column.factor);
    const at = { file: this.#file, row: fact.row, column: column.heading, value: fact.raw };
    if (read.message) this.#remarks.add(read.value === undefined ? 'left-out' : 'doubt', at, read.message);
    fact.value = read.value;
    if (known?.value === undefined) return fact;
    if (fact.value === undefined || same(fact.value, known.value)) return known;
    if (!settings.changes) this.#remarks.add('doubt', at, otherFact(known.row));
    return fact.day >= known.day ? fact : known;
  }

  /** What was found of a programme, by field. */
  factsOf(program: number): Map<FactField, string | number> {
    const { facts } = this.all[program]!;
    return new Map(
      this.facts.flatMap(({ field }, place): [FactField, string | number][] => {
        const value = facts[place]?.value;
        return value === undefined ? [] : [[field, value]];
      }),
    );
  }
}

const same = (a: string | number, b: string | number): boolean =>
  a === b || String(a).toLowerCase() == String(b).toLowerCase();
