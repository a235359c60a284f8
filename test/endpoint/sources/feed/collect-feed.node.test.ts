import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Get } from '../../../../src/endpoint/fetching/get.js';
import { collectFeed } from '../../../../src/endpoint/sources/feed/collect-feed.js';
import { SourceFailed } from '../../../../src/endpoint/sources/found.js';
import { OPTIONS, bytesOf, item, rss, told } from './support.js';

const SITE = 'https://dinas.example.go.id';

/** A site by its addresses; what is not there is answered by 404, an error is thrown. */
function site(pages: Record<string, string | Error>, unchanged = false): { get: Get; asked: string[] } {
  const asked: string[] = [];
  const get: Get = async (url) => {
    asked.push(url.replace(SITE, ''));
    const page = pages[url.replace(SITE, '')];
    if (page instanceof Error) throw page;
    const status = page === undefined ? 404 : 200;
    return { url, status, headers: new Headers({ 'content-type': 'text/xml' }), body: bytesOf(page ?? ''), unchanged };
  };
  return { get, asked };
}
const page = (ids: string[], next?: string): string =>
  rss(
    ids.map((id) => item('', id)).join(''),
    next && `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="next" href="${next}"/>`,
  );
const collect = (get: Get, items = 200) => collectFeed(get, `${SITE}/feed`, { ...OPTIONS, items });
const ids = ({ news }: { news: { id: string }[] }) => news.map(({ id }) => id);

describe('Collecting a feed', () => {
  it('follows its older pages to the end', async () => {
    const { get, asked } = site({
      '/feed': page(['d', 'c'], '/feed?2'),
      '/feed?2': page(['c', 'b'], '/feed?3'),
      '/feed?3': page(['a']),
    });
    const found = await collect(get);
    assert.deepEqual(ids(found), ['d', 'c', 'b', 'a']);
    assert.deepEqual(asked, ['/feed', '/feed?2', '/feed?3']);
    assert.deepEqual([found.remarks, found.complete], [[], false]);
  });

  it('follows next_url of JSON Feed, and knows when Blogger has no more', async () => {
    const entry = (id: string) => ({ id: { $t: id }, title: { $t: id }, published: { $t: '2019-08-05' } });
    const blog = (id: string, start: number) =>
      JSON.stringify({
        feed: {
          openSearch$totalResults: { $t: '2' },
          openSearch$startIndex: { $t: String(start) },
          link: [{ rel: 'next', href: `${SITE}/feed?${start + 1}` }],
          entry: [entry(id)],
        },
      });
    const { get, asked } = site({ '/feed': blog('b', 1), '/feed?2': blog('a', 2) });
    const found = await collect(get);
    assert.deepEqual([ids(found), found.complete, asked.length], [['b', 'a'], true, 2]);

    const json = (id: string, next_url?: string) =>
      JSON.stringify({
        ...{ version: 'https://jsonfeed.org/version/1.1', title: 'x', next_url },
        items: [{ id, title: id, date_published: '2019-08-05T00:00:00Z' }],
      });
    assert.deepEqual(ids(await collect(site({ '/feed': json('b', '/feed?2'), '/feed?2': json('a') }).get)), ['b', 'a']);
  });

  it('stops when there are enough items', async () => {
    const { get, asked } = site({ '/feed': page(['d', 'c'], '/feed?2'), '/feed?2': page(['b', 'a'], '/feed?3') });
    assert.equal((await collect(get, 3)).news.length, 3);
    assert.deepEqual(asked, ['/feed', '/feed?2']);
  });

  it('asks once where nothing has changed', async () => {
    const { get, asked } = site({ '/feed': page(['d'], '/feed?2'), '/feed?2': page(['c']) }, true);
    const found = await collect(get);
    assert.deepEqual([ids(found), asked, found.complete], [['d'], ['/feed'], false]);
  });

  it('goes in no circle, and through no endless pages', async () => {
    const circle = site({ '/feed': page(['b'], '/feed?2'), '/feed?2': page(['a'], '/feed') });
    assert.deepEqual(ids(await collect(circle.get)), ['b', 'a']);
    const same = site({ '/feed': page(['b'], '/feed?2'), '/feed?2': page(['b'], '/feed?3') });
    assert.deepEqual(ids(await collect(same.get)), ['b']);
    assert.equal(same.asked.length, 2);
    let count = 0;
    const endless: Get = async (url) => {
      count++;
      return {
        url,
        status: 200,
        headers: new Headers(),
        body: bytesOf(page([`${count}`], `/feed?${count}`)),
        unchanged: false,
      };
    };
    assert.equal((await collect(endless)).news.length, 40);
    assert.equal(count, 40);
  });

  it('publishes what it has where an older page cannot be had, and says so', async () => {
    const slow = { problem: { id: 'Lambat.', en: 'Slow.' }, remedy: { id: '', en: '' } };
    const failing = new SourceFailed(slow, { file: `${SITE}/feed?2` });
    for (const older of [failing, '<html></html>', '']) {
      const found = await collect(site({ '/feed': page(['b'], '/feed?2'), '/feed?2': older }).get);
      assert.deepEqual(ids(found), ['b']);
      assert.match(told(found)[0]!, /^doubt · Older items on the next page were not read/);
    }
  });

  it('fails in plain words where the address is gone or the site says nothing', async () => {
    const failed = (said: RegExp) => (error: unknown) =>
      error instanceof SourceFailed && said.test(error.said.problem.en);
    await assert.rejects(collect(site({}).get), failed(/HTTP 404/));
    await assert.rejects(collect(site({ '/feed': '' }).get), failed(/empty page/));
  });

  it('lets a mistake of its own be seen', async () => {
    const broken = new TypeError('a mistake');
    await assert.rejects(collect(site({ '/feed': page(['b'], '/feed?2'), '/feed?2': broken }).get), broken);
  });
});
