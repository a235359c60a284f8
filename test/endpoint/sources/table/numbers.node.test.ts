import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { numberIn, type NumberKind } from '../../../../src/endpoint/sources/table/number.js';
import { numberOf } from '../../../../src/endpoint/sources/table/reading.js';

const readAs: [string, NumberKind, number][] = [
  ['1.250.000.000,50', 'money', 1250000000.5],
  ['1,250,000.50', 'money', 1250000.5],
  ['1,250,000', 'money', 1250000],
  ['Rp 1.250.000.000,-', 'money', 1250000000],
  ['Rp1.250.000.000', 'money', 1250000000],
  ['Rp. 1.250.000.000,00', 'money', 1250000000],
  ['IDR 5000', 'money', 5000],
  ['1.250', 'money', 1250],
  ['1 250 000', 'money', 1250000],
  ['1,25 miliar', 'money', 1250000000],
  ['Rp 1,1 Milyar', 'money', 1100000000],
  ['750 juta', 'money', 750000000],
  ['750 jt', 'money', 750000000],
  ['2,5 triliun', 'money', 2500000000000],
  ['1.250 juta rupiah', 'money', 1250000000],
  ['(1.250.000)', 'money', -1250000],
  ['44,61 %', 'percent', 44.61],
  ['44.61', 'percent', 44.61],
  ['44,61', 'percent', 44.61],
  ['100', 'percent', 100],
  ['-8,59', 'percent', -8.59],
  ['−8,59%', 'percent', -8.59],
  ['- 8,59', 'percent', -8.59],
  ['+3', 'percent', 3],
  ['12 persen', 'percent', 12],
  ['0,125', 'percent', 0.125],
  ['1,250', 'percent', 1.25],
];

describe('A number as it is written in a table', () => {
  for (const [text, kind, value] of readAs)
    it(`is read: ${text}`, () => {
      assert.equal(numberIn(text, kind)?.value, value);
    });

  for (const text of [
    '1,250',
    '1.25.0',
    '1.2500.000',
    'dua',
    '12 %5',
    '1-2',
    '44,61,2',
    '5/8',
    '1e5',
    '0x10',
    'Infinity',
  ])
    it(`is not guessed: ${text} rupiah`, () => {
      assert.equal(numberIn(text, 'money'), undefined);
    });

  it('with a point and three digits is a percentage that somebody should look at', () => {
    assert.deepEqual(numberIn('1.250', 'percent'), { value: 1.25, doubtful: true });
    assert.equal(numberIn('1,250', 'percent')?.doubtful, undefined);
    assert.equal(numberIn('0.125', 'percent')?.doubtful, undefined);
  });

  it('comes back as it was written the Indonesian way, whatever it is', () => {
    const written = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const value = cents / 100;
        assert.equal(numberIn(written.format(value), 'money')?.value, value);
        assert.equal(numberIn(`Rp ${written.format(value)}`, 'money')?.value, value);
      }),
    );
  });

  it('is of any text a finite number or none, at once', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<NumberKind>('money', 'percent'), (text, kind) => {
        const found = numberIn(text, kind);
        assert.ok(!found || Number.isFinite(found.value));
      }),
    );
    assert.equal(numberIn('1.000'.repeat(1e6), 'money'), undefined);
  });

  it('of a cell in percent format is that percentage, without the noise of its arithmetic', () => {
    assert.equal(numberOf({ text: '44.61%', number: 0.4461, percent: true }, 'percent')?.value, 44.61);
    assert.equal(numberOf({ text: '36.02', number: 36.02000000000001 }, 'percent')?.value, 36.02);
    assert.equal(numberOf({ text: '44.61%', number: 0.4461, percent: true }, 'money'), undefined);
    assert.equal(numberOf({ text: '1 Feb', date: '2026-02-01' }, 'percent'), undefined);
  });
});
