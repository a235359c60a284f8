import { DAY, dayNumber } from './wib.js';

/** A list of holidays that covers ten years of days would be a mistake, and must not end in a loop. */
const MOST_DAYS = 3660;

/** Day 0 of the calendar was a Thursday. */
const isWorkingDay = (day: number, holidays: readonly string[]): boolean =>
  ![2, 3].includes(((day % 7) + 7) % 7) && !holidays.includes(new Date(day * DAY).toISOString().slice(0, 10));

/**
 * The same time of day, `days` working days later by the calendar of WIB: Saturdays, Sundays and holidays do not count, and
 * neither does the day itself.
 * @param time milliseconds since 1970
 * @param holidays dates such as 2026-12-25
 */
export function addWorkingDays(time: number, days: number, holidays: readonly string[] = []): number {
  const start = dayNumber(time);
  let day = start;
  for (let left = days; left > 0 && day - start < MOST_DAYS;) if (isWorkingDay(++day, holidays)) left--;
  return time + (day - start) * DAY;
}

/** How many working days lie after the day of `from`, up to that of `to`; negative where `to` is earlier. */
export function workingDaysBetween(from: number, to: number, holidays: readonly string[] = []): number {
  if (to < from) return -workingDaysBetween(to, from, holidays) || 0;
  const [start, end] = [dayNumber(from), dayNumber(to)];
  let found = 0;
  for (let day = start + 1; day <= end && day - start < MOST_DAYS; day++) if (isWorkingDay(day, holidays)) found++;
  return found;
}
