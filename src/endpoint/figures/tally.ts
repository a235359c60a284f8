import { SMALL_NUMBER, STAGES, workingDaysBetween, type Stage, type SummaryFigures } from '../../contract/index.js';
import { overdueBefore } from '../desk/overdue.js';
import type { Case } from '../desk/case.js';
import { dayNumber } from '../../contract/wib.js';

/** A message as it is counted. */
export type Counted = Pick<
  Case,
  | 'id'
  | 'agency'
  | 'program'
  | 'kind'
  | 'serviceCode'
  | 'stage'
  | 'tray'
  | 'receivedAt'
  | 'expectedAt'
  | 'firstReplyAt'
  | 'closedAt'
>;

/** How many took how many working days. */
type Days = Map<number, number>;

/** Messages that came within one period, counted together. */
export interface Tally {
  asked: number;
  answered: number;
  closed: number;
  /** Not answered although it was due. */
  overdue: number;
  stages: Record<Stage, number>;
  replyDays: Days;
  closeDays: Days;
}

export const newTally = (): Tally => ({
  asked: 0,
  answered: 0,
  closed: 0,
  overdue: 0,
  stages: Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>,
  replyDays: new Map(),
  closeDays: new Map(),
});

const count = (days: Days, of: number): void => void days.set(of, (days.get(of) ?? 0) + 1);

/** What one message adds. */
export interface Weighed {
  message: Counted;
  /** Working days to the first official reply, where there is one. */
  replyDays?: number;
  /** Working days until it was closed, where it is. */
  closeDays?: number;
  /** Whether an answer is due and not there. */
  overdue: boolean;
}

export function add(tally: Tally, { message, replyDays, closeDays, overdue }: Weighed): void {
  tally.asked++;
  tally.stages[message.stage]++;
  if (replyDays != undefined) {
    tally.answered++;
    count(tally.replyDays, replyDays);
  }
  if (message.tray == 'closed') tally.closed++;
  if (overdue) tally.overdue++;
  if (closeDays != undefined) count(tally.closeDays, closeDays);
}

/** Within how many days half of all were through; undefined until half are, and for small numbers. */
function median(days: Days, all: number): number | undefined {
  if (all < SMALL_NUMBER) return;
  let through = 0;
  for (const [day, many] of [...days].sort(([a], [b]) => a - b)) if ((through += many) * 2 >= all) return day;
  return;
}

export const figuresOf = ({ asked, answered, closed, stages, replyDays, closeDays }: Tally) =>
  ({
    asked,
    answered,
    closed,
    medianReplyDays: median(replyDays, asked),
    medianCloseDays: median(closeDays, asked),
    stages,
  }) satisfies SummaryFigures;

type Between = (from: number, to: number) => number;

/** Counts working days; the same two days, which many messages share, are counted through once. */
export function createBetween(holidays: readonly string[] = []): Between {
  const known = new Map<number, number>();
  return (from, to) => {
    const key = dayNumber(from) * 1e6 + dayNumber(to);
    let days = known.get(key);
    // A clock that was set back must not make an answer come before its question.
    if (days == undefined) known.set(key, (days = Math.max(0, workingDaysBetween(from, to, holidays))));
    return days;
  };
}

export function weigh(message: Counted, between: Between, now: number): Weighed {
  const { receivedAt, firstReplyAt, closedAt, expectedAt, tray } = message;
  return {
    message,
    replyDays: firstReplyAt == undefined ? undefined : between(receivedAt, firstReplyAt),
    closeDays: tray != 'closed' || closedAt == undefined ? undefined : between(receivedAt, closedAt),
    overdue: tray == 'todo' && expectedAt != undefined && expectedAt < overdueBefore(now),
  };
}
