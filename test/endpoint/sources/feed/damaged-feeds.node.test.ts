import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { failure, read } from './support.js';

const FOLDER = 'test/fixtures/sources/feeds-id';
const FEEDS = readdirSync(FOLDER).map((name) => new Uint8Array(readFileSync(`${FOLDER}/${name}`)));
const PIECES = [
  '<',
  '>',
  '"',
  '&',
  ']]>',
  '<![CDATA[',
  '<!--',
  '<item>',
  '</item>',
  '\0',
  '\xff',
  '<!DOCTYPE',
  '</rss>',
];

describe('A damaged feed', () => {
  it('is read as far as it can be, or refused in plain words; nothing else ever happens', () => {
    const damage = fc.record({ at: fc.nat(4300), length: fc.nat(300), piece: fc.constantFrom(...PIECES) });
    fc.assert(
      fc.property(fc.constantFrom(...FEEDS), fc.array(damage, { minLength: 1, maxLength: 4 }), (feed, damages) => {
        let bytes = [...feed];
        for (const { at, length, piece } of damages)
          bytes = bytes.toSpliced(at, length, ...Buffer.from(piece, 'latin1'));
        const damaged = new Uint8Array(bytes);
        if (failure(damaged)) return;
        for (const { id, title, place } of read(damaged).news) assert.ok(id && title && place.row);
      }),
      { numRuns: 400, seed: 5 },
    );
  });
});
