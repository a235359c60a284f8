import { html, nothing, type TemplateResult } from 'lit/html.js';
import { newsOf, newsPage, type Client, type Resource } from '../client/index.js';
import type { NewsFeed as Feed, NewsItem } from '../contract/index.js';
import { day, month, recent, type Words } from '../i18n/index.js';
import { joined } from './in-words/joined.js';
import { frame } from './frame.js';
import { newsStyles } from './news-feed.styles.js';
import { onDemand } from './on-demand.js';
import { pictureOf } from './picture.js';
import { asText } from './reflect.js';
import { savesData } from './saves-data.js';
import { storedWords } from './stored-words.js';
import { WidgetElement, type Shown } from './widget-element.js';
import { widgetStyles } from './widget.styles.js';

/** The entries of a list in an attribute. */
const listOf = (list: string, separator: string): string[] =>
  list
    .split(separator)
    .map((entry) => entry.trim())
    .filter(Boolean);

/**
 * News of the agencies, newest first, each item naming its own agency; more on demand.
 *
 * @summary News of all agencies, of some, of a programme or with a tag.
 * @slot - Shown until the news is there and when it cannot be had.
 * @event {OpdLoadEvent} load - News is shown.
 * @event {OpdErrorEvent} error - News could not be had; what is shown stays.
 * @csspart card - The surface.
 * @csspart item - Each item.
 * @csspart title - Each item's heading.
 * @csspart picture - Each item's picture.
 * @csspart foot - The foot.
 * @csspart link - Links.
 * @csspart button - Buttons.
 */
export class NewsFeed extends WidgetElement<Feed> {
  static override readonly attributes = {
    ...WidgetElement.attributes,
    agency: asText,
    program: asText,
    tag: asText,
    limit: Number,
  };
  static override readonly styles = widgetStyles + newsStyles;
  /** Id of an agency, or several separated by blanks. */
  declare agency: string;
  /** Id of a programme. */
  declare program: string;
  /** A tag, or several separated by commas: items with one of them. */
  declare tag: string;
  /** How many items at first and with each "more", 1 to 100; 5 when absent. */
  declare limit: number;
  readonly subject = 1;
  readonly inSentence = false;

  /** Address of the next page, and the items of those that were loaded. */
  next?: string;
  #further: NewsItem[] = [];
  #first?: Feed;
  #client?: Client;
  /** What the last "more" brought, said once. */
  said = '';
  #shown = 0;

  /** How many items are shown. */
  get shown(): number {
    return Math.max(this.#shown, this.step);
  }

  set shown(count: number) {
    this.#shown = count;
  }

  get step(): number {
    return Math.min(Math.max(Math.round(this.limit || 5), 1), 100);
  }

  protected resource(client: Client): Resource<Feed> {
    this.#client = client;
    const [agency, several] = listOf(this.agency, ' ');
    return newsOf(client, { program: this.program, agency: this.program || several ? '' : agency });
  }

  /** Items of the pages at hand that were asked for, each once. */
  items(): NewsItem[] {
    const agencies = listOf(this.agency, ' ');
    const tags = listOf(this.tag.toLowerCase(), ',');
    const seen = new Set<string>();
    return [...(this.#first?.items ?? []), ...this.#further].filter(
      ({ id, tags: own, _opd }) =>
        seen.size < seen.add(id).size &&
        (!agencies[0] || agencies.includes(_opd?.agency?.id ?? '')) &&
        (!tags[0] || own?.some((tag) => tags.includes(tag.toLowerCase()))),
    );
  }

  /** Loads the next page; throws an EndpointError. */
  async loadPage(): Promise<void> {
    const { items = [], next_url } = await newsPage(this.#client!, this.next!);
    this.#further.push(...items);
    this.next = next_url;
  }

  protected renderWaiting(words: Words, slow: boolean): TemplateResult {
    return frame(
      html`<ul>
        ${[...Array(this.step)].map(
          (_, index) =>
            html`<li>${index ? '' : html`<div>${slow ? words.slow : words.loadingNews}<slot></slot></div>`}</li>`,
        )}
      </ul>`,
      nothing,
    );
  }

  protected renderShown(state: Shown<Feed>, words: Words): TemplateResult {
    const feed = state.value;
    if (feed != this.#first) {
      this.#first = feed;
      if (!this.#further[0]) this.next = feed.next_url;
    }
    const items = this.items();
    return frame(
      items[0]
        ? html`<ul>
            ${items.slice(0, this.shown).map((item) => this.#item(item, words))}
          </ul>`
        : onDemand(this)?.noNews(words),
      html`${joined(' · ', feed.title, storedWords(state, words))} <span role="status">${this.said}</span>`,
      [
        items.length > this.shown || this.next
          ? html`<button class="link" part="button" @click=${this.#more}>${words.moreNews}</button>`
          : '',
        state.status == 'stale'
          ? html`<button class="link" part="button" @click=${this.retry}>${words.refresh}</button>`
          : '',
      ],
    );
  }

  /** By the button; and again when the file that this takes has come, or with the error if it has not. */
  readonly #more = (event?: unknown): void => {
    if (event instanceof Error) {
      this.said = this.words.trouble;
      this.requestUpdate();
    } else void onDemand(this, this.#more)?.showMore(this);
  };

  #item({ url, title, summary, date_published: date, _opd }: NewsItem, words: Words): TemplateResult {
    const when = date ?? _opd?.date;
    return html`<li part="item">
      <div>
        <div class="title" part="title" role="heading" aria-level=${this.level} tabindex="-1" dir="auto">
          ${url ? html`<a part="link" rel="noreferrer" href=${url}>${title}</a>` : title}
        </div>
        <p class="summary" dir="auto">${summary}</p>
        <p class="meta">
          <bdi>${_opd?.agency?.name}</bdi> ·
          <time datetime=${when ?? nothing}
            >${
              date
                ? date[10]
                  ? recent(words, Date.parse(date), Date.now())
                  : day(words, date)
                : when && (when[4] ? month(words, when) : when)
            }</time
          >${_opd?.sample && ` · ${words.sample}`}
        </p>
      </div>
      ${_opd?.image && !savesData() ? pictureOf(_opd.image, '84px') : ''}
    </li>`;
  }
}
