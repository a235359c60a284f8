/** A cell of a table: text as it is written, or what a spreadsheet knows more of it. */
export type Cell = string | TypedCell;

export interface TypedCell {
  /** As it is shown. */
  text: string;
  number?: number;
  /** `number` is a share of 1 that is shown as percent. */
  percent?: boolean;
  /** `YYYY-MM-DD`, or `YYYY-MM` where the cell shows no day. */
  date?: string;
  /** Its formula gives an error, or no value was stored. */
  broken?: boolean;
}

/** A row that a source gives; `number` as a spreadsheet counts, from 1. */
export type TakeRow = (cells: readonly Cell[], number: number) => void;

export const shownIn = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell == 'string' ? cell : cell.text;

/** What people write where they have nothing to report. */
const NOTHING =
  /^(-+|–+|—+|n\/?a|nihil|null|none|kosong|belum|belum ada|belum ada data|belum dilaporkan|belum diisi|tidak ada|tba|tbd|\.+|\?+)$/i;

const NOT_NOTHING = /^[\dac-jlmo-su-z]/i;

/** Whether a cell says nothing: empty, or a word for it. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined) return true;
  if (typeof cell == 'string') {
    if (cell == '') return true;
    // Most cells begin with a sign with which no such word begins.
    if (NOT_NOTHING.test(cell)) return false;
    const text = cell.trim();
    return text == '' || (text.length < 20 && NOTHING.test(text));
  }
  return !cell.broken && cell.number === undefined && cell.date === undefined && isBlank(cell.text);
}

/**
 * Text that a spreadsheet would run: a formula that was exported as it is, or one that somebody slipped in. A sentence that
 * begins with a hyphen is none.
 */
export const isFormula = (text: string): boolean => /^\s*(=\s*\S|@[a-z]+\(|[+-][a-z]+[(|!])/i.test(text);

/** Text without control signs (no one types them) and halves of character pairs, blanks made one. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

/** Whether there is something in a text that `cleanText` takes out other than blanks. */
export const hasForeign = (text: string): boolean => /[^\P{Cc}\r\n\t]|\p{Cs}/u.test(text);

/** Whether a cell holds what a spreadsheet shows in place of a value that it could not work out. */
export const isBroken = (cell: Cell): boolean =>
  typeof cell == 'string' || !cell.broken
    ? /^\s*#(ref!|div\/0!|n\/a|value!|name\?|num!|null!|spill!|calc!|nilai!|#+\s*$)/i.test(shownIn(cell))
    : true;

/** A cell as text where a number is only a name: a code, a year. */
export const plainIn = (cell: Cell): string =>
  typeof cell == 'string' || cell.number === undefined || cell.date !== undefined ? shownIn(cell) : String(cell.number);
