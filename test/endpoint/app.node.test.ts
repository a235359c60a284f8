import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createEndpoint, type Endpoint } from '../../src/endpoint/app.js';
import { buildEdition, type Edition } from '../../src/endpoint/edition.js';
import { storedFile } from '../../src/endpoint/stored-file.js';
import { NOW, exampleContent, exampleFiles, png } from '../support/data-folder.js';

const ORIGIN = 'https://widget.example';

describe('endpoint', () => {
  let edition: Edition;
  let endpoint: Endpoint;
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    endpoint(new Request(ORIGIN + path, { method, headers }));
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

  before(async () => {
    edition = await buildEdition(await exampleContent({ 'images/a.png': png(4, 3) }), NOW);
    endpoint = createEndpoint(edition.files);
  });

  it('answers every document to any site, with a strong ETag and its cache line', async () => {
    for (const path of ['index.json', 'programs.json', 'programs/jalan-contoh.json', 'news.json', 'schema/news.json']) {
      const response = await ask(`/v1/${path}`);
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.match(response.headers.get('etag') ?? '', /^"[\w-]{22}"$/);
      assert.equal(
        response.headers.get('cache-control'),
        'public, max-age=60, stale-while-revalidate=300, stale-if-error=604800',
      );
      assert.match(response.headers.get('cdn-cache-control') ?? '', /^max-age=300/);
      assert.equal(response.headers.get('vary'), 'Accept-Encoding');
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
      assert.doesNotThrow(async () => JSON.parse((await bytesOf(response)).toString()));
    }
  });

  it('names the media types', async () => {
    const typeOf = async (path: string) => (await ask(path)).headers.get('content-type');
    assert.equal(await typeOf('/v1/programs.json'), 'application/json; charset=utf-8');
    assert.equal(await typeOf('/v1/agencies/dinas-contoh/news.json'), 'application/feed+json; charset=utf-8');
    assert.equal(await typeOf('/v1/schema/programs.json'), 'application/schema+json; charset=utf-8');
    assert.equal(await typeOf('/v1/images/a.png'), 'image/png');
  });

  it('sends brotli, gzip or plain bytes of the same content, each under its own ETag', async () => {
    const plain = await bytesOf(await ask('/v1/programs.json'));
    const br = await ask('/v1/programs.json', { 'accept-encoding': 'gzip, br' });
    const gzip = await ask('/v1/programs.json', { 'accept-encoding': 'gzip' });
    const none = await ask('/v1/programs.json', { 'accept-encoding': 'br;q=0' });
    assert.equal(br.headers.get('content-encoding'), 'br');
    assert.equal(gzip.headers.get('content-encoding'), 'gzip');
    assert.equal(none.headers.get('content-encoding'), null);
    const tags = [br, gzip, none].map((response) => response.headers.get('etag'));
    assert.equal(new Set(tags).size, 3);
    assert.deepEqual(brotliDecompressSync(await bytesOf(br)), plain);
    assert.deepEqual(gunzipSync(await bytesOf(gzip)), plain);
    assert.deepEqual(await bytesOf(none), plain);
    assert.equal(none.headers.get('content-length'), String(plain.length));
  });

  it('answers 304 without a body to whoever holds the content in any encoding, in a list, weak, or by *', async () => {
    const tag = (await ask('/v1/news.json')).headers.get('etag')!;
    const brTag = tag.replace(/"$/, '-br"');
    for (const held of [tag, brTag, `W/${tag}`, `"other", ${tag}`, `"a,b" ,${brTag}`, '*']) {
      const response = await ask('/v1/news.json', { 'if-none-match': held });
      assert.equal(response.status, 304, held);
      assert.equal((await bytesOf(response)).length, 0);
      assert.equal(response.headers.get('etag'), tag);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.match(response.headers.get('cache-control') ?? '', /max-age=60/);
      assert.equal(response.headers.get('content-type'), null);
    }
    for (const held of ['"other"', tag.slice(1, -1), `x${tag}`, ''])
      assert.equal((await ask('/v1/news.json', { 'if-none-match': held })).status, 200, held);
  });

  it('answers HEAD as GET without the body', async () => {
    const [get, head] = [await ask('/v1/index.json'), await ask('/v1/index.json', {}, 'HEAD')];
    assert.equal(head.status, 200);
    assert.equal((await bytesOf(head)).length, 0);
    assert.deepEqual([...head.headers], [...get.headers]);
    assert.equal((await ask('/v1/none.json', {}, 'HEAD')).status, 404);
  });

  it('answers OPTIONS with what is allowed, for any address', async () => {
    const response = await ask('/v1/index.json', { origin: 'https://a.example' }, 'OPTIONS');
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('access-control-max-age'), '86400');
  });

  it('says what is wrong as problem details, readable by any site, in both languages', async () => {
    const cases: [Promise<Response>, number][] = [
      [ask('/v1/programs/tidak-ada.json'), 404],
      [ask('/v1/..%2f..%2fpackage.json'), 400],
      [ask('/v1/%ff'), 400],
      [ask('/v1/a%00b'), 400],
      [ask(`/${'a'.repeat(3000)}`), 400],
      [ask('/v1/index.json', {}, 'POST'), 405],
      [ask('/v1/none.json', {}, 'DELETE'), 404],
    ];
    for (const [pending, status] of cases) {
      const response = await pending;
      assert.equal(response.status, status);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('allow'), status == 405 ? 'GET, HEAD, OPTIONS' : null);
      const problem = (await response.json()) as Record<string, unknown>;
      assert.equal(problem.status, status);
      assert.equal(problem.type, 'about:blank');
      assert.match(String(problem.detail), /\S\. \/ [A-Z]/);
    }
  });

  it('answers 500 without details when something breaks, and tells the publisher', async () => {
    const told: unknown[] = [];
    const broken = createEndpoint(
      () => {
        throw new Error('secret path /srv/data');
      },
      { onError: (error) => told.push(error) },
    );
    const response = await broken(new Request(`${ORIGIN}/v1/index.json`));
    assert.equal(response.status, 500);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.doesNotMatch(await response.text(), /secret/);
    assert.match(String(told[0]), /secret/);
  });

  it('finds scripts and pages at the root, adds a missing last slash, and shows people a page for a wrong address', async () => {
    const page = (text: string) =>
      storedFile(
        { body: new TextEncoder().encode(text), type: 'text/html', hash: text },
        { 'x-content-type-options': 'nosniff' },
      );
    const site = createEndpoint(edition.files, {
      scripts: new Map([['/opd-widgets.js', page('script')]]),
      pages: () =>
        new Map([
          ['/', page('front')],
          ['/en/', page('english')],
          ['/404.html', page('lost')],
        ]),
    });
    const get = (path: string, accept = '*/*') =>
      site(new Request(ORIGIN + path, { headers: { accept }, redirect: 'manual' }));
    assert.equal(await (await get('/')).text(), 'front');
    assert.equal(await (await get('/opd-widgets.js')).text(), 'script');
    const redirect = await get('/en');
    assert.deepEqual([redirect.status, redirect.headers.get('location')], [308, '/en/']);
    const lost = await get('/nowhere', 'text/html,*/*');
    assert.deepEqual([lost.status, await lost.text()], [404, 'lost']);
    assert.equal((await get('/v1/nowhere', 'text/html')).headers.get('content-type'), 'application/problem+json');
    assert.equal((await get('/nowhere')).headers.get('content-type'), 'application/problem+json');
  });

  it('serves the next edition as soon as it is there', async () => {
    let current = edition;
    const changing = createEndpoint(() => current.files);
    const title = async () =>
      (await (await changing(new Request(`${ORIGIN}/v1/programs.json`))).text()).includes('Judul baru');
    assert.equal(await title(), false);
    current = await buildEdition(
      await exampleContent({ 'programs/jalan-contoh.json': (value) => void (value.title = 'Judul baru') }),
      NOW,
      edition,
    );
    assert.equal(await title(), true);
    assert.equal(
      current.files.get('/v1/schema/news.json'),
      edition.files.get('/v1/schema/news.json'),
      'kept, not compressed again',
    );
  });

  it('gives the same bytes and tags on two mirrors, whatever the time', async () => {
    const other = await buildEdition(await exampleContent(), NOW + 864e5 * 30);
    for (const [path, file] of edition.files)
      if (!path.endsWith('a.png')) assert.equal(other.files.get(path)?.hash, file.hash, path);
    assert.ok(exampleFiles().size >= 3);
  });

  it('imports nothing of Node, so that it runs in a browser too', async () => {
    const seen = new Set<string>();
    const visit = async (path: URL): Promise<void> => {
      if (seen.has(path.href)) return;
      seen.add(path.href);
      const source = await readFile(path, 'utf8');
      for (const [, name = ''] of source.matchAll(/^(?:import|export)\s(?!type)[^;]*?from '([^']+)'/gm)) {
        assert.doesNotMatch(name, /^node:|hono\/node|^@hono|^ajv/, path.pathname);
        if (name.startsWith('.')) await visit(new URL(name.replace(/\.js$/, '.ts'), path));
      }
    };
    await visit(new URL('../../src/endpoint/app.ts', import.meta.url));
    await visit(new URL('../../src/endpoint/documents.ts', import.meta.url));
    assert.ok(seen.size > 8);
  });
});
