import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from '../../src/i18n/index.js';

const never = () => assert.fail('nothing is loaded for Indonesian');

test('Indonesian is at hand for every language that is not known', () => {
  for (const language of ['', 'id', 'id-ID', 'fr', 'english', 'mina', 'constructor', '__proto__', 'e n'])
    assert.equal(wordsOf(language, never).retry, 'Coba lagi', language);
});

for (const [language, retry] of [
  ['en', 'Try again'],
  ['EN-us', 'Try again'],
  ['min', 'Cubo baliak'],
  ['min-Latn', 'Cubo baliak'],
] as const)
  test(`${language} is there when it has been loaded, Indonesian until then`, async () => {
    if (wordsOf(language, () => {}).retry != retry)
      await new Promise<void>((resolve) => void wordsOf(language, resolve));
    assert.equal(wordsOf(language, never).retry, retry);
  });
