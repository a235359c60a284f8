import { createHash } from 'node:crypto';
import { logEntry } from '../audit/log-entry.js';
import { cleanText } from '../feedback/clean-text.js';
import type { Secrets } from '../feedback/secrets.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Query, type Steps } from '../feedback/sql.js';
import type { Officer } from './officer.js';
import { ACTIVE, OFFICER, officerOf } from './officer-row.js';
import type { Officers, SignedIn } from './officers.js';
import type { Passwords } from './passwords.js';
import { seal, unseal } from './seal.js';
import { secretsOf } from './secrets-of.js';
import { beginSession } from './sessions.js';
import { totpPeriod } from './totp.js';
import type { Tries } from './tries.js';

/** Milliseconds to type the code in, after the password. */
const CODE_WITHIN = 600_000;

const digest = (password: string): string => createHash('sha256').update(password).digest('base64url');

export function createSignIn(
  engine: SqlEngine,
  { secrets, tries, passwords, now }: { secrets: Secrets; tries: Tries; passwords: Passwords; now: () => number },
): Pick<Officers, 'signIn' | 'signInWithCode' | 'signInBySubject'> {
  const { write, transaction } = engine;
  const secretsBy = (which: Query) => secretsOf(engine, which);

  /** Begins a session, unless what was right a moment ago was taken back or used up by now. */
  const begin = (officer: Officer, password: string, period?: number) =>
    transaction(function* (): Steps<SignedIn | { kind: 'wrong' }> {
      const unused = sql`COALESCE(totp_used, 0) < ${period ?? Number.MAX_SAFE_INTEGER}`;
      const factor = period == undefined ? sql`totp IS NULL` : sql`totp IS NOT NULL`;
      const still = sql`password = ${password} AND ${factor} AND ${unused} AND ${ACTIVE}`;
      const fresh = sql`totp_used = COALESCE(${period}, totp_used)`;
      const [row] = yield sql`UPDATE opd_officers SET ${fresh} WHERE id = ${officer.id} AND ${still} RETURNING id`;
      return row ? { kind: 'done', officer, session: yield* beginSession(officer, now(), 'signed-in') } : WRONG;
    });

  /** Only an account's own login is written down: what else stands in that field may be a password. */
  const failed = async (officer?: Officer) => {
    const detail = officer && { login: officer.login };
    await write(logEntry({ at: now(), act: 'sign-in-failed', detail }));
    return WRONG;
  };

  return {
    async signIn(written, password, address) {
      const login = (cleanText(written) ?? '').toLowerCase();
      const { wait, wasRight } = await tries(login, address);
      if (wait) return { kind: 'wait', seconds: wait };
      const found = await secretsBy(sql`login = ${login}`);
      if (!(await passwords.isRight(password, found?.password)) || !found?.password) return failed(found?.officer);
      const { officer, totp } = found;
      await wasRight();
      if (!totp) return begin(officer, found.password);
      const step = { login, password: digest(found.password) };
      return { kind: 'code', step: seal(await secrets.of('sign-in'), 'code-step', step, now() + CODE_WITHIN) };
    },
    async signInWithCode(sealed, code, address) {
      const step = unseal(await secrets.of('sign-in'), 'code-step', sealed, now());
      if (!step) return { kind: 'over' };
      const { login = '', password } = step;
      // Counted apart from passwords: who knows one must not be able to begin anew with each.
      const { wait, wasRight } = await tries(`${login} code`, address);
      if (wait) return { kind: 'wait', seconds: wait };
      const found = await secretsBy(sql`login = ${login}`);
      if (!found?.password || !found.totp || digest(found.password) != password) return { kind: 'over' };
      const period = await totpPeriod(found.totp, code, now());
      if (period == undefined || period <= (found.totpUsed ?? 0)) return failed(found.officer);
      await wasRight();
      return begin(found.officer, found.password, period);
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
        const still = sql`id = ${officer.id} AND (subject IS NULL OR subject = ${subject}) AND ${ACTIVE}`;
        const [kept] = yield sql`UPDATE opd_officers SET subject = ${subject} WHERE ${still} RETURNING id`;
        return kept && { kind: 'done', officer, session: yield* beginSession(officer, now(), 'signed-in') };
      }),
  };
}

const WRONG = { kind: 'wrong' } as const;
