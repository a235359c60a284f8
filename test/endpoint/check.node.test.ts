import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkFolder } from '../../src/endpoint/check.js';
import { exampleFolder } from '../../src/endpoint/example.js';
import type { JsonObject } from '../../src/endpoint/json.js';
import { findingsReport } from '../../src/endpoint/report.js';
import { NEWS, NOW, PROGRAM, checkExample, exampleFiles, png, type Change } from '../support/data-folder.js';

const SETTINGS = 'opd.json';

/** A change of the programme of the worked example. */
const program = (change: (value: Program) => void): Record<string, Change> => ({
  [PROGRAM]: (value) => change(value as unknown as Program),
});
const news = (change: (item: JsonObject & { _opd: JsonObject }) => void): Record<string, Change> => ({
  [NEWS]: (feed) => change((feed.items as (JsonObject & { _opd: JsonObject })[])[0]!),
});
const settings = (change: (value: JsonObject) => void): Record<string, Change> => ({ [SETTINGS]: change });

interface Program extends JsonObject {
  metrics: (JsonObject & { observations: JsonObject[] })[];
  forecasts: (JsonObject & { observations: JsonObject[] })[];
  publicAuthority: JsonObject;
  budget: JsonObject;
  parties: (JsonObject & { identifier: JsonObject })[];
}
const figure = (value: Program, index = 2) => value.metrics[0]!.observations[index]!;

