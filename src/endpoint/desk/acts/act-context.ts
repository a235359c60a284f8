import { randomBytes } from 'node:crypto';
import { logEntry, type LogEntry } from '../../audit/log-entry.js';
import type { FeedbackFacts } from '../../feedback/feedback-of.js';
import { insertion, objectOf } from '../../feedback/rows.js';
import { sql, type Query, type Steps } from '../../feedback/sql.js';
import type { NewEvent } from '../../feedback/store.js';
import type { Announce } from '../../notices/announce.js';
import type { Officer } from '../../officers/officer.js';
import type { Act, Outcome } from '../act.js';
import { CASE } from '../case-row.js';
import type { Case } from '../case.js';

/** An officer who does something to a message, which nobody else can change meanwhile. */
export interface ActContext {
  officer: Officer;
  /** As it was before. */
  message: Case;
  now: number;
  facts: FeedbackFacts | undefined;
  announce: Announce;
}

/** The statements of an act. Refuses before it changes anything. */
export type Doing<A extends Act> = (context: ActContext, act: A) => Steps<Outcome>;

export const refused = (why: Extract<Outcome, { kind: 'refused' }>['why']): Outcome => ({ kind: 'refused', why });
/** Everything is as it is wanted already. */
export const unchanged = ({ message: { version } }: ActContext): Outcome => ({ kind: 'done', version });

/** Changes the message, as its sender and the public may see. @param fields assignments such as `stage = $1` */
export const changed = (context: ActContext, fields: Query): Steps<Outcome> =>
  changedInside(context, sql`${fields}, updated_at = ${context.now}`);

/** Changes what only officers see of the message. @param fields assignments; none where it is a note beside it */
export function* changedInside({ message: { id } }: Pick<ActContext, 'message'>, fields?: Query): Steps<Outcome> {
  const more = fields ? sql`, ${fields}` : sql``;
  const [row] = yield sql`UPDATE opd_messages SET version = version + 1${more} WHERE id = ${id} RETURNING version`;
  return { kind: 'done', version: Number(row!.version) };
}

/** Writes a line of the log about the message. */
export const logged = (
  { officer, message, now }: ActContext,
  act: LogEntry['act'],
  detail?: LogEntry['detail'],
  id = message.id,
): Query => logEntry({ at: now, by: officer, act, message: id, detail });

export interface Told {
  /** As it is now. */
  message: Case;
  /** Number of the event. */
  event: number;
}

/**
 * Tells the sender of the message, and those of all that were merged into it, the same; and changes their rows alike.
 * @returns the message itself first
 */
export function* tell(
  { message: { id }, now }: { message: Pick<Case, 'id'>; now: number },
  event: Omit<NewEvent, 'key' | 'at'>,
  fields: Query,
): Steps<Told[]> {
  const rows = yield sql`UPDATE opd_messages SET version = version + 1, updated_at = ${now}, ${fields}
    WHERE id = ${id} OR merged_into = ${id} RETURNING ${CASE}`;
  const told: Told[] = [];
  for (const message of rows.map((row) => objectOf<Case>(row)).sort((a, b) => Number(b.id == id) - Number(a.id == id)))
    told.push({ message, event: yield* tellOne(message.id, { ...event, at: now }) });
  return told;
}

/** Writes down what a message's sender shall read. @returns the event's number */
export function* tellOne(
  message: number,
  { at, by, stage, reply, forwardedTo }: Omit<NewEvent, 'key' | 'action' | 'description'>,
): Steps<number> {
  const row = { message, key: randomBytes(16).toString('hex'), at, by, stage, reply, forwardedTo };
  const [added] = yield sql`${insertion('opd_events', row)} RETURNING id`;
  return Number(added!.id);
}
