import { logEntry } from '../audit/log-entry.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Steps } from '../feedback/sql.js';
import { ACTIVE, OFFICER, officerOf } from './officer-row.js';
import type { Officers, SignedIn } from './officers.js';
import { hashPassword, isPassword } from './passwords.js';
import { beginSession } from './sessions.js';
import { tokenHash } from './tokens.js';
import { totpPeriod } from './totp.js';
import { weaknessOf } from './weak-password.js';

/** Failures after which an account waits; then 30 s, doubling up to 15 min. */
const FREE_FAILURES = 5;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 900_000;

const waitAfter = (failures: number): number | undefined =>
  failures < FREE_FAILURES ? undefined : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - FREE_FAILURES));

export function createSignIn(
  { read, transaction }: SqlEngine,
  now: () => number,
): Pick<Officers, 'signIn' | 'signInBySubject' | 'changePassword' | 'hasTotp' | 'turnTotpOn' | 'turnTotpOff'> {
  const secretsOf = async (login: string) => {
    const [row] = await read(
      sql`SELECT ${OFFICER}, password, totp, totp_used, wait_until FROM opd_officers WHERE login = ${login} AND ${ACTIVE}`,
    );
    return row && { officer: officerOf(row), ...texts(row) };
  };

  /** Counts a failure in one statement, so that tries at once are all counted. */
  const failed = (id: number, login: string) =>
    transaction(function* (): Steps<void> {
      const [row] = yield sql`UPDATE opd_officers SET failures = failures + 1 WHERE id = ${id} RETURNING failures`;
      const wait = waitAfter(Number(row?.failures ?? 0));
      if (wait) yield sql`UPDATE opd_officers SET wait_until = ${now() + wait} WHERE id = ${id}`;
      yield logEntry({ at: now(), act: 'sign-in-failed', detail: { login } });
    });

  return {
    async signIn(written, password, code) {
      const login = written.trim().toLowerCase();
      const found = await secretsOf(login);
      const wait = (found?.waitUntil ?? 0) - now();
      if (wait > 0) return { kind: 'wait', seconds: Math.ceil(wait / 1000) };
      const isRight = await isPassword(password, found?.password);
      if (!found) return { kind: 'wrong' };
      const { officer, totp, totpUsed } = found;
      if (!isRight) {
        await failed(officer.id, login);
        return { kind: 'wrong' };
      }
      if (totp && !code) return { kind: 'code' };
      const period = totp && code ? await totpPeriod(totp, code, now()) : undefined;
      if (totp && (period == undefined || period <= (totpUsed ?? 0))) {
        await failed(officer.id, login);
        return { kind: 'wrong' };
      }
      const session = await transaction(function* (): Steps<string | undefined> {
        // What was right a moment ago may be taken back, waited for or used up by now.
        const unused = sql`COALESCE(totp_used, 0) < ${period ?? Number.MAX_SAFE_INTEGER}`;
        const still = sql`password = ${found.password} AND COALESCE(wait_until, 0) <= ${now()} AND ${unused}`;
        const fresh = sql`failures = 0, wait_until = NULL, totp_used = COALESCE(${period}, totp_used)`;
        const changed =
          yield sql`UPDATE opd_officers SET ${fresh} WHERE id = ${officer.id} AND ${ACTIVE} AND ${still} RETURNING id`;
        return changed.length ? yield* beginSession(officer, now(), 'signed-in') : undefined;
      });
      return session ? { kind: 'done', session, officer } : { kind: 'wrong' };
    },
    signInBySubject: (subject, email) =>
      transaction(function* (): Steps<SignedIn | undefined> {
        const known = yield sql`SELECT ${OFFICER} FROM opd_officers WHERE subject = ${subject} AND ${ACTIVE}`;
        // At first by the address that the regency's sign-on has made sure of; then by the subject alone, which never changes.
        const by = sql`subject IS NULL AND LOWER(email) = LOWER(${email}) AND ${ACTIVE}`;
        const [row, ...more] =
          known.length || !email ? known : yield sql`SELECT ${OFFICER} FROM opd_officers WHERE ${by}`;
        if (!row || more.length) return;
        const officer = officerOf(row);
        yield sql`UPDATE opd_officers SET subject = ${subject} WHERE id = ${officer.id}`;
        return { kind: 'done', officer, session: yield* beginSession(officer, now(), 'signed-in') };
      }),
    async changePassword({ id, login }, session, old, fresh) {
      const found = await secretsOf(login);
      if (!(await isPassword(old, found?.password))) return 'wrong';
      const why = weaknessOf(fresh, login);
      if (why) return why;
      const stored = await hashPassword(fresh);
      return transaction(function* (): Steps<'done' | 'wrong'> {
        const still = sql`id = ${id} AND password = ${found?.password} AND ${ACTIVE}`;
        const [row] = yield sql`UPDATE opd_officers SET password = ${stored} WHERE ${still} RETURNING ${OFFICER}`;
        if (!row) return 'wrong';
        yield sql`DELETE FROM opd_sessions WHERE officer = ${id} AND hash <> ${tokenHash(session)}`;
        yield logEntry({ at: now(), by: officerOf(row), act: 'password-set' });
        return 'done';
      });
    },

    async hasTotp({ login }) {
      return (await secretsOf(login))?.totp != undefined;
    },
    async turnTotpOn({ id }, secret, code) {
      const period = await totpPeriod(secret, code, now());
      if (period == undefined) return false;
      return transaction(function* (): Steps<boolean> {
        const fresh = sql`totp = ${secret}, totp_used = ${period}`;
        const [row] = yield sql`UPDATE opd_officers SET ${fresh} WHERE id = ${id} AND ${ACTIVE} RETURNING ${OFFICER}`;
        if (row) yield logEntry({ at: now(), by: officerOf(row), act: 'totp-on' });
        return Boolean(row);
      });
    },
    async turnTotpOff({ id, login }, password) {
      const found = await secretsOf(login);
      if (!(await isPassword(password, found?.password))) return false;
      return transaction(function* (): Steps<boolean> {
        const gone = sql`totp = NULL, totp_used = NULL`;
        const [row] = yield sql`UPDATE opd_officers SET ${gone} WHERE id = ${id} AND ${ACTIVE} RETURNING ${OFFICER}`;
        if (row) yield logEntry({ at: now(), by: officerOf(row), act: 'totp-off' });
        return Boolean(row);
      });
    },
  };
}

const texts = ({ password, totp, totp_used, wait_until }: Record<string, string | number | null>) => ({
  password: password == null ? undefined : String(password),
  totp: totp == null ? undefined : String(totp),
  totpUsed: totp_used == null ? undefined : Number(totp_used),
  waitUntil: wait_until == null ? undefined : Number(wait_until),
});
