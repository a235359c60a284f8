import assert from 'node:assert/strict';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { PROGRAM, exampleFiles, temporaryFolder, writeFiles } from '../support/data-folder.js';
import { runCli, startServe } from '../support/endpoint-process.js';
import { getRaw, statusOf } from '../support/raw-http.js';

const titleOf = async (address: string): Promise<string> => {
  const list = (await (await fetch(`${address}v1/programs.json`)).json()) as { projects: { title: string }[] };
  return list.projects[0]!.title;
};

/** Replaces one text in a file, as an editor that saves. */
async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  assert.ok(text.includes(from));
  await writeFile(path, text.replace(from, to));
}

describe('opd-widgets serve', () => {
  it('serves a folder, takes a change, keeps the last good edition through a bad one, and recovers', async (test) => {
    const folder = await temporaryFolder(test);
    await writeFiles(folder, exampleFiles());
    const cli = await startServe(test, [folder]);
    const first = await titleOf(cli.address);

    await edit(join(folder, PROGRAM), first, 'Judul kedua');
    await cli.says(/New edition published/);
    assert.equal(await titleOf(cli.address), 'Judul kedua');

    const whole = await readFile(join(folder, PROGRAM), 'utf8');
    await writeFile(join(folder, PROGRAM), whole.slice(0, 300));
    await cli.says(/the last good one stays/);
    assert.match(cli.output(), /SALAH \/ ERROR {2}programs\/jalan-contoh\.json:\d+:\d+/);
    assert.equal(await titleOf(cli.address), 'Judul kedua');

    await writeFile(join(folder, PROGRAM), whole.replace('Judul kedua', 'Judul ketiga'));
    await cli.says(/New edition published[^]*New edition published/);
    assert.equal(await titleOf(cli.address), 'Judul ketiga');

    await rm(join(folder, 'opd.json'));
    await cli.says(/There is no opd\.json/);
    assert.equal(await titleOf(cli.address), 'Judul ketiga');
  });

  it('gives the tags of the first edition again when a change is taken back', async (test) => {
    const folder = await temporaryFolder(test);
    await writeFiles(folder, exampleFiles());
    const cli = await startServe(test, [folder]);
    const tag = async () => (await fetch(`${cli.address}v1/programs.json`)).headers.get('etag');
    const before = await tag();
    await edit(join(folder, PROGRAM), '34.5', '35.5');
    await cli.says(/New edition published/);
    await edit(join(folder, PROGRAM), '35.5', '34.5');
    await cli.says(/New edition published[^]*New edition published/);
    assert.equal(await tag(), before);
  });

  it('never answers half an edition while files are being replaced', async (test) => {
    const folder = await temporaryFolder(test);
    await writeFiles(folder, exampleFiles());
    const cli = await startServe(test, [folder]);
    let over = false;
    const seen = new Set<string>();
    const reading = (async () => {
      while (!over) {
        const response = await fetch(`${cli.address}v1/programs.json`);
        assert.equal(response.status, 200);
        seen.add(((await response.json()) as { projects: { title: string }[] }).projects[0]!.title);
      }
    })();
    const text = await readFile(join(folder, PROGRAM), 'utf8');
    for (let round = 0; round < 20; round++) {
      await writeFile(join(folder, `${PROGRAM}.part`), text.replace('Perbaikan jalan', `Perbaikan ${round}`));
      await rename(join(folder, `${PROGRAM}.part`), join(folder, PROGRAM));
      await wait(50);
    }
    await cli.says(/New edition published/);
    over = true;
    await reading;
    assert.ok([...seen].every((title) => /^Perbaikan (jalan|\d+) nagari/.test(title)));
  });

  it('does not begin with a folder that is wrong, and says why', async (test) => {
    const folder = await temporaryFolder(test);
    await writeFiles(folder, exampleFiles({ [PROGRAM]: (value) => void (value.status = 'selesai') }));
    const cli = runCli(['serve', folder]);
    assert.equal(await cli.ended, 1);
    assert.match(
      cli.output(),
      /programs\/jalan-contoh\.json:\d+:\d+ {2}status\n.*"selesai" tidak dikenal.*\n.*is not known/,
    );
  });

  it('serves the demo where the folder for data is empty, and that folder where it holds data', async (test) => {
    const folder = await temporaryFolder(test);
    const demo = await startServe(test, ['--demo'], { OPD_DATA_DIR: folder });
    assert.equal((await fetch(`${demo.address}v1/programs/tarok-city.json`)).status, 200);
    const page = await fetch(demo.address);
    assert.match(page.headers.get('content-type') ?? '', /text\/html/);
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'.*trusted-types lit-html/);
    assert.equal((await fetch(`${demo.address}data/opd.json`)).status, 404, 'the data folder is no page');

    await writeFiles(folder, exampleFiles());
    const own = await startServe(test, [], { OPD_DATA_DIR: folder });
    assert.match(await titleOf(own.address), /contoh/);
    assert.match(await (await fetch(own.address)).text(), /opd-program-card/);
  });

  it('serves the script files to any site, compressed and with the right type', async (test) => {
    const cli = await startServe(test, ['--demo']);
    for (const name of ['opd-widgets.js', 'opd-widgets.classic.js', 'opd-program-card.js']) {
      const response = await fetch(cli.address + name, { headers: { 'accept-encoding': 'br' } });
      assert.equal(response.status, 200, name);
      assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('content-encoding'), 'br');
      assert.match(response.headers.get('cache-control') ?? '', /public, max-age=3600/);
      assert.ok(response.headers.get('etag'));
    }
    assert.equal((await fetch(`${cli.address}modules/endpoint/cli.js`)).status, 404);
  });

  it('stops cleanly when asked, and ends what it is answering', async (test) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const cli = await startServe(test, ['--demo']);
      await fetch(`${cli.address}v1/index.json`);
      cli.kill(signal);
      assert.equal(await cli.ended, 0);
      assert.match(cli.output(), / GET \/v1\/index\.json 200 /, 'the log is complete');
    }
  });

  it('writes one line a request to its log, which nobody can forge', async (test) => {
    const cli = await startServe(test, ['--demo']);
    assert.equal(statusOf(await getRaw(cli.address, '/v1/index.json?nama=Siti')), 200);
    await getRaw(cli.address, '/x%0a2026-11-24T00:00:00.000Z%20GET%20/forged%20200');
    await getRaw(cli.address, '/y\x1b[31m\xff');
    cli.kill('SIGTERM');
    await cli.ended;
    const lines = cli
      .output()
      .split('\n')
      .filter((line) => /^\d{4}-\d\d-\d\dT/.test(line));
    assert.equal(lines.length, 3);
    assert.match(lines[0]!, /^\S+Z GET \/v1\/index\.json 200 \d+ [\d.]+ms 127\.0\.0\.0$/);
    assert.match(lines[2]!, /^\S+Z - - 400 \d+ 0ms 127\.0\.0\.0$/);
    assert.ok(!cli.output().includes('Siti') && !cli.output().includes('\x1b'));
  });

  it('says plainly that the port is taken', async (test) => {
    const other = createServer().listen(0, '127.0.0.1');
    test.after(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const cli = runCli(['serve', '--demo'], { PORT: String(port) });
    assert.equal(await cli.ended, 1);
    assert.match(cli.output(), new RegExp(`Port ${port} sedang dipakai[^]*Port ${port} is in use`));
  });

  it('asks for a folder, and for a port that is one', async () => {
    const [none, port] = [runCli(['serve']), runCli(['serve', '--demo'], { PORT: 'http' })];
    assert.deepEqual([await none.ended, await port.ended], [2, 2]);
    assert.match(none.output(), /Sebutkan folder data/);
    assert.match(port.output(), /bukan nomor port/);
  });

  it('takes no notice of other files in the folder', async (test) => {
    const folder = await temporaryFolder(test);
    await writeFiles(folder, exampleFiles());
    await writeFiles(folder, [
      ['programs/.draft.json', '{'],
      ['programs/notes.txt', 'x'],
      ['README.md', 'x'],
      ['other/x.json', '{'],
    ]);
    await mkdir(join(folder, 'programs/folder.json'));
    const cli = await startServe(test, [folder]);
    assert.match(await titleOf(cli.address), /contoh/);
  });
});
