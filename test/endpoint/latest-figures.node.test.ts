import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { figureOf, readProjectPackage } from '../../src/contract/index.js';
import type { SourceProject } from '../../src/endpoint/content.js';
import { withLatestFigures } from '../../src/endpoint/latest-figures.js';
import { NOW, exampleContent } from '../support/data-folder.js';

const BASE = 'https://widget.contoh.example/v1/';
const asText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('withLatestFigures', () => {
  const day = fc
    .integer({ min: 1, max: 28 })
    .map((number) => `2026-0${1 + (number % 9)}-${String(number).padStart(2, '0')}`);
  const observation = fc.record(
    {
      id: fc.string({ minLength: 1 }),
      period: fc.record({ endDate: day }),
      measure: fc.oneof(fc.integer({ min: -150, max: 250 }), fc.constant('62.5'), fc.constant('?')),
      dimensions: fc.record({ agency: fc.constantFrom('a', 'b') }),
    },
    { requiredKeys: ['id'] },
  );
  const metric = fc.record({
    id: fc.constantFrom('physicalProgress', 'financialProgress', 'siteArea'),
    observations: fc.array(observation, { maxLength: 8 }),
  });

  it('keeps exactly what figureOf picks, for any history', () => {
    fc.assert(
      fc.property(fc.array(metric, { maxLength: 4 }), fc.array(metric, { maxLength: 4 }), (metrics, forecasts) => {
        const project = asText({ id: 'x', title: 'X', metrics, forecasts }) as SourceProject;
        const read = (value: SourceProject) => {
          const document = readProjectPackage({ projects: [asText(value)] }, BASE);
          assert.ok(document.ok);
          return document.value.projects![0]!;
        };
        const [whole, short] = [read(project), read(withLatestFigures(project))];
        for (const id of ['physicalProgress', 'financialProgress'] as const)
          for (const agency of [undefined, 'a', 'b'])
            for (const now of [Date.parse('2026-03-15'), NOW])
              assert.deepEqual(figureOf(short, id, now, agency), figureOf(whole, id, now, agency));
        const others = (value: SourceProject) => value.metrics?.filter(({ id }) => id == 'siteArea');
        assert.deepEqual(others(withLatestFigures(project)), others(project), 'other metrics stay whole');
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves one observation and one plan of a long history', async () => {
    const { projects } = await exampleContent();
    const short = withLatestFigures(projects[0]!);
    assert.deepEqual(
      short.metrics?.map(({ observations }) => observations?.map(({ measure }) => measure)),
      [[62], [48]],
    );
    assert.deepEqual(
      short.forecasts?.map(({ observations }) => observations?.map(({ measure }) => measure)),
      [[70], [66]],
    );
  });
});
