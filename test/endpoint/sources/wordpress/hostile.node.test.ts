import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectWordPress } from '../../../../src/endpoint/sources/wordpress/collect-wordpress.js';
import { processorTime } from '../../../support/processor-time.js';
import { isPosts, OPTIONS, post, posts, postsOf, site } from './fake-site.js';

const SITE = 'https://opd.example.go.id/';
const read = async (all: unknown[]) => {
  const { get } = site((url) => (isPosts(url) ? postsOf(all, url) : undefined));
  return collectWordPress(get, SITE, OPTIONS);
};

describe('A hostile or broken WordPress', () => {
  it('with 999999 pages of which all are the same is left after the second', async () => {
    const headers = { 'x-wp-total': '99999900', 'x-wp-totalpages': '999999' };
    const { get, asked } = site((url) => (isPosts(url) ? { headers, body: posts(100) } : undefined));
    const { news, complete } = await collectWordPress(get, SITE, { ...OPTIONS, items: 1_000_000 });
    assert.deepEqual([news.length, complete, asked.length], [100, false, 2]);
  });

  it('with ever new posts is left when there are enough', async () => {
    let made = 1;
    const headers = { 'x-wp-totalpages': '999999' };
    const { get, asked } = site((url) => (isPosts(url) ? { headers, body: posts(1, made++) } : undefined));
    const { news } = await collectWordPress(get, SITE, OPTIONS);
    assert.deepEqual([news.length, asked.length], [5, 5]);
  });

  it('with an empty page before the end is left there', async () => {
    const headers = { 'x-wp-totalpages': '999999' };
    const { get, asked } = site((url) => (isPosts(url) ? { headers, body: [] } : undefined));
    const { news, complete } = await collectWordPress(get, SITE, OPTIONS);
    assert.deepEqual([news.length, complete, asked.length], [0, false, 1]);
  });

  it('that sends more than was asked for gives no more than wanted', async () => {
    const { get } = site((url) => (isPosts(url) ? { body: posts(3000) } : undefined));
    assert.equal((await collectWordPress(get, SITE, OPTIONS)).news.length, 500);
  });

  it('with items that are none tells each, and is not whole then', async () => {
    const found = await read([null, 7, 'x', [], {}, { id: {}, title: 3, link: [] }, post(1)]);
    assert.equal(found.news.length, 1);
    assert.equal(found.remarks.filter(({ level }) => level == 'left-out').length, 6);
    assert.deepEqual(
      found.remarks.map(({ row }) => row),
      [1, 2, 3, 4, 5, 6],
    );
    assert.equal(found.complete, false);
  });

  it('with an empty list that nothing tells about is not taken as emptied', async () => {
    const { get } = site((url) => (isPosts(url) ? { body: [] } : undefined));
    assert.equal((await collectWordPress(get, SITE, OPTIONS)).complete, false);
    assert.equal((await read([])).complete, true);
  });

  it('with fields of any kind gives plain text or nothing', async () => {
    const odd = [null, 7, true, [], {}, [[1]], { rendered: null }, { rendered: {} }, '\ud800', '0000-00-00T00:00:00'];
    const fields = ['title', 'excerpt', 'content', 'guid', 'date', 'date_gmt', 'modified_gmt', 'featured_image'];
    const all = [...fields, '_embedded', 'status', 'jetpack_featured_media_url'].flatMap((field, i) =>
      odd.map((value, k) => post(i * 100 + k, { [field]: value })),
    );
    const { news } = await read(all);
    for (const item of news)
      for (const value of [item.id, item.title, item.summary ?? '', item.url ?? ''])
        assert.doesNotMatch(value, /\p{Cs}|\[object/u);
  });

  it('with markup, scripts and other addresses in its fields gives text and web addresses', async () => {
    const { news } = await read([
      post(1, {
        title: { rendered: '<script>alert(1)</script><b onclick=x>Panen</b> &lt;raya&gt; \u202ebalik' },
        link: 'javascript:alert(1)',
        guid: { rendered: 'javascript:alert(2)' },
        content: { rendered: '<img src="data:image/png;base64,AA"><img src="javascript:x"><img src="file:///etc/x">' },
        _embedded: JSON.parse('{"__proto__":{"a":1},"wp:featuredmedia":[{"source_url":"javascript:1"}]}'),
      }),
    ]);
    assert.equal(news[0]!.title, 'Panen <raya> balik');
    assert.equal(news[0]!.url, undefined);
    assert.equal(news[0]!.picture, undefined);
  });

  it('with bombs of markup is read in moments', async () => {
    const bomb = '<div>'.repeat(190_000);
    const start = processorTime();
    const { news } = await read([
      post(1, { content: { rendered: bomb }, excerpt: { rendered: `${'<b><a><p>'.repeat(100_000)}x` } }),
      post(2, { title: { rendered: '&'.repeat(300_000) }, excerpt: { rendered: ' '.repeat(900_000) } }),
    ]);
    assert.equal(news.length, 2);
    assert.ok(processorTime() - start < 2000);
  });

  it('with JSON nested a hundred thousand times is read or taken as closed', async () => {
    const deep = `[${'['.repeat(100_000)}${']'.repeat(100_000)},${JSON.stringify(post(1))}]`;
    const nested = site((url) => (isPosts(url) ? { body: deep } : undefined));
    assert.equal((await collectWordPress(nested.get, SITE, OPTIONS)).news.length, 1);
    const { get } = site((url) => (isPosts(url) ? { body: '['.repeat(100_000) } : undefined));
    await assert.rejects(collectWordPress(get, SITE, OPTIONS), /Neither/);
  });
});
