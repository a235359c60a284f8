import { NO_DEADLINE } from '../feedback/desk-tables.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { named, sql, type Query } from '../feedback/sql.js';
import type { Tray } from './case.js';
import { LINE, lineOf } from './case-line.js';
import { PAGE_SIZE, type Count, type Desk } from './desk.js';
import type { Cursor, Filter } from './filter.js';
import type { Narrowing } from './narrowing.js';
import { MESSAGES, type Found } from './search/matching.js';
import { tenantOf } from './tenant.js';

type Listed = Filter['tray'];
const LISTED = ['todo', 'waiting', 'closed', 'spam'] as const satisfies Listed[];
/** Messages of a tray that are counted: nobody needs to know more exactly. */
const MOST = 9_999;
/** Messages of a tray that are looked through for common words. */
const MOST_LOOKED_THROUGH = 1_999;

/** Open ones lie by deadline, the others by their last change, newest first; see `position` in feedback/desk-tables.ts. */
const isOpen = (tray: Tray): boolean => tray == 'todo' || tray == 'waiting';
const placeOf = (tray: Tray, { at, id }: Cursor): Query => sql`${isOpen(tray) ? at : -at}, ${id}`;

export function createList({ read }: SqlEngine, found: Narrowing): Pick<Desk, 'list' | 'counts' | 'neighbours'> {
  return {
    async list(officer, filter, after) {
      const { tray } = filter;
      const rest = after ? sql`AND (position, id) > (${placeOf(tray, after)})` : sql``;
      const { from, where } = flat(await found(officer, filter, 'first'));
      const rows = await read(sql`SELECT ${LINE} FROM ${from} WHERE ${where} AND tray = ${tray} ${rest}
        ORDER BY position, id LIMIT ${PAGE_SIZE + 1}`);
      const lines = rows.slice(0, PAGE_SIZE).map((row) => lineOf(officer, row));
      const last = rows.length > PAGE_SIZE && lines.at(-1);
      if (!last) return { lines };
      return { lines, next: { at: isOpen(tray) ? (last.expectedAt ?? NO_DEADLINE) : last.updatedAt, id: last.id } };
    },

    async counts(officer, filter) {
      const { from, where, each } = await found(officer, filter, 'first');
      const most = each ? MOST_LOOKED_THROUGH : MOST;
      // An index holds each tray in the order of the list.
      const inTray = (tray: Listed) => {
        const first = sql`SELECT id FROM opd_messages WHERE ${where} AND tray = ${tray} ORDER BY position, id LIMIT ${most + 1}`;
        const count = each ? sql`SUM(CASE WHEN ${each} THEN 1 ELSE 0 END)` : sql`COUNT(*)`;
        return sql`SELECT ${named(`'${tray}'`)} AS tray, COUNT(*) AS looked, ${count} AS count FROM (${first}) AS opd_messages`;
      };
      const rows = await read(
        from == MESSAGES
          ? LISTED.map(inTray).reduce((all, one) => sql`${all} UNION ALL ${one}`)
          : // Rare words: all messages that have them, gone through once.
            sql`SELECT tray, 0 AS looked, COUNT(*) AS count FROM ${from} WHERE ${where} GROUP BY tray`,
      );
      const countIn = (tray: Listed): Count => {
        const { looked = 0, count = 0 } = rows.find((row) => row.tray == tray) ?? {};
        return Number(looked) > most
          ? { count: Math.min(Number(count), most), isMore: true }
          : { count: Number(count) };
      };
      return Object.fromEntries(LISTED.map((tray) => [tray, countIn(tray)])) as Record<Listed, Count>;
    },

    async neighbours(officer, filter, id) {
      const { tray } = filter;
      // Where it lies, or would lie: an answered one has left the list, and what came after it is the next.
      const place = sql`id = ${id} AND ${tenantOf(officer)}`;
      const [row] = await read(sql`SELECT expected_at, updated_at FROM opd_messages WHERE ${place}`);
      if (!row) return {};
      const at = Number(isOpen(tray) ? (row.expected_at ?? NO_DEADLINE) : row.updated_at);
      const { from, where } = flat(await found(officer, filter, 'first'));
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

const flat = ({ from, where, each }: Found): Found => ({ from, where: each ? sql`${where} AND ${each}` : where });
