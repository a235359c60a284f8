import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isObject, objectsOf } from '../../../../src/endpoint/json.js';
import {
  holding,
  measuresIn,
  normalised,
  observationsIn,
  opdOf,
  physical,
  programIn,
  programOf,
  table,
  tarok,
  told,
} from './support.js';

const one = (project = tarok(), more = {}) => [holding(table('lembar'), { programs: [programOf(project, more)] })];

describe('agencies and pillars of programmes', () => {
  for (const name of [
    'dinas-pupr',
    'Dinas PUPR',
    ' DINAS  pupr ',
    'PU',
    'PUPR',
    'Dinas PUPR Kab. Padang Pariaman',
    'Dinas PUPR Kabupaten Pd. Pariaman',
    'Dinas PUPR Padang Pariaman',
    'DINAS PEKERJAAN UMUM DAN PENATAAN RUANG KABUPATEN PADANG PARIAMAN',
  ])
    it(`knows an agency as "${name}"`, () => {
      const result = normalised(one(tarok({ publicAuthority: { name } })));
      assert.deepEqual(programIn(result).publicAuthority, { id: 'dinas-pupr', name: 'Dinas PUPR' });
      assert.deepEqual(told(result), []);
    });

  it('keeps the written name of an agency that is not known, whoever gives the table, and says so', () => {
    for (const source of [table('lembar', { agency: 'bapelitbangda' }), table('lembar')]) {
      const programs = [programOf(tarok({ publicAuthority: { name: 'Dinas Antah' } }))];
      const result = normalised([holding(source, { programs })]);
      assert.deepEqual(programIn(result).publicAuthority, { name: 'Dinas Antah' });
      assert.match(told(result).join(), /doubt publicAuthority Dinas Antah/);
    }
  });

  it('finds pillars by name, and leaves out one that is not known', () => {
    const pillars = ['smart living', 'Smart Moon'].map((description) => ({ scheme: 'x-opd-pillar', description }));
    const result = normalised(one(tarok({ additionalClassifications: pillars })));
    assert.deepEqual(programIn(result).additionalClassifications, [
      { scheme: 'x-opd-pillar', description: 'smart living', id: 'smart-living' },
    ]);
    assert.match(told(result).join(), /Smart Moon: This pillar/);
  });

  it('does not make the share of an unknown agency the figure of the whole', () => {
    const [metric] = physical({ '2026-10-31': 40 });
    const share = { ...objectsOf(metric!.observations)[0], dimensions: { agency: 'antah' } };
    const result = normalised(one(tarok({ metrics: [{ ...metric, observations: [share] }] })));
    assert.deepEqual(observationsIn(programIn(result)), []);
    assert.match(told(result).join(), /left-out dimensions.agency antah/);
  });
});

describe('producer and source of figures', () => {
  const metricOf = (result: ReturnType<typeof normalised>) => objectsOf(programIn(result).metrics)[0];

  it('are the agency and the public page of the source', () => {
    const source = table('lembar', { agency: 'bapelitbangda', page: 'https://bapelitbangda.example.go.id/data' });
    const result = normalised([holding(source, { programs: [programOf(tarok())] })]);
    assert.deepEqual(opdOf(metricOf(result)), {
      producer: { id: 'bapelitbangda', name: 'Bapelitbangda' },
      source: 'https://bapelitbangda.example.go.id/data',
    });
  });

  it('are the address where there is no page, and no file of the publisher', () => {
    const remote = { id: 'lembar', type: 'table', url: 'https://pupr.example.go.id/lembar.csv' } as const;
    const result = normalised([holding(remote, { programs: [programOf(tarok())] })]);
    assert.equal(opdOf(metricOf(result)).source, 'https://pupr.example.go.id/lembar.csv');
    const local = opdOf(metricOf(normalised(one())));
    assert.deepEqual(local, { producer: { id: 'dinas-pupr', name: 'Dinas PUPR' } });
  });

  it('are its own where a figure or its programme names them', () => {
    const [metric] = physical({ '2026-10-31': 40 });
    const own = { source: 'https://bps.example.go.id/' };
    const result = normalised(
      one(tarok({ metrics: [{ ...metric, _opd: own }], _opd: { producer: { name: 'BPS' }, sample: true } })),
    );
    assert.deepEqual(opdOf(metricOf(result)), { producer: { name: 'BPS' }, source: own.source, sample: true });
  });

  it('stand at a budget too', () => {
    const budget = { amount: { amount: 1e9, currency: 'IDR' } };
    const project = programIn(normalised(one(tarok({ budget }))));
    assert.equal(isObject(project.budget) && opdOf(project.budget).producer !== undefined, true);
  });
});

