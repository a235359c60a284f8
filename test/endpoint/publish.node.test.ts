import assert from 'node:assert/strict';
import { lstat, mkdir, readFile, readdir, readlink, realpath, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildEdition, type Edition } from '../../src/endpoint/edition.js';
import { NotOurs } from '../../src/endpoint/kept-folders.js';
import { publish } from '../../src/endpoint/publish.js';
import { storedFile, type Files } from '../../src/endpoint/stored-file.js';
import { NOW, PROGRAM, exampleContent, exampleFiles, temporaryFolder, writeFiles } from '../support/data-folder.js';
import { runCli } from '../support/endpoint-process.js';

const script = (text: string) =>
  storedFile({ body: new TextEncoder().encode(text), type: 'text/javascript', hash: text }, {});
const OTHERS: Files = new Map([
  ['/opd-widgets.js', script('widgets')],
  ['/', script('start')],
]);

const editionOf = async (title = 'Jalan', publishedDate?: string): Promise<Edition> =>
  buildEdition(
    await exampleContent({
      [PROGRAM]: (value) => void (value.title = title),
      ...(publishedDate ? { 'opd.json': (value) => void (value.publishedDate = publishedDate) } : undefined),
    }),
    NOW,
  );

const titleIn = async (folder: string, path: string) =>
  (JSON.parse(await readFile(join(folder, path), 'utf8')) as { projects: { title: string }[] }).projects[0]!.title;

