import { objectOf } from '../../feedback/rows.js';
import { sql, type Steps } from '../../feedback/sql.js';
import type { Officer } from '../../officers/officer.js';
import type { Outcome } from '../act.js';
import { CASE } from '../case-row.js';
import type { Case } from '../case.js';
import { tenantOf } from '../tenant.js';

/** Keeps a message of the officer's from being changed by others until the end of the transaction. */
export function* holdCase(officer: Officer, id: number): Steps<Case | undefined> {
  // Not every engine knows SELECT … FOR UPDATE.
  const [row] = yield sql`UPDATE opd_messages SET version = version
    WHERE id = ${id} AND ${tenantOf(officer)} RETURNING ${CASE}`;
  return row && objectOf<Case>(row);
}

/** The same, only where it is still as the officer saw it; what to answer otherwise. */
export function* holdUnchanged(
  officer: Officer,
  id: number,
  seen: number,
): Steps<{ message: Case } | { outcome: Outcome }> {
  const theirs = sql`id = ${id} AND ${tenantOf(officer)}`;
  const [row] = yield sql`UPDATE opd_messages SET version = version
    WHERE ${theirs} AND version = ${seen} RETURNING ${CASE}`;
  if (row) return { message: objectOf<Case>(row) };
  const [other] = yield sql`SELECT version FROM opd_messages WHERE ${theirs}`;
  return { outcome: other ? { kind: 'changed', version: Number(other.version) } : { kind: 'missing' } };
}
