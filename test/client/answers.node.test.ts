import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { EndpointError, createClient, newsOf, newsPage } from '../../src/client/index.js';
import { BASE, feedOf } from './documents.js';
import { handHeldFetch } from './hand-held-fetch.js';

const PAGE = `${BASE}news-2.json`;
const bytes = (text: string) => new TextEncoder().encode(text);
const inParts = (...parts: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(body) {
      for (const part of parts) body.enqueue(part);
      body.close();
    },
  });

/** What comes of one answer. */
async function answered(body: unknown, init?: ResponseInit) {
  const { fetch, asked } = handHeldFetch();
  const page = newsPage(createClient({ endpoint: BASE, fetch, storage: null }), PAGE);
  void asked[0]!.answer(body, init);
  return page.catch((error: unknown) => error);
}

async function refused(body: unknown, init?: ResponseInit): Promise<EndpointError> {
  const error = await answered(body, init);
  assert.ok(error instanceof EndpointError, String(error));
  assert.equal(error.url, PAGE);
  assert.equal(error.name, 'EndpointError');
  assert.equal(error.message, `${error.kind}: ${PAGE}`);
  return error;
}

describe('an answer of the endpoint', () => {
  it('may have any media type when it is what was asked for', async () => {
    for (const type of ['application/feed+json', 'text/plain', 'text/html', 'application/octet-stream'])
      assert.deepEqual(await answered(feedOf(['Pasar']), { headers: { 'content-type': type } }), {
        title: 'Berita',
        _opd: { publishedDate: '2026-11-23T00:00:00Z' },
        items: [{ id: 'Pasar', title: 'Pasar' }],
      });
  });

  it('may begin with a byte order mark and be cut anywhere, also within a letter', async () => {
    const whole = bytes('\ufeff' + JSON.stringify(feedOf(['Nagari Pakandangan — 40 %'])));
    for (let cut = 0; cut < whole.length; cut += 7) {
      const feed = await answered(inParts(whole.slice(0, cut), whole.slice(cut)));
      assert.ok(
        !(feed instanceof Error) && (feed as ReturnType<typeof feedOf>).items[0]!.title == 'Nagari Pakandangan — 40 %',
      );
    }
  });

  it('may hold bytes that are no UTF-8: the letter is lost, not the document', async () => {
    const [before, after] = JSON.stringify({ ...feedOf([]), items: [{ id: '1', title: 'Kafé' }] }).split('é');
    const feed = await answered(inParts(bytes(before!), Uint8Array.of(0xe9), bytes(after!)));
    assert.ok(!(feed instanceof Error) && (feed as ReturnType<typeof feedOf>).items[0]!.title == 'Kaf\ufffd');
  });

  it('is refused when it is not JSON, is cut off or has no body', async () => {
    for (const body of ['<!doctype html><title>Masuk ke wifi</title>', '{"items":[', '', null]) {
      const error = await refused(body);
      assert.equal(error.kind, 'not-json');
      assert.ok(error.cause instanceof SyntaxError);
    }
  });

  it('is refused when it is other JSON, or made for a newer client', async () => {
    for (const body of ['null', '[]', '{}', '{"items":{}}']) assert.equal((await refused(body)).kind, 'shape');
    assert.equal((await refused({ ...feedOf([]), version: 'https://jsonfeed.org/version/2' })).kind, 'newer-version');
  });

  it('is refused with its status when that is an error, whatever the body', async () => {
    for (const status of [400, 403, 404, 410, 429, 500, 502, 503]) {
      const error = await refused(feedOf(['Pasar']), { status });
      assert.deepEqual([error.kind, error.status, error.retryAfter], ['status', status, undefined]);
    }
    assert.equal((await refused('', { status: 503, headers: { 'retry-after': '120' } })).retryAfter, 120_000);
  });

  it('may have 2 MB and not a byte more', async () => {
    const feed = JSON.stringify(feedOf(['Pasar']));
    const room = 2 ** 21 - feed.length;
    assert.ok(!((await answered(feed + ' '.repeat(room))) instanceof Error));
    assert.equal((await refused(feed + ' '.repeat(room + 1))).kind, 'too-large');
  });

  it('that never came is a network error with its cause', async () => {
    const { fetch, asked } = handHeldFetch();
    const page = newsPage(createClient({ endpoint: BASE, fetch, storage: null }), PAGE);
    const cause = new TypeError('Failed to fetch');
    void asked[0]!.fail(cause);
    await assert.rejects(page, (error: EndpointError) => error.kind == 'network' && error.cause == cause);
  });

  it('is refused where fetch itself is broken', async () => {
    const broken = () => {
      throw new Error('patched');
    };
    const client = createClient({ endpoint: BASE, fetch: broken, storage: null });
    await assert.rejects(newsPage(client, PAGE), (error: EndpointError) => error.kind == 'network');
    const news = newsOf(client);
    await new Promise<void>((resolve) => {
      const leave = news.subscribe(() => {
        leave();
        resolve();
      });
    });
  });
});

describe('an answer over a real connection', () => {
  const servers: Server[] = [];
  after(() => servers.forEach((server) => (server.closeAllConnections(), server.close())));

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
  }

  /** The first thing that is known of the news of an endpoint. */
  async function first(endpoint: string) {
    const news = newsOf(createClient({ endpoint, storage: null }));
    await new Promise<void>((resolve) => {
      const leave = news.subscribe(() => {
        resolve();
        queueMicrotask(leave);
      });
    });
    return news.state;
  }

  it('is let go of as soon as it has unpacked to more than 2 MB', async () => {
    const bomb = gzipSync(new Uint8Array(2 ** 27));
    let closed!: Promise<unknown>;
    const base = await serve((_, response) => {
      closed = new Promise((resolve) => response.on('close', resolve));
      response.writeHead(200, { 'content-encoding': 'gzip' });
      // Never ends: that the connection closes is the reader's doing.
      response.write(bomb);
    });
    const state = await first(base);
    assert.ok(state.status == 'failed' && state.error.kind == 'too-large');
    await closed;
  });

  it('that is cut off, or shorter than it says, is a network error', async () => {
    const text = JSON.stringify(feedOf(['Pasar']));
    for (const headers of [{ 'content-length': String(text.length + 10) }, {}]) {
      const base = await serve((_, response) => {
        response.writeHead(200, headers);
        response.write(text.slice(0, 40), () => response.socket!.destroy());
      });
      const state = await first(base);
      assert.ok(state.status == 'failed' && state.error.kind == 'network');
    }
  });

  it('that sends the reader round in circles is a network error', async () => {
    const base = await serve((request, response) => response.writeHead(302, { location: request.url! }).end());
    const state = await first(base);
    assert.ok(state.status == 'failed' && state.error.kind == 'network');
  });

  it('is fetched without own headers and without cookies', async () => {
    let headers: NodeJS.Dict<unknown> = {};
    const base = await serve((request, response) => {
      headers = request.headers;
      response.end(JSON.stringify(feedOf(['Pasar'])));
    });
    assert.equal((await first(base)).status, 'ready');
    assert.deepEqual(
      Object.keys(headers).filter((name) => !/^(host|connection|accept.*|sec-fetch-mode|user-agent)$/.test(name)),
      [],
    );
  });
});
