import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Query, type Row } from '../feedback/sql.js';

/** How much there is in a store, in numbers alone. */
export interface StoreFigures {
  /** By agency (empty: none yet) and tray. */
  messages: { agency: string; tray: string; count: number }[];
  /** By state: `waiting` to be sent, `failed` for good. */
  notices: Record<'waiting' | 'failed', number>;
  /** Seconds since the notice that waits longest was due. */
  latest: number;
  /** Messages that wait to be exchanged with another Open311 server. */
  exchanges: number;
  photos: number;
}

/** Counts what is in a store. */
export async function storeFigures({ read }: Pick<SqlEngine, 'read'>, now: number): Promise<StoreFigures> {
  const one = async (query: Query): Promise<Row> => (await read(query))[0] ?? {};
  const messages = await read(sql`SELECT agency, tray, COUNT(*) AS count FROM opd_messages GROUP BY agency, tray`);
  const waiting = await one(
    sql`SELECT COUNT(*) AS count, MIN(due_at) AS due FROM opd_notices WHERE due_at IS NOT NULL`,
  );
  const failed = await one(sql`SELECT COUNT(*) AS count FROM opd_notices WHERE failed_at IS NOT NULL`);
  const exchanges = await one(sql`SELECT COUNT(*) AS count FROM opd_exchanges WHERE status IN ('waiting', 'token')`);
  const photos = await one(sql`SELECT COUNT(*) AS count FROM opd_photos`);
  return {
    messages: messages.map(({ agency, tray, count }) => ({
      agency: String(agency ?? ''),
      tray: String(tray),
      count: Number(count),
    })),
    notices: { waiting: Number(waiting.count), failed: Number(failed.count) },
    latest: waiting.due == null ? 0 : Math.max(0, now - Number(waiting.due)) / 1000,
    exchanges: Number(exchanges.count),
    photos: Number(photos.count),
  };
}
