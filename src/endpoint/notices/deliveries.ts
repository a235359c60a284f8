import { logEntry } from '../audit/log-entry.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Query, type Row, type Steps } from '../feedback/sql.js';
import type { Officer } from '../officers/officer.js';
import type { Channel, NoticeKind } from './notice.js';

/** A notice that is not out yet, without who it is for where that is a citizen. */
export interface Delivery {
  id: number;
  kind: NoticeKind;
  channel: Channel;
  /** Number of the message it is about. */
  message?: number;
  /** Name of the officer it is for. */
  officer?: string;
  createdAt: number;
  attempts: number;
  /** When it is tried next. */
  dueAt?: number;
  /** Why the last try failed, such as `connect ECONNREFUSED`. */
  code?: string;
}

export interface Deliveries {
  counts: { waiting: number; failed: number; sent: number };
  /** Longest first, at most `MOST`. */
  waiting: Delivery[];
  failed: Delivery[];
}

/** Lines of each list. */
const MOST = 50;

const WAITING = sql`sent_at IS NULL AND failed_at IS NULL`;
const FAILED = sql`sent_at IS NULL AND failed_at IS NOT NULL`;

/** What waits to go out and what could not, of all agencies. */
export async function deliveriesOf({ read }: Pick<SqlEngine, 'read'>): Promise<Deliveries> {
  const count = (which: Query) => sql`COALESCE(SUM(CASE WHEN ${which} THEN 1 ELSE 0 END), 0)`;
  const [counts] = await read(
    sql`SELECT ${count(WAITING)} AS waiting, ${count(FAILED)} AS failed, ${count(sql`sent_at IS NOT NULL`)} AS sent FROM opd_notices`,
  );
  const list = async (which: Query) => {
    const name = sql`(SELECT name FROM opd_officers WHERE opd_officers.id = opd_notices.officer) AS name`;
    const rows = await read(
      sql`SELECT id, kind, channel, message, created_at, attempts, due_at, error, ${name} FROM opd_notices
        WHERE ${which} ORDER BY created_at, id LIMIT ${MOST}`,
    );
    return rows.map(deliveryOf);
  };
  const [waiting, failed] = [await list(WAITING), await list(FAILED)];
  const { waiting: waits, failed: fails, sent } = counts!;
  return { counts: { waiting: Number(waits), failed: Number(fails), sent: Number(sent) }, waiting, failed };
}

const deliveryOf = ({ id, kind, channel, message, name, created_at, attempts, due_at, error }: Row): Delivery => ({
  id: Number(id),
  kind: kind as NoticeKind,
  channel: channel as Channel,
  ...(message != null && { message: Number(message) }),
  ...(name != null && { officer: String(name) }),
  createdAt: Number(created_at),
  attempts: Number(attempts),
  ...(due_at != null && { dueAt: Number(due_at) }),
  // Behind the first word, which says whose fault it is.
  ...(error != null && { code: String(error).replace(/^\w+ /, '') }),
});

/**
 * Makes what failed or waits after a failure due now; what a process is sending just now is left to it. Written to the log.
 * @param id one notice; all where it is missing
 * @returns how many
 */
export const resend = (
  { transaction }: Pick<SqlEngine, 'transaction'>,
  by: Officer,
  now: number,
  id?: number,
): Promise<number> =>
  transaction(function* (): Steps<number> {
    const which = id == undefined ? sql`` : sql`AND id = ${id}`;
    const rows = yield sql`UPDATE opd_notices SET due_at = ${now}, failed_at = NULL, error = NULL, attempts = 0
      WHERE sent_at IS NULL AND error IS NOT NULL ${which} RETURNING id`;
    if (rows.length) yield logEntry({ at: now, by, act: 'notices-resent', detail: { count: rows.length } });
    return rows.length;
  });
