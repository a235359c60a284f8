import { adding } from '../../i18n/all-words.js';
import { idFeedback, type FeedbackWords } from '../../i18n/id-feedback.js';
import type { Words } from '../../i18n/id.js';

export type FormWords = Words & FeedbackWords;
export const formWords = adding(idFeedback);
