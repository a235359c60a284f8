import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine, defused } from '../../src/endpoint/csv-line.js';
import { allStrings, sampleStrings } from '../support/hostile-strings.js';
import { processorTime } from '../support/processor-time.js';
import { undefused } from '../support/undefused.js';

const read = (line: string, delimiter = ','): string[] => (parse(line, { delimiter }) as string[][])[0]!;

/** Cells as a program reads them that takes every one of these signs for the end of a cell, and minds no quotes. */
const carelesslyRead = (line: string): string[] => line.split(/[,;\t\r\n]/);
const STARTS_FORMULA = /^[\s\p{Cc}\p{Cf}"＂]*([=+@＝＋＠]|[-－](?=[^\s"]))/u;

describe('csvLine', () => {
  it('is read back as it was, whatever stands in the cells', () => {
    const cells = ['a', 'b,c', 'd "e"', 'f\r\ng', '', ' h ', '\ufeff', 'ü 🌾', 'i;j', "k'l"];
    for (const separator of [',', ';'] as const) assert.deepEqual(read(csvLine(cells, separator), separator), cells);
  });

  it('makes no formula of what somebody wrote', () => {
    for (const text of [
      '=1+1',
      '+62811',
      '-2',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '=cmd|"/c calc"!A1',
      ' =1',
      '"=1',
      '＝1',
      "'=1",
    ])
      assert.equal(read(csvLine([text]))[0]![0], "'", text);
    for (const text of ['', 'a=b', "rumah 'ungu'", 'Rp5.000,- saja', 'lubang;\n- dalam\n- lebar'])
      assert.equal(defused(text), text);
  });

  it('makes no formula of it either in a spreadsheet that expects another sign between cells', () => {
    for (const text of ['a,=1+1', 'a;=1+1', 'a\n=1+1', 'a\t@SUM(A1)', 'a,"=1+1', 'a; +1', 'a,-1+cmd', 'a;＝1'])
      for (const separator of [',', ';'] as const)
        assert.deepEqual(
          carelesslyRead(csvLine(['x', text, 'y'], separator)).filter((cell) => STARTS_FORMULA.test(cell)),
          [],
          text,
        );
  });

  it('loses nothing: without the apostrophes every string is as it was', () => {
    for (const text of allStrings() ?? sampleStrings()) {
      const [cell] = read(csvLine([text, 'end'], ';'), ';');
      // Half a character pair has no bytes in UTF-8.
      assert.equal(undefused(cell!), Buffer.from(text).toString());
    }
    const sign = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '－',
      "'",
      '"',
      ' ',
      '\t',
      '\r',
      '\n',
      ',',
      ';',
      'a',
      '\u200b',
      '\ufeff',
    );
    const text = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const line = csvLine(['x', written, 'y'], ';');
        assert.deepEqual(read(line, ';').map(undefused), ['x', written, 'y']);
        assert.deepEqual(
          carelesslyRead(line).filter((cell) => STARTS_FORMULA.test(cell)),
          [],
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('is not held up by what is repeated', () => {
    const before = processorTime();
    for (const part of ['\t', '\t ', ',', '"', '\u200b', ' \n', "'"])
      for (const end of ['', 'x', '=']) csvLine([`a${part.repeat(4000 / part.length)}${end}`]);
    assert.ok(processorTime() - before < 3000, `${processorTime() - before} ms`);
  });

  it('keeps numbers, also those below zero, and leaves out what is missing', () => {
    assert.equal(csvLine([-0.61, 12, undefined, 'x']), '-0.61,12,,x\r\n');
  });
});
