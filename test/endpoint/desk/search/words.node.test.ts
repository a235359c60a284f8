import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { termsOf, wordsOf } from '../../../../src/endpoint/desk/search/words.js';

const written = (text: string) => wordsOf(text).map((word) => word.written);

describe('wordsOf', () => {
  it('takes case, diacritics and apostrophes for nothing', () => {
    assert.deepEqual(written("JALAN Jum’at, Jum'at café ｋａｎｔｏｒ"), ['jalan', 'jumat', 'jumat', 'cafe', 'kantor']);
  });

  it('leaves out words that say nothing, and single letters, but no number', () => {
    assert.deepEqual(written('Mohon agar yang di RT 3 / RW 05 itu diperbaiki, Pak!'), [
      'rt',
      '3',
      'rw',
      '05',
      'diperbaiki',
    ]);
    assert.deepEqual(written('  \n—!? a'), []);
  });

  it('takes markup and code for words like all others', () => {
    assert.deepEqual(written('<b>anak-anak</b>;DROP%'), ['anak', 'anak', 'drop']);
  });
});

describe('termsOf', () => {
  it('gives stems and what was written, once', () => {
    assert.deepEqual(termsOf(['Jembatan diperbaiki', 'Perbaikan jembatan']), [
      'jembatan',
      'baik',
      'diperbaiki',
      'perbaikan',
    ]);
  });

  it('is bounded', () => {
    const many = Array.from({ length: 9000 }, (_, index) => `kata${index}`).join(' ');
    assert.ok(termsOf([many]).length <= 2001);
    assert.ok(termsOf(['x'.repeat(5000)]).every(({ length }) => length <= 40));
  });
});
