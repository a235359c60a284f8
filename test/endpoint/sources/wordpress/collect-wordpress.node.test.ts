import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectWordPress } from '../../../../src/endpoint/sources/wordpress/collect-wordpress.js';
import { SourceFailed } from '../../../../src/endpoint/sources/found.js';
import { fixture, isPosts, OPTIONS, post, posts, postsOf, site, unreachable } from './fake-site.js';

const SITE = 'https://opd.example.go.id/';
const closed = { status: 401, body: { code: 'rest_forbidden', message: 'Tidak boleh', data: { status: 401 } } };
const feed = { headers: { 'content-type': 'application/rss+xml' }, body: fixture('feed-rss2.xml') };

describe('A WordPress site', () => {
  it('of up to a hundred posts is read whole by one request', async () => {
    const { get, asked } = site((url) => (isPosts(url) ? postsOf(posts(100), url) : undefined));
    const found = await collectWordPress(get, SITE, OPTIONS);
    assert.equal(found.news.length, 100);
    assert.equal(found.complete, true);
    assert.equal(asked.length, 1);
    const { searchParams } = new URL(asked[0]!);
    assert.equal(searchParams.get('_embed'), 'wp:featuredmedia,wp:term,author');
    assert.equal(searchParams.get('per_page'), '100');
  });

  it('is read page by page to its end', async () => {
    const { get, asked } = site((url) => (isPosts(url) ? postsOf(posts(230), url) : undefined));
    const found = await collectWordPress(get, SITE, OPTIONS);
    assert.deepEqual([found.news.length, found.complete, asked.length], [230, true, 3]);
  });

  it('is read as far as wanted, and says how much there is beyond', async () => {
    const { get, asked } = site((url) => (isPosts(url) ? postsOf(posts(230), url) : undefined));
    const found = await collectWordPress(get, SITE, { ...OPTIONS, items: 50 });
    assert.deepEqual([found.news.length, found.complete, asked.length], [50, false, 1]);
    assert.deepEqual(found.notTaken, { 'beyond-limit': 180 });
  });

  it('that tells no number of pages ends where WordPress says that there are no more', async () => {
    const { get, asked } = site((url) => (isPosts(url) ? { ...postsOf(posts(200), url), headers: {} } : undefined));
    const found = await collectWordPress(get, SITE, OPTIONS);
    assert.deepEqual([found.news.length, found.complete, asked.length], [200, true, 3]);
  });

  it('that publishes while it is read gives no post twice', async () => {
    let all = posts(150);
    const { get } = site((url) => {
      if (!isPosts(url)) return;
      const answer = postsOf(all, url);
      all = [post(999), ...all];
      return answer;
    });
    const { news, complete } = await collectWordPress(get, SITE, OPTIONS);
    assert.equal(news.length, 150);
    assert.equal(new Set(news.map(({ id }) => id)).size, 150);
    assert.equal(complete, true);
  });

  it('that takes a post away while it is read is not taken as whole', async () => {
    let all = posts(150);
    const { get } = site((url) => {
      if (!isPosts(url)) return;
      const answer = postsOf(all, url);
      all = all.slice(1);
      return answer;
    });
    assert.equal((await collectWordPress(get, SITE, OPTIONS)).complete, false);
  });

  it('keeps what was read where a later page fails, and says so', async () => {
    const { get } = site((url) => {
      if (!isPosts(url)) return;
      return url.searchParams.get('page') == '2' ? unreachable() : postsOf(posts(150), url);
    });
    const found = await collectWordPress(get, SITE, OPTIONS);
    assert.deepEqual([found.news.length, found.complete], [100, false]);
    assert.match(found.remarks[0]!.problem.en, /Page 2/);
  });

  it('whose address is none fails as a whole', async () => {
    await assert.rejects(collectWordPress(site(() => undefined).get, 'opd', OPTIONS), SourceFailed);
  });

  it('that does not answer fails as a whole', async () => {
    await assert.rejects(collectWordPress(site(unreachable).get, SITE, OPTIONS), SourceFailed);
  });

  it('leaves out what is not for the public, and counts it', async () => {
    const all = [
      post(1),
      post(2, { content: { rendered: '', protected: true } }),
      post(3, { excerpt: { rendered: '', protected: true } }),
      post(4, { status: 'private' }),
      post(5, { status: 'future' }),
      post(6, { type: 'page' }),
    ];
    const { get } = site((url) => (isPosts(url) ? postsOf(all, url) : undefined));
    const { news, notTaken, complete } = await collectWordPress(get, SITE, OPTIONS);
    assert.deepEqual(
      news.map(({ title }) => title),
      ['Berita 1'],
    );
    assert.deepEqual(notTaken, { 'password-protected': 2, private: 1, draft: 1, 'not-a-post': 1 });
    assert.equal(complete, true);
  });
});

