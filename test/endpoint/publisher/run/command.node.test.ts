import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { publishedData } from '../../../../src/endpoint/publisher/run/data-versions.js';
import { Busy, locked } from '../../../../src/endpoint/publisher/run/lock.js';
import { runCli, startServe } from '../../../support/endpoint-process.js';
import { TABLE, configOf, feedOf, publisherFolder, startSite, tableAndFeed, type Site } from './publisher.js';

const figureIn = async (stateFolder: string): Promise<number | undefined> => {
  const bytes = (await publishedData(stateFolder))?.get('programs/jalan.json');
  return bytes && Number(/"f-2026-10".*?"measure":([\d.]+)/s.exec(new TextDecoder().decode(bytes))?.[1]);
};

/** The first question for the feed, which waits for its answer. */
const firstAsked = (site: Site): Promise<ServerResponse> =>
  new Promise((resolve) => site.pages.set('/feed', (_, response) => resolve(response)));

describe('opd-widgets publish, of sources', () => {
  it('writes JSON lines where nobody looks on, a report, and ends with what happened', async (test) => {
    const { site, place } = await tableAndFeed(test, [{ title: 'Satu\u2028{"event":"x"}' }]);
    const good = runCli(['publish', place.folder]);
    assert.equal(await good.ended, 0, good.output());
    const events = good
      .output()
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { event: string }).event);
    assert.deepEqual(events, ['run-started', 'source-read', 'source-read', 'pictures', 'edition-published']);
    assert.match(await readFile(join(place.stateFolder, 'report.html'), 'utf8'), /Semua sumber \(2\) terbaca/);

    site.pages.delete('/feed');
    const partly = runCli(['publish', place.folder]);
    assert.equal(await partly.ended, 3, partly.output());
    await writeFile(join(place.folder, 'opd.config.json'), '{}');
    assert.equal(await runCli(['publish', place.folder]).ended, 1);
    assert.equal(await runCli(['publish', place.folder, '--every', 'often']).ended, 2);
  });

  it('says what would change, and changes nothing, with --dry-run', async (test) => {
    const place = await publisherFolder(test, { 'opd.config.json': configOf(['program.csv']), 'program.csv': TABLE });
    assert.equal(await runCli(['publish', place.folder]).ended, 0);
    await writeFile(join(place.folder, 'program.csv'), TABLE.replace(';52;', ';57;'));
    const dry = runCli(['publish', place.folder, '--dry-run']);
    assert.equal(await dry.ended, 0);
    assert.match(dry.output(), /1 program berubah/);
    assert.match(dry.output(), /52\s% → 57\s%/);
    assert.equal(await figureIn(place.stateFolder), 52);
  });

  it('brings plain files to a folder, and tells a cache what changed until it listens', async (test) => {
    const site = await startSite(test);
    const heard: string[][] = [];
    let status = 500;
    site.pages.set('/purge', (request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        if (status == 200) heard.push((JSON.parse(body) as { files: string[] }).files);
        response.writeHead(status).end();
      });
    });
    const place = await publisherFolder(test, {
      'opd.config.json': configOf(['program.csv'], {
        output: { purge: { url: `${site.address}purge` } },
        allowHosts: [site.host],
      }),
      'program.csv': TABLE,
    });
    const out = join(place.folder, 'umum');
    const first = runCli(['publish', place.folder, '--out', out]);
    assert.equal(await first.ended, 3, first.output());
    status = 200;
    await writeFile(join(place.folder, 'program.csv'), TABLE.replace(';52;', ';57;'));
    assert.equal(await runCli(['publish', place.folder, '--out', out]).ended, 0);
    assert.match(await readFile(join(out, 'v1/programs.json'), 'utf8'), /57/);
    assert.match(await readFile(join(out, 'nginx.conf'), 'utf8'), /cdn-cache-control "max-age=86400,/);
    assert.equal(heard.length, 1);
    assert.ok(heard[0]!.includes('https://widget.contoh.example/v1/programs.json'));
    assert.ok(heard[0]!.includes('https://widget.contoh.example/v1/schema/news.json'), 'what it missed is told again');

    const same = runCli(['publish', place.folder, '--out', out]);
    assert.equal(await same.ended, 0);
    assert.equal(heard.length, 1, 'nothing has changed');
    assert.equal(await runCli(['rollback', place.folder, '--out', out]).ended, 0);
    assert.match(await readFile(join(out, 'v1/programs/jalan.json'), 'utf8'), /"measure":52/);
    assert.equal(heard.length, 2);
    assert.ok(!heard[1]!.includes('https://widget.contoh.example/v1/schema/news.json'));
  });

  it('lets no two runs meet, and no dead one stands in the way', async (test) => {
    const site = await startSite(test);
    // Never answers: the run stands in the middle.
    site.pages.set('/feed', () => undefined);
    const place = await publisherFolder(test, {
      'opd.config.json': configOf(['program.csv', { type: 'feed', url: `${site.address}feed` }], {
        allowHosts: [site.host],
        limits: { timeoutSeconds: 20 },
      }),
      'program.csv': TABLE,
    });
    const one = runCli(['publish', place.folder]);
    await one.says(/source-read/);
    const two = runCli(['publish', place.folder]);
    assert.equal(await two.ended, 4, two.output());
    await assert.rejects(
      locked(place.stateFolder, async () => undefined),
      Busy,
    );
    one.kill('SIGKILL');
    await one.ended;
    assert.equal(await figureIn(place.stateFolder), undefined, 'nothing half done');
    site.pages.set('/feed', feedOf([{ title: 'Satu' }]));
    assert.equal(await runCli(['publish', place.folder]).ended, 0);
    assert.equal(await figureIn(place.stateFolder), 52);
  });

  it('publishes again when a file changes, and stops when asked', async (test) => {
    const place = await publisherFolder(test, { 'opd.config.json': configOf(['program.csv']), 'program.csv': TABLE });
    const watching = runCli(['publish', place.folder, '--watch']);
    test.after(() => watching.kill('SIGKILL'));
    await watching.says(/edition-published/);
    await writeFile(join(place.folder, 'program.csv'), TABLE.replace(';52;', ';58;'));
    await watching.says(/edition-published[^]*edition-published/);
    assert.equal(await figureIn(place.stateFolder), 58);
    watching.kill('SIGTERM');
    assert.equal(await watching.ended, 0);
  });
});

