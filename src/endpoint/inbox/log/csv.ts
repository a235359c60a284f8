import { readLog, type LogCursor, type LogFilter } from '../../audit/read-log.js';
import { BOM, csvLine } from '../../csv-line.js';
import type { SignedVisit } from '../route.js';

const HEAD = ['waktu', 'akun', 'peran', 'opd', 'perbuatan', 'pesan', 'keterangan'];
/** Lines asked for at once. */
const AT_ONCE = 1000;

/** The whole log under a filter as CSV, newest first; it is read as fast as it is taken. */
export function logCsv({ engine, officer }: SignedVisit, filter: LogFilter): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after: LogCursor | undefined;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(BOM + csvLine(HEAD))),
    async pull(controller) {
      const { lines, next } = await readLog(engine, officer, filter, after, AT_ONCE);
      const text = lines
        .map(({ at, login, role, agency, act, message, detail }) =>
          csvLine([new Date(at).toISOString(), login, role, agency, act, message, detail]),
        )
        .join('');
      if (text) controller.enqueue(encoder.encode(text));
      if (!next) controller.close();
      after = next;
    },
  });
}
