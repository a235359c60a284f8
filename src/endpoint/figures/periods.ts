const DAY = 864e5;
/** Western Indonesian Time has no summer time. */
const WIB = 7 * 36e5;

/** Number of a day of WIB's calendar: two moments of one day have the same. */
export const dayNumber = (time: number): number => Math.floor((time + WIB) / DAY);
/** A day of that calendar, such as 2026-11-24. */
export const dayOf = (time: number): string => new Date(time + WIB).toISOString().slice(0, 10);
/** Its month, such as 2026-11. */
export const monthOf = (time: number): string => dayOf(time).slice(0, 7);
/** When a day begins in WIB. */
const startOf = (day: string): number => Date.parse(`${day}T00:00Z`) - WIB;

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
  return { months, yearStart: startOf(`${months[0]}-01`), recentStart: startOf(today) - 29 * DAY, today };
}
