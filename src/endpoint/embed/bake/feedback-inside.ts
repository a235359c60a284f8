import type { AllWords } from '../../../i18n/all-words.js';
import { markupLink } from '../../../widgets/in-words/baked.js';

/** Without script nobody can write here: the tag leads to a page where that works. */
export const feedbackInside = (widget: string, words: AllWords, href?: string): string =>
  markupLink(
    href,
    widget == 'feedback-form' ? words.formTitle : widget == 'feedback-status' ? words.checkTitle : words.listTitle,
  );
