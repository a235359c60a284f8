import assert from 'node:assert/strict';
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { checkFolder } from '../../../src/endpoint/check.js';
import type { Get } from '../../../src/endpoint/fetching/get.js';
import { isHashed } from '../../../src/endpoint/headers.js';
import { readImageHeader } from '../../../src/endpoint/image-header.js';
import { createSourcePictures } from '../../../src/endpoint/images/create-source-pictures.js';
import { PICTURE_MESSAGES, noSuchPicture } from '../../../src/endpoint/images/messages.js';
import type { ReadyPicture, SourcePictures } from '../../../src/endpoint/images/source-pictures.js';
import { message } from '../../../src/endpoint/message.js';
import { SourceFailed } from '../../../src/endpoint/sources/found.js';
import { NEWS, NOW, exampleFiles, temporaryFolder } from '../../support/data-folder.js';
import { plain } from '../feedback/photos/samples.js';

const URL_1 = 'https://dinas.example.go.id/wp-content/uploads/2026/11/Gotong%20Royong_Ulakan-1024x768.jpg';
const URL_2 = 'https://kecamatan.example.go.id/foto.jpg';
const HOUR = 3_600_000;
const NETWORK = message('Tidak dijawab.', 'No answer.', 'Coba lagi.', 'Try again.');

const photo = (width = 400, height = 300) => plain(width, height).jpeg().toBuffer();

/** Sites that answer with what is said; a function may throw. Who asks them is written down. */
function sites(answers: Record<string, Uint8Array | number | (() => never)>) {
  const asked: string[] = [];
  const get: Get = async (url, { limit } = {}) => {
    asked.push(url);
    assert.equal(limit, 8e6);
    const answer = answers[url] ?? 404;
    if (typeof answer == 'function') answer();
    const [status, body] =
      typeof answer == 'number' ? [answer, new Uint8Array()] : [200, Uint8Array.from(answer as Uint8Array)];
    return { url, status, headers: new Headers(), body, unchanged: false };
  };
  return { asked, answers, get };
}

const opened = (folder: string, { get }: { get: Get }) => createSourcePictures({ folder, get, limit: 8e6 });
const taken = async (pictures: SourcePictures, ...given: Parameters<SourcePictures['take']>): Promise<ReadyPicture> => {
  const picture = await pictures.take(...given);
  assert.ok('image' in picture, JSON.stringify(picture));
  return picture;
};
const inFolder = (folder: string) =>
  readdir(join(folder, 'images')).then((names) => names.map((name) => `images/${name}`).sort());
const clock = (test: TestContext) => {
  test.mock.timers.enable({ apis: ['Date'], now: NOW });
  return (milliseconds: number) => test.mock.timers.tick(milliseconds);
};

