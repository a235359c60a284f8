import type { CellObject, WorkBook } from '@e965/xlsx';
import type { Bytes } from '../../stored-file.js';
import { SourceFailed } from '../found.js';
import type { Cell, TakeRow } from './cell.js';
import { emptyTable, hugeWorkbook, noSheet, noWorkbook } from './messages.js';
import { unpackedSize } from './unpacked-size.js';

/** Bytes of a workbook once unpacked. */
const LARGEST = 256 << 20;
/** Cells joined over more rows than a table has are somebody's decoration. */
const MOST_JOINED = 10_000;

/** Whether bytes are a workbook: a ZIP (.xlsx, .ods) or a compound file (.xls, or .xlsx under a password). */
export const isWorkbook = (bytes: Bytes): boolean =>
  [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((magic) => magic.every((byte, at) => bytes[at] == byte));

/** Gives the rows of a sheet one by one. @param name of the sheet; the first when absent */
export async function readSheet(bytes: Bytes, file: string, name: string | undefined, take: TakeRow): Promise<void> {
  const size = bytes[0] == 0x50 ? unpackedSize(bytes, LARGEST) : 0;
  if (size === undefined) throw new SourceFailed(noWorkbook, { file });
  if (size > LARGEST) throw new SourceFailed(hugeWorkbook, { file });
  const { read, SSF } = await import('@e965/xlsx');
  let book: WorkBook;
  try {
    book = read(bytes, { type: 'array', dense: true, cellNF: true, cellHTML: false, sheetStubs: true });
  } catch {
    throw new SourceFailed(noWorkbook, { file });
  }
  const same = (sheet: string) => sheet.trim().toLowerCase() == name?.trim().toLowerCase();
  const wanted = name === undefined ? book.SheetNames[0] : book.SheetNames.find(same);
  if (wanted === undefined) throw new SourceFailed(noSheet(name ?? '', book.SheetNames), { file });
  const sheet = book.Sheets[wanted];
  const rows = sheet?.['!data'] as (CellObject | undefined)[][] | undefined;
  if (!sheet || !rows?.length) throw new SourceFailed(emptyTable, { file });

  const is1904 = Boolean(book.Workbook?.WBProps?.date1904);
  const cellFrom = (cell: CellObject | undefined): Cell => {
    if (!cell) return '';
    const { t, v, w, f, z } = cell;
    if (t == 'e' || (f !== undefined && v === undefined)) return { text: w ?? `=${f}`, broken: true };
    if (t != 'n' || typeof v != 'number') return v === undefined || v === null ? '' : String(v);
    // What a format writes as it is, such as a percent sign behind a whole number, says nothing of the value.
    const format = typeof z == 'string' ? z.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '') : '';
    const text = w ?? String(v);
    if (!SSF.is_date(format)) return { text, number: v, ...(format.includes('%') && { percent: true }) };
    const date = SSF.parse_date_code(v, { date1904: is1904 }) as { y: number; m: number; d: number } | null;
    if (!date?.y) return { text, number: v };
    const two = (value: number) => String(value).padStart(2, '0');
    const hasDay = /d/i.test(format);
    return { text, date: `${date.y}-${two(date.m)}${hasDay ? `-${two(date.d)}` : ''}` };
  };

  const joined = new Map<number, Map<number, string>>();
  for (const { s: start, e: end } of sheet['!merges'] ?? []) {
    const value = rows[start.r]?.[start.c];
    // A name joined over the rows of its months stands for each; a sum joined over programmes does not.
    if (typeof value?.v != 'string' || end.r - start.r > MOST_JOINED) continue;
    for (let row = start.r + 1; row <= end.r; row++)
      joined.set(row, (joined.get(row) ?? new Map<number, string>()).set(start.c, value.v));
  }
  for (let row = 0; row < rows.length; row++) {
    const cells = Array.from(rows[row] ?? [], cellFrom);
    for (const [column, text] of joined.get(row) ?? []) {
      while (cells.length <= column) cells.push('');
      cells[column] ||= text;
    }
    take(cells, row + 1);
  }
}
