/** Everything that the first content does without; built as one file of its own, without imports. */
import type { TemplateResult } from 'lit/html.js';
import type { Program, State } from '../../client/index.js';
import type { Words } from '../../i18n/id.js';
import type { Kit } from '../later.js';
import type { NewsFeed } from '../news-feed.js';
import type { ProgramCard } from '../program-card.js';
import type * as ProgramViews from '../program-view.js';
import type { Shown, WidgetElement } from '../widget-element.js';
import { card } from './card.js';
import { message } from './message.js';
import { showMore } from './more-news.js';
import { overdue } from './overdue.js';
import { styles } from './styles.js';
import { allWords } from './words.js';

/** What a card lends besides. */
export type CardView = Pick<typeof ProgramViews, 'programView' | 'row'>;
export type CardKit = Kit & CardView;

export const onDemand = (kit: Kit) => ({
  styles,
  card: (host: ProgramCard, state: Shown<Program>, view: CardView): TemplateResult =>
    card({ ...kit, ...view }, host, state, allWords(host.words)),
  overdue: (program: Program, words: Words): unknown => overdue(kit, program, allWords(words)),
  message: (host: WidgetElement<unknown>, state: State<unknown> | undefined, missing: string): TemplateResult =>
    message(kit, host, state, missing, allWords(host.words)),
  noNews: (words: Words): TemplateResult => kit.html`<p class="text">${allWords(words).noNews}</p>`,
  showMore: (feed: NewsFeed): Promise<void> => showMore(feed, allWords(feed.words)),
});
