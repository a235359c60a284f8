import { join } from 'node:path';
import type { Value } from '../feedback/sql.js';
import type { Manifest } from './manifest.js';
import { headOf, linesOf } from './read-part.js';
import { KEPT } from './tables.js';
import { tombstoneKey, type Tombstone } from './tombstones.js';

/** A table of a backup, as it is to be written. */
export interface RestoredTable {
  table: string;
  columns: string[];
  rows: () => AsyncIterable<Value[][]>;
}

/** Columns by which rows belong to a message. */
const OF_MESSAGE: Record<string, string> = {
  opd_events: 'message',
  opd_photos: 'message',
  opd_notes: 'message',
  opd_drafts: 'message',
  opd_notices: 'message',
  opd_exchanges: 'message',
};

/** The tables of a backup in their order, without what was deleted after it, and names of the photos that go with them. */
export async function restoredTables(folder: string, { parts }: Manifest, deleted: readonly Tombstone[]) {
  const gone = await goneMessages(folder, parts, new Set(deleted.map(tombstoneKey)));
  const tables: RestoredTable[] = [];
  for (const table of KEPT) {
    const path = join(folder, `${table}.jsonl`);
    if (!parts.some(({ file }) => file == `${table}.jsonl`)) continue;
    const columns = await headOf(path);
    const owner = columns.indexOf(table == 'opd_messages' ? 'id' : (OF_MESSAGE[table] ?? ''));
    const indexed = table == 'opd_messages' ? columns.indexOf('indexed') : -1;
    tables.push({
      table,
      columns,
      async *rows() {
        for await (const lines of linesOf(path)) {
          const rows = (lines as Value[][]).filter((row) => owner < 0 || !gone.has(Number(row[owner])));
          // Its words are to be found anew.
          if (indexed >= 0) for (const row of rows) row[indexed] = 0;
          if (rows.length) yield rows;
        }
      },
    });
  }
  return { tables, gone };
}

/** Numbers of the messages of a backup that were deleted after it; a number and a time together mean one message alone. */
async function goneMessages(folder: string, parts: Manifest['parts'], deleted: ReadonlySet<string>) {
  const gone = new Set<number>();
  if (!deleted.size || !parts.some(({ file }) => file == 'opd_messages.jsonl')) return gone;
  const path = join(folder, 'opd_messages.jsonl');
  const columns = await headOf(path);
  const [id, at] = [columns.indexOf('id'), columns.indexOf('received_at')];
  for await (const lines of linesOf(path))
    for (const row of lines as number[][]) if (deleted.has(tombstoneKey([row[id]!, row[at]!]))) gone.add(row[id]!);
  return gone;
}
