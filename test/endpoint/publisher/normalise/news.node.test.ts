import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../../../src/endpoint/json.js';
import { canonicalLink } from '../../../../src/endpoint/publisher/normalise/canonical-link.js';
import type { SourceConfig } from '../../../../src/endpoint/publisher/config.js';
import type { FoundNews } from '../../../../src/endpoint/sources/found.js';
import {
  DAY,
  NOW,
  holding,
  itemsIn,
  newsOf,
  normalised,
  opdOf,
  programOf,
  published,
  site,
  table,
  tarok,
  told,
} from './support.js';

const lembar = holding(table('lembar'), { programs: [programOf(tarok())] });
const info = (news: Partial<FoundNews>[], more: Partial<SourceConfig> = {}, complete = true) =>
  holding(site('diskominfo', more), { news: news.map(newsOf), complete });
const pupr = (news: Partial<FoundNews>[], more: Partial<SourceConfig> = {}) =>
  holding(site('dinas-pupr', more), { news: news.map(newsOf) });

describe('canonical links', () => {
  const same = [
    'https://dinas.example.go.id/berita/jalan',
    'http://www.dinas.example.go.id/berita/jalan/',
    'https://dinas.example.go.id/berita/jalan?utm_source=wa&fbclid=x#atas',
    'https://dinas.example.go.id/berita/jalan/amp/',
    'https://amp.dinas.example.go.id/berita/jalan',
    'https://dinas-example-go-id.cdn.ampproject.org/c/s/dinas.example.go.id/berita/jalan/amp',
    'https://DINAS.example.go.id/berita/jalan?m=1',
  ];
  for (const url of same) it(`are one for ${url}`, () => assert.equal(canonicalLink(url), canonicalLink(same[0]!)));

  it('are others for other pages', () => {
    const others = [
      'https://dinas.example.go.id/?p=1',
      'https://dinas.example.go.id/?p=2',
      'https://go.id/berita/jalan',
    ];
    assert.equal(new Set([...others, same[0]!].map(canonicalLink)).size, 4);
  });
});

describe('the same news on two sites', () => {
  it('is one by its link, with the tags of both and the agency of the first', () => {
    const result = normalised([
      info([{ tags: ['jalan'] }]),
      pupr([
        {
          id: 'x:2',
          url: 'http://www.diskominfo.example.go.id/bupati-tinjau-jalan?utm_medium=rss',
          title: 'Lain',
          tags: ['Jalan', 'nagari'],
        },
      ]),
    ]);
    const [item, ...others] = itemsIn(result, 'diskominfo');
    assert.deepEqual(others, []);
    assert.deepEqual(itemsIn(result, 'dinas-pupr'), []);
    assert.deepEqual(item!.tags, ['jalan', 'nagari']);
    assert.deepEqual(opdOf(item).agency, { id: 'diskominfo', name: 'Diskominfo' });
    assert.equal(result.origins.get('news/diskominfo.json#0')!.length, 2);
  });

  it('is one by title and day', () => {
    const copy = { id: 'x:2', url: 'https://dinas-pupr.example.go.id/2', title: 'BUPATI meninjau jalan baru!' };
    const on = (published: string) => itemsIn(normalised([info([{}]), pupr([{ ...copy, published }])]), 'dinas-pupr');
    assert.equal(on('2026-11-20T23:00:00+07:00').length, 0);
    assert.equal(on('2026-11-21T01:00:00+07:00').length, 1);
  });

  it('stays two where the title says nothing, or where all items of a site have one link', () => {
    const twice = normalised([
      info([{ title: 'Pengumuman' }]),
      pupr([{ id: 'x:2', title: 'Pengumuman', url: 'https://dinas-pupr.example.go.id/2' }]),
    ]);
    assert.equal(itemsIn(twice, 'dinas-pupr').length, 1);
    const url = 'https://padangpariamankab.go.id/';
    const titles = ['Satu dua tiga', 'Empat lima enam'];
    const front = normalised([
      info(titles.map((title, index) => ({ id: `a:${index}`, url, title }))),
      pupr([{ id: 'x:9', url, title: 'Tujuh delapan sembilan' }]),
    ]);
    assert.equal(itemsIn(front, 'diskominfo').length, 2);
    assert.equal(itemsIn(front, 'dinas-pupr').length, 1);
  });

  it('stays two where one site has two, each like one of another site', () => {
    const result = normalised([
      info([{}]),
      pupr([
        { id: 'x:1', url: 'https://diskominfo.example.go.id/bupati-tinjau-jalan', title: 'Satu dua tiga' },
        { id: 'x:2', url: 'https://dinas-pupr.example.go.id/2' },
      ]),
    ]);
    assert.deepEqual(
      itemsIn(result, 'dinas-pupr').map(({ id }) => id),
      ['x:2'],
    );
  });

  it('has one id of its own where another source uses the same', () => {
    const result = normalised([
      info([{ id: '7' }]),
      pupr([{ id: '7', url: 'https://x.example/', title: 'Berita lain' }]),
    ]);
    assert.equal(itemsIn(result, 'diskominfo')[0]!.id, 'diskominfo:7');
    assert.equal(itemsIn(result, 'dinas-pupr')[0]!.id, 'dinas-pupr:7');
  });
});

