import { withPicturesFromFolder } from '../../picture-address.js';
import type { SourceFound } from '../normalise.js';
import type { Context } from './context.js';
import { newsFile } from './documents.js';
import { repeatedNews, untitledNews } from './messages.js';
import { foundItem, itemsOf, keptItem, timeOfItem, type Item } from './news-item.js';

/** The items of one source: what it has now, and what has slid out of the window of its feed. */
export function sourceNews({ source, found }: SourceFound, context: Context): Item[] {
  const items = new Map<string, Item>();
  for (const news of found.news) {
    const item = foundItem(news, source, context);
    const place = { ...news.place, value: news.title || news.id };
    if (!item) context.telling.add(source.id, 'left-out', place, untitledNews);
    else if (items.has(item.fields.id)) context.telling.add(source.id, 'left-out', place, repeatedNews);
    else items.set(item.fields.id, item);
  }
  const current = [...items.values()];
  const kept = found.complete ? [] : keptNews(items, source, context);
  return [...current, ...kept].sort(newestFirst).slice(0, context.config.limits.items);
}

/** A feed shows its newest only: what is older than those is still there, what is newer and gone was deleted. */
function keptNews(current: ReadonlyMap<string, Item>, source: SourceFound['source'], context: Context): Item[] {
  const oldest = Math.min(...[...current.values()].map(timeOfItem).filter((time) => time > 0));
  return itemsOf(context.previous.news(source.id)).flatMap((published) => {
    const item = keptItem(withPicturesFromFolder(published, newsFile(source.id)), source);
    return item && !current.has(item.fields.id) && timeOfItem(item) < oldest ? [item] : [];
  });
}

/** Where two have the same time their ids decide, so that the order never depends on the source's. */
export const newestFirst = (a: Item, b: Item): number =>
  timeOfItem(b) - timeOfItem(a) || (a.fields.id < b.fields.id ? -1 : 1);
