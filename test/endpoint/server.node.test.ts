import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createEndpoint } from '../../src/endpoint/app.js';
import { buildEdition, type Edition } from '../../src/endpoint/edition.js';
import type { LogEntry } from '../../src/endpoint/log.js';
import { startServer, type RunningServer } from '../../src/endpoint/server.js';
import { NOW, exampleContent } from '../support/data-folder.js';
import { getRaw, sendRaw, statusOf } from '../support/raw-http.js';
import { until } from '../support/until.js';

const HOST = { host: '127.0.0.1', port: 0 };

describe('startServer', () => {
  const log: LogEntry[] = [];
  let edition: Edition;
  let server: RunningServer;

  before(async () => {
    edition = await buildEdition(await exampleContent(), NOW);
    const files = () => edition.files;
    server = await startServer(createEndpoint(files), { ...HOST, files, onRequest: (entry) => log.push(entry) });
  });
  after(() => server.close());

  it('answers a file as the endpoint itself does, head field by head field', async () => {
    const endpoint = createEndpoint(edition.files);
    const tag = `"${edition.files.get('/v1/programs.json')!.hash}-br"`;
    const asked: Record<string, string>[] = [
      {},
      { 'accept-encoding': 'br' },
      { 'accept-encoding': 'gzip' },
      { 'if-none-match': tag },
      { 'if-none-match': tag, 'accept-encoding': 'br' },
    ];
    for (const headers of asked)
      for (const method of ['GET', 'HEAD']) {
        const init = { method, headers: { 'accept-encoding': 'identity', ...headers } };
        const over = await fetch(`${server.address}v1/programs.json`, init);
        const direct = await endpoint(new Request('http://x/v1/programs.json', init));
        assert.equal(over.status, direct.status);
        for (const [name, value] of direct.headers) assert.equal(over.headers.get(name), value, `${method} ${name}`);
        const text = await over.text();
        if (!direct.headers.get('content-encoding')) assert.equal(text, await direct.text());
      }
  });

  it('refuses addresses that lead elsewhere, with an answer that any site can read', async () => {
    const targets = [
      '/v1/../package.json',
      '/v1/../../../../etc/passwd',
      '/v1/..%2f..%2fpackage.json',
      '/v1/%2e%2e/package.json',
      '/v1/%2e%2e%2fpackage.json',
      '/v1/..%5cpackage.json',
      '/v1/..\\package.json',
      '/v1/index.json%00.png',
      '/v1/%ff',
      '//evil.example/v1/index.json',
      '/v1//index.json',
      'http://evil.example//v1/index.json',
      'file:///etc/passwd',
      '*',
      `/v1/${'a'.repeat(4000)}`,
    ];
    for (const target of targets) {
      const answer = await getRaw(server.address, target);
      assert.equal(statusOf(answer), 400, target);
      assert.match(answer, /access-control-allow-origin: \*/i, target);
      assert.match(answer, /application\/problem\+json/, target);
    }
  });

  it('answers the whole address, as a proxy may send it', async () => {
    const answer = await getRaw(server.address, 'http://widget.example/v1/index.json?x=1');
    assert.equal(statusOf(answer), 200);
    assert.match(answer, /"publishedDate"/);
  });

  it('answers what is no HTTP, and what is too big, with a problem too', async () => {
    const cases: [string, number][] = [
      ['GET /v1/index.json HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n', 400],
      ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 400],
      [`GET / HTTP/1.1\r\nHost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
      [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
      ['GET /v1/index.json HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
    ];
    for (const [request, status] of cases) {
      const answer = await sendRaw(server.address, request);
      assert.equal(statusOf(answer), status, request.slice(0, 60));
      assert.match(answer, /access-control-allow-origin: \*/i);
      const [head = '', body = ''] = answer.split('\r\n\r\n');
      assert.equal(Number(/content-length: (\d+)/i.exec(head)?.[1]), body.length);
      assert.equal((JSON.parse(body) as { status: number }).status, status);
    }
  });

  it('refuses to be written to, whatever is sent along', async () => {
    const response = await fetch(`${server.address}v1/index.json`, { method: 'PUT', body: 'x'.repeat(1e6) });
    assert.equal(response.status, 405);
    const trace = await sendRaw(
      server.address,
      'TRACE /v1/index.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    );
    assert.equal(statusOf(trace), 405);
  });

  it('tells the log status and bytes of each request, also over one connection', async () => {
    log.length = 0;
    const get = (target: string, end = '') => `GET ${target} HTTP/1.1\r\nHost: x\r\n${end}\r\n`;
    const answer = await sendRaw(
      server.address,
      get('/v1/index.json?geheim=1') + get('/v1/none') + get('/v1/%ff', 'Connection: close\r\n'),
    );
    await until(() => log.length >= 3);
    assert.deepEqual(log.map(({ status }) => status).sort(), [200, 400, 404]);
    assert.equal(
      log.reduce((sum, { bytes }) => sum + bytes, 0),
      answer.length,
    );
    for (const { milliseconds, address } of log) {
      assert.ok(milliseconds >= 0 && milliseconds < 1000);
      assert.equal(address, '127.0.0.1');
    }
  });

  it('answers 500 when the endpoint breaks, and lives on', async () => {
    const broken = await startServer(async () => Promise.reject(new Error('broken')), HOST);
    assert.equal((await fetch(broken.address)).status, 500);
    assert.equal((await fetch(broken.address)).status, 500);
    await broken.close();
  });

  it('finishes what it is answering before it closes, and takes nothing new', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow = await startServer(async () => {
      await gate;
      return new Response('finished');
    }, HOST);
    const { port } = new URL(slow.address);
    const idle = connect(+port, '127.0.0.1');
    const answer = fetch(slow.address).then((response) => response.text());
    await wait(100);
    const closed = slow.close();
    await assert.rejects(fetch(slow.address, { headers: { connection: 'close' } }));
    release();
    assert.equal(await answer, 'finished');
    await closed;
    idle.destroy();
  });

  it('closes without those who never finish, once its patience is at an end', async () => {
    const stuck = await startServer(() => new Promise(() => {}), HOST);
    const answer = fetch(stuck.address);
    answer.catch(() => {});
    await wait(50);
    const started = performance.now();
    await stuck.close(200);
    assert.ok(performance.now() - started < 4000, 'not its usual patience');
    await assert.rejects(answer);
  });
});
