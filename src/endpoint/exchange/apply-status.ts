import { createHash } from 'node:crypto';
import type { Stage } from '../../contract/index.js';
import { logEntry } from '../audit/log-entry.js';
import { tell } from '../desk/acts/act-context.js';
import { CASE } from '../desk/case-row.js';
import type { Case } from '../desk/case.js';
import { objectOf } from '../feedback/rows.js';
import { listOf, sql, type Steps } from '../feedback/sql.js';
import type { Announce } from '../notices/announce.js';
import type { ExchangeRow } from './exchange-rows.js';
import type { RemoteRequest } from './remote-request.js';
import type { ExchangeSettings } from './settings.js';

/** What is remembered of a request's state, so that a change is seen once. */
export const seenOf = ({ status, notes = '' }: Pick<RemoteRequest, 'status' | 'notes'>): string =>
  `${status} ${notes && createHash('sha256').update(notes).digest('hex')}`;

export interface StatusContext {
  settings: Pick<ExchangeSettings, 'agencies' | 'server'>;
  announce: Announce;
  now: number;
}

/**
 * Takes over what the other server says of a message: its words are an official reply, its closing closes here. Once for each change,
 * however many processes look; and only as long as the message is with an agency that shares. With its words the message is private
 * again: its sender reads them at once, everybody when an officer of ours has read and released them.
 */
export function* applyStatus(
  { settings: { agencies, server }, announce, now }: StatusContext,
  row: ExchangeRow,
  found: RemoteRequest,
): Steps<void> {
  const seen = seenOf(found);
  const [fresh] = yield sql`UPDATE opd_exchanges SET seen = ${seen}, updated_at = ${now}
    WHERE id = ${row.id} AND seen = ${row.seen} AND seen <> ${seen} RETURNING id`;
  if (!fresh) return;
  const [held] = yield sql`UPDATE opd_messages SET version = version
    WHERE id = ${row.message} AND agency IN (${listOf([...agencies])}) AND spam = 0 AND merged_into IS NULL
    RETURNING ${CASE}`;
  if (!held) return;
  const message = objectOf<Case>(held);
  const reply = seen.endsWith(row.seen.slice(row.seen.indexOf(' '))) ? undefined : found.notes;
  const stage = stageAfter(message.stage, row.seen.startsWith('closed'), found.status, reply != undefined);
  if (reply == undefined && stage == message.stage) return;
  const isClosed = stage == 'done' || stage == 'rejected';
  const answered = reply == undefined ? undefined : now;
  const told = yield* tell(
    { message, now },
    { by: message.agency!, stage, reply },
    sql`stage = ${stage}, first_reply_at = COALESCE(first_reply_at, ${answered}),
      answered_at = COALESCE(${answered}, answered_at), closed_at = ${isClosed ? (message.closedAt ?? now) : undefined}
      ${reply == undefined ? sql`` : sql`, released = 0`}`,
  );
  for (const { message: each, event } of told) {
    const detail = { event, stage, by: new URL(server).host };
    yield logEntry({ at: now, act: reply == undefined ? 'stage' : 'replied', message: each.id, detail });
    if (reply != undefined) yield* announce(each, { kind: 'replied', event, at: now, reply, stage });
  }
  if (reply != undefined && message.released)
    yield logEntry({ at: now, act: 'withdrawn', message: message.id, detail: { by: new URL(server).host } });
}

function stageAfter(stage: Stage, wasClosed: boolean, status: 'open' | 'closed', hasReply: boolean): Stage {
  if (status == 'closed') return stage == 'rejected' ? stage : 'done';
  return wasClosed || hasReply ? 'in-progress' : stage;
}
