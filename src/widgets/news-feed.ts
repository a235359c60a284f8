import { css, html, type TemplateResult } from 'lit';
import type { Client, EndpointError, Resource } from '../client/index.js';
import type { NewsFeed as Feed, NewsItem } from '../contract/index.js';
import { age, clock, day, month, recent, type Words } from '../i18n/index.js';
import { frame } from './frame.js';
import { pictureOf, pictureStyles, savesData } from './picture.js';
import { dotted, sampleMark } from './sample-mark.js';
import { WidgetElement, type Shown } from './widget-element.js';
import { why } from './why.js';
import { widgetStyles } from './widget.styles.js';

/** The entries of a list in an attribute. */
const listOf = (list: string | undefined, separator = ' '): string[] =>
  list
    ?.split(separator)
    .map((entry) => entry.trim())
    .filter(Boolean) ?? [];

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
  static override properties = {
    agency: { reflect: true },
    program: { reflect: true },
    tag: { reflect: true },
    limit: { type: Number, reflect: true },
    shown: { state: true },
    busy: { state: true },
  };
  static override styles = [
    widgetStyles,
    pictureStyles,
    css`
      .body {
        padding: 0;
      }
      .items {
        display: grid;
      }
      .message,
      .kicker,
      .actions,
      slot {
        display: block;
        padding: 16px 20px 0;
      }
      li {
        display: flex;
        justify-content: space-between;
        gap: 16px;
        padding: 16px 20px;
        border-top: 1px solid var(--opd-line, var(--_l));
        margin-top: -1px;
      }
      .place {
        height: 62px;
      }
      .place .hold {
        width: 84px;
        height: 62px;
      }
      li div:first-child {
        min-width: 0;
      }
      .title {
        font-size: 15px;
        line-height: 22px;
      }
      .title a {
        color: inherit;
        text-decoration: none;
      }
      .title a:hover {
        text-decoration: underline;
      }
      .summary {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
        font-size: 13px;
        line-height: 18px;
      }
      .meta {
        margin-top: 4px;
      }
      img {
        flex: none;
        width: 84px;
        height: 62px;
        border-radius: 4px;
      }
      @container (min-width: 640px) {
        .items {
          grid-template-columns: repeat(3, 1fr);
        }
        li {
          border-inline-start: 1px solid var(--opd-line, var(--_l));
          margin-inline-start: -1px;
        }
      }
    `,
  ];
  /** Id of an agency, or several separated by blanks. */
  declare agency: string | undefined;
  /** Id of a programme. */
  declare program: string | undefined;
  /** A tag, or several separated by commas: items with one of them. */
  declare tag: string | undefined;
  /** How many items at first and with each "more"; 5 when absent. */
  declare limit: number | undefined;
  declare private shown: number;
  declare private busy: boolean;

  protected readonly needs = 'agency';
  protected readonly isNews = true;
  #client?: Client;
  #first?: Feed;
  #further: NewsItem[] = [];
  #next?: string;
  #said = '';
  #focus?: number;

  constructor() {
    super();
    this.shown = 0;
  }

  get #step(): number {
    const { limit } = this;
    return limit && limit > 0 ? Math.min(Math.ceil(limit), 100) : 5;
  }

  protected resource(client: Client): Resource<Feed> {
    this.#client = client;
    const agencies = listOf(this.agency);
    return client.news({
      program: this.program || undefined,
      agency: agencies.length == 1 && !this.program ? agencies[0] : undefined,
    });
  }

  /** Items of the pages at hand that were asked for, each once. */
  #items(): NewsItem[] {
    const agencies = listOf(this.agency);
    const tags = listOf(this.tag?.toLowerCase(), ',');
    const seen = new Set<string>();
    return [...(this.#first?.items ?? []), ...this.#further].filter(
      ({ id, tags: own, _opd }) =>
        !seen.has(id) &&
        seen.add(id) &&
        (!agencies.length || agencies.includes(_opd?.agency?.id ?? '')) &&
        (!tags.length || own?.some((tag) => tags.includes(tag.toLowerCase()))),
    );
  }

  readonly #more = async (): Promise<void> => {
    if (this.busy) return;
    const before = Math.min(this.shown, this.#items().length);
    this.busy = true;
    try {
      // A page may hold nothing of the agency or tag asked for; a few are looked through, not all of the archive.
      for (let pages = 0; this.#next && pages < 5 && this.#items().length <= before; pages++) {
        const page = await this.#client!.newsPage(this.#next);
        this.#further.push(...(page.items ?? []));
        this.#next = page.next_url;
      }
      this.shown = before + this.#step;
      const came = Math.min(this.shown, this.#items().length) - before;
      this.#said = this.words.newsCame(came);
      if (came) this.#focus = before;
    } catch (error) {
      this.#said = this.words.failed(true, why(error as EndpointError));
    }
    this.busy = false;
  };

  protected override updated(): void {
    super.updated();
    // With the last item the button goes: then the first new item has the focus, else the button keeps it.
    if (this.#focus !== undefined && !this.shadowRoot?.activeElement)
      this.shadowRoot?.querySelectorAll<HTMLElement>('.title')[this.#focus]?.focus();
    this.#focus = undefined;
  }

  protected renderWaiting(message: unknown): TemplateResult {
    return frame(
      html`<div class="items">
        ${Array.from({ length: this.#step }, (_, index) =>
          index
            ? html`<p class="place"></p>`
            : html`<div class="place"><slot>${message}</slot></div>`,
        )}
      </div>`,
      '',
    );
  }

  protected renderShown(state: Shown<Feed>, words: Words): TemplateResult {
    const feed = state.value;
    if (feed != this.#first) {
      this.#first = feed;
      if (!this.#further.length) this.#next = feed.next_url;
    }
    const shown = Math.max(this.shown, this.#step);
    const items = this.#items();
    const now = Date.now();
    return frame(
      items.length
        ? html`<ul class="items" aria-label=${words.news}>
            ${items.slice(0, shown).map((item) => this.#item(item, words, now))}
          </ul>`
        : html`<p class="message">${words.noNews}</p>`,
      html`<span
        >${dotted(
          feed.title,
          state.status == 'stale' ? words.stored(age(words, state.checked, now)) : words.checked(clock(words, state.checked)),
        )}
        <span role="status">${this.#said}</span></span
      >`,
      items.length > shown || this.#next
        ? html`<button class="link" part="button" type="button" @click=${this.#more}>${words.moreNews}</button>`
        : state.status == 'stale' &&
            html`<button class="link" part="button" type="button" @click=${this.retry}>${words.refresh}</button>`,
    );
  }

  #item({ url, title, summary, date_published: date, _opd }: NewsItem, words: Words, now: number): TemplateResult {
    const when = date ?? _opd?.date;
    return html`<li part="item">
      <div>
        <div class="title" part="title" role="heading" aria-level=${this.level} tabindex="-1" dir="auto">
          ${url ? html`<a part="link" rel="noreferrer" href=${url}>${title}</a>` : title}
        </div>
        ${summary && html`<p class="summary" dir="auto">${summary}</p>`}
        <p class="meta">
          <bdi>${_opd?.agency?.name}</bdi>${when &&
          html` ·
            <time datetime=${when}
              >${!date
                ? month(words, when)
                : date.length > 10
                  ? recent(words, Date.parse(date), now)
                  : day(words, date)}</time
            >`}${sampleMark(_opd, words)}
        </p>
      </div>
      ${_opd?.image && !savesData() ? pictureOf(_opd.image, '84px') : ''}
    </li>`;
  }
}
