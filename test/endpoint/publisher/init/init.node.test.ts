import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, it, type TestContext } from 'node:test';
import type { JsonObject } from '../../../../src/endpoint/json.js';
import { askOn } from '../../../../src/endpoint/publisher/init/ask.js';
import { initPublisherFolder, type InitFlags } from '../../../../src/endpoint/publisher/init/command.js';
import { CannotInit, initPublisher } from '../../../../src/endpoint/publisher/init/init-publisher.js';
import type { Wanted } from '../../../../src/endpoint/publisher/init/wanted.js';
import { readConfig } from '../../../../src/endpoint/publisher/config/read-config.js';
import { findingsReport } from '../../../../src/endpoint/report.js';
import { schemas } from '../../../../src/endpoint/schemas.js';
import type { Discovered } from '../../../../src/endpoint/sources/discover/discover.js';
import { SourceFailed } from '../../../../src/endpoint/sources/found.js';
import { NOW, temporaryFolder, writeFiles } from '../../../support/data-folder.js';

const discovered: Discovered = {
  address: 'https://kominfo.contoh.go.id/',
  title: 'Diskominfo Kabupaten Contoh',
  logo: 'https://kominfo.contoh.go.id/logo.png',
  offset: '+08:00',
  sources: [
    { what: 'wordpress', address: 'https://kominfo.contoh.go.id/', count: 35 },
    { what: 'feed', address: 'https://kominfo.contoh.go.id/feed/' },
  ],
  suggested: { type: 'wordpress', url: 'https://kominfo.contoh.go.id/' },
};

const wanted: Wanted = { name: 'Kabupaten Contoh', agency: 'Diskominfo', tables: [], allowHosts: [] };

/** A folder with a table and the template beside an empty publisher's folder. */
async function places(test: TestContext) {
  const root = await temporaryFolder(test);
  await writeFiles(root, [
    ['asal/program.csv', 'Program;Fisik\nJalan;40\n'],
    ['contoh/lembar-program.xlsx', 'template'],
  ]);
  return {
    folder: join(root, 'penerbit'),
    table: join(root, 'asal/program.csv'),
    templates: join(root, 'contoh'),
    root,
  };
}

