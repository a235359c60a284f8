import assert from 'node:assert/strict';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, it } from 'node:test';
import { openPhotoBucket } from '../../../../src/endpoint/feedback/photos/photo-bucket.js';
import { StoreUnavailable } from '../../../../src/endpoint/feedback/store.js';
import { temporaryFolder } from '../../../support/data-folder.js';
import { ACCOUNT, startS3 } from './s3-server.js';

const NAME = `${'0123456789abcdef'.repeat(2)}.webp`;
const PHOTO = new Uint8Array([1, 2, 3]);
const unavailable = (error: unknown) => error instanceof StoreUnavailable && !error.full;

describe('a bucket of photos', () => {
  it('is signed for with the hash of the photo, and asks for nothing public', async () => {
    const sent: [url: string, init: RequestInit][] = [];
    const photos = openPhotoBucket({
      url: 'https://s3.example/foto',
      ...ACCOUNT,
      fetch: async (url, init) => {
        sent.push([String(url), init ?? {}]);
        return new Response();
      },
    });
    await photos.put(NAME, PHOTO);
    const [[url, { method, headers }] = ['', {}]] = sent;
    assert.deepEqual([method, url], ['PUT', `https://s3.example/foto/${NAME}`]);
    const names = [...(headers as Headers).keys()];
    assert.deepEqual(
      names.filter((name) => /acl|grant/.test(name)),
      [],
    );
    assert.match((headers as Headers).get('authorization') ?? '', /SignedHeaders=[^,]*x-amz-content-sha256/);
    assert.match(
      (headers as Headers).get('x-amz-content-sha256') ?? '',
      /^039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5/,
    );
  });

  it('cannot be read by a stranger', async (test) => {
    const server = await startS3(await temporaryFolder(test));
    test.after(() => server.close());
    await openPhotoBucket({ url: server.url, ...ACCOUNT }).put(NAME, PHOTO);
    const stranger = openPhotoBucket({ url: server.url, ...ACCOUNT, secretAccessKey: 'guessed' });
    for (const work of [() => stranger.get(NAME), () => stranger.put(NAME, PHOTO), () => stranger.remove(NAME)])
      await assert.rejects(work(), unavailable);
  });

  it('that does not exist is not taken for one whose photos are deleted', async (test) => {
    const server = await startS3(await temporaryFolder(test));
    test.after(() => server.close());
    const photos = openPhotoBucket({ url: server.url.replace('/foto', '/lain'), ...ACCOUNT });
    for (const work of [() => photos.get(NAME), () => photos.put(NAME, PHOTO), () => photos.remove(NAME)])
      await assert.rejects(work(), unavailable);
  });

  it('that is gone for a while heals by itself', async (test) => {
    const folder = await temporaryFolder(test);
    const first = await startS3(folder);
    const photos = openPhotoBucket({ url: first.url, ...ACCOUNT });
    await photos.put(NAME, PHOTO);
    await first.close();
    await assert.rejects(photos.get(NAME), unavailable);
    await assert.rejects(photos.remove(NAME), unavailable);
    const second = await startS3(folder, first.port);
    test.after(() => second.close());
    assert.deepEqual(await photos.get(NAME), PHOTO);
  });

  it('that takes the photo and says nothing is given up within 2 seconds', async (test) => {
    const sockets = new Set<Socket>();
    const silent = createServer((socket) => void sockets.add(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    test.after(() => {
      for (const socket of sockets) socket.destroy();
      silent.close();
    });
    const { port } = silent.address() as AddressInfo;
    const photos = openPhotoBucket({ url: `http://127.0.0.1:${port}/foto`, ...ACCOUNT });
    const time = performance.now();
    await assert.rejects(photos.put(NAME, PHOTO), unavailable);
    // A busy machine adds its own to the two seconds.
    assert.ok(performance.now() - time < 4000);
  });

  it('that has no room left says so', async () => {
    const answers = [
      new Response('<Error><Code>XMinioStorageFull</Code></Error>', { status: 507 }),
      new Response('<Error><Code>QuotaExceeded</Code></Error>', { status: 403 }),
    ];
    const fetch = async () => answers.shift()!;
    const photos = openPhotoBucket({ url: 'https://s3.example/foto', ...ACCOUNT, fetch });
    for (let times = 0; times < 2; times++)
      await assert.rejects(photos.put(NAME, PHOTO), (error: StoreUnavailable) => error.full);
  });

  it('that sends elsewhere, or answers with the page of a proxy, is not believed', async () => {
    const answers = [
      new Response(null, { status: 307, headers: { location: 'http://127.0.0.1:9/' } }),
      new Response('<html>not here</html>', { status: 404 }),
      new Response('<html>not here</html>', { status: 404 }),
    ];
    const fetch = async () => answers.shift()!;
    const photos = openPhotoBucket({ url: 'https://s3.example/foto', ...ACCOUNT, fetch });
    await assert.rejects(photos.put(NAME, PHOTO), unavailable);
    await assert.rejects(photos.get(NAME), unavailable);
    await assert.rejects(photos.remove(NAME), unavailable);
  });
});
