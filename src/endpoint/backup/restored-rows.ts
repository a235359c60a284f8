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

/** The number of a message and of the one that it was merged into. */
export type Merged = readonly [message: number, into: number];

/**
 * The tables of a backup in their order, without what was deleted after it; and which messages were merged into which, to be told once
 * all of them are there: a message may name one that comes later.
 */
export async function restoredTables(folder: string, { parts }: Manifest, deleted: readonly Tombstone[]) {
  const gone = await goneMessages(folder, parts, new Set(deleted.map(tombstoneKey)));
  const tables: RestoredTable[] = [];
  for (const table of KEPT) {
    const path = join(folder, `${table}.jsonl`);
    if (!parts.some(({ file }) => file == `${table}.jsonl`)) continue;
    const columns = await headOf(path);
    const owner = columns.indexOf(table == 'opd_messages' ? 'id' : (OF_MESSAGE[table] ?? ''));
    const message = table == 'opd_messages' ? messageOf(columns, gone) : undefined;
    tables.push({
      table,
      columns,
      async *rows() {
        for await (const lines of linesOf(path)) {
          const rows = (lines as Value[][]).filter((row) => owner < 0 || !gone.has(Number(row[owner])));
          if (message) rows.forEach(message);
          if (rows.length) yield rows;
        }
      },
    });
  }
  return { tables, gone, merged: () => mergedIn(folder, parts, gone) };
}

/** Makes a message's row one that can be written before the others are there. */
function messageOf(columns: readonly string[], gone: ReadonlySet<number>) {
  const [indexed, into, version] = ['indexed', 'merged_into', 'version'].map((name) => columns.indexOf(name));
  return (row: Value[]): void => {
    // The first tables knew of none of this.
    if (into! < 0) return;
    // Its words are to be found anew.
    row[indexed!] = 0;
    // One whose main message is gone stands alone again, as it does where that one is deleted.
    if (gone.has(Number(row[into!]))) row[version!] = Number(row[version!]) + 1;
    row[into!] = null;
  };
}

async function* mergedIn(
  folder: string,
  parts: Manifest['parts'],
  gone: ReadonlySet<number>,
): AsyncGenerator<Merged[]> {
  if (!parts.some(({ file }) => file == 'opd_messages.jsonl')) return;
  const path = join(folder, 'opd_messages.jsonl');
  const columns = await headOf(path);
  const [id, into] = [columns.indexOf('id'), columns.indexOf('merged_into')];
  // The first tables knew of none of this.
  if (into < 0) return;
  for await (const lines of linesOf(path)) {
    const pairs = (lines as number[][]).flatMap((row): Merged[] => (row[into] == null ? [] : [[row[id]!, row[into]]]));
    const some = pairs.filter((pair) => !pair.some((one) => gone.has(one)));
    if (some.length) yield some;
  }
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
