import {
  SMALL_NUMBER,
  type FeedbackSummary,
  type SummaryCounts,
  type SummaryFigures,
} from '../../../contract/index.js';
import type { AllWords } from '../../../i18n/all-words.js';
import { day, decimal, moment, month, percent, shortMonth } from '../../../i18n/index.js';
import type { WallWords } from './words.js';

/** What is said of an agency, or of all, in words that page and picture share. */
export interface Said {
  /** "9 dari 12"; missing where nothing came. */
  head?: string;
  /** What follows it; a whole sentence where there is no head. */
  sentence: string;
  facts: SaidFact[];
  /** The last twelve, oldest first. */
  months: SaidMonth[];
}
export interface SaidFact {
  name: string;
  value: string;
  /** The same for where there is little room. */
  short?: string;
  /** Whether it should not be so. */
  bad?: boolean;
}
interface SaidMonth {
  name: string;
  short: string;
  /** Shares of the month with the most messages, 0 to 1. */
  asked: number;
  answered: number;
  /** "9 dari 12 dijawab" */
  said: string;
  speed: string;
}

/** "separuh dijawab dalam 4 hari kerja"; empty where it cannot be said. */
const speedOf = (all: AllWords, { asked = 0, medianReplyDays: days }: SummaryFigures): string =>
  days != undefined ? all.halfAnswered(days) : asked >= SMALL_NUMBER ? all.notYetHalf : '';

export function said(counts: SummaryCounts, { periods }: FeedbackSummary, all: AllWords, words: WallWords): Said {
  const { last12Months: year = {}, last30Days: recent = {}, months = [], open = 0, overdue = 0 } = counts;
  const { asked = 0, answered = 0, closed = 0 } = year;
  const number = (value = 0) => decimal(all, value);
  const since = periods ? day(all, periods.last12Months?.from ?? '') : '';
  const share = asked < SMALL_NUMBER ? undefined : percent(all, Math.round((100 * answered) / asked));
  const most = Math.max(1, ...months.map((each) => each.asked ?? 0));
  const facts: SaidFact[] = [
    { name: words.closed, value: words.answeredOf(number(closed), number(asked)) },
    { name: words.open, value: open ? number(open) : words.none },
    {
      name: words.overdue,
      value: overdue ? words.overdueOf(number(overdue)) : words.none,
      ...(overdue && { bad: true }),
    },
    ...(counts.oldestOpen
      ? [
          {
            name: words.oldest,
            value: words.oldestOf(number(counts.oldestOpenDays), day(all, counts.oldestOpen)),
            short: words.waiting(counts.oldestOpenDays ?? 0),
          },
        ]
      : []),
    { name: words.recent, value: words.recentOf(number(recent.asked), number(recent.answered)) },
  ];
  return {
    ...(asked && { head: words.answeredOf(number(answered), number(asked)) }),
    sentence: asked
      ? [words.sinceThen(since, share), speedOf(all, year)].filter(Boolean).join(', ')
      : words.nothing(since),
    facts: asked || open ? facts : [],
    months: months.map((each) => ({
      name: month(all, each.month),
      short: shortMonth(all, each.month).slice(0, 3),
      asked: (each.asked ?? 0) / most,
      answered: (each.answered ?? 0) / most,
      said: each.asked ? words.monthOf(number(each.answered), number(each.asked)) : words.none,
      speed: each.medianReplyDays == undefined ? '' : words.monthSpeed(each.medianReplyDays),
    })),
  };
}

/** "Dihitung 27 Nov 2026, 10.00 WIB" */
export const countedAt = ({ computed }: FeedbackSummary, all: AllWords, words: WallWords): string =>
  computed ? words.counted(moment(all, Date.parse(computed))) : '';
