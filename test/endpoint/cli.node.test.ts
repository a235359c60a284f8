import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { PROGRAM, exampleFiles, temporaryFolder, writeFiles } from '../support/data-folder.js';
import { runCli } from '../support/endpoint-process.js';

describe('opd-widgets', () => {
  it('starts a folder that passes its own check, and writes into no folder that holds something', async (test) => {
    const folder = join(await temporaryFolder(test), 'data');
    const init = runCli(['init', folder]);
    assert.equal(await init.ended, 0, init.output());
    assert.deepEqual((await readdir(folder)).sort(), [
      'BACA-SAYA.md',
      'feedback',
      'images',
      'news',
      'opd.json',
      'programs',
    ]);
    assert.match(await readFile(join(folder, 'BACA-SAYA.md'), 'utf8'), /^# Data widget OPD/);

    const check = runCli(['check', folder]);
    assert.equal(await check.ended, 0, check.output());
    assert.match(check.output(), /1 program, 1 berita, 1 OPD[^]*0 kesalahan, 0 hal/);

    const again = runCli(['init', folder]);
    assert.equal(await again.ended, 1);
    assert.match(again.output(), /sudah berisi[^]*is not empty/);
  });

  it('checks a folder and ends with 1 when something is wrong', async (test) => {
    const folder = await temporaryFolder(test);
    await writeFiles(folder, exampleFiles({ [PROGRAM]: (value) => void delete value.title }));
    const check = runCli(['check', folder]);
    assert.equal(await check.ended, 1);
    assert.match(check.output(), /Bagian "title" belum ada\. Tambahkan "title"\.\n +"title" is missing/);
    const nowhere = runCli(['check', join(folder, 'nowhere')]);
    assert.equal(await nowhere.ended, 1);
    assert.match(nowhere.output(), /Berkas opd\.json tidak ada/);
  });

  it('helps in two languages, and with 2 where the words make no command', async () => {
    const help = runCli(['--help']);
    assert.equal(await help.ended, 0);
    assert.match(help.output(), /start from a site and a spreadsheet you have/);
    for (const words of [[], ['dance'], ['check'], ['publish', 'x'], ['check', 'a', 'b'], ['serve', '--nonsense']]) {
      const cli = runCli(words);
      assert.equal(await cli.ended, 2, words.join(' '));
      assert.match(cli.output(), /opd-widgets publish FOLDER \[--out DIR\]/);
    }
  });

  it('says its version', async () => {
    const version = runCli(['--version']);
    assert.equal(await version.ended, 0);
    assert.match(version.output(), /^\d+\.\d+\.\d+\s*$/);
  });
});
