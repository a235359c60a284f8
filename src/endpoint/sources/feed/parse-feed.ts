import { DetectError } from 'feedsmith';
import type { Message } from '../../finding.js';
import { isObject } from '../../json.js';
import { SourceFailed } from '../found.js';
import { readAtom } from './atom.js';
import { isBloggerJson, readBloggerJson } from './blogger-json.js';
import { brokenFeed, dangerousFeed, emptyFeed, endlessFeed, noFeed, pageInsteadOfFeed } from './feed-messages.js';
import { readJsonFeed } from './json-feed.js';
import { linkedFeeds } from './linked-feeds.js';
import type { RawFeed } from './raw-feed.js';
import { readRdf, readRss } from './rss.js';
import { safeXml, type XmlFault } from './safe-xml.js';

const READERS = new Map([
  ['rss', readRss],
  ['rdf', readRdf],
  ['feed', readAtom],
]);
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html)\b/i;
const FAULTS: Record<XmlFault, Message> = { entities: dangerousFeed, unclosed: brokenFeed, endless: endlessFeed };

/** Reads the text of a feed, of whichever format. @throws SourceFailed where it is none */
export function parseFeed(text: string, address: string): RawFeed {
  const fail = (said: Message): never => {
    throw new SourceFailed(said, { file: address });
  };
  try {
    if (!text.trim()) return fail(emptyFeed);
    if (/^\s*[[{]/.test(text)) return parseJson(text) ?? fail(noFeed(''));
    // What goes to the parser is safe only as it comes from `safeXml`.
    const found = PAGE.test(text.slice(0, 2000)) ? undefined : safeXml(inKnownElements(text));
    if (typeof found == 'string') return fail(FAULTS[found]);
    if (!found || found.root == 'html') return fail(pageInsteadOfFeed(linkedFeeds(text, address)));
    const feed = READERS.get(found.root)?.(found.xml);
    return feed ? { ...feed, complete: saysComplete(found.xml) } : fail(noFeed(found.root));
  } catch (error) {
    if (error instanceof SourceFailed) throw error;
    // Whatever a parser stumbles over, it is the document's fault.
    return fail(error instanceof DetectError ? noFeed('') : brokenFeed);
  }
}

function parseJson(text: string): RawFeed | undefined {
  const json: unknown = JSON.parse(text);
  if (!isObject(json)) return;
  return isBloggerJson(json) ? readBloggerJson(json) : readJsonFeed(json);
}

/** RFC 5005: this document holds every item that there is. */
const saysComplete = (xml: string): boolean => {
  const head = xml.slice(0, 20_000).split(/<(?:item|entry)\b/, 1)[0]!;
  return head.includes('purl.org/syndication/history/1.0') && /<(?:[\w-]+:)?complete\b/.test(head);
};

/**
 * What feedsmith does not know, in elements that it knows and that mean the same: the article's own address that FeedBurner
 * keeps, and the picture that news sites put into an `<image>` of the item.
 */
const inKnownElements = (xml: string): string =>
  xml
    .replace(/(<\/?)feedburner:origLink\b/gi, '$1dcterms:isVersionOf')
    .replace(
      /<((?:big)?image)>\s{0,99}(?:<!\[CDATA\[\s{0,99})?(https?:\/\/[^\s<>"'\]]+)\s{0,99}(?:\]\]>\s{0,99})?<\/\1>/gi,
      '<media:content medium="image" url="$2"/>',
    );
