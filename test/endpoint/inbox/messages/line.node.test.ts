import assert from 'node:assert/strict';
import { it } from 'node:test';
import { headline } from '../../../../src/endpoint/inbox/messages/line.js';

it('a title has no full stop, unless nothing else would be left', () => {
  assert.equal(headline('Jalan rusak.'), 'Jalan rusak');
  assert.equal(headline('Menunggu...'), 'Menunggu...');
  assert.equal(headline('.'), '.');
});
