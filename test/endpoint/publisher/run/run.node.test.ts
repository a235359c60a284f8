import assert from 'node:assert/strict';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { dataLink, dataVersions, publishedData } from '../../../../src/endpoint/publisher/run/data-versions.js';
import { rollBack } from '../../../../src/endpoint/publisher/run/roll-back.js';
import { NOW, TABLE, configOf, feedOf, photo, publisherFolder, run, startSite, tableAndFeed } from './publisher.js';

const MINUTE = 60_000;

const titles = async (stateFolder: string): Promise<string[]> => {
  const files = await publishedData(stateFolder);
  const bytes = files?.get('news/pupr-feed.json');
  const { items } = JSON.parse(new TextDecoder().decode(bytes)) as { items: { title: string }[] };
  return items.map(({ title }) => title);
};

const figures = async (stateFolder: string): Promise<(number | undefined)[]> => {
  const bytes = (await publishedData(stateFolder))?.get('programs/jalan.json');
  const { metrics } = JSON.parse(new TextDecoder().decode(bytes)) as {
    metrics: { observations: { measure?: number }[] }[];
  };
  return metrics[0]!.observations.map(({ measure }) => measure);
};

describe('a run', () => {
  it('makes a data folder of a table and a feed, with pictures of its own', async (test) => {
    const site = await startSite(test);
    site.pages.set('/foto.jpg', await photo('#336699'));
    site.pages.set('/feed', feedOf([{ title: 'Satu', picture: `${site.address}foto.jpg` }, { title: 'Dua' }]));
    const place = await publisherFolder(test, {
      'opd.config.json': configOf(['program.csv', { type: 'feed', url: `${site.address}feed` }], {
        allowHosts: [site.host],
      }),
      'program.csv': TABLE,
    });
    const { result } = await run(place);
    assert.equal(result.kind, 'published', JSON.stringify(result.findings));
    assert.deepEqual(await titles(place.stateFolder), ['Satu', 'Dua']);
    assert.deepEqual(await figures(place.stateFolder), [44.5, 52]);
    const images = await readdir(join(dataLink(place.stateFolder), 'images'));
    for (const ending of ['avif', 'webp', 'jpg'])
      assert.ok(
        images.some((name) => name.endsWith(ending)),
        ending,
      );
    assert.deepEqual(
      result.sources.map(({ state, programs, news, pictures }) => ({ state, programs, news, pictures })),
      [
        { state: 'ok', programs: 1, news: 0, pictures: 0 },
        { state: 'ok', programs: 0, news: 2, pictures: 1 },
      ],
    );
  });

  it('changes, asks and encodes nothing where nothing has changed', async (test) => {
    const site = await startSite(test);
    site.pages.set('/foto.jpg', await photo('#336699'));
    site.pages.set('/feed', feedOf([{ title: 'Satu', picture: `${site.address}foto.jpg` }]));
    const place = await publisherFolder(test, {
      'opd.config.json': configOf(['program.csv', { type: 'feed', url: `${site.address}feed` }], {
        allowHosts: [site.host],
      }),
      'program.csv': TABLE,
    });
    await run(place);
    const pictures = join(place.stateFolder, 'pictures/images');
    const before = await Promise.all((await readdir(pictures)).map((name) => stat(join(pictures, name))));
    site.asked.length = 0;
    const { result, events } = await run(place, { now: NOW + 10 * MINUTE });
    assert.equal(result.kind, 'unchanged');
    assert.deepEqual(site.asked, ['/feed 304']);
    assert.ok(result.sources.every(({ state }) => state == 'unchanged'));
    const after = await Promise.all((await readdir(pictures)).map((name) => stat(join(pictures, name))));
    assert.deepEqual(
      after.map(({ mtimeMs, ino }) => [mtimeMs, ino]),
      before.map(({ mtimeMs, ino }) => [mtimeMs, ino]),
    );
    assert.ok(events.some((event) => event.event == 'pictures' && event.made == 0 && event.kept == 1));
    assert.equal((await dataVersions(place.stateFolder)).length, 1);
  });

  it('keeps what a source gave while it cannot be read, with its age, and goes on with the others', async (test) => {
    const { site, place } = await tableAndFeed(test, [{ title: 'Satu' }]);
    await run(place);
    site.pages.set('/feed', (_, response) => void response.writeHead(500).end());
    await writeFile(join(place.folder, 'program.csv'), TABLE.replace(';52;', ';53;'));
    const { result } = await run(place, { now: NOW + 10 * MINUTE });
    assert.equal(result.kind, 'published');
    assert.deepEqual(await titles(place.stateFolder), ['Satu']);
    assert.deepEqual(await figures(place.stateFolder), [44.5, 53]);
    const feed = result.sources.find(({ type }) => type == 'feed')!;
    assert.equal(feed.state, 'failed');
    assert.equal(feed.readAt, NOW);
    assert.equal(feed.remarks[0]?.level, 'failed');
  });

  it('does not ask before a source allows it, and still says what is wrong', async (test) => {
    const site = await startSite(test);
    site.pages.set('/feed', (_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end());
    const place = await publisherFolder(test, {
      'opd.config.json': configOf(['program.csv', { type: 'feed', url: `${site.address}feed` }], {
        allowHosts: [site.host],
      }),
      'program.csv': TABLE,
    });
    const now = Date.now();
    await run(place, { now });
    assert.equal(site.asked.length, 1);
    const { result } = await run(place, { now: now + 10 * MINUTE });
    assert.equal(site.asked.length, 1);
    const feed = result.sources.find(({ type }) => type == 'feed')!;
    assert.equal(feed.state, 'waiting');
    assert.equal(feed.remarks[0]?.level, 'failed');
  });

  it('publishes nothing from settings that are wrong, and leaves what is there', async (test) => {
    const place = await publisherFolder(test, { 'opd.config.json': configOf(['program.csv']), 'program.csv': TABLE });
    await run(place);
    await writeFile(join(place.folder, 'opd.config.json'), '{"publisher": ');
    const { result, events } = await run(place);
    assert.equal(result.kind, 'failed');
    assert.ok(events.some(({ event }) => event == 'run-failed'));
    assert.deepEqual(await figures(place.stateFolder), [44.5, 52]);
  });

  it('publishes news alone, but does not take all programmes away because a table is empty', async (test) => {
    const site = await startSite(test);
    site.pages.set('/feed', feedOf([{ title: 'Satu' }]));
    const feed = { type: 'feed', url: `${site.address}feed` };
    const settings = (sources: unknown[]) => configOf(sources, { allowHosts: [site.host] });
    const place = await publisherFolder(test, { 'opd.config.json': settings([feed]), 'program.csv': TABLE });
    assert.equal((await run(place)).result.kind, 'published');
    assert.deepEqual(await titles(place.stateFolder), ['Satu']);

    await writeFile(join(place.folder, 'opd.config.json'), settings([feed, 'program.csv']));
    assert.equal((await run(place, { now: NOW + MINUTE })).result.kind, 'published');
    await writeFile(join(place.folder, 'opd.config.json'), settings([feed]));
    assert.equal((await run(place, { now: NOW + 2 * MINUTE })).result.kind, 'failed');
    assert.deepEqual(await figures(place.stateFolder), [44.5, 52]);
  });

  it('changes nothing when it is only tried', async (test) => {
    const place = await publisherFolder(test, { 'opd.config.json': configOf(['program.csv']), 'program.csv': TABLE });
    await run(place);
    await writeFile(join(place.folder, 'program.csv'), TABLE.replace(';52;', ';60;'));
    const state = await readFile(join(place.stateFolder, 'state.json'), 'utf8');
    const { result } = await run(place, { cause: 'dry-run', now: NOW + MINUTE });
    assert.equal(result.kind, 'dry-run');
    assert.equal(result.difference?.programs.changed.length, 1);
    assert.deepEqual(await figures(place.stateFolder), [44.5, 52]);
    assert.equal(await readFile(join(place.stateFolder, 'state.json'), 'utf8'), state);
  });

  it('takes the pictures for which time is left in the next run', async (test) => {
    const site = await startSite(test);
    site.pages.set('/foto.jpg', await photo('#993366'));
    site.pages.set('/feed', feedOf([{ title: 'Satu', picture: `${site.address}foto.jpg` }]));
    const place = await publisherFolder(test, {
      'opd.config.json': configOf(['program.csv', { type: 'feed', url: `${site.address}feed` }], {
        allowHosts: [site.host],
      }),
      'program.csv': TABLE,
    });
    const first = await run(place, { pictureTime: -1 });
    assert.equal(first.result.kind, 'published');
    assert.ok(first.events.some((event) => event.event == 'pictures' && event.later == 1));
    const second = await run(place, { now: NOW + MINUTE });
    assert.equal(second.result.sources.find(({ type }) => type == 'feed')?.pictures, 1);
  });
});

describe('going back', () => {
  it('shows the edition before, holds it against runs by themselves, and ends by hand', async (test) => {
    const place = await publisherFolder(test, { 'opd.config.json': configOf(['program.csv']), 'program.csv': TABLE });
    const table = (figure: number) =>
      writeFile(join(place.folder, 'program.csv'), TABLE.replace(';52;', `;${figure};`));
    const at = async (minutes: number, options = {}) =>
      (await run(place, { now: NOW + minutes * MINUTE, ...options })).result.kind;
    const last = async () => (await figures(place.stateFolder)).at(-1);
    const published = async () => {
      const bytes = (await publishedData(place.stateFolder))?.get('opd.json');
      return Date.parse((JSON.parse(new TextDecoder().decode(bytes)) as { publishedDate: string }).publishedDate);
    };
    await at(0);
    await table(53);
    await at(10);
    await table(99);
    await at(20);
    const before = await published();
    assert.equal(await last(), 99);

    await rollBack(place.stateFolder, NOW + 21 * MINUTE);
    assert.equal(await last(), 53);
    assert.ok((await published()) > before, 'readers would refuse an older edition');
    await rollBack(place.stateFolder, NOW + 22 * MINUTE);
    assert.equal(await last(), 52);
    assert.equal(await rollBack(place.stateFolder, NOW + 23 * MINUTE), undefined);

    assert.equal(await at(30), 'held');
    assert.equal(await last(), 52);
    assert.equal(await at(40, { cause: 'by-hand' }), 'published');
    assert.equal(await last(), 99);
    await table(98);
    assert.equal(await at(50), 'published');
  });

  it('ends by hand also where the sources say what they said before', async (test) => {
    const site = await startSite(test);
    const feed = { type: 'feed', url: `${site.address}feed` };
    const place = await publisherFolder(test, { 'opd.config.json': configOf([feed], { allowHosts: [site.host] }) });
    for (const [minutes, title] of ['Satu', 'Dua'].entries()) {
      site.pages.set('/feed', feedOf([{ title }]));
      await run(place, { now: NOW + minutes * MINUTE });
    }
    await rollBack(place.stateFolder, NOW + 2 * MINUTE);
    assert.deepEqual(await titles(place.stateFolder), ['Satu']);
    await run(place, { now: NOW + 3 * MINUTE, cause: 'by-hand' });
    assert.deepEqual(await titles(place.stateFolder), ['Dua']);
  });

  it('keeps the ten editions before the last', async (test) => {
    const place = await publisherFolder(test, { 'opd.config.json': configOf(['program.csv']), 'program.csv': TABLE });
    for (let round = 0; round < 13; round++) {
      await writeFile(join(place.folder, 'program.csv'), TABLE.replace(';52;', `;${60 + round};`));
      await run(place, { now: NOW + round * MINUTE });
    }
    assert.equal((await dataVersions(place.stateFolder)).length, 11);
  });
});
