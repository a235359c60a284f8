import assert from 'node:assert/strict';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { KeptFiles } from '../../../src/endpoint/fetching/kept-files.js';
import { endAll, failureOf, newFolder, newGet, startSite, textOf } from './sites.js';

const sizeOf = async (folder: string): Promise<number> => {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

describe('what has not changed', () => {
  after(endAll);

  it('is asked for by its tag and date, and comes from the folder, also in another run', async () => {
    const head = { etag: 'W/"satu"', 'last-modified': 'Tue, 24 Nov 2026 02:55:43 GMT', 'x-wp-total': '7' };
    const text = 'Realisasi fisik 62 %\n'.repeat(500);
    const site = await startSite(({ headers }, response) => {
      if (headers['if-none-match']) response.writeHead(304, { etag: 'W/"satu"' }).end();
      else response.writeHead(200, head).end(text);
    });
    const folder = await newFolder();
    const first = await (await newGet({ folder }))(site.address);
    assert.equal(first.unchanged, false);
    for (let run = 0; run < 3; run++) {
      const again = await (await newGet({ folder }))(site.address);
      assert.equal(again.unchanged, true);
      assert.equal(again.status, 200);
      assert.equal(again.headers.get('x-wp-total'), '7');
      assert.equal(textOf(again), text);
    }
    assert.equal(site.requests.length, 4);
    const asked = site.requests[3]!.headers;
    assert.equal(asked['if-none-match'], 'W/"satu"');
    assert.equal(asked['if-modified-since'], 'Tue, 24 Nov 2026 02:55:43 GMT');
    assert.ok((await sizeOf(join(folder, 'answers'))) < 1000, 'kept compressed');
  });

  it('is known by its bytes where a site has neither tag nor date; the bytes are not kept then', async () => {
    let text = 'a'.repeat(10_000);
    const site = await startSite((_, response) => response.end(text));
    const folder = await newFolder();
    const ask = async () => (await (await newGet({ folder }))(site.address)).unchanged;
    assert.deepEqual([await ask(), await ask()], [false, true]);
    text += 'b';
    assert.deepEqual([await ask(), await ask()], [false, true]);
    const [name] = await readdir(join(folder, 'answers'));
    assert.doesNotMatch(await readFile(join(folder, 'answers', name!), 'utf8'), /aaa/);
    assert.ok(site.requests.every(({ headers }) => !headers['if-none-match'] && !headers['if-modified-since']));
  });

  it('is asked for by the newest tag, and a changed answer is no longer unchanged', async () => {
    let version = 1;
    const site = await startSite(({ headers }, response) => {
      const etag = `"${version}"`;
      if (headers['if-none-match'] == etag) response.writeHead(304).end();
      else response.writeHead(200, { etag }).end(`isi ${Math.min(version, 2)}`);
    });
    const get = await newGet();
    const ask = async () => {
      const answer = await get(site.address);
      return [textOf(answer), answer.unchanged];
    };
    assert.deepEqual(
      [await ask(), await ask()],
      [
        ['isi 1', false],
        ['isi 1', true],
      ],
    );
    version = 2;
    assert.deepEqual(
      [await ask(), await ask()],
      [
        ['isi 2', false],
        ['isi 2', true],
      ],
    );
    version = 3;
    // Another tag, the same bytes.
    assert.deepEqual(
      [await ask(), await ask()],
      [
        ['isi 2', true],
        ['isi 2', true],
      ],
    );
    assert.equal(site.requests.at(-1)!.headers['if-none-match'], '"3"');
  });

  it('is another thing for another kind of answer, address, status or end of a redirect', async () => {
    let target = '/b';
    let status = 200;
    const site = await startSite(({ url }, response) => {
      if (url == '/a') response.writeHead(302, { location: target }).end();
      else response.writeHead(status, { etag: '"x"' }).end('sama');
    });
    const get = await newGet();
    const unchanged = async (path: string, accept?: string) => (await get(site.address + path, { accept })).unchanged;
    assert.deepEqual([await unchanged('a'), await unchanged('a')], [false, true]);
    assert.equal(await unchanged('a', 'text/xml'), false);
    target = '/c';
    assert.equal(await unchanged('a'), false);
    assert.equal(site.requests.at(-1)!.headers['if-none-match'], undefined, 'the tag of /b is not sent to /c');
    status = 404;
    assert.deepEqual([await unchanged('c'), await unchanged('c')], [false, true]);
    status = 200;
    assert.equal(await unchanged('c'), false);
  });

  it('is asked for in full where the kept answer is damaged or gone', async () => {
    const site = await startSite(({ headers }, response) => {
      if (headers['if-none-match']) response.writeHead(304).end();
      // Of one second, or a slow run keeps another date.
      else response.writeHead(200, { etag: '"x"', date: 'Tue, 24 Nov 2026 03:00:00 GMT' }).end('isi '.repeat(100));
    });
    const folder = await newFolder();
    const get = await newGet({ folder });
    await get(site.address);
    const [name] = await readdir(join(folder, 'answers'));
    const path = join(folder, 'answers', name!);
    const whole = await readFile(path);
    const flipped = Buffer.from(whole);
    flipped[whole.length - 12]! ^= 1;
    for (const damaged of [whole.subarray(0, -9), flipped, Buffer.alloc(0), Buffer.from('{"url'), Buffer.from('7\n')]) {
      await writeFile(path, damaged);
      assert.equal(textOf(await get(site.address)), 'isi '.repeat(100));
      assert.equal(site.requests.at(-1)!.headers['if-none-match'], undefined);
    }
    assert.deepEqual(await readFile(path), whole);
  });

  it('does not get past a smaller limit', async () => {
    const site = await startSite(({ headers }, response) => {
      if (headers['if-none-match']) response.writeHead(304).end();
      else response.writeHead(200, { etag: '"x"' }).end('12345');
    });
    const get = await newGet();
    await get(site.address);
    assert.match(
      (await failureOf(get(site.address, { limit: 4 }))).said.problem.en,
      /larger than the limit of 4 bytes/,
    );
  });

  it('is not believed of a tag that cannot be sent back', async () => {
    const site = await startSite((_, response) => response.writeHead(200, { etag: '"\u00e5"' }).end('isi'));
    const get = await newGet();
    assert.deepEqual([(await get(site.address)).unchanged, (await get(site.address)).unchanged], [false, true]);
    assert.equal(site.requests[1]!.headers['if-none-match'], undefined);
  });

  it('takes no more room than it is given; what was not used for longest goes first', async () => {
    const folder = await newFolder();
    const files = new KeptFiles(folder, 100_000);
    const content = Buffer.alloc(10_000);
    for (let n = 0; n < 50; n++) await files.write(`file-${String(n).padStart(2, '0')}`, content);
    const names = (await readdir(folder)).sort();
    assert.ok(names.length >= 5 && names.length * 10_000 <= 100_000, names.join(' '));
    assert.equal(names.at(-1), 'file-49');
    // What an earlier process left counts, too.
    await new KeptFiles(folder, 50_000).write('last', content);
    assert.ok((await sizeOf(folder)) <= 50_000);
    assert.ok((await readdir(folder)).includes('last'));
  });
});
