import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Content } from '../../../../src/endpoint/content.js';
import type { JsonObject } from '../../../../src/endpoint/json.js';
import { differenceOf, isUnchanged } from '../../../../src/endpoint/publisher/difference/difference-of.js';
import { PROGRAM, exampleContent, type Change } from '../../../support/data-folder.js';

interface Observation extends JsonObject {
  id: string;
  period: { endDate: string };
  measure?: number;
}
type Series = { id: string; observations: Observation[] }[];

const observation = (day: string, measure?: number): Observation => ({
  id: `o-${day}`,
  period: { endDate: `${day}T00:00:00+07:00` },
  measure,
  unit: { scheme: 'UNCEFACT', id: 'P1', name: 'percent' },
});

/** The example with other observations of physical progress. */
const physical =
  (change: (observations: Observation[]) => void, list: 'metrics' | 'forecasts' = 'metrics'): Change =>
  (program) =>
    change((program[list] as unknown as Series)[0]!.observations);

const changed = async (change: Change) =>
  differenceOf(await exampleContent(), await exampleContent({ [PROGRAM]: change })).programs.changed[0];

describe('differenceOf', () => {
  it('finds nothing between an edition and itself, whatever the order of its fields', async () => {
    const turned: Change = (program) => {
      for (const part of [program.publicAuthority as JsonObject, program]) {
        const entries = Object.entries(part).reverse();
        for (const [name] of entries) delete part[name];
        Object.assign(part, Object.fromEntries(entries));
      }
    };
    const difference = differenceOf(await exampleContent(), await exampleContent({ [PROGRAM]: turned }));
    assert.ok(isUnchanged(difference), JSON.stringify(difference));
  });

  it('calls everything new where there was no edition', async () => {
    const { first, programs, news, agencies } = differenceOf(undefined, await exampleContent());
    assert.ok(first);
    assert.deepEqual(
      [programs, news, agencies].map(({ added, changed, gone }) => [added.length, changed.length, gone.length]),
      [
        [1, 0, 0],
        [1, 0, 0],
        [1, 0, 0],
      ],
    );
  });

  it('tells which programmes and news are new and which are gone', async () => {
    const before = await exampleContent();
    const other = { ...before.projects[0]!, id: 'pasar', title: 'Pasar' };
    const after: Content = { ...before, projects: [other], news: [] };
    const { programs, news } = differenceOf(before, after);
    assert.deepEqual(programs.added, [{ id: 'pasar', name: 'Pasar' }]);
    assert.deepEqual(programs.gone, [{ id: 'jalan-contoh', name: before.projects[0]!.title }]);
    assert.equal(news.gone.length, 1);
  });

  it('tells the figure of a later day with the one before it', async () => {
    const { figures, fields, plans } = (await changed(physical((all) => all.push(observation('2026-11-12', 65)))))!;
    assert.deepEqual(figures, [
      {
        metric: 'physicalProgress',
        kind: 'latest',
        before: { date: '2026-10-31', percent: 62 },
        after: { date: '2026-11-12', percent: 65 },
      },
    ]);
    assert.deepEqual([fields, plans], [[], 0]);
  });

  it('says so when the latest figure falls', async () => {
    const [figure] = (await changed(physical((all) => all.push(observation('2026-11-12', 55)))))!.figures;
    assert.ok(figure!.falls);
  });

  it('does not call it a fall when a day is not reported', async () => {
    const [figure] = (await changed(physical((all) => all.push(observation('2026-11-12')))))!.figures;
    assert.deepEqual([figure!.after?.percent, figure!.falls], [undefined, undefined]);
  });

  it('tells corrections of earlier figures, missing days that were filled in, and days taken back', async () => {
    const { figures } = (await changed(
      physical((all) => {
        all[0]!.measure = 14;
        all[1]!.period.endDate = '2026-09-15T00:00:00+07:00';
      }),
    ))!;
    assert.deepEqual(
      figures.map(({ kind, before, after }) => [kind, (after ?? before)!.date, before?.percent, after?.percent]),
      [
        ['corrected', '2026-08-31', 12, 14],
        ['filled-in', '2026-09-15', undefined, 34.5],
        ['withdrawn', '2026-09-30', 34.5, undefined],
      ],
    );
  });

  it('does not call an earlier day the latest when the latest was taken back', async () => {
    const earlier = physical((all) => void (all[2]!.period.endDate = '2026-10-15T00:00:00+07:00'));
    assert.deepEqual(
      (await changed(earlier))!.figures.map(({ kind }) => kind),
      ['filled-in', 'withdrawn'],
    );
  });

  it("names the agency of a share, beside the programme's own figures", async () => {
    const share = { ...observation('2026-11-12', 20), dimensions: { agency: 'dinas-contoh' } };
    const { figures } = (await changed(physical((all) => all.push(share))))!;
    assert.deepEqual(
      figures.map(({ agency, kind, before }) => [agency, kind, before]),
      [['Dinas Contoh', 'latest', undefined]],
    );
  });

  it('counts planned values apart from what was reached', async () => {
    const change = physical((all) => void (all[3]!.measure = 95), 'forecasts');
    const { figures, plans } = (await changed(change))!;
    assert.deepEqual([figures.length, plans], [0, 1]);
  });

  it('names other fields, and gives the values of title, stage and budget', async () => {
    const { fields } = (await changed((program) => {
      Object.assign(program, { title: 'Jalan baru', status: 'completion', description: 'Lain.' });
      program._opd = { page: 'https://dinas.contoh.example/jalan' };
    }))!;
    assert.deepEqual(fields.map(({ field }) => field).sort(), ['description', 'page', 'status', 'title']);
    assert.deepEqual(
      fields.find(({ field }) => field == 'status'),
      { field: 'status', before: 'implementation', after: 'completion' },
    );
    assert.deepEqual(
      fields.find(({ field }) => field == 'description'),
      { field: 'description' },
    );
  });

  it('does not lose a change of what a figure says beside its percentage', async () => {
    const change: Change = (program) => {
      (program.metrics as unknown as Series)[0]!.observations[0]!.notes = 'Dihitung ulang';
    };
    assert.deepEqual((await changed(change))!.fields, [{ field: 'metrics' }]);
  });

  it('tells a later date of update only where nothing else changed', async () => {
    const updated: Change = (program) => void (program.updated = '2026-11-20T00:00:00+07:00');
    assert.deepEqual((await changed(updated))!.fields, [{ field: 'updated' }]);
    const both: Change = (program) =>
      void Object.assign(program, { updated: '2026-11-20T00:00:00+07:00', description: 'Lain.' });
    assert.deepEqual((await changed(both))!.fields, [{ field: 'description' }]);
  });

  it('tells news, agencies, settings and pictures apart', async () => {
    const before = await exampleContent();
    const images = new Map([['images/a.1234567890abcdef.webp', new Uint8Array([1])]]);
    const [item] = before.news;
    const settings = { ...before.settings, site: 'https://lain.example/', publishedDate: '2026-11-01T00:00:00Z' };
    settings.agencies = [{ ...settings.agencies[0]!, url: 'https://lain.example/' }];
    const difference = differenceOf(before, { ...before, settings, images, news: [{ ...item!, title: 'Lain' }] });
    assert.deepEqual(difference.settings, ['site']);
    assert.equal(difference.pictures, 1);
    assert.deepEqual(
      [difference.news, difference.agencies].map(({ changed: all }) => all[0]!.fields[0]!.field),
      ['title', 'url'],
    );
  });
});
