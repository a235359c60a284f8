import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Query } from '../feedback/sql.js';
import type { Officer } from './officer.js';
import { ACTIVE, OFFICER, officerOf } from './officer-row.js';

/** What an active account proves itself by. */
export interface AccountSecrets {
  officer: Officer;
  /** As `createPasswords` makes it; missing before it is set, or where single sign-on does it all. */
  password?: string;
  /** Base32. */
  totp?: string;
  /** Number of the period whose code was used last. */
  totpUsed?: number;
}

export async function secretsOf({ read }: SqlEngine, which: Query): Promise<AccountSecrets | undefined> {
  const [row] = await read(
    sql`SELECT ${OFFICER}, password, totp, totp_used FROM opd_officers WHERE ${which} AND ${ACTIVE}`,
  );
  return (
    row && {
      officer: officerOf(row),
      ...(row.password != null && { password: String(row.password) }),
      ...(row.totp != null && { totp: String(row.totp) }),
      ...(row.totp_used != null && { totpUsed: Number(row.totp_used) }),
    }
  );
}
