const LONGER = { D: 1, W: 7, M: 1, Y: 12 } as const;

/**
 * The moment that lies a duration (ISO 8601, one unit: P7D, P2W, P1M, P1Y) before another. A month before 31 March is the last day
 * of February. @throws RangeError for any other duration: nothing should be deleted because of a slip of the pen
 */
export function timeBefore(time: number, duration: string): number {
  const [, count, unit] = /^P([1-9]\d{0,2})([DWMY])$/.exec(duration) ?? [];
  if (!count || !unit) throw new RangeError(`no duration: ${duration}`);
  const amount = Number(count) * LONGER[unit as keyof typeof LONGER];
  const date = new Date(time);
  if (unit == 'D' || unit == 'W') return date.setUTCDate(date.getUTCDate() - amount);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() - amount, 1);
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, days));
}
