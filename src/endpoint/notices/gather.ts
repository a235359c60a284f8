import { sql, type Steps } from '../feedback/sql.js';
import type { Notice } from './notice.js';
import { noticeRow } from './outbox.js';

/** Milliseconds for which an officer's notice waits for more of its kind: whoever assigns fifty messages at once sends one mail. */
export const GATHERED_FOR = 60_000;

/** Numbers of messages, as a payload keeps them. */
export const numbersOf = (payload: Notice['payload']): number[] =>
  String(payload.messages ?? '')
    .split(' ')
    .filter(Boolean)
    .map(Number);

/** Tells an officer of a message: in the notice of this kind that still waits for more, or in a new one. */
export function* gather(
  kind: 'assigned' | 'forwarded',
  officer: number,
  message: number,
  at: number,
  agency?: string,
): Steps<void> {
  const waits = sql`kind = ${kind} AND officer = ${officer} AND attempts = 0 AND due_at > ${at}`;
  // Held until the end of the transaction: nobody sends it while it is being added to.
  const [row] =
    yield sql`UPDATE opd_notices SET attempts = 0 WHERE id = (SELECT MAX(id) FROM opd_notices WHERE ${waits}) AND ${waits} RETURNING id, payload`;
  if (row) {
    const payload = JSON.parse(String(row.payload)) as Notice['payload'];
    const messages = [...new Set([...numbersOf(payload), message])].join(' ');
    yield sql`UPDATE opd_notices SET payload = ${JSON.stringify({ ...payload, messages })} WHERE id = ${row.id}`;
    return;
  }
  yield noticeRow(
    {
      key: `${kind} ${message} ${at} ${officer}`,
      channel: 'mail',
      kind,
      recipient: '',
      payload: { messages: String(message), agency },
      officer,
      createdAt: at,
    },
    GATHERED_FOR,
  );
}