describe('opd-widgets serve, of sources', () => {
  it('serves what they give, follows their changes, and tells how they do', async (test) => {
    const { site, place } = await tableAndFeed(test, [{ title: 'Satu' }]);
    const server = await startServe(test, [place.folder]);
    const json = async (path: string) => (await (await fetch(server.address + path)).json()) as Record<string, unknown>;
    assert.equal((await json('status.json')).status, 'ok');
    assert.equal(((await json('v1/news.json')).items as unknown[]).length, 1);
    const page = await (await fetch(`${server.address}status`)).text();
    assert.match(page, /Dinas PUPR/);
    assert.ok(!page.includes(site.address) && !page.includes(place.folder), 'nothing of where things are');
    await writeFile(join(place.folder, 'program.csv'), TABLE.replace(';52;', ';59;'));
    await server.says(/New edition published/);
    assert.match(JSON.stringify(await json('v1/programs.json')), /"measure":59/);
  });

  it('opens pages at once; who asks for data waits until sources have answered the first time', async (test) => {
    const site = await startSite(test);
    const asked = firstAsked(site);
    const settings = configOf(['program.csv', { type: 'feed', url: `${site.address}feed` }], {
      allowHosts: [site.host],
    });
    const place = await publisherFolder(test, { 'opd.config.json': settings, 'program.csv': TABLE });
    const server = runCli(['serve', place.folder]);
    test.after(async () => {
      server.kill('SIGKILL');
      await server.ended;
    });
    const [, address] = await server.says(/(http:\S+\/): halaman sudah bisa dibuka[^]+data is being made ready/);
    const feed = await asked;
    const ready = async () => (await fetch(`${address}readyz`)).status;
    assert.match(await (await fetch(address!)).text(), /opd-program-card/);
    assert.equal((await fetch(`${address}opd-widgets.js`)).status, 200);
    assert.equal((await fetch(`${address}healthz`)).status, 200);
    assert.equal(await ready(), 503);
    assert.doesNotMatch(await (await fetch(`${address}metrics`)).text(), /opd_edition_published_seconds/);
    let isAnswered = false;
    const list = fetch(`${address}v1/programs.json`).finally(() => (isAnswered = true));
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(isAnswered, false);
    feed.end(feedOf([{ title: 'Satu' }]));
    assert.match(await (await list).text(), /Jalan nagari/);
    await server.says(/ready at/);
    assert.equal(await ready(), 200);
  });

  it('ends where the first run gives nothing', async (test) => {
    const site = await startSite(test);
    const asked = firstAsked(site);
    const settings = configOf([{ type: 'feed', url: `${site.address}feed` }], { allowHosts: [site.host] });
    const place = await publisherFolder(test, { 'opd.config.json': settings });
    const server = runCli(['serve', place.folder]);
    const [, address] = await server.says(/(http:\S+\/): halaman sudah bisa dibuka/);
    const list = fetch(`${address}v1/news.json`).then(
      ({ status }) => status,
      () => 'cut',
    );
    (await asked).writeHead(404).end();
    assert.equal(await server.ended, 1);
    assert.match(server.output(), /There is no data to serve yet/);
    assert.ok([500, 'cut'].includes(await list));
  });

  it('does not ask all sites again because it starts anew, but sees what has changed meanwhile', async (test) => {
    const { site, place } = await tableAndFeed(test, [{ title: 'Satu' }]);
    const first = await startServe(test, [place.folder]);
    first.kill('SIGTERM');
    await first.ended;
    assert.equal(site.asked.length, 1);
    await writeFile(join(place.folder, 'program.csv'), TABLE.replace(';52;', ';61;'));
    const second = await startServe(test, [place.folder]);
    await second.says(/New edition published/);
    assert.equal(site.asked.length, 2);
    second.kill('SIGTERM');
    await second.ended;
    const third = await startServe(test, [place.folder]);
    await new Promise((resolve) => setTimeout(resolve, 5000));
    assert.equal(site.asked.length, 2, third.output());
  });
});

describe('opd-widgets check, of a file', () => {
  it('says what a table would give, and what is wrong with it', async (test) => {
    const place = await publisherFolder(test, { 'program.csv': TABLE.replace('44,5', 'empat puluh') });
    const check = runCli(['check', join(place.folder, 'program.csv')]);
    assert.equal(await check.ended, 0);
    assert.match(check.output(), /1 program, 3 angka/);
    assert.match(check.output(), /baris\/row 2 · Realisasi Fisik \(%\): empat puluh/);
    const none = runCli(['check', join(place.folder, 'opd.exe')]);
    assert.equal(await none.ended, 1);
  });
});
