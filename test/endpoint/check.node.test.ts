import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkFolder } from '../../src/endpoint/check.js';
import { exampleFolder } from '../../src/endpoint/example.js';
import { findingsReport } from '../../src/endpoint/report.js';
import { figure, news, program, settings } from '../support/changes.js';
import { NEWS, NOW, PROGRAM, checkExample, exampleFiles, type Change } from '../support/data-folder.js';

const SETTINGS = 'opd.json';

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

  it('misses nothing in what says nothing', async () => {
    const { findings } = await checkExample({
      ...program((value) => (value._opd = { sample: false })),
      ...news((item) => Object.assign(item, { tags: [], _opd: { ...item._opd, programs: [], sample: false } })),
    });
    assert.deepEqual(findings, []);
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

  it('refuses a list that is larger than the widgets read', async () => {
    const projects = Array.from({ length: 600 }, (_, index) => ({
      id: `p${index}`,
      title: 'P',
      description: 'x'.repeat(3900),
    }));
    const { content, findings } = await checkExample({ 'programs/all.json': JSON.stringify({ projects }) });
    assert.equal(content, undefined);
    assert.match(findingsReport(findings), /v1\/programs\.json\n.*2 MB/);
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
