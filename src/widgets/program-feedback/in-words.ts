import { SMALL_NUMBER, type FeedbackSummary } from '../../contract/feedback-summary.js';
import { adding } from '../../i18n/all-words.js';
import { decimal, moment } from '../../i18n/format.js';
import { idProgramFeedback } from '../../i18n/id-program-feedback.js';
import type { Words } from '../../i18n/id.js';
import { joined } from '../in-words/joined.js';

const wordsOf = adding(idProgramFeedback);

/** How messages about a programme were answered within a year, in one line; empty where nothing is counted. */
export function feedbackInWords({ computed, programs }: FeedbackSummary, id: string, language: Words): string {
  if (!computed) return '';
  const words = wordsOf(language);
  const { asked = 0, closed = 0, medianReplyDays: days } = programs?.find((each) => each.id == id)?.last12Months ?? {};
  const said = asked
    ? joined(
        ', ',
        words.messagesAsked(decimal(words, asked)),
        words.messagesClosed(decimal(words, closed)),
        days != undefined ? words.halfAnswered(days) : asked >= SMALL_NUMBER && words.notYetHalf,
      )
    : words.noMessages;
  return `${said} (${words.countedInYear(moment(words, Date.parse(computed)))}).`;
}