describe('checkFolder', () => {
  it('finds nothing wrong with the worked example', async () => {
    const { findings, content } = await checkExample();
    assert.deepEqual(findings, []);
    assert.equal(content?.projects.length, 1);
  });

  it('finds nothing wrong with the worked example on any day', async () => {
    for (const day of ['2024-02-29', '2025-01-01', '2026-03-31T23:59:59Z', '2027-12-31']) {
      const files = [...exampleFolder(new Date(day))].map(
        ([path, text]) => [path, new TextEncoder().encode(text)] as const,
      );
      const { findings } = await checkFolder(
        new Map(files.filter(([path]) => path.endsWith('.json'))),
        Date.parse(day),
      );
      assert.deepEqual(findings, [], day);
    }
  });

  const picture = { url: '../images/a.png', width: 4, height: 3 };
  /** What goes wrong, where it is found, and a piece of what is said. */
  const errors: [name: string, changes: Record<string, Change>, place: RegExp, problem: RegExp][] = [
    ['a folder without settings', { [SETTINGS]: null }, /^opd\.json {2}$/, /opd\.json tidak ada/],
    ['a folder without programmes', { [PROGRAM]: null }, /^programs\//, /Belum ada satu program/],
    ['broken JSON', { [PROGRAM]: '{\n  "id": "x",\n}' }, /json:3:1 /, /seharusnya ada nama bagian/],
    ['a file that is still being copied', { [PROGRAM]: '{"id": "x", "ti' }, /json:1:13 /, /seharusnya ada nama bagian/],
    ['a list for a file', { [PROGRAM]: '[]' }, /programs/, /bukan objek JSON/],
    ['another encoding', { [PROGRAM]: Uint8Array.of(0x7b, 0xe9, 0x7d) }, /programs/, /UTF-8/],
    ['a name used twice', { [PROGRAM]: '{\n"id": "x",\n"title": "X",\n"title": "Y"}' }, /:4:10 {2}title/, /dua kali/],
    ['a missing title', program((value) => delete value.title), /jalan-contoh/, /"title" belum ada/],
    ['an id with a slash', program((value) => (value.id = '../x')), /:2:9 {2}id/, /tidak ditulis dengan benar/],
    ['an unknown status', program((value) => (value.status = 'selesai')), /status/, /"selesai" tidak dikenal/],
    [
      'a date in Indonesian order',
      program((value) => (value.period = { endDate: '31-12-2026' })),
      /period\.endDate/,
      /tidak ditulis|bukan tanggal/,
    ],
    [
      'a day that does not exist',
      program((value) => (value.period = { endDate: '2026-02-30T00:00:00+07:00' })),
      /period\.endDate/,
      /tidak ditulis|bukan tanggal/,
    ],
    [
      'a text for a number',
      program((value) => (value.budget.amount = { amount: '1,25 miliar', currency: 'IDR' })),
      /budget\.amount\.amount/,
      /Seharusnya angka/,
    ],
    [
      'a negative budget',
      program((value) => (value.budget.amount = { amount: -1, currency: 'IDR' })),
      /amount\.amount/,
      /di luar batas/,
    ],
    ['an empty list', program((value) => (value.documents = [])), /documents/, /kosong/],
    ['the same twice', program((value) => (value.locations = [{ id: 'a' }, { id: 'a' }])), /locations/, /sama persis/],
    [
      'a link that is a script',
      program((value) => (value._opd = { page: 'javascript:alert(1)' })),
      /_opd\.page/,
      /tidak ditulis/,
    ],
    [
      'a link with a password',
      program((value) => (value._opd = { page: 'https://bank.id@evil.example/' })),
      /_opd\.page/,
      /tidak ditulis/,
    ],
    [
      'a programme twice',
      { 'programs/b.json': JSON.stringify({ id: 'JALAN-contoh', title: 'B' }) },
      /jalan-contoh\.json:2:9 {2}id|b\.json/,
      /sudah dipakai di programs\//,
    ],
    [
      'an agency that nobody knows',
      program((value) => (value.publicAuthority.id = 'dinas-lain')),
      /publicAuthority\.id/,
      /"dinas-lain" tidak ada dalam daftar/,
    ],
    [
      'a party that nobody knows',
      program((value) => (value.parties[0]!.id = 'dinas-lain')),
      /parties\[0\]\.id/,
      /"dinas-lain"/,
    ],
    [
      'a pillar that nobody knows',
      program((value) => (value.additionalClassifications = [{ scheme: 'x-opd-pillar', id: 'smart' }])),
      /additionalClassifications\[0\]\.id/,
      /Pilar "smart"/,
    ],
    [
      'a figure without a date',
      program((value) => delete figure(value).period),
      /metrics\[0\]\.observations\[2\]/,
      /tidak bertanggal/,
    ],
    [
      'a plan without a date',
      program((value) => delete value.forecasts[0]!.observations[1]!.period),
      /forecasts\[0\]\.observations\[1\]/,
      /tidak bertanggal/,
    ],
    [
      'a figure of nobody',
      program((value) => delete (value as JsonObject).publicAuthority),
      /metrics\[0\]\.observations\[0\]/,
      /siapa yang menyatakan/,
    ],
    [
      'a percentage out of range',
      program((value) => (figure(value).measure = 620)),
      /observations\[2\]\.measure/,
      /"620" bukan persen/,
    ],
    [
      'a decimal comma',
      program((value) => (figure(value).measure = '44,61')),
      /observations\[2\]\.measure/,
      /"44,61" bukan persen/,
    ],
    [
      '"null" for a figure',
      program((value) => (figure(value).measure = 'null')),
      /observations\[2\]\.measure/,
      /bukan persen/,
    ],
    [
      'a share of an unknown agency',
      program((value) => (figure(value).dimensions = { agency: 'x' })),
      /dimensions\.agency/,
      /"x" tidak ada/,
    ],
    ['news without a date', news((item) => delete item.date_published), /items\[0\]/, /tidak bertanggal/],
    [
      'news of an unknown agency',
      news((item) => (item._opd.agency = { id: 'x', name: 'X' })),
      /_opd\.agency\.id/,
      /"x" tidak ada/,
    ],
    ['news without a title', news((item) => delete item.title), /items\[0\]/, /"title" belum ada/],
    ['news with a month 13', news((item) => (item._opd.date = '2019-13')), /_opd\.date/, /tidak ditulis/],
    ['a feed of another kind', { [NEWS]: (feed) => void (feed.version = '2.0') }, /version/, /tidak ditulis/],
    ['a feed without items', { [NEWS]: (feed) => void delete feed.items }, /dinas-contoh/, /"items" belum ada/],
    ['a number among the items', { [NEWS]: (feed) => void (feed.items = [1]) }, /items\[0\]/, /objek/],
    [
      'a picture that is not there',
      program((value) => (value._opd = { image: picture })),
      /image\.url/,
      /images\/a\.png tidak ada/,
    ],
    [
      'a picture elsewhere',
      program((value) => (value._opd = { image: { ...picture, url: 'https://x.example/a.png' } })),
      /image\.url/,
      /tidak berada di folder images/,
    ],
    [
      'a picture above the folder',
      program((value) => (value._opd = { image: { ...picture, url: '../../images/a.png' } })),
      /image\.url/,
      /tidak berada di folder images/,
    ],
    [
      'a picture of another size',
      { 'images/a.png': png(8, 3), ...program((value) => (value._opd = { image: picture })) },
      /_opd\.image/,
      /8 × 3/,
    ],
    ['a picture that is none', { 'images/a.webp': png(4, 3) }, /images\/a\.webp/, /bukan gambar/],
    [
      'an agency twice',
      settings(
        (value) =>
          (value.agencies = [
            { id: 'dinas-contoh', name: 'A' },
            { id: 'Dinas-Contoh', name: 'B' },
          ]),
      ),
      /agencies\[1\]\.id/,
      /sudah dipakai/,
    ],
    [
      'a base address without /v1/',
      settings((value) => (value.baseUrl = 'https://widget.example/')),
      /baseUrl/,
      /tidak ditulis/,
    ],
    [
      'a base address that is none',
      settings((value) => (value.baseUrl = 'https://x.example:99999/v1/')),
      /baseUrl/,
      /tidak dapat dibaca/,
    ],
    ['a cycle in words', settings((value) => (value.updateCycle = 'bulanan')), /updateCycle/, /tidak ditulis/],
  ];
  for (const [name, changes, place, problem] of errors)
    it(`refuses ${name}, and says where and what to do in both languages`, async () => {
      const { findings, content } = await checkExample(changes);
      assert.equal(content, undefined, 'nothing is published');
      const found = findings
        .filter(({ level }) => level == 'error')
        .map((finding) => [finding, findingsReport([finding])] as const);
      const match = found.find(
        ([, report]) =>
          place.test(report.split('\n')[0]!.replace(/^\S+ \/ \S+ {2}/, '') + '  ') && problem.test(report),
      );
      assert.ok(match, found.map(([, report]) => report).join('\n'));
      for (const said of [match[0].problem, match[0].remedy]) {
        assert.match(said.id, /^["A-Z\d].*[.!]$|^["A-Z].*[:/]\S*/);
        assert.notEqual(said.id, said.en);
      }
    });

  const warnings: [name: string, changes: Record<string, Change>, problem: RegExp][] = [
    ['a figure that falls', program((value) => (figure(value).measure = 30)), /turun dari 34\.5 menjadi 30/],
    ['a figure over 100', program((value) => (figure(value).measure = 104)), /104 persen/],
    ['a figure below 0', program((value) => (figure(value, 0).measure = -5)), /-5 persen/],
    [
      'a figure of tomorrow',
      program((value) => (figure(value).period = { endDate: '2027-01-01T00:00:00Z' })),
      /belum tiba/,
    ],
    ['two figures of one day', program((value) => (figure(value).period = figure(value, 1).period)), /hari yang sama/],
    ['a budget of no year', program((value) => delete value.budget.finance), /tahunnya/],
    ['news of tomorrow', news((item) => (item.date_published = '2027-01-01T00:00:00Z')), /belum tiba/],
    ['news of nobody', news((item) => delete item._opd.agency), /OPD yang menulisnya/],
    ['news of an unknown programme', news((item) => (item._opd.programs = ['x'])), /Program "x"/],
    [
      'news that differs in two feeds',
      {
        'news/b.json': JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'B',
          items: [
            {
              id: 'https://dinas.contoh.example/berita/jalan-contoh',
              title: 'Lain',
              date_published: '2026-01-01T00:00:00Z',
            },
          ],
        }),
      },
      /isi yang berbeda/,
    ],
    [
      'an address without https',
      settings((value) => (value.baseUrl = 'http://widget.example/v1/')),
      /tidak memakai https/,
    ],
  ];
  for (const [name, changes, problem] of warnings)
    it(`publishes ${name}, but says so`, async () => {
      const { findings, content } = await checkExample(changes);
      assert.ok(content, findingsReport(findings));
      assert.match(findingsReport(findings), problem);
    });

  it('takes a file with a byte order mark, as Windows writes it', async () => {
    const text = exampleFolder(new Date(NOW)).get(PROGRAM)!;
    assert.deepEqual((await checkExample({ [PROGRAM]: `\ufeff${text}` })).findings, []);
  });

  it('takes a package of several programmes in one file', async () => {
    const projects = ['a', 'b'].map((id) => ({ id, title: id }));
    const { content } = await checkExample({ 'programs/all.json': JSON.stringify({ projects }) });
    assert.deepEqual(
      content?.projects.map(({ id }) => id),
      ['a', 'b', 'jalan-contoh'],
    );
  });

  it('takes a figure that is not reported', async () => {
    const { content, findings } = await checkExample(program((value) => delete figure(value).measure));
    assert.ok(content, findingsReport(findings));
  });

  it('leaves fields alone that it does not know', async () => {
    const { content } = await checkExample(program((value) => (value.x_other = { anything: [1, null] })));
    assert.deepEqual(content?.projects[0]?.x_other, { anything: [1, null] });
  });

  it('never throws, whatever the files hold', async () => {
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .json()
        .map(
          (json) =>
            `{"projects": [${json}], "items": [${json}], "id": ${json}, "agencies": ${json}, "metrics": [${json}]}`,
        ),
    );
    await fc.assert(
      fc.asyncProperty(anything, anything, anything, async (a, b, c) => {
        const { findings, content } = await checkFolder(exampleFiles({ [SETTINGS]: a, [PROGRAM]: b, [NEWS]: c }), NOW);
        assert.ok(content || findings.some(({ level }) => level == 'error'));
        findingsReport(findings);
      }),
      { numRuns: 200 },
    );
  });

  it('reports at most 60 findings, and how many more there are', async () => {
    const projects = Array.from({ length: 100 }, (_, index) => ({ id: `p${index}` }));
    const { findings } = await checkExample({ [PROGRAM]: JSON.stringify({ projects }) });
    const report = findingsReport(findings);
    assert.equal(report.match(/SALAH/g)?.length, 60);
    assert.match(report, /dan 41 lagi \/ and 41 more/);
    assert.match(report, /100 kesalahan/);
  });
});
