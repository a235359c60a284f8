import { objectOf } from '../feedback/rows.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { PHOTO } from '../feedback/sql-store.js';
import { sql } from '../feedback/sql.js';
import type { StoredPhoto } from '../feedback/store.js';
import { LINE, lineOf } from './case-line.js';
import { CASE } from './case-row.js';
import type { Case } from './case.js';
import { legibleTo } from './conditions.js';
import type { DeskOptions } from './create-desk.js';
import type { Desk } from './desk.js';
import { createExporting } from './exporting.js';
import { createHistory } from './history.js';
import { createList } from './list.js';
import { readable } from './readable.js';
import { createNarrowing } from './narrowing.js';
import { createSearch } from './search/matching.js';
import { createSimilar } from './similar.js';
import { tenantOf } from './tenant.js';

export type Reading = Pick<
  Desk,
  'list' | 'counts' | 'neighbours' | 'find' | 'history' | 'photos' | 'similar' | 'merged' | 'exportable' | 'exported'
>;

/** What officers see: each statement has the tenant in its WHERE, so that what is another's is as if it were not there. */
export function createReading(engine: SqlEngine, { facts, now }: DeskOptions): Reading {
  const { read } = engine;
  const found = createNarrowing(createSearch(engine, facts), now);
  return {
    ...createList(engine, found),
    ...createExporting(engine, found),
    history: createHistory(engine),
    similar: createSimilar(engine, facts),
    async find(officer, id) {
      const [row] = await read(sql`SELECT ${CASE} FROM opd_messages WHERE id = ${id} AND ${tenantOf(officer)}`);
      return row && readable(officer, objectOf<Case>(row));
    },
    async photos(officer, id) {
      const ids = sql`SELECT id FROM opd_messages WHERE id = ${id} AND ${legibleTo(officer)}`;
      const rows = await read(sql`SELECT ${PHOTO} FROM opd_photos WHERE message IN (${ids}) ORDER BY id`);
      return rows.map((row) => objectOf<StoredPhoto>(row));
    },
    async merged(officer, id) {
      const those = sql`merged_into = ${id} AND ${tenantOf(officer)}`;
      const rows = await read(sql`SELECT ${LINE} FROM opd_messages WHERE ${those} ORDER BY id`);
      return rows.map((row) => lineOf(officer, row));
    },
  };
}
