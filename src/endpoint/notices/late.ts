import { workingDaysBetween } from '../../contract/index.js';
import { overdueBefore } from '../desk/overdue.js';
import { sql, type Query, type Steps } from '../feedback/sql.js';
import type { Notice } from './notice.js';

/** Working days after a deadline on which officers are told (again). */
const STEPS = [0, 5, 10, 20] as const;
/** Milliseconds after its deadline for which a message is told of by itself; later the digest's counts do. */
const REMEMBERED = 60 * 864e5;
/** Names per statement: engines take only so many values. */
const AT_ONCE = 200;

/** A message without an official answer whose deadline, or a later step, has passed since officers were told last. */
export interface Late {
  id: number;
  agency?: string;
  assignee?: number;
  /** Working days since its deadline. */
  days: number;
}

/** Marks names as used up. @returns those that were not before */
export function* spend(names: readonly string[], expires: number): Steps<Set<string>> {
  const fresh = new Set<string>();
  for (let start = 0; start < names.length; start += AT_ONCE) {
    const rows = names.slice(start, start + AT_ONCE).map((name): Query => sql`(${name}, ${expires})`);
    const values = rows.reduce((list, row) => sql`${list}, ${row}`);
    const added =
      yield sql`INSERT INTO opd_spent (name, expires) VALUES ${values} ON CONFLICT (name) DO NOTHING RETURNING name`;
    for (const { name } of added) fresh.add(String(name));
  }
  return fresh;
}

/** What officers have to be told of now, longest overdue first; told once for each message and step, whoever asks. */
export function* newlyLate(now: number, holidays: readonly string[] | undefined): Steps<Late[]> {
  const isLate = sql`tray = 'todo' AND expected_at < ${overdueBefore(now)} AND expected_at > ${now - REMEMBERED}`;
  const rows =
    yield sql`SELECT id, agency, assignee, expected_at FROM opd_messages WHERE ${isLate} ORDER BY expected_at, id`;
  const found = rows.map(({ id, agency, assignee, expected_at }) => {
    const deadline = Number(expected_at);
    const days = workingDaysBetween(deadline, now, holidays);
    return {
      id: Number(id),
      ...(agency != null && { agency: String(agency) }),
      ...(assignee != null && { assignee: Number(assignee) }),
      days,
      // A deadline that was set anew is another.
      name: `overdue ${id} ${deadline} ${STEPS.findLast((step) => step <= days)}`,
    };
  });
  const fresh = yield* spend(
    found.map(({ name }) => name),
    now + REMEMBERED,
  );
  return found.filter(({ name }) => fresh.has(name)).map(({ name: _, ...late }) => late);
}

/** Numbers that a notice names; the others it counts. */
const MOST_NAMED = 20;

/** How a payload holds what is late. */
export const latePayload = (late: readonly Pick<Late, 'id' | 'days'>[]): Notice['payload'] =>
  late.length
    ? {
        late: late.length,
        named: late
          .slice(0, MOST_NAMED)
          .map(({ id, days }) => `${id}:${days}`)
          .join(' '),
      }
    : {};

export const lateIn = (payload: Notice['payload']): { count: number; named: { id: number; days: number }[] } => ({
  count: Number(payload.late ?? 0),
  named: String(payload.named ?? '')
    .split(' ')
    .filter(Boolean)
    .map((pair) => pair.split(':').map(Number) as [number, number])
    .map(([id, days]) => ({ id, days })),
});
