import { parseAtomFeed, type AtomFeed } from 'feedsmith';
import { isPicture, picturesOf } from './media.js';
import { fields, present, type RawFeed, type RawItem } from './raw-feed.js';

/** Blogger says by a category what an entry is, and gives its labels in a scheme of their own. */
const KIND = 'http://schemas.google.com/g/2005#kind';
const LABEL = 'http://www.blogger.com/atom/ns#';

type Entry = AtomFeed.Entry<string>;
type Links = AtomFeed.Link<string>[] | undefined;

/** Atom 0.3 and 1.0. */
export const readAtom = (xml: string): RawFeed => fromAtom(parseAtomFeed(xml));

/** The same once it is parsed. */
export function fromAtom(feed: AtomFeed.Feed<string>): RawFeed {
  const { totalResults, startIndex = 1 } = feed.opensearch ?? {};
  return {
    items: (feed.entries ?? []).map(itemOf),
    base: feed.xml?.base ?? linkOf(feed.links, 'alternate'),
    next: linkOf(feed.links, 'next'),
    total: startIndex <= 1 ? totalResults : undefined,
  };
}

function linkOf(links: Links, rel: string): string | undefined {
  const found = (links ?? []).filter((link) => (link.rel ?? 'alternate') == rel);
  return (found.find(({ type }) => type == 'text/html') ?? found[0])?.href;
}

function itemOf(entry: Entry): RawItem {
  const media = picturesOf(entry.media);
  const enclosed = (entry.links ?? []).filter(
    ({ rel, ...file }) => rel == 'enclosure' && isPicture({ ...file, url: file.href }),
  );
  const categories = (entry.categories ?? []).filter(({ scheme }) => !scheme?.startsWith('http://schemas.google.com/'));
  const names = (isLabel: boolean) =>
    categories.filter(({ scheme }) => (scheme == LABEL) == isLabel).flatMap(({ label, term }) => label ?? term ?? []);
  return {
    id: entry.id,
    links: present(entry.dcterms?.isVersionOf?.[0], linkOf(entry.links, 'alternate')),
    base: entry.content?.xml?.base ?? entry.xml?.base,
    title: entry.title?.value ?? entry.media?.title?.value,
    texts: present(entry.summary?.value, isText(entry.content) ? entry.content?.value : undefined),
    published: fields(['published', entry.published], ['dc:date', entry.dc?.dates?.[0]]),
    modified: fields(['updated', entry.updated]),
    tags: [...names(true), ...(entry.dc?.subjects ?? []), ...(entry.media?.keywords ?? [])],
    categories: names(false),
    authors: present(...(entry.authors ?? []).map(({ name }) => name)),
    pictures: [...media.pictures, ...enclosed.flatMap(({ href }) => (href ? [{ url: href }] : []))],
    thumbnails: media.thumbnails,
    kept: keptOf(entry),
  };
}

/** Content may be anything, also a film in Base64. */
const isText = (content: AtomFeed.Content | undefined): boolean =>
  !content?.type || /^(?:text|html|xhtml|text\/.*|application\/xhtml\+xml)$/i.test(content.type);

function keptOf(entry: Entry): RawItem['kept'] {
  if (entry.app?.control?.draft) return 'draft';
  const kind = entry.categories?.find(({ scheme }) => scheme == KIND)?.term;
  return kind && !kind.endsWith('#post') ? 'not-a-post' : undefined;
}
