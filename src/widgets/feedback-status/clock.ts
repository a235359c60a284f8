import { workingDaysBetween, type FeedbackStatus, type PublisherIndex } from '../../contract/index.js';
import { day } from '../../i18n/format.js';
import type { StatusWords } from './words.js';

/** How long it took, or how long it may still take, in working days. */
export function clockWords(
  { received_at: received, expected_datetime: due, stage, events = [] }: FeedbackStatus,
  { feedback }: PublisherIndex,
  now: number,
  words: StatusWords,
): string {
  const { holidays = [], deadlines } = feedback ?? {};
  const between = (from: number, to: number) => workingDaysBetween(from, to, holidays);
  const answered = events.find(({ reply }) => reply);
  if (answered) return words.answeredIn(Math.max(1, between(Date.parse(received), Date.parse(answered.at))));
  if (stage == 'done' || stage == 'rejected' || !due) return '';
  const left = between(now, Date.parse(due));
  const late = between(Date.parse(due), now);
  return [
    stage == 'received' ? words.verifyIn(deadlines?.verify ?? 3) : '',
    late > 0
      ? words.replyOverdue(late, day(words, due))
      : left > 0
        ? words.dueIn(left, day(words, due))
        : words.dueToday,
  ]
    .filter(Boolean)
    .join(' ');
}
