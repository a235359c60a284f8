/** What stands unseen or as a mark before the sign that counts. */
const BEFORE = String.raw`[\s\p{Cc}\p{Cf}"'＂＇]*`;
/** What a spreadsheet takes for a formula, or for an order to another program; the full-width signs, too. */
const STARTS = String.raw`(?:${BEFORE}[=+\-@＝＋－＠]|["'＂＇]*[\t\r\n])`;
/**
 * The same after what a spreadsheet with other settings takes for the end of a cell. A minus before a blank is left: prices ("5.000,- ")
 * and lists are full of them.
 */
const GOES_ON = String.raw`(?:(?![\r\n])[\s\p{Cc}\p{Cf}"'＂＇])*(?:[=+@＝＋＠]|[\-－](?=\S))`;
const START = new RegExp(`^(?=${STARTS})`, 'u');
const INSIDE = new RegExp(`([,;\\t\\r\\n])(?=${GOES_ON})`, 'gu');

/**
 * Text that no spreadsheet takes for a formula, whichever sign it expects between cells: an apostrophe stands before whatever could start
 * one. Taken away again (`'` where `=`, `+`, `-` or `@` follows), the text is as it was.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export const defused = (text: string): string => text.replace(INSIDE, "$1'").replace(START, "'");

/** One line of a CSV file (RFC 4180) that is safe to open in a spreadsheet; numbers stay numbers. */
export const csvLine = (cells: readonly (string | number | undefined)[], separator: ',' | ';' = ','): string =>
  `${cells.map(cellOf).join(separator)}\r\n`;

function cellOf(value: string | number | undefined): string {
  if (value == undefined) return '';
  if (typeof value == 'number') return String(value);
  const safe = defused(value);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** At the start of a file: by this mark spreadsheets know that it is UTF-8. */
export const BOM = '\ufeff';
