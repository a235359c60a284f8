import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { durationDays, retentionOf } from '../../src/contract/index.js';

describe('retentionOf', () => {
  const settings = {
    retention: 'P5Y',
    retentions: [
      { kind: 'aspirasi', retention: 'P1Y' },
      { agency: 'dinkes', retention: 'P3Y' },
      { agency: 'dinkes', kind: 'aspirasi', retention: 'P6M' },
      { retention: 'P1D' },
    ],
  };

  it('takes the time that names most: agency and kind, then agency, then kind, then the general one', () => {
    assert.equal(retentionOf(settings, 'dinkes', 'aspirasi'), 'P6M');
    assert.equal(retentionOf(settings, 'dinkes', 'pengaduan'), 'P3Y');
    assert.equal(retentionOf(settings, 'pupr', 'aspirasi'), 'P1Y');
    assert.equal(retentionOf(settings, undefined, 'aspirasi'), 'P1Y');
    assert.equal(retentionOf(settings, 'pupr', 'pengaduan'), 'P5Y', 'one that names nobody is nobody’s');
    assert.equal(retentionOf({ retention: 'P2Y' }, 'pupr', 'pengaduan'), 'P2Y');
  });
});

describe('durationDays', () => {
  it('tells which of two durations is longer', () => {
    const sorted = ['P1D', 'P1W', 'P8D', 'P1M', 'P6W', 'P2M', 'P300D', 'P1Y', 'P13M', 'P2Y'];
    assert.deepEqual(
      [...sorted].reverse().sort((one, other) => durationDays(one) - durationDays(other)),
      sorted,
    );
    assert.ok(Number.isNaN(durationDays('two years')));
  });
});
