import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recordedGet } from '../../../../src/endpoint/fetching/recorded-get.js';
import { discover } from '../../../../src/endpoint/sources/discover/discover.js';
import { SourceFailed } from '../../../../src/endpoint/sources/found.js';
import { fixture, isPosts, posts, postsOf, site, unreachable, type Given } from '../wordpress/fake-site.js';

const SITE = 'https://opd.example.go.id/';
const feed = { headers: { 'content-type': 'application/rss+xml' }, body: fixture('feed-rss2.xml') };

/** The start page of a WordPress as it comes, cut to what matters. */
const PAGE = `<!DOCTYPE html><html lang="id-ID"><head>
<title>Beranda &#8211; Dinas PUPR</title>
<meta name="generator" content="WordPress 6.1.9">
<link rel="alternate" type="application/rss+xml" title="Umpan Komentar" href="${SITE}umpan/">
<link rel="alternate" type="application/rss+xml" title="Umpan" href="${SITE}comments/feed/">
<link rel="alternate" type="application/rss+xml" title="Dinas PUPR &raquo; Feed" href="${SITE}feed/">
<link rel="https://api.w.org/" href="${SITE}wp-json/">
<link rel="icon" href="/ikon-32.png" sizes="32x32"><link rel="icon" href="/ikon-192.png" sizes="192x192">
</head><body><link rel=alternate type=text/html href=/en/></body></html>`;

const isStart = ({ pathname, search }: URL): boolean => pathname == '/' && !search;

function wordpress(url: URL): Given | undefined {
  if (isStart(url)) return { body: PAGE };
  if (isPosts(url)) return postsOf(posts(137), url);
  if (url.pathname != '/wp-json/') return url.pathname == '/feed/' ? feed : undefined;
  return { body: { name: 'Dinas PUPR &amp; Perumahan', site_icon_url: '/situs.png', gmt_offset: 8 } };
}

describe('From the address of a site', () => {
  it('of WordPress all is found that its source needs', async () => {
    const { get, asked } = site(wordpress);
    assert.deepEqual(await discover(get, 'opd.example.go.id'), {
      address: SITE,
      title: 'Dinas PUPR & Perumahan',
      logo: `${SITE}situs.png`,
      language: 'id-ID',
      generator: 'WordPress 6.1.9',
      offset: '+08:00',
      sources: [
        { what: 'wordpress', address: SITE, count: 137 },
        { what: 'feed', address: `${SITE}feed/`, title: 'Dinas PUPR » Feed' },
      ],
      suggested: { type: 'wordpress', url: SITE },
    });
    assert.equal(asked.length, 3);
  });

  it('of WordPress with closed REST its feed is found and counted', async () => {
    const { get, asked } = site((url) => (isPosts(url) ? { status: 401, body: {} } : wordpress(url)));
    const { sources, suggested, title, logo } = await discover(get, SITE);
    assert.deepEqual(sources, [{ what: 'feed', address: `${SITE}feed/`, count: 9, title: 'Dinas PUPR » Feed' }]);
    assert.deepEqual(suggested, { type: 'feed', url: `${SITE}feed/` });
    assert.deepEqual([title, logo], ['Beranda – Dinas PUPR', `${SITE}ikon-192.png`]);
    assert.equal(asked.length, 3);
  });

  it('of WordPress that refuses REST itself, no other place of REST is tried', async () => {
    const { get, asked } = site((url) => {
      if (isStart(url)) return { body: '<link rel=stylesheet href=/wp-content/gaya.css>' };
      return url.pathname == '/feed/' ? feed : { status: 401, body: { code: 'rest_forbidden' } };
    });
    assert.equal((await discover(get, SITE)).suggested?.type, 'feed');
    assert.equal(asked.length, 3);
  });

  it('the place of REST is told where it is not the usual one', async () => {
    const { get } = site((url) => {
      if (isStart(url)) return { body: '<link rel=stylesheet href=/wp-content/gaya.css>' };
      return url.searchParams.get('rest_route') == '/wp/v2/posts' ? postsOf(posts(3), url) : undefined;
    });
    assert.deepEqual((await discover(get, SITE)).suggested, { type: 'wordpress', url: `${SITE}?rest_route=/` });
  });

  for (const [system, page, path] of [
    ['Joomla', '<meta name="generator" content="Joomla! - Open Source Content Management">', '/?format=feed&type=rss'],
    ['Blogger', '<meta content="blogger" name="generator">', '/feeds/posts/default?alt=rss'],
    ['OpenSID', '<footer>Aplikasi OpenSID 2404', '/index.php/feed'],
    ['WordPress', '<img src="/wp-content/a.jpg">', '/feed/'],
    ['a system unknown', '<p>Selamat datang', '/rss.xml'],
  ] as const)
    it(`of ${system} a feed is found that its page does not name`, async () => {
      const { get, asked } = site((url) => {
        if (isStart(url)) return { body: page };
        return url.pathname + url.search == path ? feed : undefined;
      });
      const { sources } = await discover(get, SITE);
      assert.deepEqual(sources, [{ what: 'feed', address: new URL(path, SITE).href, count: 9 }]);
      assert.ok(asked.length <= 6, String(asked.length));
    });

  it('which is a feed itself, that is found', async () => {
    const { get, asked } = site(() => feed);
    const { sources } = await discover(get, `${SITE}kabar.xml`);
    assert.deepEqual(sources, [{ what: 'feed', address: `${SITE}kabar.xml`, count: 9 }]);
    assert.equal(asked.length, 1);
  });

  it('which refuses programs its start page, REST is found all the same', async () => {
    const { get } = site((url) => (isStart(url) ? { status: 403, body: 'Forbidden' } : wordpress(url)));
    assert.equal((await discover(get, SITE)).suggested?.type, 'wordpress');
  });

  it('that has nothing, nothing is suggested', async () => {
    const { get } = site((url) => (isStart(url) ? { body: '<title>Kantor</title>' } : undefined));
    assert.deepEqual(await discover(get, SITE), { address: SITE, title: 'Kantor', sources: [] });
  });

  it('that has only http, it is reached where no scheme was written', async () => {
    const { get } = site((url) => (url.protocol == 'https:' ? unreachable() : { body: '<title>Kantor</title>' }));
    assert.equal((await discover(get, 'opd.example.go.id')).address, 'http://opd.example.go.id/');
    await assert.rejects(discover(get, SITE), SourceFailed);
  });

  it('that cannot be reached, the fault is told', async () => {
    await assert.rejects(discover(site(unreachable).get, 'opd.example.go.id'), SourceFailed);
  });

  it('whose page is hostile, only addresses of the web are told', async () => {
    const page = `<title>${'A'.repeat(9000)}<script>x</script></title><link rel=icon href=javascript:1>
      <link rel="https://api.w.org/" href="javascript:1"><link rel=alternate type=application/rss+xml href="data:,x">
      ${'<link rel=alternate type=application/rss+xml href=/f>'.repeat(5000)}${'<div>'.repeat(150_000)}`;
    const { get, asked } = site((url) => (isStart(url) ? { body: page } : undefined));
    const { title, logo, sources } = await discover(get, SITE);
    assert.equal(title!.length, 200);
    assert.deepEqual([logo, sources], [undefined, []]);
    assert.ok(asked.length <= 4);
  });

  it('that can be no address, the fault is told', async () => {
    const get = recordedGet('nowhere');
    for (const address of ['', ' ', 'http://', 'bukan alamat', 'file:///etc/passwd'])
      await assert.rejects(discover(get, address), SourceFailed);
  });
});
