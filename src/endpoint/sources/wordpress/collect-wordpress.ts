import type { Get } from '../../fetching/get.js';
import { isObject, type Json } from '../../json.js';
import { notAnAddress } from '../../messages.js';
import { SourceFailed, type Found, type FoundNews, type ReadOptions } from '../found.js';
import { Remarks } from '../remarks.js';
import { allPosts } from './all-posts.js';
import { findPosts } from './find-posts.js';
import { neitherRestNorFeed, noDate, notAPost, pagesMissing, restClosed } from './messages.js';
import { textIn } from './post-fields.js';
import { notTaken, readPost } from './read-post.js';
import { siteFolder } from './rest-root.js';

/** The most that WordPress gives at once. */
const PAGE = 100;
const FIELDS = [
  ...['id', 'guid', 'link', 'type', 'status', 'date', 'date_gmt', 'modified', 'modified_gmt', 'title', 'excerpt'],
  ...['content', 'featured_media', 'featured_image', 'jetpack_featured_media_url', '_links', '_embedded'],
];

/**
 * The posts of a WordPress site, by REST; where that is closed, by its feed.
 * @param site its address, or that of its REST root
 * @throws SourceFailed where there is neither
 */
export async function collectWordPress(get: Get, site: string, options: ReadOptions): Promise<Found> {
  if (!URL.canParse(site)) throw new SourceFailed(notAnAddress, { file: site });
  const query = queryOf(options);
  const first = await findPosts(get, site, query);
  if ('feeds' in first) return fromFeed(get, site, first.feeds, options);
  const { posts, complete, beyond, missing } = await allPosts(get, first, query, options.items);
  const found = readPosts(posts, site, first.folder, options);
  if (beyond) found.notTaken['beyond-limit'] = beyond;
  if (missing) found.remarks.add('doubt', { file: site }, pagesMissing(missing));
  return {
    programs: [],
    news: found.news,
    remarks: found.remarks.all,
    notTaken: found.notTaken,
    // A post that could not be read was not deleted.
    complete: complete && !found.leftOut,
  };
}

function queryOf({ items }: ReadOptions): Record<string, string> {
  return {
    per_page: String(Math.max(1, Math.min(PAGE, items))),
    _fields: FIELDS.join(),
    _embed: 'wp:featuredmedia,wp:term,author',
  };
}

interface ReadPosts {
  news: FoundNews[];
  remarks: Remarks;
  notTaken: Record<string, number>;
  leftOut: boolean;
}

function readPosts(posts: readonly Json[], site: string, base: string, options: ReadOptions): ReadPosts {
  const read: ReadPosts = { news: [], remarks: new Remarks(), notTaken: {}, leftOut: false };
  posts.forEach((post, index) => {
    const value = isObject(post) ? textIn(post.link) : Array.isArray(post) ? '[…]' : String(post);
    const place = { file: site, row: index + 1, value };
    const reason = isObject(post) ? notTaken(post) : undefined;
    if (reason) return void (read.notTaken[reason] = (read.notTaken[reason] ?? 0) + 1);
    const news = isObject(post) ? readPost(post, base, { file: site, row: index + 1 }, options) : undefined;
    if (!news) {
      read.leftOut = true;
      return read.remarks.add('left-out', place, notAPost);
    }
    if (!news.published) read.remarks.add('doubt', { ...place, column: 'date' }, noDate);
    read.news.push(news);
  });
  return read;
}

async function fromFeed(get: Get, site: string, declared: string[], options: ReadOptions): Promise<Found> {
  const feed = declared[0] ?? new URL('feed/', siteFolder(site)).href;
  // Its parser is not needed for a site that answers by REST.
  const { collectFeed } = await import('../feed/collect-feed.js');
  try {
    const found = await collectFeed(get, feed, options);
    const remarks = new Remarks();
    remarks.add('doubt', { file: site }, restClosed(feed));
    return { ...found, remarks: [...remarks.all, ...found.remarks] };
  } catch (error) {
    if (error instanceof SourceFailed) throw new SourceFailed(neitherRestNorFeed, { file: site }, error.retryAt);
    throw error;
  }
}
