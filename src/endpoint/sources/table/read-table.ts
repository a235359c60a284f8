import type { Bytes } from '../../stored-file.js';
import { SourceFailed, type Found, type ReadOptions } from '../found.js';
import { Remarks } from '../remarks.js';
import type { Cell, TakeRow } from './cell.js';
import { columnsOf, recogniseWith } from './columns.js';
import { readCsv, separatorOf } from './csv.js';
import { decoded } from './encoding.js';
import { findHeading, HEADING_ROWS, type Recognise } from './heading.js';
import { Intake } from './intake.js';
import { readJsonRows } from './json-rows.js';
import { aWebPage, damagedText, emptyTable, noTitle } from './messages.js';
import { timeOf } from './period.js';
import { isWorkbook, readSheet } from './sheet.js';

export interface TableOptions extends ReadOptions {
  /** Headings that are not recognised, and the field each means. */
  columns?: Record<string, string>;
  /** Name of the sheet; the first when absent. */
  sheet?: string;
}

/** The first character that is neither blank nor a mark of the encoding. */
const firstSign = (bytes: Bytes): string =>
  new TextDecoder().decode(bytes.subarray(0, 1000)).replaceAll('\0', '').trimStart().slice(0, 1);

/**
 * Reads a table of programmes: CSV, .xlsx, .ods or .xls, or a JSON list of flat objects, told apart by their first bytes.
 * A row is a programme, or a programme and a month.
 *
 * A percentage such as `1.250` is read as 1,25 (1.250 % is more than there can be) and told as a doubt.
 * @throws SourceFailed where it is no table, or none with the names of programmes
 */
export async function readTable(bytes: Bytes, file: string, options: TableOptions): Promise<Found> {
  const remarks = new Remarks();
  const recognise = recogniseWith(options.columns);
  const table = new OpenTable(file, options, recognise, remarks);
  const sign = isWorkbook(bytes) ? '' : firstSign(bytes);
  if (isWorkbook(bytes)) await readSheet(bytes, file, options.sheet, table.take);
  else if (!sign) throw new SourceFailed(emptyTable, { file });
  else if (sign == '<') throw new SourceFailed(aWebPage, { file });
  else if (sign == '[' || sign == '{') readJsonRows(bytes, file, table.take);
  else {
    const text = decoded(bytes);
    if (text.damaged) remarks.add('doubt', { file }, damagedText);
    table.isRagged = true;
    await readCsv(text, await separatorOf(text, recognise), file, table.take);
  }
  return table.finish();
}

/** A table whose headings are still to be found: its first rows wait for them. */
class OpenTable {
  /** Its rows may be of any length. */
  isRagged = false;
  readonly #waiting: { cells: readonly Cell[]; row: number }[] = [];
  #intake?: Intake;

  constructor(
    private readonly file: string,
    private readonly options: TableOptions,
    private readonly recognise: Recognise,
    private readonly remarks: Remarks,
  ) {}

  readonly take: TakeRow = (cells, row) => {
    if (this.#intake) return this.#intake.take(cells, row);
    this.#waiting.push({ cells, row });
    // As many again below the headings, to see what stands in the columns.
    if (this.#waiting.length == HEADING_ROWS * 2) this.#open();
  };

  #open(): Intake {
    const { file, options, remarks } = this;
    const rows = this.#waiting.map(({ cells }) => cells);
    const found = findHeading(rows, this.recognise);
    if (!found) throw new SourceFailed(emptyTable, { file });
    // The names of a JSON list stand in no row.
    const { row } = this.#waiting[found.last]!;
    const place = row ? { file, row } : { file };
    if (!found.hasTitle) throw new SourceFailed(noTitle(found.headings.map(({ text }) => text)), place);
    const below = rows.slice(found.last + 1);
    const columns = columnsOf(found, below, place, remarks, options.columns);
    const width = this.isRagged
      ? Math.max(...rows.slice(found.first, found.last + 1).map(({ length }) => length))
      : undefined;
    const intake = new Intake({ file, columns, width, time: timeOf(rows.slice(0, found.first)) }, remarks, options);
    this.#intake = intake;
    for (const { cells, row: number } of this.#waiting.slice(found.last + 1)) intake.take(cells, number);
    this.#waiting.length = 0;
    return intake;
  }

  finish(): Found {
    return (this.#intake ?? this.#open()).finish();
  }
}
