import { sql } from '../feedback/sql.js';
import type { Officer } from '../officers/officer.js';
import { narrowed } from './conditions.js';
import type { Filter } from './filter.js';
import { MESSAGES, type Found, type Search, type Wanted } from './search/matching.js';

/** Finds what a filter leaves of an officer's messages, its words too, in whatever tray. */
export type Narrowing = (officer: Officer, filter: Filter, wanted: Wanted) => Promise<Found>;

export const createNarrowing =
  (search: Search, now: () => number): Narrowing =>
  async (officer, filter, wanted) => {
    const where = narrowed(officer, filter, now());
    const searched = await search(officer, filter.query, wanted);
    return searched ? { ...searched, where: sql`${searched.where} AND ${where}` } : { from: MESSAGES, where };
  };