const paths = async (folder: string) =>
  (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort();

/** Its settings, read as the publisher reads them. */
async function config(folder: string) {
  const read = await readConfig(Uint8Array.from(await readFile(join(folder, 'opd.config.json'))));
  assert.ok(read.config, findingsReport(read.findings));
  assert.deepEqual(read.findings, []);
  return read.config;
}

describe('A new folder of a publisher', () => {
  it('lists the agencies and pillars that a table names, whose table it then is', async (test) => {
    const { folder, root, templates } = await places(test);
    const rows =
      'Program;OPD;Pilar\nJalan;Dinas PUPR;Smart Living\nPasar;DISKOMINFO;Smart Economy\nParit;dinas pupr;\n';
    await writeFiles(root, [['asal/semua.csv', rows]]);
    await initPublisher(folder, { ...wanted, tables: [join(root, 'asal/semua.csv')] }, NOW, templates);
    const { settings, sources } = await config(folder);
    assert.deepEqual(
      settings.agencies.map(({ id, name }) => [id, name]),
      [
        ['diskominfo', 'Diskominfo'],
        ['dinas-pupr', 'Dinas PUPR'],
      ],
    );
    assert.deepEqual(settings.pillars, [
      { id: 'smart-living', name: 'Smart Living' },
      { id: 'smart-economy', name: 'Smart Economy' },
    ]);
    assert.equal(sources[0]!.agency, undefined);
  });

  it('has settings that can be read at once, from a site and a table', async (test) => {
    const { folder, table, templates } = await places(test);
    const { written } = await initPublisher(folder, { ...wanted, discovered, tables: [table] }, NOW, templates);
    assert.deepEqual(written, ['program.csv', 'BACA-SAYA.md', 'feedback/services.json', 'opd.config.json']);
    const { settings, sources, offset } = await config(folder);
    assert.deepEqual(sources, [
      { id: 'diskominfo-wordpress', agency: 'diskominfo', type: 'wordpress', url: 'https://kominfo.contoh.go.id/' },
      { id: 'diskominfo-table', agency: 'diskominfo', type: 'table', file: 'program.csv' },
    ]);
    assert.equal(offset, '+08:00');
    const { settings: validate } = await schemas();
    assert.ok(validate(settings), JSON.stringify(validate.errors));
    assert.equal((settings.feedback?.consent as JsonObject).version, '2026-11');
    assert.deepEqual(settings.feedback?.controller, { name: 'Diskominfo', url: 'https://kominfo.contoh.go.id/' });
  });

  it('has a spreadsheet to fill in where no table is named', async (test) => {
    const { folder, templates } = await places(test);
    await initPublisher(folder, wanted, NOW, templates);
    assert.equal(await readFile(join(folder, 'lembar-program.xlsx'), 'utf8'), 'template');
    assert.deepEqual(
      (await config(folder)).sources.map(({ id }) => id),
      ['diskominfo-table'],
    );
  });

  it('names services of its own agency alone', async (test) => {
    const { folder, templates } = await places(test);
    await initPublisher(folder, wanted, NOW, templates);
    const services = JSON.parse(await readFile(join(folder, 'feedback/services.json'), 'utf8')) as JsonObject[];
    assert.deepEqual(
      services.map(({ _opd }) => _opd),
      [{ agency: 'diskominfo' }, { agency: 'diskominfo' }],
    );
  });

  it('asks a site again that could not be reached, and none that has no news', async (test) => {
    const { folder, root, templates } = await places(test);
    await initPublisher(folder, { ...wanted, site: 'kominfo.contoh.go.id' }, NOW, templates);
    assert.equal((await config(folder)).sources[0]?.id, 'diskominfo-wordpress');
    const { suggested: _, ...nothing } = { ...discovered, sources: [] };
    await initPublisher(join(root, 'lain'), { ...wanted, discovered: nothing }, NOW, templates);
    assert.deepEqual(
      (await config(join(root, 'lain'))).sources.map(({ id }) => id),
      ['diskominfo-table'],
    );
  });

  it('takes a table that lies in it as it is', async (test) => {
    const { folder, templates } = await places(test);
    await writeFiles(folder, [['data/program.csv', 'a;b\n']]);
    const { kept } = await initPublisher(
      folder,
      { ...wanted, tables: [join(folder, 'data/program.csv')] },
      NOW,
      templates,
    );
    assert.deepEqual(kept, ['data/program.csv']);
    assert.deepEqual((await config(folder)).sources[0], {
      id: 'diskominfo-table',
      agency: 'diskominfo',
      type: 'table',
      file: 'data/program.csv',
    });
  });

  it('overwrites nothing', async (test) => {
    const { folder, table, templates } = await places(test);
    await writeFiles(folder, [['opd.config.json', '{}']]);
    await assert.rejects(initPublisher(folder, wanted, NOW, templates), CannotInit);
    assert.deepEqual(await paths(folder), ['opd.config.json']);
    const other = join(folder, 'lain');
    await writeFiles(other, [
      ['BACA-SAYA.md', 'milik saya'],
      ['feedback/services.json', '[]'],
    ]);
    const { kept } = await initPublisher(other, { ...wanted, tables: [table] }, NOW, templates);
    assert.deepEqual(kept, ['BACA-SAYA.md', 'feedback/services.json']);
    assert.equal(await readFile(join(other, 'BACA-SAYA.md'), 'utf8'), 'milik saya');
  });

  it('refuses a table of the name of one that is there, before anything is written', async (test) => {
    const { folder, table, templates } = await places(test);
    await writeFiles(folder, [['program.csv', 'milik saya']]);
    await assert.rejects(initPublisher(folder, { ...wanted, tables: [table] }, NOW, templates), /program\.csv/);
    assert.deepEqual(await paths(folder), ['program.csv']);
    assert.equal(await readFile(join(folder, 'program.csv'), 'utf8'), 'milik saya');
  });

  it('is not started with settings that could not be read', async (test) => {
    const { folder, templates } = await places(test);
    const baseUrl = 'https://widget.contoh.go.id/';
    await assert.rejects(initPublisher(folder, { ...wanted, baseUrl }, NOW, templates), CannotInit);
    await assert.rejects(readdir(folder), { code: 'ENOENT' });
  });

  it('refuses a table that is not there, or cannot be one', async (test) => {
    const { folder, root, templates } = await places(test);
    for (const name of ['tidak-ada.csv', 'program.doc'])
      await assert.rejects(
        initPublisher(folder, { ...wanted, tables: [join(root, name)] }, NOW, templates),
        CannotInit,
      );
    await assert.rejects(readdir(folder), { code: 'ENOENT' });
  });
});

describe('The command init', () => {
  const run = async (folder: string, flags: InitFlags, answers?: string[]) => {
    const said: string[] = [];
    const asked: string[] = [];
    const ask = async (question: string, given?: string) => {
      asked.push(question);
      return answers!.shift() || given;
    };
    const discover = async (address: string) => {
      if (address == 'mati.go.id')
        throw new SourceFailed(
          { problem: { id: 'Tidak menjawab.', en: '' }, remedy: { id: '', en: '' } },
          { file: address },
        );
      return discovered;
    };
    const command = initPublisherFolder(folder, flags, { discover, ask: answers && ask, now: NOW });
    return { code: await command((text) => said.push(text)), said: said.join('\n'), asked };
  };

  it('needs an address alone, says what it found and which three commands come next', async (test) => {
    const { folder } = await places(test);
    const { code, said } = await run(folder, { site: 'kominfo.contoh.go.id' });
    assert.equal(code, 0);
    assert.match(said, /\* WordPress, 35 berita .*: https:\/\/kominfo\.contoh\.go\.id\//);
    assert.match(said, /- Feed: https:\/\/kominfo\.contoh\.go\.id\/feed\//);
    assert.equal(said.match(/^ {2}npx opd-widgets \w+ /gm)?.length, 3);
    assert.equal((await config(folder)).settings.publisher.name, 'Diskominfo Kabupaten Contoh');
  });

  it('takes flags', async (test) => {
    const { folder, table } = await places(test);
    const flags = { name: 'Kabupaten Contoh', agency: 'Dinas PUPR', table: [table], 'allow-host': ['127.0.0.1:8090'] };
    const { code } = await run(folder, { ...flags, 'base-url': 'https://widget.contoh.go.id/v1/' });
    assert.equal(code, 0);
    const { settings, allowHosts } = await config(folder);
    assert.deepEqual(settings.agencies[0], { id: 'dinas-pupr', name: 'Dinas PUPR' });
    assert.deepEqual([settings.baseUrl, allowHosts], ['https://widget.contoh.go.id/v1/', ['127.0.0.1:8090']]);
  });

  it('asks for what the flags do not say', async (test) => {
    const { folder, table } = await places(test);
    const { code, asked } = await run(folder, { name: 'Kabupaten Contoh' }, ['kominfo.contoh.go.id', '', table]);
    assert.deepEqual([code, asked.length], [0, 3]);
    assert.deepEqual((await config(folder)).settings.agencies[0]?.name, 'Diskominfo Kabupaten Contoh');
  });

  it('starts a folder though the site does not answer, and says so', async (test) => {
    const { folder } = await places(test);
    const { code, said } = await run(folder, { site: 'mati.go.id', name: 'Kabupaten Contoh' });
    assert.equal(code, 0);
    assert.match(said, /Tidak menjawab/);
  });

  it('writes nothing without a name, and says which flag is missing', async (test) => {
    const { folder } = await places(test);
    const { code, said } = await run(folder, {});
    assert.equal(code, 1);
    assert.match(said, /--name/);
    await assert.rejects(readdir(folder), { code: 'ENOENT' });
  });
});

describe('Asking on a terminal', () => {
  const terminal = () => {
    const input = new PassThrough();
    const output = new PassThrough();
    return { input, output, ...askOn(input, output) };
  };

  it('takes an empty answer as what is proposed', async () => {
    const { input, output, ask, close } = terminal();
    const first = ask('Nama', 'Diskominfo');
    input.write('\n');
    assert.equal(await first, 'Diskominfo');
    assert.equal(String(output.read()), 'Nama [Diskominfo]: ');
    const second = ask('Situs');
    input.write('  a.go.id \n');
    assert.equal(await second, 'a.go.id');
    close();
  });

  it('stops when the input ends', async () => {
    const { input, ask } = terminal();
    const answer = ask('Nama');
    input.end();
    await assert.rejects(answer, CannotInit);
    await assert.rejects(ask('Lagi'), CannotInit);
  });
});
