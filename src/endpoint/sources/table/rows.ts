import { cleanLine, isBlank, shownIn, type Cell } from './cell.js';
import type { Column } from './columns.js';
import { isFact, isFigure } from './fields.js';
import { recognise } from './recognise.js';

/** Rows that are no programme, by what they are counted as. */
export type NoProgram = 'total' | 'column-numbers' | 'repeated-heading';

/** "JUMLAH", "Total keseluruhan", "Sub total I": a sum, not a programme that happens to be called Total. */
const TOTAL =
  /^(sub\s?)?(grand\s)?(jumlah|total|rata[- ]?rata)( (keseluruhan|seluruh(nya)?|total|umum|pagu|anggaran|belanja|opd|skpd|kabupaten|kota|kecamatan|program|kegiatan|[ivx]+|[a-z]|\d{1,3}|\([^)]*\)))* ?[:.]?$/i;
const LONGEST_TOTAL = 80;
/** Seen at once, before the text is looked at closely. */
const MAYBE_TOTAL = /jumlah|total|rata/i;

/** Tells rows that are no programme from those that are. */
export class RowKinds {
  readonly #title: Column;
  readonly #others: readonly number[];

  constructor(columns: readonly Column[]) {
    this.#title = columns.find(({ field }) => field == 'title')!;
    this.#others = columns
      .filter(({ field }) => field != 'title')
      .filter(({ field }) => isFact(field) || isFigure(field) || ['id', 'month', 'date'].includes(field))
      .map(({ index }) => index);
  }

  /** @param isFirst it is the first below the headings */
  noProgram(cells: readonly Cell[], isFirst: boolean): NoProgram | undefined {
    if (isFirst && isNumbering(cells)) return 'column-numbers';
    const title = shownIn(cells[this.#title.index]);
    if (title.length <= this.#title.heading.length && recognise(title)?.field == 'title') return 'repeated-heading';
    // Where cells are joined a sum is named left of the column of names.
    for (let index = 0; index <= this.#title.index; index++) {
      const text = shownIn(cells[index]);
      if (text.length < LONGEST_TOTAL && MAYBE_TOTAL.test(text) && TOTAL.test(cleanLine(text))) return 'total';
    }
    return;
  }

  /** Group headings and signatures have a name alone. */
  hasOnlyName(cells: readonly Cell[]): boolean {
    return this.#others.length > 0 && this.#others.every((index) => isBlank(cells[index]));
  }
}

/** The line "1 2 3 4=3/2 …" below the headings of reports. */
function isNumbering(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => shownIn(cell).trim()).filter(Boolean);
  return (
    texts.length > 2 && texts.every((text, index) => /^\(?(\d+)\)?(\s*=.*)?$/.exec(text)?.[1] == String(index + 1))
  );
}
