import { isObject, objectsOf, type JsonObject } from '../../json.js';
import { summaryOf } from '../html/summary-of.js';
import { lineOf, textOf } from '../html/text-of.js';
import { webAddress } from '../html/web-address.js';
import { noTitle } from './messages.js';
import { withPicture } from './local-picture.js';
import { tellAbout, type FolderReading } from './reading.js';
import { lineIn, listIn, whenIn } from './values.js';

/** Reads the items of a JSON Feed in the form of a data folder. */
export function readJsonNews(feed: JsonObject, path: string, reading: FolderReading): void {
  objectsOf(feed.items).forEach((item, index) => {
    const tell = tellAbout(reading, path, index + 1);
    const title = lineIn(item.title);
    if (!title) return tell('left-out', noTitle, 'title');
    const ours = withPicture(item, path, reading, tell)._opd;
    const { options } = reading;
    const { date, image, ..._opd } = isObject(ours) ? ours : {};
    const ready = isObject(image) && image.width !== undefined ? image : undefined;
    const html = typeof item.content_html == 'string' ? textOf(item.content_html) : undefined;
    const content = lineIn(item.content_text) ?? html;
    const named = isObject(image) && !ready ? image : { url: item.image ?? item.banner_image };
    const picture = webAddress(lineIn(named.url));
    reading.news.push({
      id: lineIn(item.id) ?? webAddress(lineIn(item.url)) ?? `${path}#${index + 1}`,
      url: webAddress(lineIn(item.url)),
      title: lineOf(title),
      summary: lineIn(item.summary) ?? (content === undefined ? undefined : summaryOf(content)),
      published: whenIn(item.date_published, 'date_published', options, tell).moment,
      date: typeof date == 'string' && item.date_published === undefined ? date : undefined,
      modified: whenIn(item.date_modified, 'date_modified', options, tell).moment,
      tags: listIn(Array.isArray(item.tags) ? item.tags : []),
      categories: [],
      picture:
        picture === undefined ? undefined : { url: picture, alt: lineIn(named.alt), credit: lineIn(named.credit) },
      language: lineIn(item.language),
      authors: [...objectsOf(item.authors), ...objectsOf([item.author])].flatMap(({ name }) => lineIn(name) ?? []),
      ...(isObject(ours) && { _opd: { ..._opd, ...(ready && { image: ready }) } }),
      place: { file: `${reading.folder}/${path}`, row: index + 1 },
    });
  });
}
