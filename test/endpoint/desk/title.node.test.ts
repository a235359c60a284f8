import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { titleOf } from '../../../src/endpoint/desk/title.js';

describe('titleOf', () => {
  it('is the first sentence, in one line', () => {
    assert.equal(titleOf(' Jembatan di\nkorong kami\t putus. Warga memutar.'), 'Jembatan di korong kami putus.');
    assert.equal(
      titleOf('Lampu jalan depan pasar mati sejak 3.12.2026, tolong'),
      'Lampu jalan depan pasar mati sejak 3.12.2026, tolong',
    );
  });

  it('does not stop at a greeting', () => {
    assert.equal(titleOf('Assalamualaikum. Jalan kami rusak! Tolong.'), 'Assalamualaikum. Jalan kami rusak!');
    assert.equal(titleOf('Rusak!'), 'Rusak!');
    assert.equal(titleOf(''), '');
  });

  it('has at most 120 characters and ends with a whole word', () => {
    const title = titleOf('jalan rusak '.repeat(40));
    assert.ok(title.length <= 120);
    assert.match(title, /(jalan|rusak)…$/);
    const emoji = titleOf('😀'.repeat(300));
    assert.equal(Array.from(emoji).length, 120);
    assert.doesNotMatch(emoji, /\p{Cs}/u);
  });
});
