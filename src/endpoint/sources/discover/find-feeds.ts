import type { Answer, Get } from '../../fetching/get.js';
import type { ReadOptions } from '../found.js';
import { siteFolder } from '../wordpress/rest-root.js';
import type { FoundSource } from './discover.js';
import { orNothing } from './or-nothing.js';
import type { SitePage, System } from './site-page.js';

/** Where the feed of a system is, from the folder of its site. */
const USUAL: Record<System, string> = {
  wordpress: 'feed/',
  joomla: '?format=feed&type=rss',
  opensid: 'index.php/feed',
  blogger: 'feeds/posts/default?alt=rss',
};
const OTHERS = ['rss.xml'];

/** Declared feeds that are tried; a page may declare one for each of its sections. */
const TRIED = 3;

/** Only counted, so neither the zone nor the limit matters. */
const COUNTING: ReadOptions = { offset: '+07:00', items: 1000, now: 0 };

/**
 * The feed of a site: the first that its page declares and that is one, else one at a usual place.
 * @param known there is a better source, so that a declared feed is told without asking for it
 */
export async function findFeeds(get: Get, page: SitePage, known: boolean): Promise<FoundSource[]> {
  const declared = page.feeds.slice(0, TRIED);
  if (known)
    return declared.slice(0, 1).map(({ url, title }) => ({ what: 'feed', address: url, ...(title && { title }) }));
  const folder = siteFolder(page.url);
  const usual = [...(page.system ? [USUAL[page.system]] : []), ...Object.values(USUAL), ...OTHERS];
  const guessed = [...new Set(usual)].map((path) => ({ url: new URL(path, folder).href, title: undefined }));
  for (const { url, title } of declared.length ? declared : guessed) {
    const answer = await orNothing(get(url));
    const found = answer && (await feedIn(answer));
    if (found) return [{ ...found, address: url, ...(title && { title }) }];
  }
  return [];
}

/** An answer as a feed, if it is one. */
export async function feedIn({ status, url, headers, body }: Answer): Promise<FoundSource | undefined> {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 500)).replace(/^[\s\u00bb\u00bf\u00ef]+/, '');
  if (status != 200 || !/^(?:<\?xml|<rss|<feed|<rdf|<!--|\{)/i.test(start)) return;
  const { readFeed } = await import('../feed/read-feed.js');
  const contentType = headers.get('content-type') ?? undefined;
  const found = await orNothing((async () => readFeed(body, url, { ...COUNTING, contentType }))());
  return found && { what: 'feed', address: url, count: found.news.length };
}
