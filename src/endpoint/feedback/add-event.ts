import { insertion } from './rows.js';
import { sql, type Query, type Steps } from './sql.js';
import type { NewEvent } from './store.js';

/** Writes down what happened to a message, once for its key, and moves the message as it says. */
export function* addEvent(id: number, event: NewEvent, expectedAt: number | undefined): Steps<void> {
  if (!(yield* holdMessage(id))) return;
  const { key, at, stage, by, action, description, reply, forwardedTo } = event;
  const row = { message: id, key, at, stage, by, action, description, reply, forwardedTo };
  const [added] = yield sql`${insertion('opd_events', row)} ON CONFLICT (message, key) DO NOTHING RETURNING id`;
  if (!added) return;
  const [moved] = yield sql`UPDATE opd_messages
    SET version = version + 1, updated_at = ${at}, stage = COALESCE(${stage}, stage)${alsoMoved(event, expectedAt)}
    WHERE id = ${id} RETURNING merged_into, stage`;
  // Officers look at the main message: there the new words have to call for them.
  if (moved?.merged_into != null && by == 'citizen' && action != 'confirmed')
    yield action == 'reopened'
      ? sql`UPDATE opd_messages SET merged_into = NULL WHERE id = ${id}`
      : sql`UPDATE opd_messages SET version = version + 1, updated_at = ${at}${unanswered}
          WHERE id = ${moved.merged_into}`;
}

/** New words: an answer that was given before does not answer them. What is closed stays so, until it is opened again. */
const unanswered = sql`, answered_at = CASE WHEN stage IN ('done', 'rejected') THEN answered_at END`;

function alsoMoved({ at, stage, action, reply }: NewEvent, expectedAt: number | undefined): Query {
  if (action == 'added') return unanswered;
  if (action == 'reopened')
    return sql`, answered_at = NULL, closed_at = NULL, expected_at = COALESCE(${expectedAt}, expected_at)`;
  const closing = stage && sql`, closed_at = ${stage == 'done' || stage == 'rejected' ? at : undefined}`;
  const answering = reply && sql`, first_reply_at = COALESCE(first_reply_at, ${at}), answered_at = ${at}`;
  return sql`${closing || sql``}${answering || sql``}`;
}

/** Keeps a message from being changed by others until the end of the transaction. @returns whether it is there */
export function* holdMessage(id: number): Steps<boolean> {
  // Not every engine knows SELECT … FOR UPDATE.
  return (yield sql`UPDATE opd_messages SET updated_at = updated_at WHERE id = ${id} RETURNING id`).length == 1;
}
