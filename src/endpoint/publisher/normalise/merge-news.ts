import { canonicalLink } from './canonical-link.js';
import type { Item } from './news-item.js';
import { wordsOf } from './words.js';

/** Words of a title by which two items are known to be one; "Pengumuman" has everyone. */
const ENOUGH = 3;

/** By what an item can be known elsewhere. */
function marksOf({ fields }: Item): string[] {
  const link = typeof fields.url == 'string' ? canonicalLink(fields.url) : undefined;
  const words = wordsOf(fields.title);
  const day = typeof fields.date_published == 'string' ? fields.date_published.slice(0, 10) : undefined;
  return [
    ...(link === undefined ? [] : [`link ${link}`]),
    ...(words.length < ENOUGH || day === undefined ? [] : [`title ${day} ${words.join(' ')}`]),
  ];
}

/**
 * The same item on two sites becomes one: that of the source which stands first, with the tags of both. A mark that two items
 * of one source have (all link to the front page) says nothing.
 */
export function mergeNews(bySource: readonly Item[][]): Item[] {
  const merged: Item[] = [];
  const byMark = new Map<string, Item>();
  const ids = new Set<string>();
  for (const items of bySource) {
    const counts = new Map<string, number>();
    const marked = items.map((item) => ({ item, marks: marksOf(item) }));
    for (const { marks } of marked) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    for (const { item, marks } of marked) {
      const own = [`id ${item.fields.id}`, ...marks.filter((mark) => counts.get(mark) == 1)];
      const same = own.map((mark) => byMark.get(mark)).find((found) => found && !found.sources.has(item.source));
      if (same) join(same, item);
      else if (ids.has(item.fields.id)) continue;
      else merged.push(item);
      ids.add(item.fields.id);
      for (const mark of own) if (!byMark.has(mark)) byMark.set(mark, same ?? item);
    }
  }
  return merged;
}

/** What the first does not say, the other may. */
function join(first: Item, other: Item): void {
  const { summary, content_text, date_modified, authors, language, url } = other.fields;
  if (first.fields.summary === undefined && summary !== undefined)
    Object.assign(first.fields, { summary, content_text });
  first.fields.url ??= url;
  first.fields.date_modified ??= date_modified;
  first.fields.authors ??= authors;
  first.fields.language ??= language;
  first.ours.agency ??= other.ours.agency;
  first.ours.image ??= other.ours.image;
  first.labels.push(...other.labels);
  first.named.push(...other.named);
  first.origins.push(...other.origins);
  for (const source of other.sources) first.sources.add(source);
}
