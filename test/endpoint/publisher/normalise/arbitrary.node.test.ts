import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkFolder } from '../../../../src/endpoint/check.js';
import type { FolderFiles } from '../../../../src/endpoint/data-folder.js';
import type { Json, JsonObject } from '../../../../src/endpoint/json.js';
import { SourceFailed, type FoundNews, type FoundProgram } from '../../../../src/endpoint/sources/found.js';
import { DAY, NOW, holding, programOf, published, site, table, tarok } from './support.js';

const nasty = fc.constantFrom(
  '',
  ' ',
  '\0',
  '\ud800',
  'a\udc00b',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'https://x.example/?a=1#b',
  'http://a b',
  'https://u:p@x.example/',
  '2026-02-31T00:00:00Z',
  '2026-11-20T00:00:00+07:00',
  '2026-11-20',
  '+275760-09-13',
  '=HYPERLINK("x")',
  'Dinas PUPR Kab. Padang Pariaman',
  'Kawasan Tarok City',
  'tarok-city',
  'TAROK-CITY',
  'x'.repeat(5000),
  '٤٤',
  '🏗️ Jalan',
);
const text = fc.oneof({ weight: 3, arbitrary: nasty }, fc.string({ unit: 'binary', maxLength: 20 }));
const number = fc.oneof(fc.double({ noDefaultInfinity: true, noNaN: true }), fc.integer({ min: -150, max: 250 }));
const leaf: fc.Arbitrary<Json> = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const anything = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(text, tie('value'), { maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<JsonObject>,
  ),
})).value;

/** Mostly what belongs there, sometimes anything. */
const mostly = (value: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: anything });
const part = (fields: Record<string, fc.Arbitrary<Json>>): fc.Arbitrary<JsonObject> =>
  fc.record(fields, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<JsonObject>;
const listOf = (value: fc.Arbitrary<Json>): fc.Arbitrary<Json> => mostly(fc.array(value, { maxLength: 3 }));

const day = fc
  .constantFrom('2026-09-30', '2026-10-31', '2026-11-20', '2027-12-31', '2026-02-31')
  .map((date) => `${date}T00:00:00+07:00`);
const observation = part({
  id: mostly(fc.constantFrom('f-1', 'f-2')),
  period: mostly(part({ endDate: mostly(day) })),
  measure: mostly(number),
  dimensions: part({ agency: mostly(fc.constantFrom('diskominfo', 'antah')) }),
  _opd: part({ producer: anything, source: text, corrections: anything }),
});
const metrics = listOf(
  part({ id: mostly(fc.constantFrom('physicalProgress', 'luas')), title: text, observations: listOf(observation) }),
);
const project = part({
  id: mostly(fc.constantFrom('tarok-city', 'jalan', 'Tarok-City')),
  title: mostly(fc.constantFrom('Kawasan Tarok City', 'Jalan nagari', 'Penyuluhan')),
  status: mostly(fc.constantFrom('implementation', 'antah')),
  publicAuthority: mostly(part({ id: text, name: mostly(fc.constantFrom('Dinas PUPR', 'Antah')) })),
  parties: listOf(
    part({ id: text, name: text, identifier: mostly(part({ scheme: fc.constant('x-opd-agency'), id: text })) }),
  ),
  additionalClassifications: listOf(part({ scheme: fc.constant('x-opd-pillar'), description: text })),
  budget: mostly(part({ amount: mostly(part({ amount: number, currency: fc.constant('IDR') })), _opd: anything })),
  updated: mostly(day),
  metrics,
  forecasts: metrics,
  milestones: anything,
  _opd: mostly(
    part({ image: mostly(part({ url: text, width: number })), page: text, producer: anything, sample: anything }),
  ),
});
const program: fc.Arbitrary<FoundProgram> = fc.record({
  project,
  place: fc.record({ file: text, row: fc.nat() }),
  history: fc.constantFrom('whole' as const, 'latest' as const),
});
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const news: fc.Arbitrary<FoundNews> = fc.record({
  id: fc.oneof(text, fc.constantFrom('a:1', 'a:2', '1')),
  url: optional(text),
  title: fc.oneof(text, fc.constantFrom('Bupati meninjau jalan', 'Kawasan Tarok City')),
  summary: optional(text),
  published: optional(fc.oneof({ weight: 3, arbitrary: day }, text)),
  date: optional(fc.oneof(fc.constant('2026-07'), text)),
  modified: optional(text),
  tags: fc.array(text, { maxLength: 3 }),
  categories: fc.array(text, { maxLength: 2 }),
  picture: optional(fc.record({ url: text })),
  language: optional(text),
  authors: optional(fc.array(text, { maxLength: 2 })),
  _opd: optional(
    mostly(part({ agency: anything, programs: anything, image: anything, sample: anything })),
  ) as fc.Arbitrary<JsonObject | undefined>,
  place: fc.record({ file: text, row: fc.nat() }),
});
const found = fc.record({
  one: fc.array(program, { maxLength: 3 }),
  two: fc.array(program, { maxLength: 3 }),
  first: fc.array(news, { maxLength: 4 }),
  second: fc.array(news, { maxLength: 4 }),
  complete: fc.boolean(),
});

/** One programme is always right, so that something is left. */
const sound = programOf(tarok({ id: 'selalu', title: 'Selalu benar sekali' }));

describe('anything that a source may tell', () => {
  it('becomes a data folder without errors, the same each time', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(found, async ({ one, two, first, second, complete }) => {
        const run = (now: number, previous?: FolderFiles) =>
          published(
            [
              holding(table('satu', { agency: 'dinas-pupr' }), { programs: [sound, ...one] }),
              holding(table('dua'), { programs: two }),
              holding(site('diskominfo'), { news: first, complete }),
              holding(site('bapelitbangda'), { news: second }),
            ],
            { now, previous },
          );
        const once = await run(NOW);
        const { findings } = await checkFolder(once.files, NOW);
        assert.deepEqual(
          findings.filter(({ level }) => level == 'error'),
          [],
        );
        assert.ok(once.content.projects.some(({ id }) => id == 'selalu'));
        const again = await run(NOW, once.files);
        const texts = (files: ReadonlyMap<string, Uint8Array>) =>
          [...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
        assert.deepEqual(texts(again.files), texts(once.files));
        const later = await run(NOW + DAY, again.files);
        assert.deepEqual(texts(later.files), texts(once.files));
      }),
      { numRuns: 100 },
    );
  });

  it('fails in words where nothing of it is right', async () => {
    await assert.rejects(published([holding(table('satu'), { programs: [programOf({ title: '\0' })] })]), SourceFailed);
  });
});
