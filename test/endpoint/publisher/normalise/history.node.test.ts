import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FolderFiles } from '../../../../src/endpoint/data-folder.js';
import type { SourceConfig } from '../../../../src/endpoint/publisher/config.js';
import {
  DAY,
  NOW,
  holding,
  measuresIn,
  observationsIn,
  opdOf,
  physical,
  programIn,
  programOf,
  published,
  table,
  tarok,
} from './support.js';

type History = 'whole' | 'latest';

/** Publishes one state of a table after the other, a day apart. */
async function days(
  states: Record<string, unknown>[],
  history: History = 'latest',
  source: SourceConfig = table('lembar'),
) {
  let last: Awaited<ReturnType<typeof published>> | undefined;
  for (const [index, figures] of states.entries())
    last = await published(
      [holding(source, { programs: [programOf(tarok({ metrics: physical(figures) }), { history })] })],
      { previous: last?.files, now: NOW + index * DAY },
    );
  return last!;
}

describe('history of figures', () => {
  it('keeps the earlier months of a table that is overwritten each month', async () => {
    const { normalised } = await days([{ '2026-09-30': 50 }, { '2026-10-31': 57 }, { '2026-11-20': 60 }]);
    assert.deepEqual(measuresIn(programIn(normalised)), [
      ['2026-09-30', 50],
      ['2026-10-31', 57],
      ['2026-11-20', 60],
    ]);
  });

  it('keeps them also while the table says nothing of this figure', async () => {
    const { normalised } = await days([{ '2026-09-30': 50 }, {}]);
    assert.deepEqual(measuresIn(programIn(normalised)), [['2026-09-30', 50]]);
  });

  it('drops what a source with its whole history no longer says', async () => {
    const { normalised } = await days([{ '2026-09-30': 50, '2026-10-31': 57 }, { '2026-10-31': 57 }], 'whole');
    assert.deepEqual(measuresIn(programIn(normalised)), [['2026-10-31', 57]]);
  });

  it('keeps the earlier months of one source beside the whole history of another', async () => {
    const latest = table('lembar', { agency: 'dinas-pupr' });
    const whole = table('riwayat', { agency: 'bapelitbangda' });
    const run = (month: Record<string, unknown>, all: Record<string, unknown>, previous?: FolderFiles) =>
      published(
        [
          holding(latest, { programs: [programOf(tarok({ metrics: physical(month) }), { history: 'latest' })] }),
          holding(whole, { programs: [programOf(tarok({ metrics: physical(all) }))] }),
        ],
        { previous },
      );
    const first = await run({ '2026-09-30': 50 }, { '2026-07-31': 30, '2026-08-31': 40 });
    const { normalised } = await run({ '2026-10-31': 57 }, { '2026-08-31': 40 }, first.files);
    assert.deepEqual(measuresIn(programIn(normalised)), [
      ['2026-08-31', 40],
      ['2026-09-30', 50],
      ['2026-10-31', 57],
    ]);
  });

  for (const history of ['latest', 'whole'] as const)
    it(`keeps the value that a correction replaces, with the day (${history})`, async () => {
      const { normalised, findings } = await days(
        [{ '2026-10-31': 57 }, { '2026-10-31': 54.5 }, { '2026-10-31': 54.5 }, { '2026-10-31': 55 }],
        history,
      );
      const [figure] = observationsIn(programIn(normalised));
      assert.equal(figure!.measure, 55);
      assert.deepEqual(opdOf(figure).corrections, [
        { measure: 57, until: '2026-11-25' },
        { measure: 54.5, until: '2026-11-27' },
      ]);
      assert.deepEqual(findings, []);
    });

  it('keeps the last ten of many corrections', async () => {
    const { normalised } = await days(Array.from({ length: 13 }, (_, index) => ({ '2026-10-31': index })));
    const { corrections } = opdOf(observationsIn(programIn(normalised))[0]);
    assert.deepEqual(
      (corrections as { measure: number }[]).map(({ measure }) => measure),
      [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    );
  });

  it('keeps a figure that was withdrawn among its corrections, and calls no first report one', async () => {
    const withdrawn = await days([{ '2026-10-31': 57 }, { '2026-10-31': undefined }]);
    const [gone] = observationsIn(programIn(withdrawn.normalised));
    assert.equal(gone!.measure, undefined);
    assert.deepEqual(opdOf(gone).corrections, [{ measure: 57, until: '2026-11-25' }]);
    const reported = await days([{ '2026-10-31': undefined }, { '2026-10-31': 57 }]);
    assert.deepEqual(opdOf(observationsIn(programIn(reported.normalised))[0]), {});
  });

  it('does not call one of several statements the correction of another', async () => {
    const area = (ids: Record<string, number>) => [
      {
        id: 'luas',
        observations: Object.entries(ids).map(([id, measure]) => ({
          id,
          period: { endDate: '2026-10-31T00:00:00+07:00' },
          measure,
        })),
      },
    ];
    const run = (ids: Record<string, number>, previous?: FolderFiles) =>
      published([holding(table('lembar'), { programs: [programOf(tarok({ metrics: area(ids) }))] })], { previous });
    const first = await run({ tribun: 697, patron: 676 });
    const again = await run({ tribun: 700, lain: 650, patron: 676 }, first.files);
    assert.deepEqual(
      observationsIn(programIn(again.normalised)).map((item) => [item.id, item.measure, opdOf(item).corrections]),
      [
        ['tribun', 700, [{ measure: 697, until: '2026-11-24' }]],
        ['lain', 650, undefined],
        ['patron', 676, undefined],
      ],
    );
  });

  it('publishes a figure that falls and one over 100 as they are, and says so', async () => {
    const { normalised } = await days([{ '2026-09-30': 104, '2026-10-31': 57 }], 'whole');
    assert.deepEqual(measuresIn(programIn(normalised)), [
      ['2026-09-30', 104],
      ['2026-10-31', 57],
    ]);
    const doubts = normalised.remarks.get('lembar')!;
    assert.deepEqual(
      doubts.map(({ level, file, row, column, value }) => [level, file, row, column, value]),
      [
        ['doubt', 'lembar.csv', 2, 'metrics.observations.measure', '104'],
        ['doubt', 'lembar.csv', 2, 'metrics.observations', 'Kawasan Tarok City'],
      ],
    );
  });
});

describe('dates of a programme and of an edition', () => {
  const run = (project: object, now: number, previous?: FolderFiles) =>
    published([holding(table('lembar'), { programs: [programOf(tarok({ ...project }))] })], { now, previous });

  it('are those of the last time while nothing changes', async () => {
    const first = await run({}, NOW);
    assert.equal(programIn(first.normalised).updated, '2026-11-24T12:00:00+07:00');
    const again = await run({}, NOW + DAY, first.files);
    assert.deepEqual([...again.files], [...first.files]);
  });

  it('are now where something changed', async () => {
    const first = await run({}, NOW);
    const again = await run({ description: 'Lain' }, NOW + DAY, first.files);
    assert.equal(programIn(again.normalised).updated, '2026-11-25T12:00:00+07:00');
    assert.equal(again.content.settings.publishedDate, '2026-11-25T05:00:00.000Z');
    const third = await run({ description: 'Lain' }, NOW + 2 * DAY, again.files);
    assert.deepEqual([...third.files], [...again.files]);
  });

  it('is what the source says where it says it', async () => {
    const updated = '2026-11-01T08:00:00+07:00';
    assert.equal(programIn((await run({ updated }, NOW)).normalised).updated, updated);
  });

  it('does not go back when the newest thing is taken away', async () => {
    const two = [programOf(tarok()), programOf(tarok({ id: 'baru', title: 'Baru', updated: '2026-11-23T00:00:00Z' }))];
    const first = await published([holding(table('lembar'), { programs: two })]);
    const again = await published([holding(table('lembar'), { programs: two.slice(0, 1) })], {
      previous: first.files,
      now: NOW + DAY,
    });
    assert.equal(again.content.settings.publishedDate, '2026-11-25T05:00:00.000Z');
  });
});
