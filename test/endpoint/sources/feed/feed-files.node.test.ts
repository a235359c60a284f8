import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { read, told } from './support.js';

const FIXTURES = 'test/fixtures/sources';
/** Feeds whose text belongs to their publishers; not in the repository. */
const PUBLIC = '../shared/data';

/** What each file holds: items, how many of them have a picture, a summary and an address, and how many are left out. */
type Row = [file: string, items: number, pictures: number, summaries: number, addresses: number, leftOut: number];

const OURS: Row[] = [
  ['feeds-id/antara.rss', 3, 3, 3, 3, 0],
  ['feeds-id/detik.rss', 1, 1, 1, 1, 0],
  ['feeds-id/okezone.rss', 1, 1, 1, 1, 0],
  ['feeds-id/jogjaprov-rssAtom.xml', 2, 0, 2, 2, 0],
  // Its items have no date, so no edition may hold them.
  ['feeds-id/jogjaprov-rssV1Simple.xml', 0, 0, 0, 0, 2],
  ['feeds-id/jogjaprov-rssV1Steam.xml', 2, 0, 2, 2, 0],
  ['feeds-id/jogjaprov-rssV2EnUS.xml', 2, 2, 2, 2, 0],
  // One of ten posts needs a password; one has no title, so its first words, which are all of it, are its title.
  ['wordpress/feed-atom.xml', 9, 1, 8, 9, 0],
  ['wordpress/feed-rss2.xml', 9, 1, 8, 9, 0],
];

const OTHERS: Row[] = [
  ['feeds/DaringFireball.json', 48, 0, 48, 48, 0],
  ['feeds/OneFootTsunami.atom', 25, 9, 25, 22, 0],
  ['feeds/aktuality.rss', 30, 30, 29, 30, 0],
  ['feeds/authors.json', 0, 0, 0, 0, 4],
  ['feeds/content-encoded.rss', 7, 7, 7, 7, 0],
  ['feeds/encoding.rss', 40, 0, 36, 40, 0],
  ['feeds/guardian.rss', 55, 55, 55, 55, 0],
  ['feeds/heise.atom', 15, 12, 15, 15, 0],
  ['feeds/inessential.json', 20, 1, 20, 20, 0],
  ['feeds/livemint.xml', 25, 25, 25, 25, 0],
  ['feeds/missing-fields.atom', 0, 0, 0, 0, 1],
  ['feeds/pagination-links.rss', 1, 1, 0, 1, 0],
  ['feeds/rss-1.rss', 69, 0, 0, 69, 0],
  ['blogger/interiorsemarang.atom.xml', 1, 0, 0, 1, 0],
  ['blogger/interiorsemarang.derived.json', 1, 0, 0, 1, 0],
  ['blogger/tylkobezcukru.atom.xml', 25, 25, 25, 25, 0],
  ['blogger/tylkobezcukru.derived.json', 8, 8, 8, 8, 0],
  ['blogger/tylkobezcukru.rss.xml', 25, 25, 25, 25, 0],
];

const found = (path: string) => read(new Uint8Array(readFileSync(path)));

function holds(folder: string, [file, ...expected]: Row): void {
  const { news, remarks } = found(`${folder}/${file}`);
  const count = (field: 'picture' | 'summary' | 'url') => news.filter((item) => item[field]).length;
  const leftOut = remarks.filter(({ level }) => level == 'left-out').length;
  assert.deepEqual([news.length, count('picture'), count('summary'), count('url'), leftOut], expected, file);
  for (const { title, summary = '', published = '', url } of news) {
    // "<" of a text may be shown; a tag or an entity that is left is a mistake.
    assert.doesNotMatch(`${title}\n${summary}`, /<\/?[a-z]|&#?\w+;/i, file);
    assert.match(published, /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/, file);
    if (url) assert.match(url, /^https?:\/\//, file);
  }
}

describe('A feed of a real site', () => {
  for (const row of OURS) it(`is read with the expected items: ${row[0]}`, () => holds(FIXTURES, row));

  it('is read with the expected items, also where its text may not be handed on', () => {
    if (!existsSync(PUBLIC)) return console.log(`left out: no public feeds at ${PUBLIC}`);
    for (const row of OTHERS) holds(PUBLIC, row);
  });

  it('of a go.id site has its Indonesian dates, its link behind a blank, and its largest picture', () => {
    const { news, remarks } = found(`${FIXTURES}/feeds-id/jogjaprov-rssV2EnUS.xml`);
    assert.deepEqual(remarks, []);
    assert.deepEqual(
      news.map(({ published, url }) => [published, new URL(url!).pathname.slice(0, 22)]),
      [
        ['2019-08-05T00:00:00+07:00', '/berita/detail/246-pun'],
        ['2019-08-05T00:00:00+07:00', '/berita/detail/245-pem'],
      ],
    );
    assert.equal(news[0]?.language, undefined);
    assert.equal(news[0]?.picture?.credit, 'Leo Correa/Associated Press');
    assert.match(news[1]!.picture!.url, /-super-169\.jpg$/);
  });

  it('that was cut off between two elements still has its items', () => {
    const { news } = found(`${FIXTURES}/feeds-id/jogjaprov-rssV1Steam.xml`);
    assert.deepEqual(
      news.map(({ id, published, tags, authors }) => [id, published, tags, authors]),
      [
        ['https://store.steampowered.com/news/136588/', '2022-03-31T04:29:00+07:00', ['Valve news update'], ['Valve']],
        ['https://store.steampowered.com/news/136511/', '2022-03-29T23:58:00+07:00', ['Valve news update'], ['Valve']],
      ],
    );
  });

  it('of WordPress says the same as RSS and as Atom', () => {
    const facts = (file: string) =>
      found(`${FIXTURES}/wordpress/${file}`).news.map(
        ({ id, url, title, summary, published, categories, picture }) => ({
          ...{ id, url, title, summary, published, categories, picture },
        }),
      );
    assert.deepEqual(facts('feed-atom.xml'), facts('feed-rss2.xml'));
    assert.deepEqual(found(`${FIXTURES}/wordpress/feed-rss2.xml`).notTaken, { 'password-protected': 1 });
  });

  it('of Blogger says the same as Atom, as RSS and as JSON', () => {
    if (!existsSync(PUBLIC)) return console.log(`left out: no public feeds at ${PUBLIC}`);
    const facts = (file: string) =>
      found(`${PUBLIC}/blogger/tylkobezcukru.${file}`)
        .news.slice(0, 8)
        .map(({ id, url, title, summary, published, picture }) => ({ id, url, title, summary, published, picture }));
    assert.deepEqual(facts('derived.json'), facts('atom.xml'));
    assert.deepEqual(facts('rss.xml'), facts('atom.xml'));
    assert.match(facts('atom.xml')[0]!.picture!.url, /\/s1600\//);
    assert.equal(found(`${PUBLIC}/blogger/interiorsemarang.atom.xml`).complete, true);
  });

  it('leaves out what has no date, and says which', () => {
    assert.deepEqual(told(found(`${FIXTURES}/feeds-id/jogjaprov-rssV1Simple.xml`)), [
      'left-out · 1 · This item has no date.',
      'left-out · 2 · This item has no date.',
    ]);
  });
});
