import { parseRdfFeed, parseRssFeed, type AtomNs, type RdfFeed, type RssFeed } from 'feedsmith';
import { isPicture, picturesOf } from './media.js';
import { fields, present, type RawFeed, type RawItem } from './raw-feed.js';

/** RSS 0.9 to 2.0. */
export function readRss(xml: string): RawFeed {
  const feed = parseRssFeed(xml);
  const { totalResults, startIndex = 1 } = feed.opensearch ?? {};
  return {
    items: (feed.items ?? []).map(rssItem),
    base: feed.link,
    next: nextOf(feed.atom),
    total: startIndex <= 1 ? totalResults : undefined,
  };
}

/** RSS 0.90 and 1.0, which are RDF. */
export function readRdf(xml: string): RawFeed {
  const feed = parseRdfFeed(xml);
  return { items: (feed.items ?? []).map(rdfItem), base: feed.link, next: nextOf(feed.atom) };
}

const nextOf = (atom: AtomNs.Feed<string> | undefined): string | undefined =>
  atom?.links?.find(({ rel }) => rel == 'next')?.href;

type Shared = Pick<
  RssFeed.Item<string>,
  'title' | 'description' | 'content' | 'dc' | 'dcterms' | 'media' | 'xml' | 'atom'
>;

/** What items of both families share. */
const sharedBy = (item: Shared) => ({
  base: item.xml?.base,
  title: item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value,
  texts: present(item.description, item.atom?.summary?.value, item.content?.encoded, item.atom?.content?.value),
  modified: fields(['atom:updated', item.atom?.updated], ['dcterms:modified', item.dcterms?.modified?.[0]]),
  tags: [...(item.dc?.subjects ?? []), ...(item.media?.keywords ?? [])],
  ...picturesOf(item.media),
});

function rssItem(item: RssFeed.Item<string>): RawItem {
  const { guid, dcterms } = item;
  const shared = sharedBy(item);
  // What is no address would be read as a relative one.
  const address = guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '') ? guid?.value : undefined;
  const enclosed = (item.enclosures ?? []).flatMap(({ url, type }) =>
    url && isPicture({ url, type }) ? [{ url }] : [],
  );
  return {
    ...shared,
    id: guid?.value ?? item.atom?.id,
    links: present(dcterms?.isVersionOf?.[0], item.link, item.atom?.links?.[0]?.href, address),
    published: fields(['pubDate', item.pubDate], ['dc:date', item.dc?.dates?.[0]], ['published', item.atom?.published]),
    categories: (item.categories ?? []).flatMap(({ name }) => name ?? []),
    authors: present(
      ...(item.authors ?? []).map(({ name }) => name),
      ...(item.dc?.creators ?? []),
      item.itunes?.author,
    ),
    pictures: [...shared.pictures, ...enclosed],
    thumbnails: [...shared.thumbnails, ...present(item.itunes?.image).map((url) => ({ url }))],
  };
}

const rdfItem = (item: RdfFeed.Item<string>): RawItem => ({
  ...sharedBy(item),
  id: item.rdf?.about,
  links: present(item.dcterms?.isVersionOf?.[0], item.link, item.rdf?.about),
  published: fields(['dc:date', item.dc?.dates?.[0]]),
  categories: [],
  authors: item.dc?.creators ?? [],
});
