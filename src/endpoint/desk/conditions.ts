import { sql, type Query } from '../feedback/sql.js';
import type { Officer } from '../officers/officer.js';
import type { Filter } from './filter.js';
import { overdueBefore } from './overdue.js';
import { tenantOf } from './tenant.js';

/** Those whose words an officer may read, see `mayRead`: nothing else is found by what it says or where it is. */
export function legibleTo(officer: Officer): Query {
  const all = sql`${tenantOf(officer)} AND visibility <> 'rahasia'`;
  return officer.agency == undefined ? all : tenantOf(officer);
}

/** What a filter leaves of an officer's messages, in whatever tray; its words apart. */
export function narrowed(officer: Officer, filter: Filter, now: number): Query {
  const parts: Query[] = [];
  const { kind, service, program, agency, district } = filter;
  // First: an index begins with it.
  if (officer.role == 'coordinator' && agency != undefined)
    parts.push(agency == 'none' ? sql`agency IS NULL` : sql`agency = ${agency}`);
  parts.push(district == undefined ? tenantOf(officer) : legibleTo(officer));
  if (kind != undefined) parts.push(sql`kind = ${kind}`);
  if (service != undefined) parts.push(sql`service_code = ${service}`);
  if (program != undefined) parts.push(sql`program = ${program}`);
  if (district != undefined) parts.push(sql`district = ${district}`);
  if (filter.mine) parts.push(sql`assignee = ${officer.id}`);
  // Whatever was answered is on its way.
  if (filter.overdue) parts.push(sql`tray = 'todo' AND expected_at < ${overdueBefore(now)}`);
  return allOf(parts);
}

/** All conditions at once. */
export const allOf = (parts: readonly Query[]): Query => parts.reduce((all, part) => sql`${all} AND ${part}`);