describe('pictures of sources', () => {
  it('come as files of the endpoint, named by what they are called and by their content', async (test) => {
    const folder = await temporaryFolder(test);
    const pictures = opened(folder, sites({ [URL_1]: await photo(1600, 1200) }));
    const { image, files } = await taken(pictures, URL_1, { alt: 'Gotong royong', credit: 'Humas' });
    const { url, width, height, alt, color, credit, sources } = image as Record<string, string> & {
      sources: { url: string; type: string }[];
    };
    assert.match(url!, /^images\/gotong-royong-ulakan-640\.[\da-f]{16}\.jpg$/);
    assert.deepEqual([width, height, alt, credit], [640, 480, 'Gotong royong', 'Humas']);
    assert.match(color!, /^#2[\da-f]7[\da-f]6[\da-f]$/);
    assert.deepEqual(files, [url, ...sources.map((source) => source.url)]);
    assert.ok(files.every(isHashed), 'which may be kept for good');
    assert.deepEqual(await inFolder(folder), [...files].sort());
    for (const source of sources) assert.equal(readImageHeader(await pictures.read(source.url))?.type, source.type);
  });

  it('are what the check of a data folder asks for', async (test) => {
    const pictures = opened(await temporaryFolder(test), sites({ [URL_1]: await photo(1600, 1200) }));
    const { image, files } = await taken(pictures, URL_1);
    const folder = exampleFiles({
      [NEWS]: (news) => Object.assign((news.items as object[])[0]!, { _opd: { image: withUp(image) } }),
    });
    for (const path of files) folder.set(path, await pictures.read(path));
    const { content, findings } = await checkFolder(folder, NOW);
    assert.ok(content, JSON.stringify(findings));
    assert.deepEqual(
      findings.filter(({ path, file }) => path.includes('image') || file.startsWith('images/')),
      [],
    );
  });
  /** As seen from `news/…`. */
  const withUp = (image: ReadyPicture['image']) =>
    JSON.parse(JSON.stringify(image).replaceAll('"images/', '"../images/')) as object;

  it('are asked for once, also by the next process', async (test) => {
    const folder = await temporaryFolder(test);
    const site = sites({ [URL_1]: await photo(), [URL_2]: await photo(500) });
    const first = opened(folder, site);
    const about = { version: '2026-11-20T08:00:00+07:00' };
    const [one] = await Promise.all([taken(first, URL_1, about), taken(first, URL_1, about), taken(first, URL_2)]);
    assert.deepEqual(site.asked, [URL_1, URL_2]);
    const second = opened(folder, site);
    assert.deepEqual(await taken(second, URL_1, about), one);
    await taken(second, URL_2);
    assert.equal(site.asked.length, 2);
  });

  it('are encoded once for two addresses, and for an item that was edited', async (test) => {
    const folder = await temporaryFolder(test);
    const same = await photo();
    const site = sites({ [URL_1]: same, [URL_2]: same });
    const pictures = opened(folder, site);
    const [one, two] = await Promise.all([taken(pictures, URL_1, { version: '1' }), taken(pictures, URL_2)]);
    assert.deepEqual(one, two);
    assert.deepEqual(await inFolder(folder), [...one.files].sort());
    const times = await Promise.all(one.files.map((path) => modified(join(folder, path))));
    assert.deepEqual(await taken(pictures, URL_1, { version: '2' }), one);
    assert.deepEqual(site.asked, [URL_1, URL_2, URL_1], 'asked for anew, since it may have changed');
    assert.deepEqual(await Promise.all(one.files.map((path) => modified(join(folder, path)))), times);
    await taken(pictures, URL_1, { version: '1' });
    await taken(pictures, URL_1, { version: '2' });
    assert.equal(site.asked.length, 3, 'two items with one picture do not take turns in asking for it');
  });
  const modified = async (path: string) => (await stat(path)).mtimeMs;

  it('change when the picture at the address has changed', async (test) => {
    const site = sites({ [URL_1]: await photo() });
    const pictures = opened(await temporaryFolder(test), site);
    const before = await taken(pictures, URL_1, { version: '1' });
    site.answers[URL_1] = await photo(600);
    const after = await taken(pictures, URL_1, { version: '2' });
    assert.equal(after.image.width, 600);
    assert.ok(!after.files.some((path) => before.files.includes(path)));
  });

  it('that are none are told of, and left alone for a day', async (test) => {
    const tick = clock(test);
    const folder = await temporaryFolder(test);
    const site = sites({ [URL_1]: new TextEncoder().encode('<html>'), [URL_2]: 404 });
    const pictures = opened(folder, site);
    assert.deepEqual(await pictures.take(URL_1), PICTURE_MESSAGES.html);
    assert.deepEqual(await pictures.take(URL_2), noSuchPicture(404));
    assert.deepEqual(await opened(folder, site).take(URL_1), PICTURE_MESSAGES.html);
    assert.equal(site.asked.length, 2);
    tick(24 * HOUR);
    site.answers[URL_1] = await photo();
    await taken(opened(folder, site), URL_1);
    assert.equal(site.asked.length, 3);
  });

  it('that cannot be had now are asked for after an hour, then two, or as their site says', async (test) => {
    const tick = clock(test);
    const fail = (retryAt?: number) => () => {
      throw new SourceFailed(NETWORK, { file: URL_1 }, retryAt);
    };
    const site = sites({ [URL_1]: fail() });
    const pictures = opened(await temporaryFolder(test), site);
    const askedAfter = async (hours: number) => {
      tick(hours * HOUR);
      assert.deepEqual(await pictures.take(URL_1), NETWORK);
      return site.asked.length;
    };
    assert.equal(await askedAfter(0), 1);
    assert.equal(await askedAfter(0.9), 1);
    assert.equal(await askedAfter(0.1), 2);
    assert.equal(await askedAfter(1), 2);
    site.answers[URL_1] = fail(NOW + 20 * HOUR);
    assert.equal(await askedAfter(1), 3);
    assert.equal(await askedAfter(15), 3);
    site.answers[URL_1] = await photo();
    tick(2 * HOUR);
    await taken(pictures, URL_1);
  });

  it('stay as they were while their site is down', async (test) => {
    const site = sites({ [URL_1]: await photo() });
    const pictures = opened(await temporaryFolder(test), site);
    const before = await taken(pictures, URL_1, { version: '1' });
    site.answers[URL_1] = () => {
      throw new SourceFailed(NETWORK, { file: URL_1 });
    };
    assert.deepEqual(await taken(pictures, URL_1, { version: '2' }), before);
    assert.deepEqual(await taken(pictures, URL_1, { version: '2' }), before);
    assert.equal(site.asked.length, 2);
  });

  it('go when neither an edition nor the last run needs them', async (test) => {
    const folder = await temporaryFolder(test);
    const site = sites({
      [URL_1]: await photo(),
      [URL_2]: await photo(500),
      'https://x.example/3.png': await photo(600),
    });
    const first = opened(folder, site);
    const [one] = [await taken(first, URL_1), await taken(first, URL_2), await taken(first, 'https://x.example/3.png')];
    await writeFile(join(folder, 'images/gambar-320.webp.new-0a1b2c3d'), 'half');
    const next = opened(folder, site);
    const two = await taken(next, URL_2);
    await next.sweep(new Set(one.files));
    assert.deepEqual(await inFolder(folder), [...one.files, ...two.files].sort());
    assert.equal(site.asked.length, 3);
    await next.sweep(new Set(one.files));
    assert.deepEqual(await inFolder(folder), [...one.files].sort());
    await taken(opened(folder, site), URL_1);
    assert.equal(site.asked.length, 3, 'what is kept is still known');
    await taken(opened(folder, site), URL_2);
    assert.equal(site.asked.length, 4, 'what is gone comes again');
  });

  it('come again where their files or their index are lost or damaged', async (test) => {
    const folder = await temporaryFolder(test);
    const site = sites({ [URL_1]: await photo() });
    const { files } = await taken(opened(folder, site), URL_1);
    await rm(join(folder, files[1]!));
    assert.deepEqual((await taken(opened(folder, site), URL_1)).files, files);
    assert.deepEqual(await inFolder(folder), [...files].sort());
    for (const damaged of ['', '{"format":1,', '[]', '{"format":99}']) {
      await writeFile(join(folder, 'pictures.json'), damaged);
      assert.deepEqual((await taken(opened(folder, site), URL_1)).files, files);
    }
    assert.match(await readFile(join(folder, 'pictures.json'), 'utf8'), /^\{"format":1,/);
  });

  it('fail loudly where they cannot be written: then no edition can', async (test) => {
    const folder = await temporaryFolder(test);
    await writeFile(join(folder, 'images'), 'in the way');
    await assert.rejects(opened(folder, sites({ [URL_1]: await photo() })).take(URL_1));
  });

  it('are read by their own names alone', async (test) => {
    const pictures = opened(await temporaryFolder(test), sites({}));
    for (const path of ['pictures.json', 'images/../pictures.json', '/etc/passwd', 'images/a.webp'])
      await assert.rejects(pictures.read(path), RangeError);
  });

  it('are many: all are there in the end, and none is lost from the index', async (test) => {
    const folder = await temporaryFolder(test);
    const urls = Array.from({ length: 40 }, (_, index) => `https://x.example/${index}.png`);
    const site = sites({});
    for (const [index, url] of urls.entries()) if (index % 3) site.answers[url] = await photo(64 + index, 48);
    const first = opened(folder, site);
    const found = await Promise.all(urls.map((url) => first.take(url)));
    const again = opened(folder, site);
    assert.deepEqual(await Promise.all(urls.map((url) => again.take(url))), found);
    assert.equal(site.asked.length, 40);
  });
});
