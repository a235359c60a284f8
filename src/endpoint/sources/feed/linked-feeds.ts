import { readHtml } from '../html/read-html.js';
import { webAddress } from '../html/web-address.js';

const FEED_TYPE = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)$/i;
const MOST = 3;

/** The feeds that a page names by `<link rel="alternate">`, without those of its comments. */
export function linkedFeeds(html: string, base: string): string[] {
  const found = new Set<string>();
  readHtml(html.slice(0, 200_000), {
    start(name, attributes) {
      if (name != 'link' || found.size >= MOST || !/\balternate\b/i.test(attributes.get('rel') ?? '')) return;
      const address = FEED_TYPE.test(attributes.get('type') ?? '')
        ? webAddress(attributes.get('href'), base)
        : undefined;
      if (address && !/\/comments\//.test(address)) found.add(address);
    },
  });
  return [...found];
}
