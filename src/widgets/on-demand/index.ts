/** Failures, empty places and further news, which most pages never need; built as one file of its own. */
import { html, type TemplateResult } from 'lit/html.js';
import type { State } from '../../client/index.js';
import type { Words } from '../../i18n/id.js';
import type { NewsFeed } from '../news-feed.js';
import type { WidgetElement } from '../widget-element.js';
import { message as messageOf } from './message.js';
import { showMore as showMoreOf } from './more-news.js';
import { messageWords } from './words.js';
import { watchDebug } from '../debug.js';

export { styles } from './styles.js';
export { whenNear } from './when-near.js';

export const message = (
  host: WidgetElement<unknown>,
  state: State<unknown> | undefined,
  missing: string,
): TemplateResult => messageOf(host, state, missing, messageWords(host.words));
export const noNews = (words: Words): TemplateResult => html`<p class="text">${messageWords(words).noNews}</p>`;
export const showMore = (feed: NewsFeed): Promise<void> => showMoreOf(feed, messageWords(feed.words));

watchDebug();
