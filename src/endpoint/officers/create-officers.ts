import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql } from '../feedback/sql.js';
import { createAccounts } from './accounts.js';
import { createInvitations } from './invitations.js';
import type { Officers } from './officers.js';
import { createSessions } from './sessions.js';
import { createSignIn } from './sign-in.js';

/** The accounts in a database, whose tables its store makes. */
export const createOfficers = (engine: SqlEngine, { now }: { now: () => number }): Officers => ({
  ...createAccounts(engine, now),
  ...createInvitations(engine, now),
  ...createSessions(engine, now),
  ...createSignIn(engine, now),
  async tidy(time) {
    await engine.write(sql`DELETE FROM opd_sessions WHERE expires < ${time}`);
    await engine.write(sql`DELETE FROM opd_invitations WHERE expires < ${time}`);
  },
});
