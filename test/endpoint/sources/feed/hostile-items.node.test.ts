import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, inTime, item, read, rss, told } from './support.js';

const MEGABYTE = 1024 * 1024;

/** Name, item, and what it becomes. */
const HARMLESS: [name: string, inner: string | (() => string), shown: Record<string, unknown>][] = [
  ['a script in the title', '<title>Jalan &lt;script&gt;alert(1)&lt;/script&gt;baru</title>', { title: 'Jalan baru' }],
  ['a script in data', '<title><![CDATA[Jalan <img src=x onerror=alert(1)>baru]]></title>', { title: 'Jalan baru' }],
  ['a script as its address', '<guid>a</guid><link>javascript:alert(1)</link>', { url: undefined }],
  ['a script hidden in its address', '<guid>a</guid><link> java&#10;script:alert(1)</link>', { url: undefined }],
  ['another user in its address', '<guid>a</guid><link>https://bank.id@evil.example/</link>', { url: undefined }],
  [
    'a picture as data',
    '<description>&lt;img src="data:image/png;base64,AAAA"&gt;Isi.</description>',
    { picture: undefined },
  ],
  ['a picture that is a script', '<enclosure url="javascript:alert(1)" type="image/png"/>', { picture: undefined }],
  ['a picture on the server itself', '<enclosure url="file:///etc/passwd" type="image/png"/>', { picture: undefined }],
  ['half a character as a number', '<title>Jalan &#xD800;baru&#0;&#1;</title>', { title: 'Jalan \ufffdbaru\ufffd' }],
  ['text that turns round', '<title>Jalan \u202ebaru\u202c</title>', { title: 'Jalan baru' }],
  ['entities of nobody', '<title>Jalan &xxe; baru</title>', { title: 'Jalan &xxe; baru' }],
  ['a document type inside', '<title>Jalan</title><!DOCTYPE x>', { title: 'Jalan' }],
  ['a name with 500,000 brackets', () => `<author>${'('.repeat(500_000)}</author>`, { title: 'Judul' }],
  ['an address of 7 MB', () => `<guid>a</guid><link>http://${'a'.repeat(7 * MEGABYTE)}</link>`, { url: undefined }],
  ['a million blanks for a date', () => `<pubDate>5${' '.repeat(1_000_000)}Aug 2019</pubDate>`, { title: 'Judul' }],
  ['100,000 elements in its text', () => `<description>${'<b>'.repeat(99_000)}Isi.</description>`, { title: 'Judul' }],
  [
    'brackets let out of their data by an image',
    () => `<image><![CDATA[http://a.id/a.jpg</image><description>${'<'.repeat(200_000)}</description>]]></image>`,
    { title: 'Judul' },
  ],
  ['70,000 pictures', () => `<media:content url="http://a.id/a.jpg"/>`.repeat(70_000), { title: 'Judul' }],
  ['a tag with 450,000 values', () => `<enclosure ${'a '.repeat(450_000)}/>`, { title: 'Judul' }],
];

describe('A hostile item', () => {
  for (const [name, inner, shown] of HARMLESS)
    it(`does no harm: ${name}`, () => {
      const made = rss(item(typeof inner == 'function' ? inner() : inner));
      const [found, ...others] = inTime(() => read(made)).news;
      assert.deepEqual(others, []);
      assert.ok(found);
      for (const [field, value] of Object.entries(shown)) assert.deepEqual(found[field as keyof typeof found], value);
    });

  it('leaves the prototypes of the program as they are', () => {
    const polluted = '{"__proto__":{"polluted":1}';
    const feed = `${polluted},"version":"https://jsonfeed.org/version/1.1","title":"x","items":[${polluted},"id":"1","title":"Jalan","date_published":"2019-08-05T00:00:00Z"}]}`;
    assert.equal(read(feed).news[0]?.title, 'Jalan');
    failure(feed.replaceAll('__proto__":', 'constructor":{"prototype":').replaceAll('1}', '1}}'));
    failure(rss(item('<constructor><prototype><polluted>1</polluted></prototype></constructor>')));
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('has no half characters in what is published, so that it can be written down', () => {
    const half = '\\ud800';
    const feed = `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"a${half}","url":"https://a.id/${half}","title":"Jalan ${half}baru","summary":"Isi ${half}.","tags":["${half}x"],"authors":[{"name":"A${half}"}],"date_published":"2019-08-05T00:00:00Z"}]}`;
    const { news } = read(feed);
    assert.equal(news.length, 1);
    assert.doesNotMatch(JSON.stringify(news), /\\ud[89a-f]/i);
  });

  it('tells of each bad item, and publishes the others', () => {
    const found = read(
      rss(
        [
          item('<title>Baik</title>', 'a'),
          item('<guid></guid>'),
          item('<pubDate>31 September 2019</pubDate>', 'b'),
          item('<title/>', 'c'),
          item('<guid>d</guid><link>javascript:alert(1)</link>'),
          item('<title>Lama</title>', 'a'),
        ].join(''),
      ),
    );
    assert.deepEqual(
      found.news.map(({ title }) => title),
      ['Baik', 'Judul'],
    );
    assert.deepEqual(told(found), [
      'left-out · 2 · This item has neither an id nor an address, so it could not be recognised tomorrow.',
      'left-out · 3 · pubDate · 31 September 2019 · This date cannot be read, or is not in the calendar.',
      'left-out · 4 · This item has neither a title nor a text.',
      'doubt · 5 · link · javascript:alert(1) · The address of this item is no web address (http or https).',
      'left-out · 6 · id · a · Two items have the same id; only the newer one is published.',
    ]);
  });
});
