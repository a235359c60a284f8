import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, describe, it } from 'node:test';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { endAll, failureOf, newGet, startSite, textOf } from './sites.js';

const MB = 2 ** 20;
const ZEROS = Buffer.alloc(48 * MB);

describe('how an answer is taken', () => {
  after(endAll);

  it('opens gzip, brotli and both kinds of deflate', async () => {
    const text = Buffer.from('Pembangunan Tarok City '.repeat(1000));
    const bodies: Record<string, [string, Buffer]> = {
      '/plain': ['identity', text],
      '/gzip': ['gzip', gzipSync(text)],
      '/x-gzip': ['X-GZIP', gzipSync(text)],
      '/br': ['br', brotliCompressSync(text)],
      '/zlib': ['deflate', deflateSync(text)],
      '/bare': ['deflate', deflateRawSync(text)],
      '/nothing': ['gzip', Buffer.alloc(0)],
    };
    const site = await startSite(({ url }, response) => {
      const [encoding, body] = bodies[url!]!;
      response.writeHead(200, { 'content-encoding': encoding }).end(body);
    });
    const get = await newGet();
    for (const path of Object.keys(bodies)) {
      const answer = await get(site.address + path.slice(1));
      assert.equal(textOf(answer), path == '/nothing' ? '' : text.toString(), path);
      assert.equal(answer.headers.get('content-encoding'), null);
      assert.equal(answer.headers.get('content-length'), null);
    }
  });

  it('refuses what grows beyond the limit when it is opened', async () => {
    const bombs: Record<string, [string, Buffer]> = {
      '/gzip': ['gzip', gzipSync(ZEROS)],
      '/br': ['br', brotliCompressSync(ZEROS, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
      '/deflate': ['deflate', deflateSync(ZEROS)],
    };
    const site = await startSite(({ url }, response) => {
      const [encoding, body] = bombs[url!]!;
      response.writeHead(200, { 'content-encoding': encoding }).end(body);
    });
    const get = await newGet();
    const before = process.memoryUsage().arrayBuffers;
    for (const path of Object.keys(bombs)) {
      assert.match((await failureOf(get(site.address + path.slice(1)))).said.problem.en, /larger than the limit/, path);
      assert.ok(process.memoryUsage().arrayBuffers - before < 20 * MB, path);
    }
    assert.equal(site.requests.length, 3, 'none is asked twice');
  });

  it('refuses several compressions, unknown ones, and damaged bodies', async () => {
    const twice = gzipSync(gzipSync('x'));
    const answers: Record<string, [string, Buffer, RegExp]> = {
      '/twice': ['gzip, gzip', twice, /compression that was not asked for/],
      '/zstd': ['zstd', twice, /compression that was not asked for/],
      '/cut': ['gzip', gzipSync('x'.repeat(1000)).subarray(0, 20), /damaged or cut off/],
      '/plain': ['br', Buffer.from('plain'), /damaged or cut off/],
    };
    const site = await startSite(({ url }, response) => {
      const [encoding, body] = answers[url!]!;
      response.writeHead(200, { 'content-encoding': encoding }).end(body);
    });
    const get = await newGet();
    for (const [path, [, , words]] of Object.entries(answers))
      assert.match((await failureOf(get(site.address + path.slice(1)))).said.problem.en, words, path);
  });

  it('stops reading at the limit, told or not, and takes what just fits', async () => {
    let sent = 0;
    const closed: Promise<unknown>[] = [];
    const part = Buffer.alloc(MB / 4);
    const site = await startSite((request, response) => {
      if (request.url == '/fits') return response.end(Buffer.alloc(MB));
      closed.push(once(response, 'close'));
      if (request.url == '/told') response.setHeader('content-length', 100 * MB);
      const send = (): void => {
        while (sent < 100 * MB && !response.destroyed) {
          sent += part.length;
          if (!response.write(part)) return void response.once('drain', send);
        }
      };
      send();
      return;
    });
    const get = await newGet();
    for (const path of ['told', 'untold'])
      assert.match((await failureOf(get(site.address + path))).said.problem.id, /1\.048\.576 bita/, path);
    await Promise.all(closed);
    assert.ok(sent < 20 * MB, `${sent} bytes were sent`);
    assert.equal((await get(`${site.address}fits`)).body.length, MB);
    await failureOf(get(`${site.address}fits`, { limit: MB - 1 }));
  });

  it('ends what drips, in the head and in the body', async () => {
    const timers: NodeJS.Timeout[] = [];
    after(() => timers.forEach(clearInterval));
    const site = await startSite(({ url, socket }, response) => {
      if (url == '/silent') return;
      if (url == '/head') socket.write('HTTP/1.1 200 OK\r\n');
      else response.writeHead(200).write('a');
      let n = 0;
      timers.push(setInterval(() => (url == '/head' ? socket.write(`x-${n++}: a\r\n`) : response.write('a')), 20));
    });
    for (const path of ['silent', 'head', 'body']) {
      const get = await newGet({ timeout: 200 });
      const start = performance.now();
      const { said, retryAt } = await failureOf(get(site.address + path));
      assert.match(said.problem.id, /dalam 0\.2 detik/, path);
      assert.ok(performance.now() - start < 5000, path);
      assert.ok(retryAt! > Date.now());
    }
    assert.equal(site.requests.length, 3, 'none is asked twice');
  });

  it('ends what never connects, and a name that is never found', async () => {
    const get = await newGet({ timeout: 100, lookup: () => new Promise(() => {}) });
    assert.match((await failureOf(get('http://lama.example/'))).said.problem.en, /did not answer in full/);
  });

  it('sends a name, no cookie and no more, and lets nobody write into the head', async () => {
    const site = await startSite((_, response) =>
      response
        .writeHead(200, { 'set-cookie': ['a=1', 'b=2'], 'x-title': Buffer.from('Ågam – é').toString('latin1') })
        .end(),
    );
    const get = await newGet({ userAgent: 'opd-widgets/1 (+https://kominfo.example.go.id/)' });
    const path = 'berita?q=a b\r\nX-Evil: 1\u2028&x=%0d%0aX-Evil:%201';
    const answer = await get(site.address + path, { accept: 'application/json' });
    await get(site.address + path);
    assert.equal(answer.headers.get('set-cookie'), null);
    for (const { headers, url } of site.requests) {
      assert.deepEqual(Object.keys(headers).sort(), ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
      assert.equal(url, '/berita?q=a%20bX-Evil:%201%E2%80%A8&x=%0d%0aX-Evil:%201');
    }
    assert.equal(site.requests[0]!.headers['user-agent'], 'opd-widgets/1 (+https://kominfo.example.go.id/)');
    assert.equal(site.requests[0]!.headers.accept, 'application/json');
  });

  it('asks the site itself, whatever proxy the environment names', async () => {
    const proxy = await startSite((_, response) => response.end('proxy'));
    const site = await startSite((_, response) => response.end('site'));
    const names = ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'];
    const before = names.map((name) => process.env[name]);
    for (const name of names) process.env[name] = name == 'NODE_USE_ENV_PROXY' ? '1' : proxy.address;
    try {
      assert.equal(textOf(await (await newGet())(site.address)), 'site');
    } finally {
      names.forEach((name, at) => {
        if (before[at] === undefined) delete process.env[name];
        else process.env[name] = before[at];
      });
    }
    assert.equal(proxy.requests.length, 0);
  });
});
