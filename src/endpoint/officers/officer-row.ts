import { named, sql, type Row } from '../feedback/sql.js';
import type { Officer, Role } from './officer.js';

const COLUMNS = ['id', 'login', 'name', 'role', 'agency', 'email', 'language', 'digest'];
/** Columns of an officer, for whose table is called `opd_officers`. */
export const OFFICER = named(COLUMNS.map((column) => `opd_officers.${column}`).join(', '));

/** Accounts that are not revoked. */
export const ACTIVE = sql`opd_officers.revoked_at IS NULL`;

export const officerOf = ({ id, login, name, role, agency, email, language, digest }: Row): Officer => ({
  id: Number(id),
  login: String(login),
  name: String(name),
  role: role as Role,
  ...(agency != null && { agency: String(agency) }),
  ...(email != null && { email: String(email) }),
  language: language == 'en' ? 'en' : 'id',
  digest: digest == 1,
});
