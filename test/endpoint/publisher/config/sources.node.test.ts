import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsReport } from '../../../../src/endpoint/report.js';
import { typeByName } from '../../../../src/endpoint/publisher/config/source-type.js';
import { bytesOf, example, read } from './examples.js';

/** Settings whose only agency has these sources. */
const withSources = (sources: unknown[], shared?: unknown[]) => {
  const [agency] = example().agencies;
  return { ...example(), agencies: [{ ...agency, sources }], ...(shared && { sources: shared }) };
};

describe('A source written as a plain text', () => {
  const types: [written: string, type: string | undefined][] = [
    ['program.csv', 'table'],
    ['data/Program 2026.XLSX', 'table'],
    ['program.ods', 'table'],
    ['https://docs.google.com/spreadsheets/d/e/2PACX-1v/pub?gid=0&single=true&output=csv', 'table'],
    ['https://data.contoh.go.id/program.csv', 'table'],
    ['https://dinas.contoh.go.id/', 'wordpress'],
    ['https://dinas.contoh.go.id', 'wordpress'],
    ['https://contoh.go.id/dinas', 'wordpress'],
    ['https://dinas.contoh.go.id/wp-json/wp/v2/posts', 'wordpress'],
    ['https://dinas.contoh.go.id/?rest_route=/', 'wordpress'],
    ['https://dinas.contoh.go.id/feed/', 'feed'],
    ['https://dinas.contoh.go.id/index.php/feed', 'feed'],
    ['https://dinas.contoh.go.id/berita?format=feed&type=rss', 'feed'],
    ['https://dinas.contoh.go.id/?feed=rss2', 'feed'],
    ['https://dinas.contoh.go.id/rss.xml', 'feed'],
    ['https://dinas-contoh.blogspot.com/', 'feed'],
    ['https://www.dinas.contoh.go.id/feeds/posts/default?alt=rss', 'feed'],
    ['https://dinas.contoh.go.id/feed.json', 'feed'],
    ['berita.atom', 'feed'],
    ['https://data.contoh.go.id/proyek.json', undefined],
    ['program.pdf', undefined],
    ['https://', undefined],
  ];
  for (const [written, type] of types)
    it(`says by its name what it is: ${written}`, () => assert.equal(typeByName(written), type));

  it('without an ending is a folder', async () => {
    const { config, findings } = await read(withSources(['berita-dinas/']));
    assert.deepEqual(findings, []);
    assert.deepEqual(config?.sources, [
      { id: 'diskominfo-folder', agency: 'diskominfo', type: 'folder', folder: 'berita-dinas' },
    ]);
  });

  const contents: [content: string, type: string | undefined][] = [
    ['{"projects": [{"id": "a", "title": "A"}]}', 'oc4ids'],
    ['{"id": "a", "title": "A", "metrics": []}', 'oc4ids'],
    ['[{"id": "a", "title": "A", "budget": {}}]', 'oc4ids'],
    ['[{"Program": "A", "Fisik": "40"}]', 'table'],
    ['{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'feed'],
    ['{"feed": {"entry": []}}', 'feed'],
    ['{"lain": 1}', undefined],
    ['rusak', undefined],
  ];
  for (const [content, type] of contents)
    it(`that ends in .json is known by its content: ${content}`, async () => {
      const { config, findings } = await read(withSources(['a.json']), async (path) =>
        path == 'a.json' ? bytesOf(content) : undefined,
      );
      if (type) assert.equal(config?.sources[0]?.type, type);
      else assert.match(findingsReport(findings), /Jenis sumber "a\.json" tidak jelas/);
    });
});

describe('A .json source without a type', () => {
  it('is never looked at outside the folder', async () => {
    const looked: string[] = [];
    const sources = ['../rahasia.json', '/etc/rahasia.json', 'data\\a.json', 'data/../b.json'];
    await read(withSources(sources), async (path) => (looked.push(path), undefined));
    assert.deepEqual(looked, ['data/a.json', 'b.json']);
  });
});

describe('The ids of sources', () => {
  it('are made of agency and type, and of the place for a second of its kind', async () => {
    const { config } = await read(
      withSources(['a.csv', 'https://dinas.go.id/feed', 'b.csv', { id: 'C', file: 'c.csv' }], ['Semua OPD.csv']),
    );
    assert.deepEqual(
      config?.sources.map(({ id }) => id),
      ['diskominfo-table', 'diskominfo-feed', 'diskominfo-table-b-csv', 'C', 'bersama-table'],
    );
  });

  it('do not change when a source is added behind them', async () => {
    const ids = async (sources: unknown[]) => (await read(withSources(sources))).config!.sources.map(({ id }) => id);
    const before = await ids(['a.csv', 'b.csv']);
    assert.deepEqual((await ids(['a.csv', 'b.csv', 'c.csv', 'b-csv.csv'])).slice(0, 2), before);
  });

  it('are never made like one that is written', async () => {
    const { config, findings } = await read(
      withSources([{ id: 'a', file: 'a.csv' }, 'b.csv', { id: 'Diskominfo-Table', file: 'c.csv' }]),
    );
    assert.deepEqual(findings, []);
    assert.deepEqual(
      config?.sources.map(({ id }) => id),
      ['a', 'diskominfo-table-b-csv', 'Diskominfo-Table'],
    );
  });
});

describe('Sources', () => {
  const wrong: [name: string, sources: unknown[], problem: RegExp][] = [
    [
      'an id twice',
      [
        { id: 'a', file: 'a.csv' },
        { id: 'A', file: 'b.csv' },
      ],
      /"A" sudah dipakai/,
    ],
    ['a file above the folder', ['../rahasia.csv'], /di luar folder/],
    ['a file that climbs out later', ['data/../../x.csv'], /di luar folder/],
    ['an absolute path', ['/etc/program.csv'], /di luar folder/],
    ['a drive of Windows', ['C:\\Data\\program.csv'], /di luar folder/],
    ['a backslash way out', ['data\\..\\..\\x.csv'], /di luar folder/],
    ['a folder above', [{ type: 'folder', folder: '..' }], /di luar folder/],
    ['no place', [{ type: 'table' }], /tepat satu tempat: "url" atau "file"/],
    ['two places', [{ type: 'table', url: 'https://a.go.id/a.csv', file: 'a.csv' }], /tepat satu tempat/],
    ['a WordPress in a file', [{ type: 'wordpress', file: 'a.json' }], /tepat satu tempat: "url"/],
    ['an unknown type', [{ type: 'joomla', url: 'https://a.go.id/' }], /"joomla" tidak dikenal/],
    ['an address with a password', ['https://a:b@dinas.go.id/feed'], /tidak ditulis dengan benar/],
    ['a written-out address with a password', [{ url: 'https://a:b@dinas.go.id/' }], /tidak ditulis dengan benar/],
    ['another scheme', ['ftp://dinas.go.id/a.csv'], /tidak ditulis dengan benar/],
    ['an empty text', [''], /tidak ditulis dengan benar/],
    ['an address as a file', [{ file: 'https://dinas.go.id/a.csv' }], /di luar folder/],
    ['the editor of a Google sheet', ['https://docs.google.com/spreadsheets/d/1AbC/edit#gid=0'], /penyunting Google/],
    ['another agency below one', [{ file: 'a.csv', agency: 'dinas-lain' }], /menyebut OPD "dinas-lain"/],
    ['a number', [7], /Seharusnya tulisan/],
  ];
  for (const [name, sources, problem] of wrong)
    it(`are refused with ${name}`, async () => {
      const { config, findings } = await read(withSources(sources));
      assert.equal(config, undefined);
      assert.match(findingsReport(findings), problem);
    });

  it('must be there', async () => {
    const { config, findings } = await read(withSources([]));
    assert.equal(config, undefined);
    assert.match(findingsReport(findings), /Belum ada satu sumber pun/);
  });

  it('of no agency that is listed are refused, with the nearest one named', async () => {
    const shared = [
      { file: 'a.csv', agency: 'disk0minfo' },
      { file: 'b.csv', categories: { PU: { agency: 'pupr' } } },
    ];
    const { config, findings } = await read(withSources([], shared));
    assert.equal(config, undefined);
    assert.deepEqual(
      findings.map(({ path, remedy }) => [path.join('/'), remedy.id]),
      [
        ['sources/0/agency', 'Mungkin maksudnya "diskominfo".'],
        ['sources/1/categories/PU/agency', 'Periksa ejaannya, atau tambahkan OPD itu ke daftar.'],
      ],
    );
    assert.ok(findings.every(({ line }) => line));
  });

  it('written twice, or with parts for another type, are read with a warning', async () => {
    const { config, findings } = await read(
      withSources([
        'a.csv',
        { file: 'a.csv' },
        { file: 'a.csv', sheet: 'Lain' },
        { type: 'feed', file: 'b.xml', sheet: 'x' },
      ]),
    );
    assert.equal(config?.sources.length, 4);
    assert.equal('sheet' in config.sources[3]!, false);
    assert.deepEqual(
      findings.map(({ level, problem }) => [level, problem.id]),
      [
        ['warning', '"sheet" tidak dipakai oleh sumber jenis feed.'],
        ['warning', 'Sumber ini sama dengan sumber "diskominfo-table".'],
      ],
    );
  });
});
