import { Readable } from 'node:stream';
import { SourceFailed } from '../found.js';
import type { TakeRow } from './cell.js';
import type { Decoded } from './encoding.js';
import { findHeading, HEADING_ROWS, type Recognise } from './heading.js';
import { brokenCsv } from './messages.js';

/** What columns are separated with, the likeliest in Indonesia first. */
const SEPARATORS = [';', ',', '\t', '|'];
/** Characters of one row; nobody types more, and a quotation mark that is never closed has all that follows. */
const LONGEST_ROW = 1 << 20;
/** Bytes in which the headings are looked for. */
const HEAD = 1 << 16;

const optionsFor = (separator: string) => ({
  delimiter: separator,
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: LONGEST_ROW,
});

/** Which separator a CSV has: the one by which most headings are recognised, so that commas in numbers do not count. */
export async function separatorOf(text: Decoded, recognise: Recognise): Promise<string> {
  const { parse } = await import('csv-parse');
  const [head = new Uint8Array()] = text.parts();
  const results: { separator: string; score: number; columns: number }[] = [];
  for (const separator of SEPARATORS) {
    const rows: string[][] = [];
    const parser = parse({
      ...optionsFor(separator),
      to: HEADING_ROWS,
      on_record: (row: string[]) => void rows.push(row),
    });
    // The head may end inside quotation marks; the rows before it are what is looked for.
    parser.on('error', () => {}).resume();
    const ended = new Promise((resolve) => parser.on('close', resolve));
    parser.end(Buffer.from(head.subarray(0, HEAD)));
    await ended;
    const found = findHeading(rows, recognise);
    results.push({
      separator,
      score: found ? found.score + Number(found.hasTitle) : 0,
      columns: found?.headings.length ?? 0,
    });
  }
  return results.sort((a, b) => b.score - a.score || b.columns - a.columns)[0]!.separator;
}

/** Gives the rows of a CSV one by one. @throws SourceFailed where it cannot be read to its end: half a table is none */
export async function readCsv(text: Decoded, separator: string, file: string, take: TakeRow): Promise<void> {
  const { parse, CsvError } = await import('csv-parse');
  let row = 0;
  try {
    const rows: AsyncIterable<string[]> = Readable.from(text.parts(), { objectMode: false }).pipe(
      parse(optionsFor(separator)),
    );
    for await (const cells of rows) take(cells, ++row);
  } catch (error) {
    // Rows that were read, but not taken yet, are counted there.
    if (error instanceof CsvError) throw new SourceFailed(brokenCsv, { file, row: Number(error.records) + 1 });
    throw error;
  }
}
