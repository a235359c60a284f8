/** Milliseconds of a day. */
export const DAY = 864e5;
/** Western Indonesian Time, the agencies' clock, has no summer time: its calendar is UTC's, seven hours ahead. */
const WIB = 7 * 36e5;

/** Date and time in WIB, such as 2026-11-24T10:00:00.000, whatever zone the machine is in. @param time milliseconds since 1970 */
export const inWib = (time: number): string => new Date(time + WIB).toISOString().slice(0, -1);
/** The day in WIB, such as 2026-11-24. */
export const dayOf = (time: number): string => inWib(time).slice(0, 10);
/** Its number: two moments of one day have the same. Day 0 was a Thursday. */
export const dayNumber = (time: number): number => Math.floor((time + WIB) / DAY);
/** When a day such as 2026-11-24 begins in WIB, in milliseconds since 1970; NaN where there is no such day. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00Z`) - WIB;
