import { logEntry, type LoggedAct } from '../audit/log-entry.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Query, type Steps } from '../feedback/sql.js';
import type { Officer } from './officer.js';
import { ACTIVE, OFFICER, officerOf } from './officer-row.js';
import type { Officers } from './officers.js';
import type { Passwords } from './passwords.js';
import { secretsOf } from './secrets-of.js';
import { tokenHash } from './tokens.js';
import { totpPeriod } from './totp.js';
import type { Tries } from './tries.js';
import { weaknessOf } from './weak-password.js';

/** What officers do to their own password and second factor. Each asks for the password: who finds a screen open has only the screen. */
export function createOwnSecrets(
  engine: SqlEngine,
  { tries, passwords, now }: { tries: Tries; passwords: Passwords; now: () => number },
): Pick<Officers, 'changePassword' | 'confirm' | 'secondFactor' | 'turnTotpOn' | 'turnTotpOff'> {
  /** The stored password, where the one given is right. */
  async function confirmed({ id, login }: Officer, password: string, address: string) {
    const { wait, wasRight } = await tries(login, address);
    if (wait) return;
    const found = await secretsOf(engine, sql`opd_officers.id = ${id}`);
    if (!(await passwords.isRight(password, found?.password))) return;
    await wasRight();
    return found?.password;
  }

  /** Changes an account whose password is still the same, and ends its other sessions. */
  const change = (
    officer: Officer,
    session: string,
    password: string,
    changes: Query,
    act: LoggedAct,
    unless?: Query,
  ) =>
    engine.transaction(function* (): Steps<boolean> {
      const still = sql`id = ${officer.id} AND password = ${password} AND ${unless ?? sql`1 = 1`} AND ${ACTIVE}`;
      const [row] = yield sql`UPDATE opd_officers SET ${changes} WHERE ${still} RETURNING ${OFFICER}`;
      if (!row) return false;
      yield sql`DELETE FROM opd_sessions WHERE officer = ${officer.id} AND hash <> ${tokenHash(session)}`;
      yield logEntry({ at: now(), by: officerOf(row), act });
      return true;
    });

  return {
    async changePassword(officer, session, { old, fresh, address }) {
      const password = await confirmed(officer, old, address);
      if (!password) return 'wrong';
      const why = weaknessOf(fresh, officer.login);
      if (why) return why;
      const stored = await passwords.hash(fresh);
      const done = await change(officer, session, password, sql`password = ${stored}`, 'password-set');
      return done ? 'done' : 'wrong';
    },
    async confirm(officer, { password, address }) {
      const found = await secretsOf(engine, sql`opd_officers.id = ${officer.id}`);
      if (!found?.password) return 'no-password';
      return (await confirmed(officer, password, address)) ? 'right' : 'wrong';
    },
    async secondFactor({ id }) {
      const found = await secretsOf(engine, sql`opd_officers.id = ${id}`);
      if (!found?.password) return 'no-password';
      return found.totp ? 'on' : 'off';
    },
    async turnTotpOn(officer, session, { secret, code, password, address }) {
      const stored = await confirmed(officer, password, address);
      if (!stored) return 'wrong';
      const period = await totpPeriod(secret, code, now());
      if (period == undefined) return 'code';
      const fresh = sql`totp = ${secret}, totp_used = ${period}`;
      return (await change(officer, session, stored, fresh, 'totp-on', sql`totp IS NULL`)) ? 'done' : 'wrong';
    },
    async turnTotpOff(officer, session, { password, address }) {
      const stored = await confirmed(officer, password, address);
      if (!stored) return 'wrong';
      const gone = sql`totp = NULL, totp_used = NULL`;
      return (await change(officer, session, stored, gone, 'totp-off')) ? 'done' : 'wrong';
    },
  };
}
