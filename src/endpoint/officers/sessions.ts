import { logEntry } from '../audit/log-entry.js';
import { insertion } from '../feedback/rows.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Steps } from '../feedback/sql.js';
import type { Officer } from './officer.js';
import { ACTIVE, OFFICER, officerOf } from './officer-row.js';
import type { Officers } from './officers.js';
import { newToken, tokenHash } from './tokens.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A session ends so long after it began, or after it was used last. */
const LIFE = 12 * HOUR;
const IDLE = 2 * HOUR;

/** Begins a session; part of the transaction that found out who it is. */
export function* beginSession(officer: Officer, now: number, act: 'signed-in' | 'password-set'): Steps<string> {
  const token = newToken();
  const fields = { hash: tokenHash(token), officer: officer.id, createdAt: now, seenAt: now, expires: now + LIFE };
  yield insertion('opd_sessions', fields);
  yield sql`UPDATE opd_officers SET seen_at = ${now} WHERE id = ${officer.id}`;
  yield logEntry({ at: now, by: officer, act });
  return token;
}

export function createSessions(
  { read, write, transaction }: SqlEngine,
  now: () => number,
): Pick<Officers, 'session' | 'signOut' | 'signOutElsewhere' | 'sessions'> {
  return {
    async session(token) {
      const time = now();
      const alive = sql`expires > ${time} AND opd_sessions.seen_at > ${time - IDLE}`;
      const [row] = await read(
        sql`SELECT ${OFFICER}, opd_sessions.seen_at FROM opd_sessions JOIN opd_officers ON opd_officers.id = officer
          WHERE hash = ${tokenHash(token)} AND ${alive} AND ${ACTIVE}`,
      );
      if (!row) return;
      // Once a minute is enough, and spares a write for each page.
      if (Number(row.seen_at) < time - MINUTE)
        await transaction(function* (): Steps<void> {
          yield sql`UPDATE opd_sessions SET seen_at = ${time} WHERE hash = ${tokenHash(token)}`;
          yield sql`UPDATE opd_officers SET seen_at = ${time} WHERE id = ${row.id}`;
        });
      return officerOf(row);
    },
    signOut: (token) =>
      transaction(function* (): Steps<void> {
        const [row] = yield sql`SELECT ${OFFICER} FROM opd_officers WHERE id =
          (SELECT officer FROM opd_sessions WHERE hash = ${tokenHash(token)})`;
        if (!row) return;
        yield sql`DELETE FROM opd_sessions WHERE hash = ${tokenHash(token)}`;
        yield logEntry({ at: now(), by: officerOf(row), act: 'signed-out' });
      }),
    async signOutElsewhere({ id }, token) {
      const rows = await write(
        sql`DELETE FROM opd_sessions WHERE officer = ${id} AND hash <> ${tokenHash(token)} RETURNING hash`,
      );
      return rows.length;
    },
    async sessions({ id }, token) {
      const alive = sql`expires > ${now()} AND seen_at > ${now() - IDLE}`;
      const rows = await read(
        sql`SELECT hash, created_at, seen_at FROM opd_sessions WHERE officer = ${id} AND ${alive} ORDER BY seen_at DESC`,
      );
      return rows.map(({ hash, created_at, seen_at }) => ({
        createdAt: Number(created_at),
        seenAt: Number(seen_at),
        own: hash == tokenHash(token),
      }));
    },
  };
}