describe('news and its programmes', () => {
  const matchesOf = (news: Partial<FoundNews>, more: Partial<SourceConfig> = {}) => {
    const programs = { 'tarok-city': { words: ['kawasan pendidikan'], tags: ['Kota Tarok'] } };
    const result = normalised([lembar, info([news], more)], { config: { programs } });
    assert.deepEqual(
      opdOf(itemsIn(result, 'diskominfo')[0]).programs,
      result.matches.length ? result.matches.map(({ program }) => program) : undefined,
    );
    return result.matches.map(({ by, found }) => `${by}: ${found}`);
  };

  for (const [why, news, more, reason] of [
    ['a tag of the settings', { tags: ['kota tarok'] }, {}, 'tag: kota tarok'],
    ['the id as a tag', { tags: ['Tarok City'] }, {}, 'tag: Tarok City'],
    ['a category', { categories: ['Kota  Tarok'] }, {}, 'category: Kota  Tarok'],
    [
      'what a category means',
      { categories: ['Proyek A'] },
      { categories: { 'proyek a': { program: 'tarok-city' } } },
      'category: Proyek A',
    ],
    ['a word', { summary: 'Di KAWASAN-Pendidikan itu.' }, {}, 'word: kawasan pendidikan'],
    ['the title', { title: 'Progres kawasan Tárok  City' }, {}, 'title: Kawasan Tarok City'],
    ['its own word', { _opd: { programs: ['Kawasan Tarok City'] } }, {}, 'tag: Kawasan Tarok City'],
  ] as [string, Partial<FoundNews>, Partial<SourceConfig>, string][])
    it(`are matched by ${why}`, () => assert.deepEqual(matchesOf(news, more), [reason]));

  it('are not matched by parts of words', () =>
    assert.deepEqual(
      matchesOf({ title: 'Kawasan pendidikannya', summary: 'Kawasan Tarok Cityland', tags: ['Tarok'] }),
      [],
    ));

  it('are told where the item names a programme that there is not', () => {
    const result = normalised([lembar, info([{ _opd: { programs: ['antah'] } }])]);
    assert.match(told(result).join(), /diskominfo doubt program antah/);
  });
});

describe('agencies of news', () => {
  const agencyOf = (news: Partial<FoundNews>, more: Partial<SourceConfig> = {}) =>
    opdOf(itemsIn(normalised([info([news], more)]), 'diskominfo')[0]).agency;

  it('are what a category means, else that of the source', () => {
    const categories = { 'Bidang PU': { agency: 'dinas-pupr' } };
    assert.deepEqual(agencyOf({ categories: ['bidang pu'] }, { categories }), { id: 'dinas-pupr', name: 'Dinas PUPR' });
    assert.deepEqual(agencyOf({}, { categories }), { id: 'diskominfo', name: 'Diskominfo' });
  });

  it('are named without an id where the item names one that is not in the list', () =>
    assert.deepEqual(agencyOf({ _opd: { agency: { id: 'koran', name: 'Koran' } } }), { name: 'Koran' }));
});

