import { BOM, csvLine } from '../../csv-line.js';
import type { Desk } from '../../desk/desk.js';
import type { ExportedCase } from '../../desk/exporting.js';
import type { Officer } from '../../officers/officer.js';
import { cellsOf, namesOf, SP4N, WHOLE, type Table } from './columns.js';
import { jsonOf } from './json.js';

export const FORMATS = ['csv', 'csv-koma', 'json', 'sp4n'] as const;
export type Format = (typeof FORMATS)[number];

/** Messages read at once. */
const AT_ONCE = 500;

interface Writing {
  type: string;
  ending: string;
  begin: string;
  line: (found: ExportedCase, isFirst: boolean) => string;
  end: string;
}

/** Excel takes what its country writes between numbers: in Indonesia a semicolon, since the comma is in the numbers. */
function writingOf(format: Format, table: Table): Writing {
  if (format == 'json')
    return {
      type: 'application/json; charset=utf-8',
      ending: 'json',
      begin: '{"messages":[',
      line: (found, isFirst) => `${isFirst ? '' : ','}\n${JSON.stringify(jsonOf(found, table))}`,
      end: '\n]}\n',
    };
  const separator = format == 'csv-koma' ? ',' : ';';
  const columns = format == 'sp4n' ? SP4N : WHOLE;
  return {
    type: 'text/csv; charset=utf-8',
    ending: 'csv',
    begin: BOM + csvLine(namesOf(columns), separator),
    line: (found) => csvLine(cellsOf(columns, found, table), separator),
    end: '',
  };
}

export interface Export {
  format: Format;
  officer: Officer;
  /** Numbers of the messages, in their order. */
  ids: readonly number[];
  /** Whether the words of secret messages go along. */
  secret: boolean;
  table: Table;
}

/** The file; messages are read as fast as it is taken, a few at a time. */
export function exportFile(
  { exported }: Pick<Desk, 'exported'>,
  { format, officer, ids, secret, table }: Export,
): { type: string; ending: string; body: ReadableStream<Uint8Array> } {
  const { type, ending, begin, line, end } = writingOf(format, table);
  const encoder = new TextEncoder();
  let at = 0;
  let isFirst = true;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(begin)),
    async pull(controller) {
      const cases = await exported(officer, ids.slice(at, at + AT_ONCE), { secret });
      at += AT_ONCE;
      let text = '';
      for (const found of cases) {
        text += line(found, isFirst);
        isFirst = false;
      }
      if (at >= ids.length) text += end;
      // A pull that gives nothing would be the last.
      controller.enqueue(encoder.encode(text));
      if (at >= ids.length) controller.close();
    },
  });
  return { type, ending, body };
}
