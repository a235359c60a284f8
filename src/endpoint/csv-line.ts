/** What a spreadsheet would take for a formula, or for an order to another program. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One line of a CSV file (RFC 4180) that is safe to open in a spreadsheet: cells that start like a formula get an apostrophe before
 * them, and numbers stay numbers.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export const csvLine = (cells: readonly (string | number | undefined)[]): string =>
  `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(value: string | number | undefined): string {
  if (value == undefined) return '';
  if (typeof value == 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** At the start of a file: by this mark spreadsheets know that it is UTF-8. */
export const BOM = '\ufeff';
