import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { csvLine } from '../../src/endpoint/csv-line.js';

describe('csvLine', () => {
  it('is read back as it was, whatever stands in the cells', () => {
    const cells = ['a', 'b,c', 'd "e"', 'f\r\ng', '', ' h ', '\ufeff', 'ü 🌾'];
    assert.deepEqual(parse(csvLine(cells)), [cells]);
  });

  it('makes no formula of what somebody wrote', () => {
    for (const text of ['=1+1', '+62811', '-2', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/c calc"!A1'])
      assert.deepEqual(parse(csvLine([text])), [[`'${text}`]]);
  });

  it('keeps numbers, also those below zero, and leaves out what is missing', () => {
    assert.equal(csvLine([-0.61, 12, undefined, 'x']), '-0.61,12,,x\r\n');
  });
});
