import { logEntry } from '../audit/log-entry.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Steps } from '../feedback/sql.js';
import { isOfAgency } from '../officers/officer.js';
import type { Desk } from './desk.js';
import { tenantOf } from './tenant.js';

/**
 * Marks a message as opened, once; and each officer's first look in the log, so that after a breach it can be told who has seen what.
 * A coordinator's look opens what belongs to no agency; an agency opens its own.
 */
export const createOpened =
  ({ read, transaction }: SqlEngine, now: () => number): Desk['opened'] =>
  async (officer, id) => {
    const looked = sql`EXISTS (SELECT 1 FROM opd_log WHERE message = ${id} AND officer = ${officer.id} AND act = 'opened')`;
    const theirs = sql`id = ${id} AND ${tenantOf(officer)}`;
    const [unseen] = await read(sql`SELECT id FROM opd_messages WHERE ${theirs} AND NOT ${looked}`);
    if (!unseen) return;
    const handled = isOfAgency(officer.role) ? sql`` : sql`AND agency IS NULL`;
    await transaction(function* (): Steps<void> {
      yield sql`UPDATE opd_messages SET opened_at = ${now()} WHERE ${theirs} AND opened_at IS NULL ${handled}`;
      yield logEntry({ at: now(), by: officer, act: 'opened', message: id });
    });
  };
