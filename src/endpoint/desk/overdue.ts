const DAY = 864e5;
/** The agency's clock is WIB, UTC+7 all year. */
const WIB = 7 * 36e5;

/** Deadlines are days of the agency's calendar: what was due before today began is overdue, what is due today is not yet. */
export const overdueBefore = (now: number): number => Math.floor((now + WIB) / DAY) * DAY - WIB;
