import { insertion } from '../feedback/rows.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Query, type Row, type Steps } from '../feedback/sql.js';
import type { Officer } from '../officers/officer.js';
import type { Channel, Notice, NoticeKind } from './notice.js';
import type { Undelivered } from './undelivered.js';

/** A notice that this process sends now; nobody else does before the lease is over. */
export interface Claimed {
  id: number;
  key: string;
  kind: NoticeKind;
  /** Where it goes. */
  recipient: string;
  payload: Notice['payload'];
  language: Officer['language'];
  /** Which try this is, from 1 on. */
  attempts: number;
  createdAt: number;
}

/** What waits to go out, as rows. */
export interface Outbox {
  /** Takes what is due, oldest first, for `LEASE`. What no longer has a receiver (an officer who left) is deleted instead. */
  claim(channel: Channel, most: number): Promise<Claimed[]>;
  /** It is out: who it was for and what it said is forgotten. */
  sent(id: number): Promise<void>;
  /** It is not: tried again at `due`, or never where that is missing. Nothing where the lease was over and another has taken it. */
  missed(claimed: Claimed, reason: string, due: number | undefined): Promise<void>;
  /** The receiving server works again: what waits because it did not is due now. */
  revive(channel: Channel): Promise<void>;
  /** Deletes what is older than 30 days. */
  tidy(): Promise<void>;
}

/** Milliseconds in which a claimed notice is sent, or given up by a process that died. Longer than any try. */
export const LEASE = 120_000;
const KEPT = 30 * 864e5;
/** What the reason begins with where the receiving server as a whole was at fault. */
export const DOWN: Undelivered['fault'] = 'down';

/** Writes a notice, once for its key; belongs in the transaction of what it tells. @param pause milliseconds until it is due */
export function noticeRow({ payload, ...notice }: Notice, pause = 0): Query {
  const row = { ...notice, payload: JSON.stringify(payload), dueAt: notice.createdAt + pause };
  return sql`${insertion('opd_notices', row)} ON CONFLICT (key) DO NOTHING`;
}

const claimedOf = (row: Row): Claimed => ({
  id: Number(row.id),
  key: String(row.key),
  kind: row.kind as NoticeKind,
  recipient: String(row.officer == null ? row.recipient : row.email),
  payload: JSON.parse(String(row.payload)) as Notice['payload'],
  language: row.language == 'en' ? 'en' : 'id',
  attempts: Number(row.attempts),
  createdAt: Number(row.created_at),
});

export function createOutbox({ read, write, transaction }: SqlEngine, now: () => number): Outbox {
  return {
    async claim(channel, most) {
      // The usual answer, and it keeps no writer waiting.
      const due = sql`channel = ${channel} AND due_at <= ${now()}`;
      if (!(await read(sql`SELECT id FROM opd_notices WHERE ${due} LIMIT 1`)).length) return [];
      return transaction(function* (): Steps<Claimed[]> {
        const reachable = sql`SELECT id FROM opd_officers WHERE revoked_at IS NULL AND email IS NOT NULL`;
        yield sql`DELETE FROM opd_notices WHERE ${due} AND officer IS NOT NULL AND officer NOT IN (${reachable})`;
        const first = sql`SELECT id FROM opd_notices WHERE ${due} ORDER BY due_at, id LIMIT ${most}`;
        // Asked twice: another process may have been faster while its row was waited for.
        const taken = sql`UPDATE opd_notices SET due_at = ${now() + LEASE}, attempts = attempts + 1, error = NULL
          WHERE ${due} AND id IN (${first})`;
        const email = sql`(SELECT email FROM opd_officers WHERE opd_officers.id = opd_notices.officer) AS email`;
        const language = sql`(SELECT language FROM opd_officers WHERE opd_officers.id = opd_notices.officer) AS language`;
        const fields = sql`id, key, kind, recipient, payload, officer, attempts, created_at`;
        return (yield sql`${taken} RETURNING ${fields}, ${email}, ${language}`).map(claimedOf);
      });
    },
    async sent(id) {
      const gone = sql`recipient = '', payload = '{}', due_at = NULL, error = NULL, failed_at = NULL`;
      await write(sql`UPDATE opd_notices SET sent_at = ${now()}, ${gone} WHERE id = ${id}`);
    },
    async missed({ id, attempts }, reason, due) {
      const failed = due == undefined ? now() : undefined;
      await write(
        sql`UPDATE opd_notices SET due_at = ${due}, failed_at = ${failed}, error = ${reason}
          WHERE id = ${id} AND attempts = ${attempts} AND sent_at IS NULL`,
      );
    },
    async revive(channel) {
      // A claimed one has no error.
      await write(
        sql`UPDATE opd_notices SET due_at = ${now()} WHERE channel = ${channel} AND due_at > ${now()} AND error LIKE ${`${DOWN} %`}`,
      );
    },
    async tidy() {
      await write(sql`DELETE FROM opd_notices WHERE created_at < ${now() - KEPT}`);
    },
  };
}
