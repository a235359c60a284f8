import assert from 'node:assert/strict';
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { keepVersion } from '../../../src/endpoint/versions/keep-version.js';
import { ownVersion } from '../../../src/endpoint/versions/own-version.js';
import { exampleFiles, temporaryFolder, writeFiles } from '../../support/data-folder.js';
import { runCli, startServe } from '../../support/endpoint-process.js';
import { contentOf, sha384, versionFiles } from '../../support/versions.js';

const OWN = await ownVersion();
const sriAt = async (address: string) =>
  (await (await fetch(`${address}sri.json`)).json()) as { version: string; files: Record<string, string> };

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await isSo()) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  assert.fail(`never so: ${String(isSo)}`);
}

describe('opd-widgets serve keeps versions', () => {
  it('beside the messages: its own for later, older ones as they are, and one that comes meanwhile', async (test) => {
    const folder = await temporaryFolder(test);
    const kept = join(folder, '.opd-data/versions');
    await writeFiles(folder, exampleFiles());
    await keepVersion(kept, '0.0.9', await versionFiles('old'));
    const { address, says, output } = await startServe(test, [folder]);

    const { version, files } = await sriAt(`${address}${OWN}/`);
    assert.equal(version, OWN);
    assert.deepEqual(await sriAt(`${address}${OWN.split('.')[0]}/`), { version, files });
    const built = (await readdir('dist')).filter((name) => /^opd-.*\.js$/.test(name));
    assert.deepEqual(Object.keys(files), built.sort());
    for (const name of ['opd-widgets.js', 'opd-widgets.classic.js', 'opd-program-parts.js']) {
      const [pinned, newest] = await Promise.all([fetch(`${address}${OWN}/${name}`), fetch(address + name)]);
      assert.equal(pinned.headers.get('cache-control'), 'public, max-age=31536000, immutable');
      assert.match(newest.headers.get('cache-control')!, /max-age=3600/);
      const body = await pinned.text();
      assert.equal(sha384(body), files[name]);
      assert.equal(await newest.text(), body, 'the root is the newest');
    }
    assert.match(await (await fetch(`${address}0.0.9/opd-widgets.js`)).text(), /old/);
    // Kept once it has been compressed well, for which no reader waits.
    await until(async () => (await readdir(kept)).includes(OWN));
    assert.deepEqual((await readdir(kept)).sort(), ['0.0.9', OWN].sort());
    assert.equal((await fetch(`${address}.opd-data/versions/${OWN}/sri.json`)).status, 404);

    // Another process, already of the next release, works on the same folder.
    await keepVersion(kept, '99.0.0', await versionFiles('next'));
    await until(async () => (await fetch(`${address}99/opd-widgets.js`)).status == 200);
    assert.doesNotMatch(output(), /Raise the version number/);

    // The same number with other bytes, as after a change that nobody numbered.
    await rm(join(kept, OWN), { recursive: true });
    await keepVersion(kept, OWN, await versionFiles('isi-pertama'));
    await says(/Naikkan nomor versi.*\n.*Raise the version number/);
    const hasFirst = async (path: string) => (await (await fetch(address + path)).text()).includes('isi-pertama');
    assert.deepEqual([await hasFirst(`${OWN}/opd-widgets.js`), await hasFirst('opd-widgets.js')], [true, false]);
  });

  it('but with --demo writes none', async (test) => {
    const folder = await temporaryFolder(test);
    const { address } = await startServe(test, ['--demo'], { OPD_DATA_DIR: folder });
    assert.equal((await sriAt(`${address}${OWN}/`)).version, OWN);
    const size = async () => Number((await fetch(`${address}opd-widgets.js`)).headers.get('content-length'));
    const atStart = await size();
    await until(async () => (await size()) < atStart);
    await assert.rejects(stat(join(folder, 'versions')));
  });
});

describe('opd-widgets publish keeps versions', () => {
  it('by taking them over from the edition before, untouched, with headers for each kind of host', async (test) => {
    const folder = await temporaryFolder(test);
    const [data, out] = [join(folder, 'data'), join(folder, 'www')];
    await writeFiles(data, exampleFiles());
    const publish = async () => {
      const cli = runCli(['publish', data, '--out', out]);
      assert.equal(await cli.ended, 0, cli.output());
      return cli.output();
    };
    await publish();
    const major = OWN.split('.')[0]!;
    const sri = JSON.parse(await readFile(join(out, OWN, 'sri.json'), 'utf8')) as { files: Record<string, string> };
    for (const [name, integrity] of Object.entries(sri.files))
      for (const version of [OWN, major])
        assert.equal(sha384(await readFile(join(out, version, name))), integrity, `${version}/${name}`);

    // As an older release would have left it.
    await keepVersion(out, '0.0.9', await versionFiles('old'));
    const before = { ...(await contentOf(join(out, '0.0.9'))), ...(await contentOf(join(out, OWN))) };
    const news = join(data, 'news/dinas-contoh.json');
    await writeFile(news, (await readFile(news, 'utf8')).replace('62 persen', '63 persen'));
    assert.doesNotMatch(await publish(), /0\.0\.9|Raise/);
    for (const [path, content] of Object.entries(before))
      assert.equal((await readFile(path)).toString('base64'), content, path);
    assert.equal((await stat(join(out, OWN, 'opd-widgets.js'))).nlink, 2, 'two editions, one file on the disk');

    const [nginx, apache, headers] = await Promise.all(
      ['nginx.conf', '.htaccess', '_headers'].map((name) => readFile(join(out, name), 'utf8')),
    );
    for (const settings of [nginx!, apache!, headers!]) assert.match(settings, /max-age=31536000, immutable/);
    for (const version of ['0.0.9', OWN])
      assert.match(
        headers!,
        new RegExp(`^/${version.replaceAll('.', '\\.')}/\\*\\n( .*\\n)*  cache-control: .*immutable$`, 'm'),
      );
    assert.match(headers!, new RegExp(`^/${major}/\\*\\n( .*\\n)*  cache-control: public, max-age=3600`, 'm'));
  });
});
