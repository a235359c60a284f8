import { dayOf, startOfDay } from '../../contract/wib.js';

/** Deadlines are days of the agency's calendar: what was due before today began is overdue, what is due today is not yet. */
export const overdueBefore = (now: number): number => startOfDay(dayOf(now));
