import { STAGES } from './stages.js';
import { date, identifier, list, record, text, type ReadBy, type Reader } from './read.js';
import { readDocument, type ReadDocument } from './version.js';

const count: Reader<number> = (value) =>
  Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

/** Below this many messages there is no median and no percentage: it would be chance, and could tell of one person. */
export const SMALL_NUMBER = 5;

/** What became of the messages that came within a period. */
const figures = {
  /** How many came. */
  asked: count,
  /** How many of those have an official reply. */
  answered: count,
  /** How many of those are done or rejected. */
  closed: count,
  /**
   * Within how many working days half of all that came were answered; 0 is the same day. Those without an answer count as not yet
   * answered, so it is missing until half have one; and below `SMALL_NUMBER`.
   */
  medianReplyDays: count,
  /** The same until they were closed. */
  medianCloseDays: count,
};
const inMonth = record({ month: text, ...figures }, 'month');
const inPeriod = record({ ...figures, stages: record(Object.fromEntries(STAGES.map((stage) => [stage, count]))) });

const counted = {
  last12Months: inPeriod,
  last30Days: inPeriod,
  /** How many are not closed at the moment of computing, whenever they came. */
  open: count,
  /** How many of those have no answer although it was due. */
  overdue: count,
  /** Day on which the oldest of the open ones came, and working days since then. */
  oldestOpen: date,
  oldestOpenDays: count,
};
/** The months of `last12Months`, oldest first. */
const months = list(inMonth);

const period = record({ from: date, to: date }, 'from', 'to');
const summary = record({
  version: text,
  publishedDate: date,
  /** When it was counted; missing where nothing is: a static host has no messages. */
  computed: date,
  periods: record({ last12Months: period, last30Days: period }),
  total: record({ ...counted, months }),
  agencies: list(record({ id: identifier, name: text, ...counted, months }, 'id', 'name')),
  /** Only programmes that messages are about. */
  programs: list(record({ id: identifier, ...counted }, 'id')),
});
/** `feedback/summary.json`: how messages are answered, in numbers alone. Spam and what was merged into another message are left out. */
export type FeedbackSummary = ReadBy<typeof summary>;
export type SummaryFigures = ReadBy<typeof inPeriod>;
export type SummaryMonth = ReadBy<typeof inMonth>;
export type SummaryCounts = NonNullable<FeedbackSummary['total']>;

export const readFeedbackSummary = (json: unknown, base: string): ReadDocument<FeedbackSummary> =>
  readDocument(json, base, summary, 'agencies', /^1\.\d/);
