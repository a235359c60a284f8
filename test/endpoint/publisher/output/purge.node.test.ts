import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { absoluteAddresses, changedAddresses } from '../../../../src/endpoint/publisher/output/changed-addresses.js';
import { purge } from '../../../../src/endpoint/publisher/output/purge.js';
import { edition } from './editions.js';

interface Call {
  method?: string;
  authorization?: string;
  type?: string;
  body: unknown;
}

/** A CDN that answers calls with these statuses, the last one for ever. */
async function cdn(test: TestContext, ...statuses: number[]) {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { authorization, 'content-type': type } = request.headers;
      calls.push({ method: request.method, authorization, type, body: JSON.parse(Buffer.concat(parts).toString()) });
      response.writeHead(statuses[Math.min(calls.length, statuses.length) - 1]!).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  test.after(() => void server.close());
  const waits: number[] = [];
  const wait = async (time: number) => void waits.push(time);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/purge`, calls, waits, wait };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `https://w.go.id/v1/programs/${index}.json`);

describe('The purge call', () => {
  it('names the changed addresses once each, in one call, with a key from the environment', async (test) => {
    const { url, calls, wait } = await cdn(test, 200);
    const headers = { Authorization: 'Bearer ${CDN_TOKEN}' };
    const addresses = [
      'https://w.go.id/v1/index.json',
      'https://w.go.id/v1/index.json',
      'https://w.go.id/v1/news.json',
    ];
    assert.deepEqual(await purge({ url, headers }, addresses, { env: { CDN_TOKEN: 'rahasia' }, wait }), { left: [] });
    const body = { files: addresses.slice(1) };
    assert.deepEqual(calls, [{ method: 'POST', authorization: 'Bearer rahasia', type: 'application/json', body }]);
  });

  it('is not made when nothing changed', async (test) => {
    const { url, calls } = await cdn(test, 200);
    assert.deepEqual(await purge({ url }, []), { left: [] });
    assert.equal(calls.length, 0);
  });

  it('is tried three times, with pauses', async (test) => {
    const { url, calls, waits, wait } = await cdn(test, 503, 429, 204);
    assert.deepEqual(await purge({ url, method: 'PUT' }, many(1), { wait }), { left: [] });
    assert.deepEqual([calls.length, waits], [3, [1000, 4000]]);
    assert.equal(calls[0]?.method, 'PUT');
  });

  it('that fails leaves its addresses for the next run, and says why', async (test) => {
    const { url, calls, wait } = await cdn(test, 500);
    const { left, problem } = await purge({ url }, many(2), { wait });
    assert.deepEqual([left, calls.length], [many(2), 3]);
    assert.match(problem?.problem.id ?? '', /menolak panggilan purge \(500\)/);
    const nobody = await purge({ url: 'http://127.0.0.1:9/' }, many(2), { wait });
    assert.deepEqual(nobody.left, many(2));
    assert.match(nobody.problem?.problem.id ?? '', /127\.0\.0\.1:9 tidak menjawab/);
  });

  it('that is refused for its key is not repeated', async (test) => {
    const { url, calls, wait } = await cdn(test, 403);
    assert.deepEqual((await purge({ url }, many(200), { wait })).left.length, 200);
    assert.equal(calls.length, 1);
  });

  it('purges everything where the addresses are too many for one call', async (test) => {
    const { url, calls, wait } = await cdn(test, 200);
    assert.deepEqual(await purge({ url }, many(1001), { wait }), { left: [] });
    assert.deepEqual(
      calls.map(({ body }) => body),
      [{ purge_everything: true }],
    );
  });

  it('purges everything where the CDN refuses so long a list', async (test) => {
    const { url, calls, wait } = await cdn(test, 400, 200);
    assert.deepEqual(await purge({ url }, many(101), { wait }), { left: [] });
    assert.deepEqual(
      calls.map(({ body }) => body),
      [{ files: many(101) }, { purge_everything: true }],
    );
  });

  it('does not follow a redirect: the key is for this address alone', async (test) => {
    const other = await cdn(test, 200);
    const server = createServer((_, response) => response.writeHead(307, { location: other.url }).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    test.after(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    assert.equal((await purge({ url }, many(1), { wait: other.wait })).left.length, 1);
    assert.equal(other.calls.length, 0);
  });

  it('is not made with a key that is not there, or cannot be sent', async (test) => {
    const { url, calls } = await cdn(test, 200);
    const headers = { authorization: 'Bearer ${CDN_TOKEN}' };
    const { left, problem } = await purge({ url, headers }, many(1), { env: {} });
    assert.deepEqual(left, many(1));
    assert.match(problem?.problem.id ?? '', /CDN_TOKEN/);
    const broken = await purge({ url, headers }, many(1), { env: { CDN_TOKEN: 'a\r\nx-b: c' } });
    assert.match(broken.problem?.problem.id ?? '', /"authorization"/);
    assert.equal(calls.length, 0);
  });
});

describe('The changed addresses of an edition', () => {
  it('are those that are new, differ, or are gone', async () => {
    const before = await edition('1', { '/v1/programs/old.json': 'x' });
    const after = await edition('1', { '/v1/index.json': 'index 2', '/v1/programs/new.json': 'x' });
    assert.deepEqual(changedAddresses(before, after), [
      '/v1/index.json',
      '/v1/programs/new.json',
      '/v1/programs/old.json',
    ]);
    assert.deepEqual(changedAddresses(before, before), []);
  });

  it('are all of them for the first edition', async () => {
    const files = await edition('1');
    assert.deepEqual(changedAddresses(undefined, files), [...files.keys()].sort());
  });

  it('are told as readers ask for them, also below a path', () => {
    const addresses = ['/', '/v1/index.json'];
    assert.deepEqual(absoluteAddresses(addresses, 'https://w.go.id/v1/'), [
      'https://w.go.id/',
      'https://w.go.id/v1/index.json',
    ]);
    assert.deepEqual(absoluteAddresses(addresses, 'https://go.id/w/v1/'), [
      'https://go.id/w/',
      'https://go.id/w/v1/index.json',
    ]);
  });
});
