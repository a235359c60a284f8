import type { Answer } from '../../fetching/get.js';
import { readHtml } from '../html/read-html.js';
import { lineOf } from '../html/text-of.js';
import { webAddress } from '../html/web-address.js';
import { REST_RELATION, rootInHead } from '../wordpress/rest-root.js';

export type System = 'wordpress' | 'blogger' | 'joomla' | 'opensid';

/** Marks that stay in a page where its generator is not named. */
const SYSTEMS: [mark: RegExp, system: System][] = [
  [/\/wp-(?:content|includes)\/|content=["']WordPress/i, 'wordpress'],
  [/content=["']blogger|\.blogspot\.com|blogger\.com\/static/i, 'blogger'],
  [/opensid/i, 'opensid'],
  [/content=["']Joomla|\/media\/(?:jui|system|vendor\/joomla)|option=com_content/i, 'joomla'],
];

/** What the start page of a site says about itself. */
export interface SitePage {
  /** Where it was, after redirects. */
  url: string;
  title?: string;
  /** Absolute; the largest icon, or the picture for social networks. */
  logo?: string;
  language?: string;
  generator?: string;
  /** What made it, as far as it matters to where its feeds are. */
  system?: System;
  /** Root of the REST interface of WordPress. */
  rest?: string;
  /** Feeds of news, in the order of the page; those of comments are left out. */
  feeds: { url: string; type: string; title?: string }[];
}

const FEED = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)$/;
const COMMENTS = /comment|komentar|\/replies\b/i;

/** Reads a page's head; what its body holds matters only to its readers. */
export function readSitePage({ url, headers, body }: Answer): SitePage {
  const page: SitePage = { url, feeds: [], rest: rootInHead(headers, url) };
  const meta = new Map<string, string>();
  const icons: { url: string; pixels: number }[] = [];
  let title = '';
  let inTitle = false;
  const html = decoded(body, headers);
  readHtml(html, {
    start(name, attributes) {
      const value = (attribute: string) => attributes.get(attribute)?.trim() ?? '';
      inTitle = name == 'title' && !title;
      if (name == 'html') page.language ||= /^[a-z]{2,3}(?:-\w{2,8})*$/i.exec(value('lang'))?.[0];
      if (name == 'meta') setOnce(meta, (value('name') || value('property')).toLowerCase(), value('content'));
      if (name != 'link') return;
      const address = webAddress(value('href'), url);
      if (!address) return;
      const relations = value('rel').toLowerCase().split(/\s+/);
      if (relations.includes(REST_RELATION)) page.rest ??= address;
      if (relations.some((each) => /^(?:apple-touch-)?icon$/.test(each)))
        icons.push({ url: address, pixels: pixelsOf(value('sizes'), relations) });
      const type = value('type').toLowerCase();
      const isFeed = relations.includes('alternate') && FEED.test(type) && page.feeds.length < 20;
      if (!isFeed || COMMENTS.test(address) || COMMENTS.test(value('title'))) return;
      const told = lineOf(value('title'));
      page.feeds.push({ url: address, type, ...(told && { title: told }) });
    },
    end: () => (inTitle = false),
    text: (text) => inTitle && (title += text),
  });
  const line = (text = '') => lineOf(text).slice(0, 200) || undefined;
  const picture = webAddress(meta.get('og:image'), url);
  const icon = icons.sort((a, b) => b.pixels - a.pixels)[0]?.url;
  return {
    ...page,
    title: line(meta.get('og:site_name')) ?? line(title),
    logo: icon ?? picture,
    generator: line(meta.get('generator')),
    system: SYSTEMS.find(([mark]) => mark.test(html))?.[1],
  };
}

const setOnce = (map: Map<string, string>, name: string, value: string): void => {
  if (name && value && !map.has(name)) map.set(name, value);
};

/** Icons for telephones are 180 pixels where nothing is said, those for tabs 16. */
const pixelsOf = (sizes: string, relations: string[]): number =>
  Number(/(\d{1,4})x\d/i.exec(sizes)?.[1] ?? (relations.includes('apple-touch-icon') ? 180 : 16));

/** A page says its encoding in the head field, or in itself; names are mostly ASCII. */
function decoded(body: Uint8Array, headers: Headers): string {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 2000));
  const [, charset = 'utf-8'] =
    /charset="?([\w-]+)/i.exec(headers.get('content-type') ?? '') ??
    /<meta[^>]{1,200}charset=["']?([\w-]+)/i.exec(start) ??
    [];
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}
