import type { Answer, Get } from '../../fetching/get.js';
import type { FeedSource, WordPressSource } from '../../publisher/config.js';
import { SourceFailed, type ReadOptions } from '../found.js';
import { siteFolder } from '../wordpress/rest-root.js';
import { feedIn, findFeeds } from './find-feeds.js';
import { findRest, type FoundRest } from './find-rest.js';
import { readSitePage, type SitePage } from './site-page.js';

/** Something that news can be read from. */
export interface FoundSource {
  what: 'wordpress' | 'feed';
  address: string;
  /** News items there: of WordPress all, of a feed the newest. Missing where it was not asked for. */
  count?: number;
  title?: string;
}

/** What is known of a site from its address alone. */
export interface Discovered {
  /** Where it is, after redirects. */
  address: string;
  title?: string;
  /** Address of its icon or picture. */
  logo?: string;
  language?: string;
  generator?: string;
  /** Its time zone, where it tells one of Indonesia's. */
  offset?: ReadOptions['offset'];
  /** The best first. */
  sources: FoundSource[];
  /** For `opd.config.json`; missing where nothing was found. */
  suggested?: Pick<WordPressSource, 'type' | 'url'> | { type: FeedSource['type']; url: string };
}

/**
 * Finds out what a site offers, with few requests: its start page, REST where it is WordPress, else its feed.
 * @param address with or without `https://`
 * @throws SourceFailed where the site cannot be reached at all
 */
export async function discover(get: Get, address: string): Promise<Discovered> {
  const start = await startPage(get, address.trim());
  const page = readSitePage(start);
  const itself = await feedIn(start);
  const rest = itself ? undefined : await restOf(get, start, page);
  const feeds = itself ? [itself] : await findFeeds(get, page, rest !== undefined);
  const sources = [...(rest ? [rest.source] : []), ...feeds];
  const best = sources[0];
  const about = {
    title: rest?.title ?? page.title ?? feeds[0]?.title,
    logo: rest?.logo ?? page.logo,
    language: page.language,
    generator: page.generator,
    offset: rest?.offset,
  };
  return {
    address: page.url,
    ...Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined)),
    sources,
    ...(best && { suggested: { type: best.what, url: best.address } }),
  };
}

/** Pages that are refused to programs tell nothing, and REST may be open nonetheless. */
const restOf = async (get: Get, { status }: Answer, { url, system, rest }: SitePage): Promise<FoundRest | undefined> =>
  system == 'wordpress' || rest || status != 200 ? findRest(get, siteFolder(url), rest) : undefined;

/** An address as people write it has no scheme, and then http may be all there is. */
async function startPage(get: Get, address: string): ReturnType<Get> {
  const ask = (url: string) => get(url, { accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5' });
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(address)) return ask(address);
  try {
    return await ask(`https://${address}`);
  } catch (error) {
    if (!(error instanceof SourceFailed)) throw error;
    return ask(`http://${address}`).catch(() => {
      throw error;
    });
  }
}
