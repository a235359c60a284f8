import { createSecrets } from '../feedback/secrets.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { createSqlStore } from '../feedback/sql-store.js';
import { createAccounts } from './accounts.js';
import { createInvitations } from './invitations.js';
import type { Officers } from './officers.js';
import { createOwnSecrets } from './own-secrets.js';
import { createPasswords, type Passwords } from './passwords.js';
import { createSessions } from './sessions.js';
import { createSignIn } from './sign-in.js';
import { createTries } from './tries.js';

/** The accounts in a database, whose tables its store makes. */
export function createOfficers(
  engine: SqlEngine,
  { now, passwords = createPasswords() }: { now: () => number; passwords?: Passwords },
): Officers {
  const secrets = createSecrets(createSqlStore(engine));
  const tries = createTries(engine, secrets, now);
  return {
    ...createAccounts(engine, now),
    ...createInvitations(engine, { passwords, now }),
    ...createSessions(engine, now),
    ...createSignIn(engine, { secrets, tries, passwords, now }),
    ...createOwnSecrets(engine, { tries, passwords, now }),
  };
}
