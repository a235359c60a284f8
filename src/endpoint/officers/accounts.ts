import { logEntry } from '../audit/log-entry.js';
import { insertion } from '../feedback/rows.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Query, type Steps } from '../feedback/sql.js';
import { newInvitation } from './invitations.js';
import { ROLES, isOfAgency, type Officer } from './officer.js';
import { ACTIVE, OFFICER, officerOf } from './officer-row.js';
import type { NewOfficer, Officers } from './officers.js';

/** Login of the first coordinator. */
const FIRST = 'koordinator';

type Refused = Extract<Awaited<ReturnType<Officers['add']>>, { kind: 'refused' }>['why'];

/** What is wrong with a new account. */
function faultOf({ login, role, agency, email }: NewOfficer): Refused | undefined {
  if (!/^[a-z0-9][a-z0-9._@-]{2,63}$/.test(login)) return 'login';
  if (!ROLES.includes(role)) return 'role';
  if (isOfAgency(role) != Boolean(agency)) return 'agency';
  return email && !/^[^\s<>,;"]+@[^\s<>,;"]+\.[^\s<>,;"]+$/.test(email) ? 'email' : undefined;
}

/** One line, as a name is. */
const nameOf = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, 100);

export function createAccounts(
  { read, transaction }: SqlEngine,
  now: () => number,
): Pick<Officers, 'add' | 'list' | 'find' | 'change' | 'reset' | 'revoke' | 'firstLink'> {
  const detailOf = ({ login, role, agency }: Pick<Officer, 'login' | 'role' | 'agency'>) => ({
    login,
    role,
    ...(agency && { agency }),
  });

  /** Does something to an active account, and writes it down. */
  const ofActive = <T>(
    id: number,
    act: 'officer-reset' | 'officer-revoked' | 'officer-changed',
    by: Officer | undefined,
    steps: (officer: Officer) => Steps<T>,
  ) =>
    transaction(function* (): Steps<T | undefined> {
      const [row] =
        yield sql`UPDATE opd_officers SET login = login WHERE id = ${id} AND ${ACTIVE} RETURNING ${OFFICER}`;
      if (!row) return;
      const officer = officerOf(row);
      const result = yield* steps(officer);
      yield logEntry({ at: now(), by, act, detail: detailOf(officer) });
      return result;
    });

  return {
    async add(account, by) {
      const { role, agency, email } = account;
      const login = account.login.toLowerCase();
      const name = nameOf(account.name) || login;
      const why = faultOf({ ...account, login });
      if (why) return { kind: 'refused', why };
      return transaction(function* (): Steps<Awaited<ReturnType<Officers['add']>>> {
        const fresh = insertion('opd_officers', { login, name, role, agency, email, createdAt: now() });
        const [row] = yield sql`${fresh} ON CONFLICT (login) DO NOTHING RETURNING ${OFFICER}`;
        if (!row) return { kind: 'refused', why: 'taken' };
        const officer = officerOf(row);
        const token = yield* newInvitation(officer.id, now());
        yield logEntry({ at: now(), by, act: 'officer-added', detail: detailOf(officer) });
        return { kind: 'done', officer, token };
      });
    },
    async list(agency) {
      const which: Query = agency == undefined ? sql`` : sql`WHERE agency = ${agency}`;
      const seen = sql`(SELECT MAX(seen_at) FROM opd_sessions WHERE officer = opd_officers.id) AS seen_at`;
      const rows = await read(
        sql`SELECT ${OFFICER}, password IS NOT NULL AS active, totp IS NOT NULL AS totp, revoked_at, ${seen}
          FROM opd_officers ${which} ORDER BY agency, login`,
      );
      return rows.map((row) => ({
        ...officerOf(row),
        revoked: row.revoked_at != null,
        active: Boolean(row.active),
        totp: Boolean(row.totp),
        ...(row.seen_at != null && { seenAt: Number(row.seen_at) }),
      }));
    },
    async find(id) {
      const [row] = await read(sql`SELECT ${OFFICER} FROM opd_officers WHERE id = ${id} AND ${ACTIVE}`);
      return row && officerOf(row);
    },
    async change(id, { name, email, language, digest }, by) {
      await ofActive(id, 'officer-changed', by, function* (officer): Steps<void> {
        const changes = [
          sql`name = ${(name && nameOf(name)) || officer.name}`,
          sql`email = ${email == undefined ? officer.email : email || undefined}`,
          sql`language = ${language ?? officer.language}`,
          sql`digest = ${(digest ?? officer.digest) ? 1 : 0}`,
        ].reduce((list, change) => sql`${list}, ${change}`);
        yield sql`UPDATE opd_officers SET ${changes} WHERE id = ${id}`;
      });
    },
    reset: (id, by) =>
      ofActive(id, 'officer-reset', by, function* (): Steps<string> {
        const gone = sql`password = NULL, totp = NULL, totp_used = NULL, subject = NULL, failures = 0, wait_until = NULL`;
        yield sql`UPDATE opd_officers SET ${gone} WHERE id = ${id}`;
        yield sql`DELETE FROM opd_sessions WHERE officer = ${id}`;
        return yield* newInvitation(id, now());
      }),
    async revoke(id, by) {
      const done = await ofActive(id, 'officer-revoked', by, function* (): Steps<boolean> {
        const gone = sql`revoked_at = ${now()}, password = NULL, totp = NULL, subject = NULL, email = NULL`;
        yield sql`UPDATE opd_officers SET ${gone} WHERE id = ${id}`;
        yield sql`DELETE FROM opd_sessions WHERE officer = ${id}`;
        yield sql`DELETE FROM opd_invitations WHERE officer = ${id}`;
        yield sql`UPDATE opd_messages SET assignee = NULL WHERE assignee = ${id}`;
        return true;
      });
      return done ?? false;
    },
    firstLink: () =>
      transaction(function* (): Steps<string | undefined> {
        const account = { login: FIRST, name: 'Koordinator', role: 'coordinator', createdAt: now() };
        const used = sql`SELECT 1 FROM opd_officers WHERE password IS NOT NULL OR subject IS NOT NULL LIMIT 1`;
        if ((yield used).length) return;
        const added = yield sql`${insertion('opd_officers', account)} ON CONFLICT (login) DO NOTHING RETURNING id`;
        if (added.length)
          yield logEntry({ at: now(), act: 'officer-added', detail: { login: FIRST, role: 'coordinator' } });
        const [row] =
          yield sql`SELECT id FROM opd_officers WHERE login = ${FIRST} AND role = 'coordinator' AND ${ACTIVE}`;
        return row && (yield* newInvitation(Number(row.id), now()));
      }),
  };
}
