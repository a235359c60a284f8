import type { SummaryCounts } from '../../contract/index.js';
import { dayOf } from '../../contract/wib.js';
import { monthOf, type Periods } from './periods.js';
import { add, figuresOf, newTally, type Tally, type Weighed } from './tally.js';

/** All that is counted of one agency, one programme, or of everything. */
export interface Subject {
  year: Tally;
  recent: Tally;
  months: ReadonlyMap<string, Tally>;
  open: number;
  overdue: number;
  /** When the oldest open one came. */
  oldest: number;
}

export const newSubject = ({ months }: Periods): Subject => ({
  year: newTally(),
  recent: newTally(),
  months: new Map(months.map((month) => [month, newTally()])),
  open: 0,
  overdue: 0,
  oldest: Infinity,
});

export function addTo(subject: Subject, weighed: Weighed, { yearStart, recentStart }: Periods): void {
  const { tray, receivedAt } = weighed.message;
  if (receivedAt >= yearStart) {
    add(subject.year, weighed);
    const month = subject.months.get(monthOf(receivedAt));
    if (month) add(month, weighed);
  }
  if (receivedAt >= recentStart) add(subject.recent, weighed);
  if (tray == 'closed') return;
  subject.open++;
  subject.oldest = Math.min(subject.oldest, receivedAt);
  if (weighed.overdue) subject.overdue++;
}

/** A subject in the words of the contract. */
export const countsOf = (
  { year, recent, open, overdue, oldest }: Subject,
  between: (from: number, to: number) => number,
  now: number,
) =>
  ({
    last12Months: figuresOf(year),
    last30Days: figuresOf(recent),
    open,
    overdue,
    ...(open && { oldestOpen: dayOf(oldest), oldestOpenDays: between(oldest, now) }),
  }) satisfies SummaryCounts;

/** Its months, oldest first. */
export const monthsOf = ({ months }: Subject) =>
  [...months].map(([month, tally]) => {
    const { stages: _, ...figures } = figuresOf(tally);
    return { month, ...figures };
  });
