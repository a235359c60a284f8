import type { Get } from '../../fetching/get.js';
import { SourceFailed, type Found, type FoundNews, type ReadOptions } from '../found.js';
import { refusedWith, restNotRead } from './feed-messages.js';
import { isNewer, newest, readPage, type FeedPage } from './read-page.js';

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1';
/** Documents of one feed; more is no paging but a circle. */
const MOST_PAGES = 40;

type AskedPage = FeedPage & { unchanged: boolean };

/**
 * Asks for a feed and its older pages, until there are enough items. Where its first page is as it was, the older ones
 * are not asked for: what was published of them stays.
 * @throws SourceFailed where nothing of its first page can be read
 */
export async function collectFeed(get: Get, url: string, options: ReadOptions): Promise<Found> {
  const first = await ask(get, url, options);
  const { remarks, notTaken } = first.found;
  const news = new Map(first.found.news.map((item) => [item.id, item]));
  const asked = new Set([url]);
  let [{ next }, count, isWhole] = [first as FeedPage, first.count, first.found.complete];
  if (first.unchanged) next = undefined;
  while (next && !isWhole && !asked.has(next) && asked.size < MOST_PAGES && news.size < options.items) {
    asked.add(next);
    const page = await ask(get, next, options).catch((error: unknown) => failed(error, url));
    remarks.push(...page.found.remarks);
    for (const [why, left] of Object.entries(page.found.notTaken)) notTaken[why] = (notTaken[why] ?? 0) + left;
    // A page that says nothing new is the last one: some sites give the same for every address.
    if (!add(page.found.news, news)) break;
    count += page.count;
    isWhole = first.total !== undefined && count >= first.total;
    next = page.next;
  }
  const taken = newest([...news.values()], options.items);
  return { programs: [], news: taken, remarks, notTaken, complete: isWhole && taken.length == news.size };
}

async function ask(get: Get, url: string, options: ReadOptions): Promise<AskedPage> {
  const answer = await get(url, { accept: ACCEPT });
  if (answer.status >= 400) throw new SourceFailed(refusedWith(answer.status), { file: url });
  const contentType = answer.headers.get('content-type') ?? undefined;
  return { ...readPage(answer.body, answer.url, { ...options, contentType }), unchanged: answer.unchanged };
}

/** Of a further page that cannot be had is told; what the others have is published. */
function failed(error: unknown, url: string): AskedPage {
  if (!(error instanceof SourceFailed)) throw error;
  const { problem } = error.said;
  const remark = { level: 'doubt' as const, file: url, ...restNotRead(problem.id, problem.en) };
  return {
    found: { programs: [], news: [], remarks: [remark], notTaken: {}, complete: false },
    count: 0,
    unchanged: false,
  };
}

/** Takes what is new among further items; whether there was any. */
function add(items: FoundNews[], news: Map<string, FoundNews>): boolean {
  const before = news.size;
  for (const item of items) {
    const same = news.get(item.id);
    if (!same || isNewer(item, same)) news.set(item.id, item);
  }
  return news.size > before;
}
