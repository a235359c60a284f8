import { workingDaysBetween } from '../../../contract/index.js';
import { dayNumber, inWib } from '../../../contract/wib.js';
import type { CaseLine } from '../../desk/case.js';
import { endOfWeek, shortDay, weekday } from '../dates.js';
import type { InboxWords } from '../words/index.js';

/** Under which heading a message stands: open ones by their deadline, closed ones by the month of their last change. */
export type Group =
  'overdue' | 'today' | 'week' | 'next-week' | 'later' | 'none' | 'waiting' | `month ${number}-${number}`;

export interface Clock {
  now: number;
  holidays: readonly string[];
}
type Timed = Pick<CaseLine, 'tray' | 'stage' | 'expectedAt' | 'updatedAt'>;

/** A deadline is a day of the agency's calendar: what is due today is not overdue yet. */
export function groupOf({ tray, expectedAt, updatedAt }: Timed, { now }: Pick<Clock, 'now'>): Group {
  if (tray == 'waiting') return 'waiting';
  if (tray != 'todo') {
    const [year, month] = inWib(updatedAt).split('-').map(Number);
    return `month ${year!}-${month!}`;
  }
  if (expectedAt == undefined) return 'none';
  const [due, today] = [dayNumber(expectedAt), dayNumber(now)];
  if (due <= today) return due < today ? 'overdue' : 'today';
  const sunday = endOfWeek(today);
  return due <= sunday ? 'week' : due <= sunday + 7 ? 'next-week' : 'later';
}

/** How late or how soon, in words. */
export function deadlineWords(words: InboxWords, timed: Timed, { now, holidays }: Clock): string {
  const { messages } = words;
  const { tray, stage, expectedAt } = timed;
  if (tray == 'spam') return messages.spam;
  if (tray == 'merged') return messages.merged;
  if (tray == 'closed') return stage == 'rejected' ? messages.rejected : messages.done;
  if (tray == 'waiting') return stage == 'in-progress' ? messages.inProgress : messages.answered;
  if (expectedAt == undefined) return messages.noDeadline;
  const days = dayNumber(expectedAt) - dayNumber(now);
  if (days == 0) return messages.dueToday;
  if (days == 1) return messages.dueTomorrow(weekday(words, expectedAt, now));
  if (days > 1) return messages.due(days < 14 ? weekday(words, expectedAt, now) : shortDay(words, expectedAt, now));
  const late = workingDaysBetween(expectedAt, now, holidays);
  // Due on the last working day before a weekend or a holiday.
  return late ? messages.late(String(late)) : messages.lateSince(weekday(words, expectedAt, now));
}
