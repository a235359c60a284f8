import { logEntry } from '../audit/log-entry.js';
import { insertion } from '../feedback/rows.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { named, sql, type Query, type Row, type Steps } from '../feedback/sql.js';
import { newInvitation } from './invitations.js';
import { ROLES, isOfAgency, type Officer } from './officer.js';
import { ACTIVE, OFFICER, officerOf } from './officer-row.js';
import type { ListedOfficer, NewOfficer, Officers } from './officers.js';
import { isLogin, isMail } from './spelling.js';

/** Login of the first coordinator. */
const FIRST = 'koordinator';

type Refused = Extract<Awaited<ReturnType<Officers['add']>>, { kind: 'refused' }>['why'];

/** What is wrong with a new account, and whether somebody may make one of this kind. */
function faultOf({ login, role, agency, email }: NewOfficer, by?: Officer): Refused | undefined {
  if (!isLogin(login)) return 'login';
  if (!ROLES.includes(role)) return 'role';
  if (isOfAgency(role) != Boolean(agency)) return 'agency';
  if (by && by.role != 'coordinator' && (by.role != 'head' || !agency || agency != by.agency)) return 'role';
  return email && !isMail(email) ? 'email' : undefined;
}

/** One line, as a name is. */
const nameOf = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, 100);

/** Accounts that somebody manages; the command line all. */
const managedBy = (by: Officer | undefined): Query => {
  if (!by || by.role == 'coordinator') return sql`1 = 1`;
  return by.role == 'head' ? sql`agency = ${by.agency}` : sql`1 = 0`;
};

/** With how somebody signs in, and when they last did anything. */
const LISTED = sql`${OFFICER}, password, subject, totp, revoked_at, seen_at`;
const listedOf = (row: Row): ListedOfficer => ({
  ...officerOf(row),
  revoked: row.revoked_at != null,
  active: row.password != null || row.subject != null,
  totp: row.totp != null,
  ...(row.seen_at != null && { seenAt: Number(row.seen_at) }),
});

export function createAccounts(
  { read, transaction }: SqlEngine,
  now: () => number,
): Pick<Officers, 'add' | 'list' | 'agencies' | 'find' | 'findManaged' | 'change' | 'reset' | 'revoke' | 'firstLink'> {
  const detailOf = ({ login, role, agency }: Pick<Officer, 'login' | 'role' | 'agency'>) => ({
    login,
    role,
    ...(agency && { agency }),
  });

  /** Holds an active account that somebody manages until the end of the transaction. */
  function* holdManaged(id: number, by: Officer | undefined): Steps<Officer | undefined> {
    const which = sql`id = ${id} AND ${managedBy(by)} AND ${ACTIVE}`;
    const [row] = yield sql`UPDATE opd_officers SET login = login WHERE ${which} RETURNING ${OFFICER}`;
    return row && officerOf(row);
  }

  return {
    async add(account, by) {
      const { role, agency, email } = account;
      const login = account.login.toLowerCase();
      const name = nameOf(account.name) || login;
      const why = faultOf({ ...account, login }, by);
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
      // Not every engine puts NULL at the same end.
      const order = sql`ORDER BY COALESCE(agency, ''), login`;
      return (await read(sql`SELECT ${LISTED} FROM opd_officers ${which} ${order}`)).map(listedOf);
    },
    async agencies() {
      const rows = await read(sql`SELECT DISTINCT agency FROM opd_officers WHERE agency IS NOT NULL AND ${ACTIVE}`);
      return rows.map(({ agency }) => String(agency));
    },
    async find(id) {
      const [row] = await read(sql`SELECT ${OFFICER} FROM opd_officers WHERE id = ${id} AND ${ACTIVE}`);
      return row && officerOf(row);
    },
    async findManaged(id, by) {
      const [row] = await read(sql`SELECT ${LISTED} FROM opd_officers WHERE id = ${id} AND ${managedBy(by)}`);
      return row && listedOf(row);
    },
    async change({ id, name, email, language, digest }, changes) {
      if (changes.email && !isMail(changes.email)) return false;
      const set = {
        name: (changes.name && nameOf(changes.name)) || name,
        email: changes.email == undefined ? email : changes.email || undefined,
        language: changes.language ?? language,
        digest: (changes.digest ?? digest) ? 1 : 0,
      };
      const list = Object.entries(set)
        .map(([column, value]) => sql`${named(column)} = ${value}`)
        .reduce((all, one) => sql`${all}, ${one}`);
      return transaction(function* (): Steps<true> {
        const [row] = yield sql`UPDATE opd_officers SET ${list} WHERE id = ${id} AND ${ACTIVE} RETURNING ${OFFICER}`;
        if (row) yield logEntry({ at: now(), by: officerOf(row), act: 'officer-changed' });
        return true;
      });
    },
    reset: (id, by) =>
      transaction(function* (): Steps<string | undefined> {
        const officer = yield* holdManaged(id, by);
        if (!officer) return;
        const gone = sql`password = NULL, totp = NULL, totp_used = NULL, subject = NULL`;
        yield sql`UPDATE opd_officers SET ${gone} WHERE id = ${id}`;
        yield sql`DELETE FROM opd_sessions WHERE officer = ${id}`;
        yield logEntry({ at: now(), by, act: 'officer-reset', detail: detailOf(officer) });
        return yield* newInvitation(id, now());
      }),
    revoke: (id, by) =>
      transaction(function* (): Steps<'done' | 'missing' | 'last'> {
        // Held together, so that two coordinators who revoke each other are not both gone.
        const others = yield sql`UPDATE opd_officers SET login = login WHERE role = 'coordinator' AND id <> ${id}
          AND (password IS NOT NULL OR subject IS NOT NULL) AND ${ACTIVE} RETURNING id`;
        const officer = yield* holdManaged(id, by);
        if (!officer) return 'missing';
        if (by && officer.role == 'coordinator' && !others.length) return 'last';
        const gone = sql`revoked_at = ${now()}, password = NULL, totp = NULL, subject = NULL, email = NULL`;
        yield sql`UPDATE opd_officers SET ${gone} WHERE id = ${id}`;
        yield sql`DELETE FROM opd_sessions WHERE officer = ${id}`;
        yield sql`DELETE FROM opd_invitations WHERE officer = ${id}`;
        yield sql`UPDATE opd_messages SET assignee = NULL WHERE assignee = ${id}`;
        yield logEntry({ at: now(), by, act: 'officer-revoked', detail: detailOf(officer) });
        return 'done';
      }),
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
