import assert from 'node:assert/strict';
import { appendFile, cp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { keepVersion } from '../../../src/endpoint/versions/keep-version.js';
import { isSeal, keptVersions } from '../../../src/endpoint/versions/kept-versions.js';
import { temporaryFolder } from '../../support/data-folder.js';
import { contentOf, sha384, versionFiles } from '../../support/versions.js';

const text = async (folder: string, own: string, files: string, keep = true) => {
  const { versions, notes } = await keptVersions({ own, folder, keep }, await versionFiles(files));
  const said = [...versions].map(([name, kept]) => {
    const main = new TextDecoder().decode(kept.get('opd-widgets.js')!.identity.body);
    return [name, /\w+/.exec(main)![0]];
  });
  return { versions: Object.fromEntries(said) as Record<string, string>, notes };
};

describe('Kept versions', () => {
  it('are added to by each release, and all have their place', async (test) => {
    const folder = join(await temporaryFolder(test), 'deep/versions');
    assert.deepEqual(await text(folder, '0.1.0', 'first'), { versions: { '0.1.0': 'first' }, notes: [] });
    assert.deepEqual(await text(folder, '0.2.0', 'second'), {
      versions: { '0.1.0': 'first', '0.2.0': 'second' },
      notes: [],
    });
    assert.deepEqual((await readdir(folder)).sort(), ['0.1.0', '0.2.0']);
    const sri = JSON.parse(await readFile(join(folder, '0.1.0/sri.json'), 'utf8')) as { files: object };
    const main = await readFile(join(folder, '0.1.0/opd-widgets.js'));
    assert.deepEqual(Object.keys(sri.files), ['opd-program-parts.js', 'opd-widgets.js']);
    assert.equal((sri.files as Record<string, string>)['opd-widgets.js'], sha384(main));
  });

  it('are never overwritten: the first content of a number stays, and the publisher is told in both languages', async (test) => {
    const folder = await temporaryFolder(test);
    await text(folder, '0.1.0', 'first');
    const before = await contentOf(folder);
    const { versions, notes } = await text(folder, '0.1.0', 'changed');
    assert.deepEqual(versions, { '0.1.0': 'first' });
    assert.equal(notes.length, 1);
    assert.match(notes[0]!, /Naikkan nomor versi.*\n.*Raise the version number/);
    assert.deepEqual(await contentOf(folder), before);
  });

  it('come back with their compressed forms, which are not made again unless they do not fit', async (test) => {
    const folder = await temporaryFolder(test);
    await keepVersion(folder, '0.1.0', await versionFiles('first'));
    const main = async () =>
      (await keptVersions({ own: '0.2.0', folder, keep: false }, await versionFiles('second'))).versions
        .get('0.1.0')!
        .get('opd-widgets.js')!;
    const br = await readFile(join(folder, '0.1.0/opd-widgets.js.br'));
    assert.ok(br.equals((await main()).br!.body));
    await writeFile(join(folder, '0.1.0/opd-widgets.js.br'), 'no such thing');
    assert.ok(br.equals((await main()).br!.body));
  });

  for (const [name, spoil] of Object.entries<(folder: string) => Promise<unknown>>({
    'with one byte more': (folder) => appendFile(join(folder, 'opd-program-parts.js'), ' '),
    'without a file': (folder) => rm(join(folder, 'opd-program-parts.js')),
    'with a script more': (folder) => writeFile(join(folder, 'opd-evil.js'), '1'),
    'without its seal': (folder) => rm(join(folder, 'sri.json')),
    'with half a seal': async (folder) =>
      writeFile(join(folder, 'sri.json'), (await readFile(join(folder, 'sri.json'))).subarray(0, 80)),
    'with the seal of another version': async (folder) =>
      writeFile(join(folder, 'sri.json'), (await readFile(join(folder, 'sri.json'), 'utf8')).replace('0.1.0', '0.1.1')),
    'with a seal that is no object': (folder) => writeFile(join(folder, 'sri.json'), 'null'),
    'of which nothing is left': async (folder) => {
      await rm(folder, { recursive: true });
      await mkdir(folder);
    },
  }))
    it(`${name} are reported and left out, and the others are served`, async (test) => {
      const folder = await temporaryFolder(test);
      await text(folder, '0.1.0', 'first');
      await text(folder, '0.2.0', 'second');
      await spoil(join(folder, '0.1.0'));
      const { versions, notes } = await text(folder, '0.3.0', 'third');
      assert.deepEqual(versions, { '0.2.0': 'second', '0.3.0': 'third' });
      assert.equal(notes.length, 1);
      assert.match(notes[0]!, /0\.1\.0 tidak utuh.*\n.*0\.1\.0 is not whole/);
    });

  it('are folders of versions alone: other names and other files beside the scripts are nobody’s to read', async (test) => {
    const folder = await temporaryFolder(test);
    await text(folder, '0.1.0', 'first');
    for (const name of ['v1', '1', '0.1', '.0.2.0', '0.2.0.new-0123abcd', '0.1.0+x'])
      await cp(join(folder, '0.1.0'), join(folder, name), { recursive: true });
    await writeFile(join(folder, '0.1.0/feedback.db'), 'secret');
    await writeFile(join(folder, '0.9.0'), 'a file');
    const { versions, notes } = await keptVersions({ own: '0.1.0', folder, keep: true }, await versionFiles('first'));
    assert.deepEqual([...versions.keys()], ['0.1.0']);
    assert.equal(versions.get('0.1.0')!.size, 3);
    assert.equal(notes.length, 1, 'the file in the place of a folder');
    assert.deepEqual(
      ['0.1.0/sri.json', '0.1.0/opd-widgets.js', 'x/sri.json', '0.1.0/a/sri.json', 'sri.json'].filter(isSeal),
      ['0.1.0/sri.json'],
    );
  });

  it('are written whole or not at all, also by several at once', async (test) => {
    const folder = await temporaryFolder(test);
    const files = await versionFiles('first');
    await Promise.all(Array.from({ length: 8 }, () => keepVersion(folder, '0.1.0', files)));
    assert.deepEqual(await readdir(folder), ['0.1.0']);
    assert.deepEqual((await text(folder, '0.1.0', 'first')).notes, []);

    const bad = new Map([...files, ['opd-widgets.js/impossible', files.get('opd-widgets.js')!]]);
    await assert.rejects(keepVersion(folder, '0.2.0', bad));
    assert.deepEqual(await readdir(folder), ['0.1.0']);
  });

  it('lie where nobody else on the machine may look, since messages of citizens lie beside them', async (test) => {
    const folder = join(await temporaryFolder(test), '.opd-data');
    await text(join(folder, 'versions'), '0.1.0', 'first');
    assert.equal((await stat(folder)).mode & 0o077, 0);
  });

  it('that cannot be kept are served all the same, and the publisher is told', async (test) => {
    const folder = join(await temporaryFolder(test), 'versions');
    await writeFile(folder, 'a file in the way');
    const { versions, notes } = await text(folder, '0.1.0', 'first');
    assert.deepEqual(versions, { '0.1.0': 'first' });
    assert.match(notes.at(-1)!, /tidak dapat disimpan.*\n.*cannot be kept/);
  });

  it('are not added to by who only shows a demo', async (test) => {
    const folder = join(await temporaryFolder(test), 'versions');
    assert.deepEqual(await text(folder, '0.1.0', 'first', false), { versions: { '0.1.0': 'first' }, notes: [] });
    await assert.rejects(stat(folder));
  });
});
