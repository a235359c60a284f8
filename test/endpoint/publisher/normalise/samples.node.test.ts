import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isObject, objectsOf } from '../../../../src/endpoint/json.js';
import {
  holding,
  itemsIn,
  newsOf,
  normalised,
  opdOf,
  physical,
  programIn,
  programOf,
  site,
  table,
  tarok,
} from './support.js';

const budget = { amount: { amount: 5, currency: 'IDR' } };
const project = tarok({ forecasts: physical({ '2026-10-31': 60 }), budget });

/** What is marked among the figures of a programme: metrics, forecasts, budget. */
const marksIn = (result: ReturnType<typeof normalised>) => {
  const { metrics, forecasts, budget } = programIn(result);
  assert.ok(isObject(budget));
  return [...objectsOf(metrics), ...objectsOf(forecasts), budget].map((holder) => opdOf(holder).sample);
};

describe('a source that is made up', () => {
  it('marks its figures, forecasts and budgets', () => {
    const result = normalised([holding(table('contoh', { sample: true }), { programs: [programOf(project)] })]);
    assert.deepEqual(marksIn(result), [true, true, true]);
  });

  it('marks none of a source that is not', () => {
    const result = normalised([holding(table('lembar'), { programs: [programOf(project)] })]);
    assert.deepEqual(marksIn(result), [undefined, undefined, undefined]);
  });

  it('marks what is its own beside figures of another source, and no others', () => {
    const real = tarok({ metrics: [{ id: 'roadLength', observations: [{ id: 'a', measure: 6 }] }], budget });
    const result = normalised([
      holding(table('lembar'), { programs: [programOf(real)] }),
      holding(table('contoh', { sample: true }), { programs: [programOf(tarok())] }),
    ]);
    const marks = objectsOf(programIn(result).metrics).map((metric) => [metric.id, opdOf(metric).sample]);
    assert.deepEqual(marks, [
      ['roadLength', undefined],
      ['physicalProgress', true],
    ]);
    assert.equal(opdOf(programIn(result)).sample, undefined);
  });

  it('leaves a programme marked that is made up in all its sources', () => {
    const made = tarok({ metrics: [], _opd: { sample: true } });
    const result = normalised([
      holding(table('lembar'), { programs: [programOf(made)] }),
      holding(table('contoh', { sample: true }), { programs: [programOf(tarok())] }),
    ]);
    assert.equal(opdOf(programIn(result)).sample, true);
  });

  it('takes the mark from a programme of which another source has real figures', () => {
    const made = tarok({ metrics: [], _opd: { sample: true } });
    const result = normalised([
      holding(table('contoh'), { programs: [programOf(made)] }),
      holding(table('lembar'), { programs: [programOf(tarok())] }),
    ]);
    assert.equal(opdOf(programIn(result)).sample, undefined);
  });

  it('marks its news, unless an item says itself that it is real', () => {
    const source = site('diskominfo', { sample: true });
    const news = [
      newsOf(),
      newsOf({ id: 'https://a.example/2', url: undefined, title: 'Lain', _opd: { sample: false } }),
    ];
    const marks = itemsIn(normalised([holding(source, { news })]), 'diskominfo').map((item) => opdOf(item).sample);
    assert.deepEqual(new Set(marks), new Set([true, undefined]));
  });
});
