import type { Bytes } from '../../stored-file.js';
import { SourceFailed, type Found, type FoundNews, type ReadOptions } from '../found.js';
import { webAddress } from '../html/web-address.js';
import { Remarks } from '../remarks.js';
import { decode } from './decode.js';
import { controlCharacters, largeFeed, repeatedItem, wrongEncoding } from './feed-messages.js';
import { keptBack } from './kept-back.js';
import { parseFeed } from './parse-feed.js';
import type { RawFeed } from './raw-feed.js';
import { readItem } from './read-item.js';

/** Options of a feed. */
export interface FeedOptions extends ReadOptions {
  /** Head field Content-Type of the answer. */
  contentType?: string;
}

/** One document of a feed. */
export interface FeedPage {
  found: Found;
  /** Address of the document with older items. */
  next?: string;
  /** Items in this document, also those that are not taken. */
  count: number;
  total?: number;
}

const MEGABYTES = 8;

/** Reads one document of a feed. @throws SourceFailed where nothing of it can be read */
export function readPage(bytes: Bytes, address: string, options: FeedOptions): FeedPage {
  if (bytes.length > MEGABYTES * 1024 * 1024) throw new SourceFailed(largeFeed(MEGABYTES), { file: address });
  const { text, removed, wrongly } = decode(bytes, options.contentType);
  const feed = parseFeed(text, address);
  const remarks = new Remarks();
  if (wrongly) remarks.add('doubt', { file: address, value: wrongly }, wrongEncoding(wrongly));
  if (removed) remarks.add('doubt', { file: address }, controlCharacters(removed));

  const notTaken: Record<string, number> = {};
  const news = readItems(feed, address, options, remarks, (why) => (notTaken[why] = (notTaken[why] ?? 0) + 1));
  const taken = newest(news, options.items);
  if (taken.length < news.length) notTaken['beyond-limit'] = news.length - taken.length;
  return {
    found: {
      programs: [],
      news: taken,
      remarks: remarks.all,
      notTaken,
      complete: isWhole(feed, taken.length),
    },
    next: webAddress(feed.next, seenFrom(address)),
    count: feed.items.length,
    total: feed.total,
  };
}

/** A file of the publisher's folder has no address that others could be seen from. */
const seenFrom = (address: string): string => (URL.canParse(address) ? address : 'about:blank');

/** Whether these are all items of the site; one that could not be read is there, so it must not count as deleted. */
function isWhole({ complete, total, items }: RawFeed, taken: number): boolean {
  const saidToBe = complete || (total !== undefined && items.length >= total);
  return saidToBe && taken == items.filter((item) => !keptBack(item)).length;
}

function readItems(
  feed: RawFeed,
  address: string,
  { offset }: ReadOptions,
  remarks: Remarks,
  count: (why: string) => void,
): FoundNews[] {
  const context = { base: webAddress(feed.base, seenFrom(address)) ?? seenFrom(address), offset, remarks };
  const byId = new Map<string, FoundNews>();
  feed.items.forEach((raw, index) => {
    const kept = keptBack(raw);
    if (kept) return count(kept);
    const item = readItem(raw, { file: address, row: index + 1 }, context);
    const same = item && byId.get(item.id);
    const older = same && isNewer(item, same) ? same : item;
    if (same) remarks.add('left-out', { ...older!.place, column: 'id', value: item.id }, repeatedItem);
    if (item && (!same || older == same)) byId.set(item.id, item);
  });
  return [...byId.values()];
}

/** When an item was last changed, as far as is known. */
export const changedAt = ({ modified, published, date }: FoundNews): number =>
  Date.parse(modified ?? published ?? date ?? '');

/** Whether an item is a newer form of another. */
export const isNewer = (item: FoundNews, other: FoundNews): boolean => changedAt(item) > changedAt(other);

const publishedAt = ({ published, date }: FoundNews): number => Date.parse(published ?? date ?? '');

/** The newest, in the order in which they stand. */
export function newest(news: FoundNews[], most: number): FoundNews[] {
  if (news.length <= most) return news;
  const kept = new Set([...news].sort((a, b) => publishedAt(b) - publishedAt(a)).slice(0, most));
  return news.filter((item) => kept.has(item));
}
