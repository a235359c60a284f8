/** Everything that the first content does without; built as one file of its own, without imports. */
import type { TemplateResult } from 'lit/html.js';
import type { Program, State } from '../../client/index.js';
import type { Figure } from '../../contract/progress.js';
import type { Words } from '../../i18n/id.js';
import type { Kit } from '../later.js';
import type { NewsFeed } from '../news-feed.js';
import type { ProgramCard } from '../program-card.js';
import type { Parts } from '../program-view.js';
import type { WidgetElement } from '../widget-element.js';
import { bar } from './bar.js';
import { bars } from './bars.js';
import { card } from './card.js';
import { message } from './message.js';
import { planWords } from './plan-words.js';
import { showMore } from './more-news.js';
import { whenNear } from './when-near.js';
import { styles } from './styles.js';
import { allWords } from './words.js';

export const onDemand = (kit: Kit) => ({
  styles,
  card: (host: ProgramCard, program: Program): Parts => card(kit, host, program, allWords(host.words)),
  meter: (program: Program, words: Words): Parts => ({ below: bars(kit, program, allWords(words)) }),
  inlineBar: (figure: Figure): TemplateResult => bar(kit, figure, 9, '', '64'),
  planWords,
  whenNear,
  message: (host: WidgetElement<unknown>, state: State<unknown> | undefined, missing: string): TemplateResult =>
    message(kit, host, state, missing, allWords(host.words)),
  noNews: (words: Words): TemplateResult => kit.html`<p class="text">${allWords(words).noNews}</p>`,
  showMore: (feed: NewsFeed): Promise<void> => showMore(feed, allWords(feed.words)),
});
