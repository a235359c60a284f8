import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timeBefore } from '../../../src/endpoint/feedback/time-before.js';

const before = (time: string, duration: string): string =>
  new Date(timeBefore(Date.parse(time), duration)).toISOString().replace(':00.000Z', 'Z');

describe('timeBefore', () => {
  it('goes back days, weeks, months and years', () => {
    assert.equal(before('2026-11-24T05:30Z', 'P7D'), '2026-11-17T05:30Z');
    assert.equal(before('2026-11-24T05:30Z', 'P2W'), '2026-11-10T05:30Z');
    assert.equal(before('2026-11-24T05:30Z', 'P1M'), '2026-10-24T05:30Z');
    assert.equal(before('2026-11-24T05:30Z', 'P14M'), '2025-09-24T05:30Z');
    assert.equal(before('2026-11-24T05:30Z', 'P5Y'), '2021-11-24T05:30Z');
    assert.equal(before('2026-01-02T00:00Z', 'P3D'), '2025-12-30T00:00Z');
  });

  it('ends at the last day of a shorter month', () => {
    assert.equal(before('2026-03-31T12:00Z', 'P1M'), '2026-02-28T12:00Z');
    assert.equal(before('2028-03-30T12:00Z', 'P1M'), '2028-02-29T12:00Z');
    assert.equal(before('2028-02-29T12:00Z', 'P1Y'), '2027-02-28T12:00Z');
    assert.equal(before('2026-12-31T12:00Z', 'P6M'), '2026-06-30T12:00Z');
  });

  it('takes nothing that it does not understand for no time at all', () => {
    for (const duration of ['', 'P', 'P0D', 'P1Y6M', 'PT1H', '1Y', 'P-1Y', 'P1.5Y', 'p1y', ' P1Y'])
      assert.throws(() => timeBefore(0, duration), RangeError, duration);
  });
});
