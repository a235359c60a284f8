import { insertion } from '../feedback/rows.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Steps } from '../feedback/sql.js';
import { ACTIVE, OFFICER, officerOf } from './officer-row.js';
import type { Officers } from './officers.js';
import type { Passwords } from './passwords.js';
import { beginSession } from './sessions.js';
import { newToken, tokenHash } from './tokens.js';
import { weaknessOf } from './weak-password.js';

/** Days for which a one-time link holds. */
export const LINK_DAYS = 7;
const LINK_HOLDS = LINK_DAYS * 864e5;

/** Makes a one-time link for an officer, in the place of any before it. @returns its token */
export function* newInvitation(officer: number, now: number): Steps<string> {
  const token = newToken();
  yield sql`DELETE FROM opd_invitations WHERE officer = ${officer}`;
  yield insertion('opd_invitations', { hash: tokenHash(token), officer, expires: now + LINK_HOLDS });
  return token;
}

export function createInvitations(
  { read, transaction }: SqlEngine,
  { passwords, now }: { passwords: Passwords; now: () => number },
): Pick<Officers, 'invited' | 'accept'> {
  const invited: Officers['invited'] = async (token) => {
    const [row] = await read(
      sql`SELECT ${OFFICER} FROM opd_invitations JOIN opd_officers ON opd_officers.id = officer
        WHERE hash = ${tokenHash(token)} AND expires > ${now()} AND ${ACTIVE}`,
    );
    return row && officerOf(row);
  };
  return {
    invited,
    async accept(token, password) {
      const officer = await invited(token);
      if (!officer) return { kind: 'refused', why: 'no-link' };
      const why = weaknessOf(password, officer.login);
      if (why) return { kind: 'refused', why };
      const stored = await passwords.hash(password);
      const session = await transaction(function* (): Steps<string | undefined> {
        // Asked again: while the password was made another may have used it.
        const used = yield sql`DELETE FROM opd_invitations WHERE hash = ${tokenHash(token)} RETURNING officer`;
        const changed =
          used.length > 0 &&
          (yield sql`UPDATE opd_officers SET password = ${stored} WHERE id = ${officer.id} AND ${ACTIVE} RETURNING id`);
        if (!changed || !changed.length) return;
        yield sql`DELETE FROM opd_sessions WHERE officer = ${officer.id}`;
        return yield* beginSession(officer, now(), 'password-set');
      });
      return session ? { kind: 'done', session, officer } : { kind: 'refused', why: 'no-link' };
    },
  };
}
