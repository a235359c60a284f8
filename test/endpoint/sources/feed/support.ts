import assert from 'node:assert/strict';
import { readFeed } from '../../../../src/endpoint/sources/feed/read-feed.js';
import type { FeedOptions } from '../../../../src/endpoint/sources/feed/read-page.js';
import { SourceFailed, type Found } from '../../../../src/endpoint/sources/found.js';
import type { Bytes } from '../../../../src/endpoint/stored-file.js';

export const ADDRESS = 'https://dinas.example.go.id/feed';
export const OPTIONS: FeedOptions = { offset: '+07:00', items: 200, now: Date.parse('2026-11-25T00:00:00Z') };

export const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

/** Reads a feed written here. */
export const read = (feed: string | Bytes, options: Partial<FeedOptions> = {}): Found =>
  readFeed(typeof feed == 'string' ? bytesOf(feed) : feed, ADDRESS, { ...OPTIONS, ...options });

/** What the publisher is told where nothing could be read. */
export function failure(feed: string | Bytes, options: Partial<FeedOptions> = {}): string {
  try {
    read(feed, options);
  } catch (error) {
    if (error instanceof SourceFailed) return `${error.said.problem.en} ${error.said.remedy.en}`;
    throw error;
  }
  return '';
}

/** Remarks in short. */
export const told = ({ remarks }: Found): string[] =>
  remarks.map(({ level, row, column, value, problem }) =>
    [level, row, column, value, problem.en].filter((part) => part !== undefined).join(' · '),
  );

const DATE = '<pubDate>Mon, 05 Aug 2019 10:00:00 +0700</pubDate>';

/** An item of RSS; with title, guid and date where `inner` has none. */
export const item = (inner = '', guid = 'satu'): string =>
  [
    '<item>',
    inner.includes('<title') ? '' : '<title>Judul</title>',
    /<guid|<link/.test(inner) ? '' : `<guid isPermaLink="false">${guid}</guid>`,
    /pubDate|dc:date|updated/.test(inner) ? '' : DATE,
    inner,
    '</item>',
  ].join('');

export const rss = (items: string, channel = '', head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<rss version="2.0"><channel><title>Dinas</title><link>https://dinas.example.go.id/</link>${channel}${items}</channel></rss>`;

/** The one item of a feed that has only this one. */
export const only = (inner: string, channel = ''): Found['news'][number] => read(rss(item(inner), channel)).news[0]!;

/** What is read of an Atom feed with one entry; `entry` and `feed` are more of what they hold. */
export const atom = (entry: string, feed = ''): Found =>
  read(
    `<feed xmlns="http://www.w3.org/2005/Atom">${feed}<entry><id>a</id><title>Judul</title><updated>2019-08-05T10:00:00+07:00</updated>${entry}</entry></feed>`,
  );
/** The same of a JSON Feed. */
export const json = (entry: Record<string, unknown>, feed: Record<string, unknown> = {}): Found =>
  read(
    JSON.stringify({
      ...{ version: 'https://jsonfeed.org/version/1.1', title: 'x', home_page_url: 'https://dinas.example.go.id/' },
      ...{ items: [{ id: 'a', title: 'Judul', date_published: '2019-08-05T10:00:00+07:00', ...entry }] },
      ...feed,
    }),
  );
/** The same of what Blogger gives as JSON. */
export const blogger = (entry: Record<string, unknown>, feed: Record<string, unknown> = {}): Found =>
  read(
    JSON.stringify({
      feed: { entry: [{ id: { $t: 'a' }, title: { $t: 'Judul' }, updated: { $t: '2019-08-05' }, ...entry }], ...feed },
    }),
  );

/** Does something, which must not take long; a busy machine is no fault of it, so its own time counts. */
export const inTime = <T>(work: () => T): T => {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  assert.ok(user + system < 2e6, `${Math.round((user + system) / 1000)} ms`);
  return result;
};
