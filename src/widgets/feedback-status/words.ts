import { adding } from '../../i18n/all-words.js';
import { idFeedbackStatus, type FeedbackStatusWords } from '../../i18n/id-feedback-status.js';
import type { Words } from '../../i18n/id.js';

export type StatusWords = Words & FeedbackStatusWords;
export const statusWords = adding(idFeedbackStatus);
