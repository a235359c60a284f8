import type { Desk } from '../../src/endpoint/desk/desk.js';
import type { Filter } from '../../src/endpoint/desk/filter.js';
import type { Officer } from '../../src/endpoint/officers/officer.js';

const officer = (id: number, role: Officer['role'], agency?: string): Officer => ({
  id,
  login: `${role}-${id}`,
  name: `Nama ${id}`,
  role,
  ...(agency && { agency }),
  language: 'id',
  digest: true,
});

/** Who asks, for whoever needs no account. */
export const PUPR = officer(1, 'officer', 'pupr');
export const OTHER_OF_PUPR = officer(9, 'officer', 'pupr');
export const DINKES = officer(2, 'head', 'dinkes');
export const COORDINATOR = officer(3, 'coordinator');
export const AUDITOR = officer(4, 'auditor');

/** How many there are in each tray, where each is counted to its end. */
export async function countsOf(desk: Desk, officer: Officer, filter: Filter): Promise<Record<string, number>> {
  const counts = Object.entries(await desk.counts(officer, filter));
  return Object.fromEntries(counts.map(([tray, { count, isMore }]) => [tray, isMore ? NaN : count]));
}
