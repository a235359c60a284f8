import type { EndpointError } from '../../client/index.js';
import type { NewsFeed } from '../news-feed.js';
import { why } from './why.js';
import type { MessageWords } from './words.js';

/** Pages looked through for one "more": a page may hold nothing of the agency or tag asked for. */
const MAX_PAGES = 5;
const busy = new WeakSet<NewsFeed>();

/** Shows the next few items of a feed, from the pages at hand or the next ones, and says how many came. */
export async function showMore(feed: NewsFeed, words: MessageWords): Promise<void> {
  if (busy.has(feed)) return;
  busy.add(feed);
  const before = Math.min(feed.items().length, feed.shown);
  let came = 0;
  try {
    for (let pages = 0; feed.next && pages < MAX_PAGES && feed.items().length <= before; pages++) await feed.loadPage();
    feed.shown = before + feed.step;
    came = Math.min(feed.items().length, feed.shown) - before;
    feed.said = words.newsCame(came);
  } catch (error) {
    feed.said = words.failed(1, why(error as EndpointError));
  }
  busy.delete(feed);
  feed.requestUpdate();
  await feed.updateComplete;
  // With the last item the button goes: then the first new item has the focus, else the button keeps it.
  const root = feed.shadowRoot!;
  if (came && !root.activeElement) root.querySelectorAll<HTMLElement>('.title')[before]?.focus();
}
