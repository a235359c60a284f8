import { NO_DEADLINE } from '../feedback/desk-tables.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { named, sql, type Query } from '../feedback/sql.js';
import type { Tray } from './case.js';
import { LINE, lineOf } from './case-line.js';
import { PAGE_SIZE, type Desk } from './desk.js';
import type { Cursor, Filter } from './filter.js';
import type { Narrowing } from './narrowing.js';
import { MESSAGES } from './search/matching.js';
import { tenantOf } from './tenant.js';

type Listed = Filter['tray'];
const LISTED = ['todo', 'waiting', 'closed', 'spam'] as const satisfies Listed[];
/** Nobody needs to know more exactly. */
const MOST = 10_000;

/** Open ones lie by deadline, the others by their last change, newest first; see `position` in feedback/desk-tables.ts. */
const isOpen = (tray: Tray): boolean => tray == 'todo' || tray == 'waiting';
const placeOf = (tray: Tray, { at, id }: Cursor): Query => sql`${isOpen(tray) ? at : -at}, ${id}`;

export function createList({ read }: SqlEngine, found: Narrowing): Pick<Desk, 'list' | 'counts' | 'neighbours'> {
  return {
    async list(officer, filter, after) {
      const { tray } = filter;
      const rest = after ? sql`AND (position, id) > (${placeOf(tray, after)})` : sql``;
      const { from, where } = await found(officer, filter, 'first');
      const rows = await read(sql`SELECT ${LINE} FROM ${from} WHERE ${where} AND tray = ${tray} ${rest}
        ORDER BY position, id LIMIT ${PAGE_SIZE + 1}`);
      const lines = rows.slice(0, PAGE_SIZE).map((row) => lineOf(officer, row));
      const last = rows.length > PAGE_SIZE && lines.at(-1);
      if (!last) return { lines };
      return { lines, next: { at: isOpen(tray) ? (last.expectedAt ?? NO_DEADLINE) : last.updatedAt, id: last.id } };
    },

    async counts(officer, filter) {
      const { from, where } = await found(officer, filter, 'all');
      const some = (tray: Tray) => sql`SELECT 1 FROM opd_messages WHERE ${where} AND tray = ${tray} LIMIT ${MOST}`;
      // What is looked for by words is gone through once; otherwise an index holds each tray.
      const [row] = await read(
        from == MESSAGES
          ? sql`SELECT ${forEach((tray) => sql`(SELECT COUNT(*) FROM (${some(tray)}) AS some_of_them)`)}`
          : sql`SELECT ${forEach((tray) => sql`SUM(CASE WHEN tray = ${tray} THEN 1 ELSE 0 END)`)} FROM ${from} WHERE ${where}`,
      );
      return Object.fromEntries(LISTED.map((tray) => [tray, Math.min(MOST, Number(row![tray]))])) as Record<
        Listed,
        number
      >;
    },

    async neighbours(officer, filter, id) {
      const { tray } = filter;
      // Where it lies, or would lie: an answered one has left the list, and what came after it is the next.
      const place = sql`id = ${id} AND ${tenantOf(officer)}`;
      const [row] = await read(sql`SELECT expected_at, updated_at FROM opd_messages WHERE ${place}`);
      if (!row) return {};
      const at = Number(isOpen(tray) ? (row.expected_at ?? NO_DEADLINE) : row.updated_at);
      const { from, where } = await found(officer, filter, 'first');
      const those = sql`SELECT id FROM ${from} WHERE ${where} AND tray = ${tray} AND (position, id)`;
      const here = sql`(${placeOf(tray, { at, id })})`;
      const [[before], [after]] = await Promise.all([
        read(sql`${those} < ${here} ORDER BY position DESC, id DESC LIMIT 1`),
        read(sql`${those} > ${here} ORDER BY position, id LIMIT 1`),
      ]);
      return { ...(before && { before: Number(before.id) }), ...(after && { after: Number(after.id) }) };
    },
  };
}

/** A column for each tray, called like it. */
const forEach = (column: (tray: Tray) => Query): Query =>
  LISTED.map((tray) => sql`${column(tray)} AS ${named(tray)}`).reduce((all, one) => sql`${all}, ${one}`);
