import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrap, type Piece } from '../../../../src/endpoint/embed/pictures/wrap.js';
import { processorTime } from '../../../support/processor-time.js';

/** Every sign is one wide, a bold one two. */
const measure = (text: string, bold?: boolean): number => [...text].length * (bold ? 2 : 1);
const plain = (text: string): Piece[] => [{ text, colour: 'ink' }];
const lines = (pieces: Piece[], room: number, most = 9): string[] =>
  wrap(pieces, room, most, measure).map((line) => line.map(({ text }) => text).join('|'));

test('text is broken between words, never at a no-break space', () => {
  assert.deepEqual(lines(plain('Jalan akses Tarok City'), 12), ['Jalan akses', 'Tarok City']);
  assert.deepEqual(lines(plain('naik 62\xa0% kini'), 8), ['naik', '62\xa0%', 'kini']);
});

test('what does not fit into the last line is cut, where a sign ends', () => {
  assert.deepEqual(lines(plain('Jalan akses Tarok City'), 12, 1), ['Jalan akses…']);
  assert.deepEqual(lines(plain('Jalan akses Tarok City'), 15, 1), ['Jalan akses Ta…']);
  assert.deepEqual(lines(plain('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧'), 11, 1), ['👨‍👩‍👧👨‍👩‍👧…']);
});

test('half a number is another number, so a number is never cut', () => {
  assert.deepEqual(lines(plain('Pagu Rp312,43 miliar'), 12, 1), ['Pagu…']);
});

test('a word wider than a line is broken', () => {
  assert.deepEqual(lines(plain('a Gununggunung b'), 6), ['a', 'Gunung', 'gunung', 'b']);
  assert.deepEqual(lines(plain('x'), 0.5), ['x']);
});

test('each piece keeps its look, and counts with its own width', () => {
  const pieces = [
    { text: 'fisik, ', colour: 'ink' },
    { text: '8 poin,', colour: 'warn', bold: true },
    { text: ' per Nov', colour: 'ink' },
  ];
  assert.deepEqual(lines(pieces, 22), ['fisik,| 8 poin,', 'per Nov']);
  assert.deepEqual(lines(pieces, 40), ['fisik,| 8 poin,| per Nov']);
});

test('nothing is no line, and a text of megabytes takes no time', () => {
  assert.deepEqual(lines(plain(''), 10), []);
  const start = processorTime();
  assert.equal(lines(plain('gunung '.repeat(1e6)), 10, 3).length, 3);
  assert.equal(lines(plain('g'.repeat(5e6)), 10, 3).length, 3);
  assert.ok(processorTime() - start < 2000);
});
