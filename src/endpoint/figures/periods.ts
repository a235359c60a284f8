import { DAY, dayOf, startOfDay } from '../../contract/wib.js';

/** A month in WIB, such as 2026-11. */
export const monthOf = (time: number): string => dayOf(time).slice(0, 7);

export interface Periods {
  /** This month and the eleven before it, oldest first. */
  months: readonly string[];
  /** When the first of them begins. */
  yearStart: number;
  /** When the 30 days begin that end today. */
  recentStart: number;
  today: string;
}

/** The periods that figures tell of, by the calendar of WIB. */
export function periodsAt(now: number): Periods {
  const today = dayOf(now);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const months = Array.from({ length: 12 }, (_, index) =>
    new Date(Date.UTC(year, month - 12 + index)).toISOString().slice(0, 7),
  );
  return { months, yearStart: startOfDay(`${months[0]}-01`), recentStart: startOfDay(today) - 29 * DAY, today };
}
