import { html } from 'hono/html';
import { newsPath, readNewsFeed, type NewsItem } from '../../../contract/index.js';
import type { Words } from '../../../i18n/index.js';
import { wholeWords } from '../../../i18n/whole.js';
import { bakedNewsInline, markupLink, newsDay } from '../../../widgets/in-words/baked.js';
import { joined } from '../../../widgets/in-words/joined.js';
import { embedWords } from '../embed-words.js';
import { newsData } from '../structured-data.js';
import { ALL } from '../widgets.js';
import { frame } from './frame.js';
import { picture } from './picture.js';
import type { Markup, View, ViewRequest } from './view.js';

/** How many items a feed shows where its address says nothing else. */
const USUAL = 5;

/** The page of a news feed, of an agency or of all; missing where no such feed is published. */
export function newsView({ published, options, id, up }: ViewRequest): View | undefined {
  const agency = id == ALL ? '' : id;
  const path = newsPath({ agency });
  const found = published.document(path);
  const feed = found && readNewsFeed(found.json, found.base);
  if (!feed?.ok) return;
  const { lang, limit } = options;
  const words = wholeWords(lang);
  const items = (feed.value.items ?? []).slice(0, limit ?? USUAL);
  const title = feed.value.title ?? embedWords(lang).newsTitle;
  return {
    title,
    description: items.map((item) => item.title).join(' · ') || words.nothingYet[1]!,
    language: lang,
    attributes: { agency: agency || undefined, limit: limit === undefined ? undefined : String(limit) },
    body: frame(
      lang,
      items[0]
        ? html`<ul>
            ${items.map((item) => itemView(item, words, published.root, up))}
          </ul>`
        : html`<div class="text">${words.nothingYet[1]}</div>`,
      title,
    ),
    page:
      published.index.agencies?.find((each) => each.id == agency)?.url ?? (agency ? undefined : published.index.site),
    data: newsData(items),
    quote: (href) => `${markupLink(href, title)}: ${bakedNewsInline(items.slice(0, 3), words, true)}`,
    documents: [path],
    scripts: [],
  };
}

/** No "2 jam lalu": a page that is kept would go on saying so. */
function itemView(item: NewsItem, words: Words, root: string, up: string): Markup {
  const { url, title, summary, _opd } = item;
  return html`<li>
    <div>
      <div class="title" role="heading" aria-level="3" dir="auto">
        ${url ? html`<a rel="noreferrer" href="${url}">${title}</a>` : title}
      </div>
      <p class="summary" dir="auto">${summary}</p>
      <p class="meta">${joined(' · ', _opd?.agency?.name, newsDay(item, words), _opd?.sample && words.sample)}</p>
    </div>
    ${_opd?.image ? picture(_opd.image, '84px', root, up) : ''}
  </li>`;
}
