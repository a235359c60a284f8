import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newsPath } from '../../src/contract/index.js';
import type { Content } from '../../src/endpoint/content.js';
import { documentsOf } from '../../src/endpoint/documents.js';
import type { JsonObject } from '../../src/endpoint/json.js';
import { NEWS, PROGRAM, exampleContent, png } from '../support/data-folder.js';

const BASE = 'https://widget.contoh.example/v1/';
const DATE = '2026-10-31T00:00:00Z';
const asText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Documents as they arrive: JSON, without what was undefined. */
const published = (content: Content) =>
  new Map([...documentsOf(content, DATE)].map(([path, document]) => [path, asText(document) as JsonObject]));

describe('news documents', () => {
  const item = (number: number, more: JsonObject = {}): JsonObject => ({
    id: `berita-${number}`,
    title: `Berita ${number}`,
    date_published: new Date(Date.UTC(2026, 0, 1) + number * 36e5).toISOString(),
    _opd: { agency: { id: 'dinas-contoh', name: 'Dinas Contoh' }, programs: number % 2 ? ['jalan-contoh'] : [] },
    ...more,
  });
  const withItems = (items: JsonObject[], images = {}) =>
    exampleContent({ [NEWS]: (feed) => void (feed.items = items), ...images });
  const idsOf = (document?: JsonObject) => (document?.items as JsonObject[]).map(({ id }) => id);

  it('come newest first, in pages of 50 that lead to each other and hold each item once', async () => {
    const items = Array.from({ length: 120 }, (_, number) => item(number));
    const documents = published(await withItems([...items.slice(60), ...items.slice(0, 60), items[7]!]));
    for (const [first, count] of [
      ['news.json', 120],
      ['agencies/dinas-contoh/news.json', 120],
      ['programs/jalan-contoh/news.json', 60],
    ] as const) {
      const seen: unknown[] = [];
      for (let url: string | undefined = BASE + first; url;) {
        const document: JsonObject | undefined = documents.get(url.replace(BASE, ''));
        assert.equal(document?.feed_url, url);
        assert.ok(idsOf(document).length <= 50);
        seen.push(...idsOf(document));
        url = document?.next_url ? new URL(String(document.next_url), url).href : undefined;
      }
      assert.equal(seen.length, count, first);
      assert.equal(new Set(seen).size, count);
      const sorted = [...seen].sort((a, b) => +String(b).slice(7) - +String(a).slice(7));
      assert.deepEqual(seen, sorted);
    }
  });

  it('sort a month without a day among the days, and do not depend on the order of files', async () => {
    const [a, b, c] = [
      item(1, { id: 'a', date_published: '2019-07-02T00:00:00+07:00' }),
      { id: 'b', title: 'B', _opd: { agency: { name: 'X' }, date: '2019-07' } },
      item(1, { id: 'c', date_published: '2019-06-30T00:00:00+07:00' }),
    ];
    const order = async (items: JsonObject[]) => idsOf(published(await withItems(items)).get('news.json'));
    assert.deepEqual(await order([c, b, a]), ['a', 'b', 'c']);
    assert.deepEqual(await order([a, c, b]), ['a', 'b', 'c']);
  });

  it('have a feed without items for an agency and a programme without news', async () => {
    const documents = published(await withItems([]));
    for (const path of [newsPath(), newsPath({ agency: 'dinas-contoh' }), newsPath({ program: 'jalan-contoh' })])
      assert.deepEqual(documents.get(path)?.items, [], path);
  });

  it('name a picture by an address that is right from every page', async () => {
    const image = {
      url: '../images/Foto A.png',
      width: 4,
      height: 3,
      sources: [{ url: '../images/Foto A.png', width: 4 }],
    };
    const items = Array.from({ length: 101 }, (_, number) => item(number * 2 + 1));
    for (const each of items) (each._opd as JsonObject).image = image;
    const documents = published(
      await withItems(items, {
        'images/Foto A.png': png(4, 3),
        [PROGRAM]: (program: JsonObject) => void (program._opd = { image }),
      }),
    );
    const addresses = (path: string, holder?: JsonObject) => {
      const picture = (holder?._opd as JsonObject).image as { url: string; sources: { url: string }[] };
      return [picture.url, picture.sources[0]!.url].map((url) => new URL(url, BASE + path).href);
    };
    for (const path of [
      'news.json',
      'news/2.json',
      'agencies/dinas-contoh/news/3.json',
      'programs/jalan-contoh/news.json',
    ])
      assert.deepEqual(
        addresses(path, (documents.get(path)?.items as JsonObject[])[0]),
        Array(2).fill(`${BASE}images/Foto%20A.png`),
      );
    for (const path of ['programs.json', 'programs/jalan-contoh.json'])
      assert.deepEqual(
        addresses(path, (documents.get(path)?.projects as JsonObject[])[0]),
        Array(2).fill(`${BASE}images/Foto%20A.png`),
      );
  });
});