describe('The REST of a WordPress', () => {
  const byRoute = (url: URL) =>
    url.searchParams.get('rest_route') == '/wp/v2/posts' ? postsOf(posts(3), url) : undefined;

  for (const [where, address] of [
    ['named as the source itself', 'https://opd.example.go.id/berita/wp-json/wp/v2/posts?per_page=5'],
    ['in a folder', 'https://opd.example.go.id/berita'],
    ['of a start page with a name', 'https://opd.example.go.id/berita/index.php?lang=id'],
  ] as const)
    it(`is found ${where}`, async () => {
      const { get, asked } = site((url) =>
        url.pathname == '/berita/wp-json/wp/v2/posts' ? postsOf(posts(3), url) : undefined,
      );
      assert.equal((await collectWordPress(get, address, OPTIONS)).news.length, 3);
      assert.equal(asked.length, 1);
    });

  it('is found where addresses are not rewritten', async () => {
    const { get, asked } = site(byRoute);
    assert.equal((await collectWordPress(get, SITE, OPTIONS)).news.length, 3);
    assert.equal(asked.length, 2);
  });

  it('is asked once where the source names it so', async () => {
    const { get, asked } = site(byRoute);
    assert.equal((await collectWordPress(get, `${SITE}?rest_route=/`, OPTIONS)).news.length, 3);
    assert.equal(asked.length, 1);
  });

  it('is found by the head of an answer', async () => {
    const link = `<${SITE}api/>; rel="https://api.w.org/"`;
    const { get, asked } = site((url) =>
      url.pathname == '/api/wp/v2/posts' ? postsOf(posts(3), url) : { status: 404, headers: { link }, body: '<html>' },
    );
    assert.equal((await collectWordPress(get, SITE, OPTIONS)).news.length, 3);
    assert.equal(asked.length, 2);
  });

  it('is found by the start page', async () => {
    const { get } = site((url) => {
      if (url.pathname == '/api/wp/v2/posts') return postsOf(posts(3), url);
      return url.pathname == '/' && !url.search ? { body: `<link rel="https://api.w.org/" href="/api/">` } : undefined;
    });
    assert.equal((await collectWordPress(get, SITE, OPTIONS)).news.length, 3);
  });

  it('that moved gives addresses of where it is now', async () => {
    const { get } = site((url) => ({
      ...postsOf([post(1, { link: '/satu/' })], url),
      url: url.href.replace('opd.example', 'baru.example'),
    }));
    assert.equal((await collectWordPress(get, SITE, OPTIONS)).news[0]!.url, 'https://baru.example.go.id/satu/');
  });
});

describe('A WordPress whose REST is closed', () => {
  for (const [how, answer] of [
    ['by 401', closed],
    ['by 404 of WordPress', { status: 404, body: fixture('rest-disabled-404.json') }],
    ['by a page instead of JSON', { body: '<!DOCTYPE html><p>Akses ditolak' }],
    ['by JSON that is no list', { body: { tulisan: [] } }],
    ['by half a list', { body: '[{"id":1},' }],
  ] as const)
    it(`${how} is read by its feed, and that is said`, async () => {
      const { get } = site((url) => {
        if (url.pathname == '/feed/') return feed;
        return url.pathname == '/' && !url.search ? { body: '<title>Situs</title>' } : answer;
      });
      const { news, remarks, complete } = await collectWordPress(get, SITE, OPTIONS);
      assert.equal(news.length, 9);
      assert.equal(complete, false);
      assert.match(remarks[0]!.remedy.id, /"type": "feed"/);
      assert.equal(remarks[0]!.level, 'doubt');
    });

  it('is read by the feed that its page names', async () => {
    const { get, asked } = site((url) => {
      if (url.pathname == '/kabar.xml') return feed;
      if (url.pathname != '/') return closed;
      return { body: '<link rel=alternate type=application/rss+xml href=kabar.xml>' };
    });
    assert.equal((await collectWordPress(get, SITE, OPTIONS)).news.length, 9);
    // What WordPress itself refuses is not tried at other addresses.
    assert.equal(asked.length, 3);
  });

  it('and that has no feed fails, in words', async () => {
    const failed = await collectWordPress(site(() => closed).get, SITE, OPTIONS).catch((error: unknown) => error);
    assert.ok(failed instanceof SourceFailed);
    assert.match(failed.said.problem.id, /maupun feed/);
  });

  it('has the same ids by its feed as by REST', async () => {
    const rest = site((url) => (isPosts(url) ? postsOf(JSON.parse(fixture('posts-embed.json')), url) : undefined));
    const feedOnly = site((url) => (url.pathname == '/feed/' ? feed : undefined));
    const ids = async ({ get }: typeof rest) =>
      (await collectWordPress(get, 'http://127.0.0.1:8481/', OPTIONS)).news.map(({ id }) => id);
    assert.deepEqual(await ids(rest), (await ids(feedOnly)).slice(0, 6));
  });
});
