import { listOf, sql } from '../feedback/sql.js';
import type { Visit } from './route.js';

/** Names of agencies by id. */
export type Agencies = ReadonlyMap<string, string>;

/** Who can be given a message: an agency that answers for something, or has somebody to read it. A newspaper is listed as a source alone. */
export async function receivers({ facts, officers }: Pick<Visit, 'facts' | 'officers'>): Promise<Agencies> {
  const { agencies, answering } = facts;
  const staffed = new Set(await officers.agencies());
  return new Map([...agencies].filter(([id]) => answering.has(id) || staffed.has(id)));
}

/** The same with those that hold messages already, so that these are found. */
export async function holders(visit: Pick<Visit, 'facts' | 'officers' | 'engine'>): Promise<Agencies> {
  const { agencies } = visit.facts;
  const known = await receivers(visit);
  const others = [...agencies.keys()].filter((id) => !known.has(id));
  if (!others.length) return known;
  const rows = await visit.engine.read(
    sql`SELECT DISTINCT agency FROM opd_messages WHERE agency IN (${listOf(others)})`,
  );
  const holding = new Set(rows.map(({ agency }) => agency));
  return new Map([...agencies].filter(([id]) => known.has(id) || holding.has(id)));
}