describe('windows of feeds', () => {
  const item = (day: number, more: Partial<FoundNews> = {}): Partial<FoundNews> => ({
    id: `tag:info:${day}`,
    url: `https://diskominfo.example.go.id/${day}`,
    title: `Berita hari ke ${day}`,
    published: new Date(NOW - (30 - day) * DAY).toISOString(),
    ...more,
  });
  const ids = (items: JsonObject[]) => items.map(({ id }) => Number(String(id).slice(9)));
  const after = async (before: number[], now: number[], complete = false, more = {}) => {
    const first = await published([
      lembar,
      info(
        before.map((day) => item(day)),
        {},
        complete,
      ),
    ]);
    return published(
      [
        lembar,
        info(
          now.map((day) => item(day)),
          {},
          complete,
        ),
      ],
      { previous: first.files, ...more },
    );
  };

  it('keep what has slid out of them, and not what was deleted', async () => {
    const { normalised } = await after([1, 2, 3, 4], [3, 5]);
    assert.deepEqual(ids(itemsIn(normalised, 'diskominfo')), [5, 3, 2, 1]);
  });

  it('keep nothing where the source tells all that it has', async () => {
    const { normalised } = await after([1, 2, 3, 4], [3, 5], true);
    assert.deepEqual(ids(itemsIn(normalised, 'diskominfo')), [5, 3]);
  });

  it('keep no more than the settings allow', async () => {
    const limits = { document: 1, picture: 1, items: 3, timeout: 1 };
    const { normalised } = await after([1, 2, 3], [4, 5], false, { config: { limits } });
    assert.deepEqual(ids(itemsIn(normalised, 'diskominfo')), [5, 4, 3]);
  });

  it('keep an item as it was published', async () => {
    const first = await published([lembar, info([item(1, { tags: ['tarok-city'] }), item(2)], {}, false)]);
    const again = await published([lembar, info([item(2)], {}, false)], { previous: first.files, now: NOW + DAY });
    assert.deepEqual([...again.files], [...first.files]);
  });
});

describe('a news item', () => {
  it('keeps its id when its title is edited', () => {
    const id = (title: string) => itemsIn(normalised([info([{ title }])]), 'diskominfo')[0]!.id;
    assert.equal(id('Lama sekali judulnya'), id('Baru sekali judulnya'));
  });

  it('has the picture that was made ready, named as seen from its document', () => {
    const url = 'https://diskominfo.example.go.id/foto.jpg';
    const image = {
      url: 'images/foto-640.abcdef12.jpg',
      width: 640,
      height: 400,
      sources: [{ url: 'images/a.webp', width: 9 }],
    };
    const pictures = new Map([[url, { image, files: [] }]]);
    const [item] = itemsIn(normalised([info([{ picture: { url } }])], { pictures }), 'diskominfo');
    assert.deepEqual(opdOf(item).image, {
      ...image,
      url: '../images/foto-640.abcdef12.jpg',
      sources: [{ url: '../images/a.webp', width: 9 }],
    });
    assert.equal(opdOf(itemsIn(normalised([info([{ picture: { url } }])]), 'diskominfo')[0]).image, undefined);
  });

  it('is JSON Feed', () => {
    const [item] = itemsIn(normalised([info([{ authors: ['Ani'], modified: '2026-11-21T00:00:00Z' }])]), 'diskominfo');
    assert.deepEqual(item, {
      id: 'https://diskominfo.example.go.id/?p=1',
      url: 'https://diskominfo.example.go.id/bupati-tinjau-jalan/',
      title: 'Bupati meninjau jalan baru',
      summary: 'Peninjauan pagi ini.',
      content_text: 'Peninjauan pagi ini.',
      date_published: '2026-11-20T09:00:00+07:00',
      date_modified: '2026-11-21T00:00:00Z',
      authors: [{ name: 'Ani' }],
      _opd: { agency: { id: 'diskominfo', name: 'Diskominfo' } },
    });
  });

  it('does not lead to where a browser should not go', () =>
    assert.equal(itemsIn(normalised([info([{ url: 'javascript:alert(1)' }])]), 'diskominfo')[0]!.url, undefined));
});
