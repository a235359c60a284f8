import { workingDaysBetween } from '../../contract/index.js';
import { DAY, dayOf, inWib } from '../../contract/wib.js';
import { overdueBefore } from '../desk/overdue.js';
import type { FeedbackFacts } from '../feedback/feedback-of.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Steps } from '../feedback/sql.js';
import type { Officer } from '../officers/officer.js';
import { ACTIVE, OFFICER, officerOf } from '../officers/officer-row.js';
import { lateIn, latePayload, newlyLate, spend, type Late } from './late.js';
import type { Notice } from './notice.js';
import { noticeRow } from './outbox.js';

/** Hours of WIB between which the morning's mails are written; later they would come in the evening. */
const [FROM, UNTIL] = [7, 12];

/** The day whose morning it is, such as 2026-11-24; missing at other times, and on days when nobody works. */
export function morningOf(now: number, holidays?: readonly string[]): string | undefined {
  const hour = Number(inWib(now).slice(11, 13));
  const isMorning = hour >= FROM && hour < UNTIL;
  return isMorning && workingDaysBetween(now - DAY, now, holidays) == 1 ? dayOf(now) : undefined;
}

/** How many messages have no official answer, and for how many of them it is overdue. */
interface Share {
  agency: string | null;
  assignee: number | null;
  todo: number;
  overdue: number;
}

/**
 * Writes the morning's mail of each officer: the digest, with what has become overdue; only that for who wants no digest. At most one a
 * day for each, and none where there is nothing to say. Several processes may call it: one does the work.
 */
export async function writeMorning(
  { read, transaction }: Pick<SqlEngine, 'read' | 'transaction'>,
  { settings: { holidays } }: Pick<FeedbackFacts, 'settings'>,
  now: number,
): Promise<boolean> {
  const day = morningOf(now, holidays);
  if (!day) return false;
  const claim = `morning ${day}`;
  if ((await read(sql`SELECT name FROM opd_spent WHERE name = ${claim}`)).length) return false;
  return transaction(function* (): Steps<boolean> {
    if (!(yield* spend([claim], now + 2 * DAY)).size) return false;
    const late = yield* newlyLate(now, holidays);
    const shares = yield* openShares(now);
    const reachable = sql`${ACTIVE} AND email IS NOT NULL AND role <> 'auditor'`;
    const rows = yield sql`SELECT ${OFFICER} FROM opd_officers WHERE ${reachable} ORDER BY id`;
    for (const officer of rows.map(officerOf))
      yield* writeFor(officer, shares, late.filter(concerns(officer)), day, now);
    return true;
  });
}

function* openShares(now: number): Steps<Share[]> {
  const overdue = sql`SUM(CASE WHEN expected_at < ${overdueBefore(now)} THEN 1 ELSE 0 END) AS overdue`;
  const rows = yield sql`SELECT agency, assignee, COUNT(*) AS todo, ${overdue} FROM opd_messages
    WHERE tray = 'todo' GROUP BY agency, assignee`;
  return rows.map(({ agency, assignee, todo, overdue: count }) => ({
    agency: agency == null ? null : String(agency),
    assignee: assignee == null ? null : Number(assignee),
    todo: Number(todo),
    overdue: Number(count),
  }));
}

/** Whether a message is somebody's to answer, to watch, or to bring to who should. */
const concerns =
  ({ id, role, agency }: Officer) =>
  (message: Pick<Late, 'agency' | 'assignee'> | Pick<Share, 'agency' | 'assignee'>): boolean => {
    if (role == 'coordinator') return message.agency == undefined;
    if (message.agency != agency) return false;
    return role == 'head' || message.assignee == undefined || message.assignee == id;
  };

function* writeFor(
  officer: Officer,
  shares: readonly Share[],
  late: readonly Late[],
  day: string,
  now: number,
): Steps<void> {
  const counts = officer.digest ? countsFor(officer, shares) : {};
  // What was not sent yet is old now; what it named is named again.
  const stale = sql`officer = ${officer.id} AND kind IN ('digest', 'overdue') AND sent_at IS NULL`;
  const before = yield sql`DELETE FROM opd_notices WHERE ${stale} RETURNING payload`;
  const untold = before.flatMap(({ payload }) => lateIn(JSON.parse(String(payload)) as Notice['payload']).named);
  const told = new Set(late.map(({ id }) => id));
  const payload = { ...counts, ...latePayload([...late, ...untold.filter(({ id }) => !told.has(id))]) };
  if (!Object.keys(payload).length) return;
  yield noticeRow({
    key: `morning ${day} ${officer.id}`,
    channel: 'mail',
    kind: officer.digest ? 'digest' : 'overdue',
    recipient: '',
    payload,
    officer: officer.id,
    createdAt: now,
  });
}

/** What the digest counts for an officer; nothing where nothing waits. */
function countsFor(officer: Officer, shares: readonly Share[]): Record<string, number> {
  const sum = (which: readonly Share[], what: 'todo' | 'overdue') =>
    which.reduce((total, share) => total + share[what], 0);
  const own = shares.filter(concerns(officer));
  const [todo, overdue] = [sum(own, 'todo'), sum(own, 'overdue')];
  const counts: Record<string, number> =
    officer.role == 'coordinator'
      ? { astray: todo, overdue, everywhere: sum(shares, 'overdue') }
      : {
          todo,
          mine: sum(
            own.filter(({ assignee }) => assignee == officer.id),
            'todo',
          ),
          free: sum(
            own.filter(({ assignee }) => assignee == null),
            'todo',
          ),
          overdue,
        };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count));
}
