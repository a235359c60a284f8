import type { AtomFeed } from 'feedsmith';
import { isObject, objectsOf, type Json, type JsonObject } from '../../json.js';
import { fromAtom } from './atom.js';
import type { RawFeed } from './raw-feed.js';

/** What Blogger gives for `?alt=json`: its Atom feed, texts as `$t`, prefixes as `ns$name`. */
export const isBloggerJson = (json: JsonObject): boolean => isObject(json.feed);

/** Reads it as the Atom feed that it is. */
export function readBloggerJson(json: JsonObject): RawFeed {
  const feed = isObject(json.feed) ? json.feed : {};
  return fromAtom({
    links: linksOf(feed),
    opensearch: {
      totalResults: numberOf(feed.openSearch$totalResults),
      startIndex: numberOf(feed.openSearch$startIndex),
    },
    entries: objectsOf(feed.entry).map(entryOf),
  });
}

function entryOf(entry: JsonObject): AtomFeed.Entry<string> {
  const control = isObject(entry.app$control) ? entry.app$control : {};
  const original = textIn(entry.feedburner$origLink);
  return {
    id: textIn(entry.id),
    title: typed(entry.title),
    summary: typed(entry.summary),
    content: typed(entry.content),
    published: textIn(entry.published),
    updated: textIn(entry.updated),
    links: linksOf(entry),
    categories: objectsOf(entry.category).map(({ term, scheme }) => ({
      term: stringIn(term),
      scheme: stringIn(scheme),
    })),
    authors: objectsOf(entry.author).map(({ name }) => ({ name: textIn(name) })),
    app: { control: { draft: textIn(control.app$draft) == 'yes' } },
    dcterms: original ? { isVersionOf: [original] } : undefined,
    media: { thumbnails: objectsOf([entry.media$thumbnail]).map(({ url }) => ({ url: stringIn(url) })) },
  };
}

const stringIn = (value: Json | undefined): string | undefined => (typeof value == 'string' && value) || undefined;
const textIn = (value: Json | undefined): string | undefined => (isObject(value) ? stringIn(value.$t) : undefined);
const numberOf = (value: Json | undefined): number | undefined => {
  const text = textIn(value);
  return text && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};

function typed(value: Json | undefined): { value: string; type?: string } | undefined {
  const text = textIn(value);
  return text && isObject(value) ? { value: text, type: stringIn(value.type) } : undefined;
}

const linksOf = (holder: JsonObject): AtomFeed.Link<string>[] =>
  objectsOf(holder.link).map(({ rel, href, type }) => ({
    rel: stringIn(rel),
    href: stringIn(href),
    type: stringIn(type),
  }));
