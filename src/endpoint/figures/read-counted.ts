import type { SqlEngine } from '../feedback/sql-engine.js';
import { named, sql, type Query, type Row } from '../feedback/sql.js';
import type { Counted } from './tally.js';

/** Rows in one reading: SQLite answers within the server's own thread, and others want to be answered in between. */
const BATCH = 1_000;

const COLUMNS = named(
  'id, agency, program, kind, service_code, stage, tray, received_at, expected_at, first_reply_at, closed_at',
);

/** Without the detour over names that `objectOf` makes, which would take longer than reading. */
const countedOf = (row: Row): Counted =>
  ({
    id: row.id,
    agency: row.agency ?? undefined,
    program: row.program ?? undefined,
    kind: row.kind,
    serviceCode: row.service_code,
    stage: row.stage,
    tray: row.tray,
    receivedAt: row.received_at,
    expectedAt: row.expected_at ?? undefined,
    firstReplyAt: row.first_reply_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
  }) as Counted;

/**
 * Goes through the messages that count: those that came since `since`, and older ones that are still open. Never words, nor senders.
 * @param whose a condition of its own: whose messages alone
 */
export async function* readCounted(
  { read }: Pick<SqlEngine, 'read'>,
  { since, whose }: { since: number; whose?: Query },
): AsyncGenerator<Counted> {
  const counts = sql`tray NOT IN ('spam', 'merged') AND (received_at >= ${since} OR tray IN ('todo', 'waiting')) AND ${whose ?? sql`1 = 1`}`;
  for (let last = 0; ;) {
    const rows = await read(
      sql`SELECT ${COLUMNS} FROM opd_messages WHERE id > ${last} AND ${counts} ORDER BY id LIMIT ${BATCH}`,
    );
    for (const row of rows) yield countedOf(row);
    if (rows.length < BATCH) return;
    last = Number(rows.at(-1)!.id);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
