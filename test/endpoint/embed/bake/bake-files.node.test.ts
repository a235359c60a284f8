import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, readdir, readlink, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { bakeFiles, type BakeFilesOptions } from '../../../../src/endpoint/embed/bake/bake-files.js';
import { bakePages } from '../../../../src/endpoint/embed/bake/command.js';
import { temporaryFolder, writeFiles } from '../../../support/data-folder.js';
import { CARD, ENDPOINT, NOW, card, documentsOf, network } from './support.js';

const options = (more: BakeFilesOptions = {}): BakeFilesOptions => ({
  endpoint: ENDPOINT,
  fetch: network().fetch,
  now: NOW,
  ...more,
});
const OLD = new Date('2020-01-01T00:00:00Z');
const utf8 = '<meta charset="utf-8">';

describe('Baking files', () => {
  it('replaces the pages of a folder that change, and writes no other', async (test) => {
    const folder = await temporaryFolder(test);
    await writeFiles(folder, [
      ['a.html', utf8 + card('x')],
      ['dalam/b.HTM', utf8 + card('y')],
      ['tanpa.html', '<p>Tanpa widget</p>'],
      ['baru.html', utf8 + card(CARD)],
      ['feed.xml', card('x')],
      ['node_modules/c.html', card('x')],
      ['.cache/d.html', card('x')],
    ]);
    for (const name of ['tanpa.html', 'baru.html']) await utimes(join(folder, name), OLD, OLD);
    const { fetch, asked } = network();
    const found = await bakeFiles([folder], options({ fetch }));
    assert.deepEqual(found, { pages: 4, changed: [join(folder, 'a.html'), join(folder, 'dalam/b.HTM')], findings: [] });
    assert.equal(await readFile(join(folder, 'a.html'), 'utf8'), utf8 + card(CARD));
    assert.equal(await readFile(join(folder, 'dalam/b.HTM'), 'utf8'), utf8 + card(CARD));
    for (const name of ['tanpa.html', 'baru.html'])
      assert.equal((await stat(join(folder, name))).mtimeMs, OLD.getTime(), name);
    assert.equal(asked.length, 1);
    assert.deepEqual((await readdir(folder)).sort(), [
      '.cache',
      'a.html',
      'baru.html',
      'dalam',
      'feed.xml',
      'node_modules',
      'tanpa.html',
    ]);
  });

  it('takes any file that is named', async (test) => {
    const folder = await temporaryFolder(test);
    const file = join(folder, 'templat.xml');
    await writeFile(file, `<?xml version="1.0" encoding="UTF-8"?><html><b:x/>${card('x')}</html>`);
    assert.deepEqual((await bakeFiles([file], options())).changed, [file]);
    assert.match(
      await readFile(file, 'utf8'),
      /^<\?xml version="1.0" encoding="UTF-8"\?><html><b:x\/><opd.*62\xa0%.*<\/html>$/,
    );
  });

  it('writes nothing when it only checks', async (test) => {
    const file = join(await temporaryFolder(test), 'a.html');
    await writeFile(file, card('x'));
    assert.deepEqual((await bakeFiles([file], options({ check: true }))).changed, [file]);
    assert.equal(await readFile(file, 'utf8'), card('x'));
  });

  it('keeps rights and links of a file', async (test) => {
    const folder = await temporaryFolder(test);
    await mkdir(join(folder, 'asli'));
    await writeFile(join(folder, 'asli/a.html'), card('x'));
    await chmod(join(folder, 'asli/a.html'), 0o640);
    await symlink('asli/a.html', join(folder, 'tautan.html'));
    await bakeFiles([join(folder, 'tautan.html')], options());
    assert.equal(await readlink(join(folder, 'tautan.html')), 'asli/a.html');
    assert.equal((await stat(join(folder, 'asli/a.html'))).mode & 0o777, 0o640);
    assert.match(await readFile(join(folder, 'asli/a.html'), 'utf8'), /fisik/);
  });

  it('names page, line and column of what it leaves', async (test) => {
    const file = join(await temporaryFolder(test), 'a.html');
    await writeFile(file, '<p>\n<opd-program-card program="x">lama</opd-program-card>');
    const { findings, changed } = await bakeFiles([file], options());
    assert.deepEqual(changed, []);
    assert.deepEqual([findings[0]!.file, findings[0]!.line, findings[0]!.column], [file, 2, 1]);
  });

  it('says so when a folder holds no page', async (test) => {
    const { findings } = await bakeFiles([await temporaryFolder(test)], options());
    assert.equal(findings[0]!.problem.en, 'There is no page here.');
  });
});

describe('opd-widgets bake', () => {
  /** Runs the command; what it says, and its exit code. */
  async function run(paths: string[], endpoint: string, check?: boolean): Promise<[said: string, code: number]> {
    const said: string[] = [];
    const code = await bakePages(paths, { endpoint, check })((text) => said.push(text));
    return [said.join('\n'), code];
  }

  it('ends with 0 when all is baked, with 1 when something is left or only checked and old', async (test) => {
    const folder = await temporaryFolder(test);
    const data = join(folder, 'v1');
    await writeFiles(
      data,
      Object.entries(documentsOf()).map(([path, document]) => [path, JSON.stringify(document)]),
    );
    const file = join(folder, 'a.html');
    await writeFile(file, utf8 + card('x').replace('>', ' endpoint="https://widget.example.go.id/v1/">'));
    const [old, one] = await run([file], folder, true);
    assert.equal(one, 1);
    assert.match(old, /a\.html\n1\/1 halaman berangka lama\. \/ 1\/1 pages have old figures\./);
    const [done, zero] = await run([file], folder);
    assert.equal(zero, 0, done);
    assert.match(done, /1\/1 halaman diperbarui\. \/ 1\/1 pages updated\./);
    assert.deepEqual(await run([file], folder, true), ['0/1 halaman berangka lama. / 0/1 pages have old figures.', 0]);
    await writeFile(file, card('x').replace('tarok-city', 'x'));
    const [left, two] = await run([file], folder);
    assert.equal(two, 1);
    assert.match(left, /SALAH \/ ERROR {2}\S+a\.html:1:1\n {2}Program "x" tidak ada/);
  });

  it('says what is wrong with the folder that it gets as endpoint', async (test) => {
    const folder = await temporaryFolder(test);
    const [said, code] = await run([folder], join(folder, 'tiada'));
    assert.equal(code, 1);
    assert.match(said, /tiada tidak bisa dibaca/);
  });
});
