import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Files } from '../../../../src/endpoint/stored-file.js';
import {
  BucketFailed,
  bucketSettings,
  openBucket,
  type Bucket,
} from '../../../../src/endpoint/publisher/output/bucket.js';
import { MANIFEST } from '../../../../src/endpoint/publisher/output/manifest.js';
import { writeToBucket } from '../../../../src/endpoint/publisher/output/write-to-bucket.js';
import { temporaryFolder } from '../../../support/data-folder.js';
import { ACCOUNT, startS3 } from '../../feedback/photos/s3-server.js';
import { edition } from './editions.js';

interface Kept {
  text: string;
  headers: Record<string, string>;
}

/** A bucket in memory that tells what was asked of it, and fails where it is told to. */
function memoryBucket() {
  const objects = new Map<string, Kept>();
  const asked: string[] = [];
  const bucket = {
    objects,
    asked,
    failAt: (_request: string): boolean => false,
    async put(key: string, body: Uint8Array, headers: Record<string, string>) {
      note(`PUT ${key}`);
      objects.set(key, { text: new TextDecoder().decode(body), headers });
    },
    async get(key: string) {
      const found = objects.get(key);
      return found && new TextEncoder().encode(found.text);
    },
    async remove(key: string) {
      note(`DELETE ${key}`);
      objects.delete(key);
    },
    text: (key: string) => objects.get(key)?.text,
  };
  const note = (request: string) => {
    asked.push(request);
    if (bucket.failAt(request))
      throw new BucketFailed({ problem: { id: '', en: request }, remedy: { id: '', en: '' } });
  };
  return bucket satisfies Bucket;
}

/** What a reader finds at the addresses of an edition. */
const shows = async (bucket: ReturnType<typeof memoryBucket>, files: Files) => {
  for (const [address, { identity }] of files) {
    const key = address == '/' ? 'index.html' : address.slice(1);
    assert.equal(bucket.text(key), new TextDecoder().decode(identity.body), address);
  }
};

const IMAGE = '/v1/images/a.0123abcd.webp';

describe('An edition in a bucket', () => {
  it('is sent with what it needs first, the entrance last', async () => {
    const bucket = memoryBucket();
    const files = await edition('1', { [IMAGE]: 'picture' });
    const { sent, changed } = await writeToBucket(bucket, files, false);
    const order = bucket.asked.map((request) => request.replace('PUT ', ''));
    assert.deepEqual(order[0], MANIFEST);
    assert.deepEqual(order[1], 'v1/images/a.0123abcd.webp');
    assert.deepEqual(new Set(order.slice(2, 4)), new Set(['v1/programs/a.json', 'v1/schema/index.json']));
    assert.deepEqual(new Set(order.slice(4, 6)), new Set(['v1/programs.json', 'index.html']));
    assert.deepEqual(order.slice(6), ['v1/index.json', MANIFEST]);
    assert.equal(sent, 6);
    assert.deepEqual(changed, [...files.keys(), '/index.html'].sort());
    await shows(bucket, files);
  });

  it('asks nothing but the list when nothing changed', async () => {
    const bucket = memoryBucket();
    await writeToBucket(bucket, await edition('1'), false);
    bucket.asked.length = 0;
    const { changed, sent, removed } = await writeToBucket(bucket, await edition('1'), false);
    assert.deepEqual([changed, sent, removed, bucket.asked], [[], 0, 0, []]);
  });

  it('sends only what changed, and tells the addresses', async () => {
    const bucket = memoryBucket();
    await writeToBucket(bucket, await edition('1'), false);
    const { changed, sent } = await writeToBucket(bucket, await edition('1', { '/v1/programs/a.json': 'new' }), false);
    assert.deepEqual([changed, sent], [['/v1/programs/a.json'], 1]);
  });

  it('has its type and cache time, for a CDN too, and longer where the CDN is told of changes', async () => {
    const bucket = memoryBucket();
    const files = await edition('1', { [IMAGE]: 'picture' });
    await writeToBucket(bucket, files, false);
    assert.deepEqual(bucket.objects.get('v1/index.json')?.headers, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=60, stale-while-revalidate=300, stale-if-error=604800, s-maxage=300',
    });
    assert.match(bucket.objects.get(IMAGE.slice(1))?.headers['cache-control'] ?? '', /immutable$/);
    const { sent } = await writeToBucket(bucket, files, true);
    assert.equal(sent, 5);
    assert.match(bucket.objects.get('v1/index.json')?.headers['cache-control'] ?? '', /s-maxage=86400$/);
  });

  it('keeps what it no longer needs for three editions', async () => {
    const bucket = memoryBucket();
    await writeToBucket(bucket, await edition('1', { [IMAGE]: 'picture' }), false);
    for (const name of ['2', '3', '4']) {
      assert.equal((await writeToBucket(bucket, await edition(name), false)).removed, 0);
      assert.equal(bucket.text(IMAGE.slice(1)), 'picture', `edition ${name}`);
    }
    const { removed, changed } = await writeToBucket(bucket, await edition('5'), false);
    assert.equal(removed, 1);
    assert.ok(changed.includes(IMAGE));
    assert.equal(bucket.text(IMAGE.slice(1)), undefined);
  });

  it('counts an edition that only leaves something away', async () => {
    const bucket = memoryBucket();
    await writeToBucket(bucket, await edition('1', { [IMAGE]: 'picture' }), false);
    for (const name of ['1', '2', '3', '4']) await writeToBucket(bucket, await edition(name), false);
    assert.equal(bucket.text(IMAGE.slice(1)), undefined);
  });

  it('takes back what is still there, without sending it again', async () => {
    const bucket = memoryBucket();
    await writeToBucket(bucket, await edition('1', { [IMAGE]: 'picture' }), false);
    await writeToBucket(bucket, await edition('1'), false);
    const { sent } = await writeToBucket(bucket, await edition('1', { [IMAGE]: 'picture' }), false);
    assert.equal(sent, 0);
    for (const name of ['2', '3', '4', '5'])
      await writeToBucket(bucket, await edition(name, { [IMAGE]: 'picture' }), false);
    assert.equal(bucket.text(IMAGE.slice(1)), 'picture');
  });

  it('does not touch what others keep in the bucket', async () => {
    const bucket = memoryBucket();
    bucket.objects.set('lain.txt', { text: 'x', headers: {} });
    for (const name of ['1', '2', '3', '4', '5', '6']) await writeToBucket(bucket, await edition(name), false);
    assert.equal(bucket.text('lain.txt'), 'x');
  });

  it('is sent whole where the list is lost or broken', async () => {
    for (const list of ['', '{"files":', '[]', '{"files":{"v1/index.json":7},"gone":{"x":null}}', 'null']) {
      const bucket = memoryBucket();
      bucket.objects.set(MANIFEST, { text: list, headers: {} });
      const files = await edition('1');
      assert.equal((await writeToBucket(bucket, files, false)).sent, files.size);
      await shows(bucket, files);
    }
  });
});

