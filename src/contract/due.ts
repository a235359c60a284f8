/**
 * When a figure of `date` is due to be followed by the next, in milliseconds since 1970.
 * @param cycle ISO 8601 duration of one unit, such as P1M; a month later than 31 January is the last day of February
 */
export function dueAfter(date: string, cycle: string): number {
  const [, count = '0', unit] = /^P(\d+)([DWMY])$/.exec(cycle) ?? [];
  const due = new Date(date);
  const day = due.getUTCDate();
  if (unit == 'D' || unit == 'W') due.setUTCDate(day + +count * (unit == 'W' ? 7 : 1));
  else {
    due.setUTCMonth(due.getUTCMonth() + +count * (unit == 'Y' ? 12 : 1));
    if (due.getUTCDate() != day) due.setUTCDate(0);
  }
  return due.getTime();
}
