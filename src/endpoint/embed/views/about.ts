import { markupLink } from '../../../widgets/in-words/baked.js';
import { escapeMarkup } from '../../../widgets/in-words/escape.js';
import { joined } from '../../../widgets/in-words/joined.js';
import { ALL } from '../widgets.js';
import type { View, ViewRequest } from './view.js';

/** The title of the programme that a page is about, if it is about one; `undefined` where there is no such programme. */
export const aboutOf = ({ published, id }: ViewRequest): string | undefined =>
  id == ALL ? '' : published.titles.get(id);

/** What the pages of feedback say of themselves alike. */
export const feedbackView = (
  { options, published, id }: ViewRequest,
  title: string,
  about: string,
  description: string,
  more: Pick<View, 'attributes' | 'body' | 'data' | 'entries' | 'documents' | 'scripts'>,
): View => {
  const whole = joined(': ', title, about);
  return {
    title: whole,
    description,
    language: options.lang,
    page: id == ALL ? undefined : published.program(id)?.project._opd?.page,
    program: id == ALL ? undefined : id,
    producer: published.index.publisher?.name,
    quote: (href) => `${markupLink(href, whole)}: ${escapeMarkup(description)}`,
    ...more,
  };
};
