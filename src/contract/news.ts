import { onEndpoint } from './on-endpoint.js';
import { picture } from './picture.js';
import { organization } from './provenance.js';
import { date, flag, identifier, link, list, record, text, type ReadBy } from './read.js';
import { readDocument, type ReadDocument } from './version.js';

/**
 * A news item (JSON Feed 1.1), cut to what the widgets show. `_opd`: the agency that wrote it, the ids of the programmes
 * it is about, its picture on the endpoint, `date` where only a month or year is known ("2019-07"), `sample`.
 */
export const newsItem = record(
  {
    id: text,
    url: link,
    title: text,
    summary: text,
    date_published: date,
    tags: list(text),
    _opd: record({
      agency: organization,
      programs: list(identifier),
      image: picture,
      date: (value: unknown) =>
        typeof value == 'string' && /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value) ? value : undefined,
      sample: flag,
    }),
  },
  'id',
  'title',
);
export type NewsItem = ReadBy<typeof newsItem>;

const newsFeed = record({
  title: text,
  next_url: onEndpoint,
  items: list(newsItem),
  _opd: record({ publishedDate: date }),
});
/** `news.json` and its pages: a JSON Feed 1.1. */
export type NewsFeed = ReadBy<typeof newsFeed>;

/** Reads a feed; `base` is the address it came from. */
export const readNewsFeed = (json: unknown, base: string): ReadDocument<NewsFeed> =>
  readDocument(json, base, newsFeed, 'items', /^https?:\/\/(www\.)?jsonfeed\.org\/version\/1(\.\d+)?\/?$/);
