import { newsPath } from '../contract/index.js';
import type { Content, SourceNewsItem } from './content.js';
import type { JsonObject } from './json.js';
import { withPicturesFrom } from './picture-address.js';

/** Items of one page. */
export const PAGE_SIZE = 50;

const timeOf = (item: SourceNewsItem): number => Date.parse(item.date_published ?? item._opd?.date ?? '') || 0;

/** Newest first, each id once; where two have the same time the order does not depend on the files' order. */
function newestFirst(news: SourceNewsItem[]): SourceNewsItem[] {
  const byId = new Map(news.map((item) => [item.id, item]));
  return [...byId.values()].sort((a, b) => timeOf(b) - timeOf(a) || (a.id < b.id ? -1 : 1));
}

/** A page's path: `news.json`, then `news/2.json` and so on. */
const pagePath = (first: string, page: number): string =>
  page == 1 ? first : first.replace(/\.json$/, `/${page}.json`);

interface Feed {
  path: string;
  title: string;
  home?: string;
  items: SourceNewsItem[];
}

/** All news feeds by path: of everyone, of each agency, of each programme. Who has no news has a feed without items. */
export function newsDocuments({ settings, projects, news }: Content, publishedDate: string): Map<string, JsonObject> {
  const all = newestFirst(news);
  const feeds: Feed[] = [
    { path: newsPath(), title: `Berita ${settings.publisher.name}`, home: settings.site, items: all },
    ...settings.agencies.map(({ id, name, url }) => ({
      path: newsPath({ agency: id }),
      title: `Berita ${name}`,
      home: url,
      items: all.filter((item) => item._opd?.agency?.id == id),
    })),
    ...projects.map(({ id, title, _opd }) => ({
      path: newsPath({ program: id }),
      title: `Berita ${title}`,
      home: typeof _opd?.page == 'string' ? _opd.page : undefined,
      items: all.filter((item) => item._opd?.programs?.includes(id)),
    })),
  ];
  const documents = new Map<string, JsonObject>();
  for (const feed of feeds) {
    const pages = Math.max(1, Math.ceil(feed.items.length / PAGE_SIZE));
    for (let page = 1; page <= pages; page++) {
      const path = pagePath(feed.path, page);
      documents.set(path, {
        version: 'https://jsonfeed.org/version/1.1',
        title: feed.title,
        home_page_url: feed.home,
        feed_url: settings.baseUrl + path,
        next_url: page == pages ? undefined : nextAddress(feed.path, page),
        language: settings.languages[0],
        _opd: { publishedDate },
        items: feed.items.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((item) => withPicturesFrom(item, path)),
      });
    }
  }
  return documents;
}

/** Relative to the page, so that a mirror's readers stay on the mirror. */
const nextAddress = (first: string, page: number): string =>
  page == 1
    ? `${first
        .split('/')
        .pop()!
        .replace(/\.json$/, '')}/2.json`
    : `${page + 1}.json`;
