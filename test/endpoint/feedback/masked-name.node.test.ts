import assert from 'node:assert/strict';
import { it } from 'node:test';
import { maskedName } from '../../../src/endpoint/feedback/masked-name.js';

it('a masked name tells first letters alone, and not how long a name is', () => {
  assert.deepEqual(['Rahma Sari', ' siti  nur aminah ', 'Budi', 'Ö', '😀 b', '0812 3456 789'].map(maskedName), [
    'R*** S.',
    'S*** A.',
    'B***',
    'Ö***',
    '😀*** B.',
    '0*** 7.',
  ]);
});
