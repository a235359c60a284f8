const DAYS = { D: 1, W: 7, M: 31, Y: 366 } as const;

/**
 * When a figure of `date` is due to be followed by the next, in milliseconds since 1970. A month counts 31 days and a year
 * 366: nobody is called late a day too early.
 * @param cycle ISO 8601 duration of one unit, such as P1M
 */
export const dueAfter = (date: string, cycle: string): number =>
  Date.parse(date) + +cycle.slice(1, -1) * DAYS[cycle.slice(-1) as keyof typeof DAYS] * 864e5;
