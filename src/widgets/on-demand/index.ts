/** Everything that the first content does without; built as one file of its own, without imports. */
import type { TemplateResult } from 'lit/html.js';
import type { Program, State } from '../../client/index.js';
import type { Words } from '../../i18n/id.js';
import type { bar as Bar } from '../bar.js';
import type { Kit } from '../later.js';
import type { NewsFeed } from '../news-feed.js';
import type { ProgramCard } from '../program-card.js';
import type { programView as ProgramView } from '../program-view.js';
import type { Shown, WidgetElement } from '../widget-element.js';
import { card } from './card.js';
import { message } from './message.js';
import { showMore } from './more-news.js';
import { moreProgress } from './more-progress.js';
import { whenNear } from './when-near.js';
import { styles } from './styles.js';
import { allWords } from './words.js';

/** What the widgets of a programme lend besides. */
export type ProgramKit = Kit & { bar: typeof Bar; programView: typeof ProgramView };

export const onDemand = (kit: Kit) => ({
  styles,
  card: (host: ProgramCard, state: Shown<Program>, lent: Omit<ProgramKit, keyof Kit>): TemplateResult =>
    card({ ...kit, ...lent }, host, state, allWords(host.words)),
  moreProgress: (program: Program, words: Words, lent: Omit<ProgramKit, keyof Kit>): TemplateResult =>
    moreProgress({ ...kit, ...lent }, program, allWords(words)),
  whenNear,
  message: (host: WidgetElement<unknown>, state: State<unknown> | undefined, missing: string): TemplateResult =>
    message(kit, host, state, missing, allWords(host.words)),
  noNews: (words: Words): TemplateResult => kit.html`<p class="text">${allWords(words).noNews}</p>`,
  showMore: (feed: NewsFeed): Promise<void> => showMore(feed, allWords(feed.words)),
});
