import type { Message } from '../../finding.js';
import type { FoundNews, Place, ReadOptions } from '../found.js';
import { altOf, picturesIn } from '../html/pictures-in.js';
import { summaryOf } from '../html/summary-of.js';
import { lineOf, textOf } from '../html/text-of.js';
import { webAddress } from '../html/web-address.js';
import type { Remarks } from '../remarks.js';
import { unreadableDate, unusableLink, withoutDate, withoutName, withoutTitle } from './feed-messages.js';
import { largePicture } from './large-picture.js';
import { momentOf, type Moment } from './moment.js';
import type { Field, RawItem, RawPicture } from './raw-feed.js';

/** What items are read with. */
export interface ItemContext {
  /** What relative addresses are seen from. */
  base: string;
  offset: ReadOptions['offset'];
  remarks: Remarks;
}

/** Longer is no id but a mistake. */
const LONGEST_ID = 1000;
const LONGEST_TITLE = 300;
const LONGEST_TEXT = 300_000;
/** Length of a title that is taken from the text. */
const WORDS = 80;
const MOST_TAGS = 50;
/** What systems write where nobody has written a title. */
const UNTITLED = /^\(?(?:untitled|no title|tanpa judul)\)?$/i;

/** An item as plain text; missing, and told, where it cannot be published. */
export function readItem(raw: RawItem, place: Place, { base, offset, remarks }: ItemContext): FoundNews | undefined {
  const leftOut = (said: Message, field?: Field): undefined => {
    remarks.add('left-out', field ? { ...place, column: field[0], value: field[1] } : place, said);
  };

  const seenFrom = webAddress(raw.base, base) ?? base;
  const url = firstOf(raw.links, (link) => webAddress(link, seenFrom));
  const id = [raw.id, url].map((each) => each && plain(each)).find((each) => each && each.length <= LONGEST_ID);
  if (!id) return leftOut(withoutName);

  const htmls = raw.texts.map(withoutEmbedded);
  const texts = htmls.map(textOf);
  const title = titleOf(raw.title, texts.find(Boolean));
  if (!title) return leftOut(withoutTitle);

  const { published, unread } = whenOf(raw, offset);
  if (!published) return unread ? leftOut(unreadableDate, unread) : leftOut(withoutDate);
  if (unread) remarks.add('doubt', { ...place, column: unread[0], value: unread[1] }, unreadableDate);
  if (!url && raw.links[0]) remarks.add('doubt', { ...place, column: 'link', value: raw.links[0] }, unusableLink);

  const modified = firstOf(raw.modified, ([, value]) => momentOf(value, offset)?.moment);
  const isLater = modified && published.moment && Date.parse(modified) > Date.parse(published.moment);
  const summary = summaryIn(texts, title);
  const picture = pictureOf(raw, htmls, url ?? seenFrom);
  const authors = names(raw.authors);
  return {
    id,
    ...(url && { url }),
    title,
    ...(summary && { summary }),
    ...(published.moment ? { published: published.moment } : { date: published.date }),
    ...(isLater && { modified }),
    tags: names(raw.tags),
    categories: names(raw.categories),
    ...(picture && { picture }),
    ...(authors.length && { authors }),
    place,
  };
}

function firstOf<T, R>(list: readonly T[], find: (each: T) => R | undefined): R | undefined {
  for (const each of list) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return;
}

const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, '').trim();

const names = (list: readonly string[]): string[] =>
  [...new Set(list.slice(0, MOST_TAGS).map((name) => lineOf(name).slice(0, LONGEST_TITLE)))].filter(Boolean);

/** Pictures written into the text itself may be larger than everything else in it; the end of a very long text is not read. */
const withoutEmbedded = (html: string): string =>
  (html.includes('data:') ? html.replace(/(["'])data:[^"']*\1/g, '""') : html).slice(0, LONGEST_TEXT);

function titleOf(title: string | undefined, written: string | undefined): string | undefined {
  const line = title && lineOf(title);
  if (line && !UNTITLED.test(line)) return line.length > LONGEST_TITLE ? summaryOf(line, LONGEST_TITLE) : line;
  return written && summaryOf(written.split('\n')[0]!, WORDS);
}

const summaryIn = (texts: readonly string[], title: string): string | undefined =>
  firstOf(texts, (text) => {
    const summary = summaryOf(text);
    return summary == title ? undefined : summary;
  });

/** The first date that can be read, and the first that stands before it and cannot. */
function whenOf(raw: RawItem, offset: ReadOptions['offset']): { published?: Moment; unread?: Field } {
  let unread: Field | undefined;
  for (const field of [...raw.published, ...raw.modified]) {
    const published = momentOf(field[1], offset);
    if (published) return { published, unread };
    unread ??= field;
  }
  return { unread };
}

function pictureOf(raw: RawItem, htmls: readonly string[], base: string): FoundNews['picture'] {
  const usable = (picture: RawPicture): FoundNews['picture'] => {
    const url = webAddress(picture.url, base);
    if (!url) return;
    const alt = altOf(picture.alt && lineOf(picture.alt), url);
    const credit = picture.credit && lineOf(picture.credit);
    return { url: largePicture(url), ...(alt && { alt }), ...(credit && { credit }) };
  };
  return (
    firstOf(raw.pictures, usable) ??
    firstOf([...htmls].reverse(), (html) => firstOf(picturesIn(html, base), usable)) ??
    firstOf(raw.thumbnails, usable)
  );
}