describe('publish', () => {
  it('writes the same bytes that are served, and the compressed forms beside them', async (test) => {
    const out = join(await temporaryFolder(test), 'www');
    const edition = await editionOf();
    await publish(out, edition, OTHERS);
    for (const [address, file] of edition.files) {
      const body = await readFile(join(out, address));
      assert.ok(body.equals(file.identity.body), address);
      if (file.br) assert.ok(brotliDecompressSync(await readFile(join(out, `${address}.br`))).equals(body));
      if (file.gzip) assert.ok(gunzipSync(await readFile(join(out, `${address}.gz`))).equals(body));
    }
    assert.equal(await readFile(join(out, 'opd-widgets.js'), 'utf8'), 'widgets');
    assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'start');
  });

  it('brings settings for nginx, Apache and a CDN that say what the endpoint says', async (test) => {
    const out = join(await temporaryFolder(test), 'www');
    await publish(out, await editionOf(), OTHERS);
    const [nginx, apache, headers] = await Promise.all(
      ['nginx.conf', '.htaccess', '_headers'].map((name) => readFile(join(out, name), 'utf8')),
    );
    for (const settings of [nginx!, apache!, headers!]) {
      assert.match(settings, /access-control-allow-origin:? "?\*/i);
      assert.match(settings, /public, max-age=60, stale-while-revalidate=300, stale-if-error=604800/);
      assert.match(settings, /nosniff/);
      assert.match(settings, /feed\+json/);
    }
    for (const settings of [nginx!, apache!, headers!]) assert.match(settings, /cdn-cache-control:? "?max-age=300,/);
    assert.ok(nginx!.includes(`root "${out}";`));
    assert.match(nginx!, /gzip_static on/);
    assert.match(nginx!, /etag on/);
    assert.match(apache!, /FileETag MTime Size/);
    const addresses: string[] = headers!.match(/^\/\S+/gm) ?? [];
    assert.equal(new Set(addresses).size, addresses.length);
    assert.ok(addresses.includes('/opd-widgets.js'));
    const problem = JSON.parse(await readFile(join(out, 'tidak-ada.problem.json'), 'utf8')) as { status: number };
    assert.equal(problem.status, 404);
  });

  it('lets a reader meet one whole edition or the next, never a mix and never nothing', async (test) => {
    const out = join(await temporaryFolder(test), 'www');
    const editions = await Promise.all(Array.from({ length: 4 }, (_, number) => editionOf(`Edisi ${number}`)));
    await publish(out, editions[0]!, OTHERS);
    let over = false;
    let readings = 0;
    const reader = (async () => {
      while (!over) {
        // A file at a time, by the public name: always there, always whole.
        assert.match(await titleIn(out, 'v1/programs.json'), /^Edisi \d$/);
        // A whole edition at a time, as a server that has opened the folder.
        const folder = await realpath(out);
        const list = await titleIn(folder, 'v1/programs.json');
        const one = await titleIn(folder, 'v1/programs/jalan-contoh.json');
        assert.equal(list, one);
        readings++;
      }
    })();
    for (let round = 1; round <= 20; round++) await publish(out, editions[round % 4]!, OTHERS);
    over = true;
    await reader;
    assert.ok(readings > 20, `${readings} readings`);
  });

  it('keeps the edition and the ten before it, and removes older ones and leftovers', async (test) => {
    const out = join(await temporaryFolder(test), 'www');
    for (let number = 0; number < 13; number++) await publish(out, await editionOf(`Edisi ${number}`), OTHERS);
    const names = (await readdir(`${out}.editions`)).filter((name) => !name.endsWith('.txt'));
    assert.equal(names.length, 11);
    assert.equal(await titleIn(out, 'v1/programs.json'), 'Edisi 12');
  });

  it('changes nothing when there is nothing new', async (test) => {
    const out = join(await temporaryFolder(test), 'www');
    const first = await publish(out, await editionOf(), OTHERS);
    const second = await publish(out, await editionOf(), OTHERS);
    assert.equal(second.folder, first.folder);
  });

  it('leaves the time of what did not change, from which web servers make their ETag', async (test) => {
    const out = join(await temporaryFolder(test), 'www');
    await publish(out, await editionOf('Satu'), OTHERS);
    const time = async (path: string) => (await stat(join(out, path))).mtimeMs;
    const [schema, programs] = [await time('v1/schema/news.json'), await time('v1/programs.json')];
    await publish(out, await editionOf('Dua'), OTHERS);
    assert.ok(Math.abs((await time('v1/schema/news.json')) - schema) < 2);
    assert.ok((await time('v1/programs.json')) > programs);
  });

  it('takes an empty folder for its place, and overwrites nothing that is not its own', async (test) => {
    const folder = await temporaryFolder(test);
    const edition = await editionOf();
    const empty = join(folder, 'empty');
    await mkdir(empty);
    await publish(empty, edition, OTHERS);
    assert.ok((await lstat(empty)).isSymbolicLink());

    await writeFiles(folder, [
      ['site/index.html', 'mine'],
      ['file', 'mine'],
      ['a.editions/x', 'mine'],
    ]);
    await symlink(join(folder, 'site'), join(folder, 'link'));
    for (const name of ['site', 'file', 'link', 'a'])
      await assert.rejects(publish(join(folder, name), edition, OTHERS), NotOurs, name);
    assert.equal(await readFile(join(folder, 'site/index.html'), 'utf8'), 'mine');
    assert.equal(await readFile(join(folder, 'file'), 'utf8'), 'mine');
    assert.equal(await readlink(join(folder, 'link')), join(folder, 'site'));
    assert.deepEqual(await readdir(join(folder, 'a.editions')), ['x']);
  });

  it('leaves the published edition as it is when a new one cannot be written', async (test) => {
    const out = join(await temporaryFolder(test), 'www');
    await publish(out, await editionOf('Satu'), OTHERS);
    const unwritable: Files = new Map([...OTHERS, ['/opd-widgets.js/impossible', script('x')]]);
    await assert.rejects(publish(out, await editionOf('Dua'), unwritable));
    assert.equal(await titleIn(out, 'v1/programs.json'), 'Satu');
    assert.deepEqual(
      (await readdir(`${out}.editions`)).filter((name) => name.includes('.new-')),
      [],
    );
  });
});

describe('opd-widgets publish', () => {
  it('publishes a folder, refuses a wrong one, and never dates an edition back', async (test) => {
    const folder = await temporaryFolder(test);
    const [data, out] = [join(folder, 'data'), join(folder, 'www')];
    await writeFiles(data, exampleFiles());
    const words = ['publish', data, '--out', out];
    const first = runCli(words);
    assert.equal(await first.ended, 0, first.output());
    const index = async () =>
      JSON.parse(await readFile(join(out, 'v1/index.json'), 'utf8')) as { publishedDate: string };
    const { publishedDate } = await index();

    const news = join(data, 'news/dinas-contoh.json');
    await writeFile(news, (await readFile(news, 'utf8')).replace('62 persen', '<62 persen'));
    await writeFile(join(data, PROGRAM), '{');
    const second = runCli(words);
    assert.equal(await second.ended, 1);
    assert.match(second.output(), /jalan-contoh\.json:1:2/);
    assert.equal((await index()).publishedDate, publishedDate);

    const older = exampleFiles();
    for (const [path, bytes] of older)
      if (path != 'opd.json')
        older.set(path, new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/"20\d\d-/g, '"2020-')));
    await writeFiles(data, older);
    const third = runCli(words);
    assert.equal(await third.ended, 0, third.output());
    assert.match(third.output(), /"publishedDate": "/);
    assert.equal((await index()).publishedDate, publishedDate);
  });
});