describe('A failure in the middle', () => {
  const requests = [
    'PUT v1/images/a.0123abcd.webp',
    'PUT v1/programs/a.json',
    'PUT v1/programs.json',
    'PUT v1/index.json',
  ];
  for (const request of [...requests, `PUT ${MANIFEST}`])
    it(`leaves an entrance that names nothing missing: ${request}`, async () => {
      const bucket = memoryBucket();
      await writeToBucket(bucket, await edition('1'), false);
      bucket.failAt = (asked) => asked == request;
      await assert.rejects(writeToBucket(bucket, await edition('2', { [IMAGE]: 'picture' }), false), BucketFailed);
      assert.equal(bucket.text('v1/index.json'), 'index 1');
      const isPictureThere = bucket.text(IMAGE.slice(1)) == 'picture';
      assert.ok(isPictureThere || bucket.text('v1/programs/a.json') == 'a 1');
    });

  it('is put right by the next run, with the new edition or the old one', async () => {
    for (const name of ['1', '2', '3'])
      for (const request of [...requests.slice(1), 'the last list']) {
        const bucket = memoryBucket();
        const more = { [IMAGE]: 'picture' };
        await writeToBucket(bucket, await edition('1', more), false);
        const last = () => bucket.text('v1/index.json') == 'index 2';
        bucket.failAt = (asked) => asked == request || (request == 'the last list' && last());
        await assert.rejects(writeToBucket(bucket, await edition('2', more), false));
        bucket.failAt = () => false;
        const files = await edition(name, more);
        await writeToBucket(bucket, files, false);
        await shows(bucket, files);
      }
  });

  it('while removing does not lose what the next edition needs again', async () => {
    const bucket = memoryBucket();
    await writeToBucket(bucket, await edition('1', { [IMAGE]: 'picture' }), false);
    for (const name of ['2', '3', '4']) await writeToBucket(bucket, await edition(name), false);
    bucket.failAt = (asked) => asked == `PUT ${MANIFEST}` && !bucket.objects.has(IMAGE.slice(1));
    await assert.rejects(writeToBucket(bucket, await edition('5'), false));
    assert.equal(bucket.text(IMAGE.slice(1)), undefined);
    bucket.failAt = () => false;
    await writeToBucket(bucket, await edition('6', { [IMAGE]: 'picture' }), false);
    assert.equal(bucket.text(IMAGE.slice(1)), 'picture');
  });

  it('leaves nothing behind that is never removed', async () => {
    const bucket = memoryBucket();
    await writeToBucket(bucket, await edition('1'), false);
    bucket.failAt = (asked) => asked == 'PUT v1/index.json';
    await assert.rejects(writeToBucket(bucket, await edition('2', { [IMAGE]: 'picture' }), false));
    bucket.failAt = () => false;
    for (const name of ['3', '4', '5', '6']) await writeToBucket(bucket, await edition(name), false);
    assert.equal(bucket.text(IMAGE.slice(1)), undefined);
  });
});

