import { sql, type Query } from '../feedback/sql.js';
import { isOfAgency, type Officer } from '../officers/officer.js';

/** The condition by which a statement about `opd_messages` finds only what is this officer's to see: all others are not there. */
export function tenantOf({ role, agency }: Pick<Officer, 'role' | 'agency'>): Query {
  if (isOfAgency(role) && agency != undefined) return sql`agency = ${agency}`;
  return role == 'coordinator' ? sql`1 = 1` : sql`1 = 0`;
}