describe('one programme in several sources', () => {
  const both = (first: object, second: object) =>
    normalised([
      holding(table('satu', { agency: 'dinas-pupr' }), { programs: [programOf(tarok({ ...first }))] }),
      holding(table('dua', { agency: 'bapelitbangda' }), { programs: [programOf(tarok({ ...second }))] }),
    ]);

  it('becomes one by id: of each fact the first, of each figure all months', () => {
    const result = both(
      { metrics: physical({ '2026-09-30': 50 }) },
      { id: 'TAROK-CITY', status: 'implementation', metrics: physical({ '2026-10-31': 57 }) },
    );
    assert.equal([...result.documents.keys()].filter((path) => path.startsWith('programs/')).length, 1);
    assert.equal(programIn(result).status, 'implementation');
    assert.deepEqual(measuresIn(programIn(result)), [
      ['2026-09-30', 50],
      ['2026-10-31', 57],
    ]);
    assert.deepEqual(
      observationsIn(programIn(result)).map((item) => opdOf(item).producer),
      [
        { id: 'dinas-pupr', name: 'Dinas PUPR' },
        { id: 'bapelitbangda', name: 'Bapelitbangda' },
      ],
    );
  });

  it('becomes one by its title within one agency', () => {
    const result = both({}, { id: 'kegiatan-17', title: 'KAWASAN TAROK-CITY', description: 'Uraian' });
    assert.equal(programIn(result).description, 'Uraian');
    assert.equal(result.documents.has('programs/kegiatan-17.json'), false);
  });

  it('keeps two of one title apart that one source tells apart', () => {
    const result = normalised([
      holding(table('satu'), { programs: [programOf(tarok()), programOf(tarok({ id: 'tarok-2' }))] }),
    ]);
    assert.ok(programIn(result, 'tarok-2'));
  });

  it('does not mix the figures of two agencies whose programmes have the same name', () => {
    const id = 'penyuluhan-stunting';
    const title = 'Penyuluhan stunting';
    const result = both(
      { id, title, metrics: physical({ '2026-09-30': 50 }) },
      { id, title, publicAuthority: { name: 'Diskominfo' }, metrics: physical({ '2026-10-31': 57 }) },
    );
    assert.deepEqual(measuresIn(programIn(result, id)), [['2026-09-30', 50]]);
    assert.deepEqual(measuresIn(programIn(result, `${id}-diskominfo`)), [['2026-10-31', 57]]);
    assert.match(told(result).join(), /dua doubt title Penyuluhan stunting/);
  });

  it('takes the earlier source where they contradict, and names both', () => {
    const result = both(
      { metrics: physical({ '2026-10-31': 57 }), status: 'implementation' },
      { metrics: physical({ '2026-10-31': 61 }), status: 'completion' },
    );
    assert.deepEqual(measuresIn(programIn(result)), [['2026-10-31', 57]]);
    assert.equal(programIn(result).status, 'implementation');
    const all = told(result).join('\n');
    assert.match(all, /57 by Dinas PUPR \(satu\), 61 by Bapelitbangda \(dua\)/);
    assert.match(all, /implementation by Dinas PUPR \(satu\), completion by Bapelitbangda \(dua\)/);
  });

  it('takes the figure of the other where the first has not reported', () => {
    const result = both(
      { metrics: physical({ '2026-10-31': undefined }) },
      { metrics: physical({ '2026-10-31': 61 }) },
    );
    assert.deepEqual(measuresIn(programIn(result)), [['2026-10-31', 61]]);
    assert.doesNotMatch(told(result).join(), /Used/);
  });

  it('does not depend on which source answered first', () => {
    const sources = [
      holding(table('satu'), { programs: [programOf(tarok({ description: 'Satu' }))] }),
      holding(table('dua'), { programs: [programOf(tarok({ description: 'Dua' }))] }),
    ];
    const config = { sources: sources.map(({ source }) => source) };
    const again = normalised([...sources].reverse(), { config });
    assert.deepEqual([...again.documents], [...normalised(sources).documents]);
    assert.equal(programIn(again).description, 'Satu');
  });

  it('makes an id of a title where there is none', () => {
    const { id: _, ...project } = tarok({ title: 'Jalan Dua Jalur – Tahap II' });
    assert.ok(programIn(normalised(one(project)), 'jalan-dua-jalur-tahap-ii'));
  });
});