describe('A real bucket', () => {
  const open = async (test: TestContext) => {
    const server = await startS3(await temporaryFolder(test));
    test.after(() => server.close());
    return { url: `${server.url}/situs`, ...ACCOUNT, wait: async () => undefined };
  };

  it('takes an edition, a change, and gives both back', async (test) => {
    const settings = await open(test);
    const bucket = openBucket(settings);
    const first = await edition('1', { [IMAGE]: 'picture', '/v1/programs/jalan baru+é.json': 'x' });
    assert.equal((await writeToBucket(bucket, first, false)).sent, first.size);
    assert.equal((await writeToBucket(bucket, first, false)).sent, 0);
    assert.equal((await writeToBucket(bucket, await edition('2'), false)).sent, 3);
    const read = async (key: string) => new TextDecoder().decode(await bucket.get(key));
    assert.equal(await read('v1/index.json'), 'index 2');
    assert.equal(await read('v1/programs/jalan baru+é.json'), 'x');
    for (const name of ['3', '4', '5']) await writeToBucket(bucket, await edition(name), false);
    assert.equal(await bucket.get(IMAGE.slice(1)), undefined);
  });

  it('gives readers the headers', async (test) => {
    const settings = await open(test);
    const heads: Headers[] = [];
    const watching: typeof fetch = async (...request) => {
      const answer = await fetch(...request);
      heads.push(answer.headers);
      return answer;
    };
    const bucket = openBucket({ ...settings, fetch: watching });
    await writeToBucket(bucket, await edition('1'), false);
    await bucket.get('v1/index.json');
    assert.equal(heads.at(-1)?.get('content-type'), 'application/json; charset=utf-8');
    assert.match(heads.at(-1)?.get('cache-control') ?? '', /^public, max-age=60, .*s-maxage=300$/);
  });

  it('says what is wrong: keys, bucket, no answer', async (test) => {
    const settings = await open(test);
    const said = async (change: object) => {
      try {
        await writeToBucket(openBucket({ ...settings, ...change }), await edition('1'), false);
        return;
      } catch (error) {
        assert.ok(error instanceof BucketFailed);
        return error.said.problem.id;
      }
    };
    assert.match((await said({ secretAccessKey: 'tebakan' })) ?? '', /menolak kunci ini \(403/);
    assert.match((await said({ url: settings.url.replace('/foto/', '/lain/') })) ?? '', /Bucket itu tidak ada/);
    assert.match((await said({ url: 'http://127.0.0.1:9/foto' })) ?? '', /127\.0\.0\.1:9 tidak menjawab/);
  });

  it('that fails for a moment is asked again, one that refuses is not', async () => {
    const answers = [new Response('', { status: 503 }), new TypeError('reset'), new Response('ada')];
    const waits: number[] = [];
    let asked = 0;
    const settings = { url: 'https://s3.example/b', ...ACCOUNT, wait: async (time: number) => void waits.push(time) };
    const fetchThese: typeof fetch = async () => {
      const answer = answers[asked++]!;
      if (answer instanceof Error) throw answer;
      return answer;
    };
    assert.ok(await openBucket({ ...settings, fetch: fetchThese }).get('a'));
    assert.deepEqual([asked, waits], [3, [500, 2000]]);
    let refused = 0;
    const refuse: typeof fetch = async () => (refused++, new Response('<Code>AccessDenied</Code>', { status: 403 }));
    await assert.rejects(openBucket({ ...settings, fetch: refuse }).put('a', new Uint8Array(), {}), BucketFailed);
    assert.equal(refused, 1);
  });

  it('has its keys from the environment, and says so where they are missing', () => {
    const env = { OPD_OUTPUT_KEY: 'a', OPD_OUTPUT_SECRET: 'b' };
    const account = { region: 'us-east-1', accessKeyId: 'a', secretAccessKey: 'b' };
    assert.deepEqual(bucketSettings({ url: 'https://s3.example/b' }, env), { url: 'https://s3.example/b', ...account });
    assert.throws(() => bucketSettings({ url: 'https://s3.example/b' }, { OPD_OUTPUT_KEY: 'a' }), /OPD_OUTPUT_SECRET/);
  });
});
