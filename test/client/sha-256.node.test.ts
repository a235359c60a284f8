import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { addBlock, startState } from '../../src/client/sha-256.js';

/** The digest of whole blocks and their padding. */
function digest(bytes: Buffer): string {
  const padded = Buffer.alloc(Math.ceil((bytes.length + 9) / 64) * 64);
  bytes.copy(padded);
  padded[bytes.length] = 128;
  padded.writeUInt32BE(bytes.length * 8, padded.length - 4);
  const words = Int32Array.from({ length: padded.length / 4 }, (_, index) => padded.readInt32BE(index * 4));
  const state = startState();
  for (let at = 0; at < words.length; at += 16) addBlock(state, words, at);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

describe('SHA-256', () => {
  it('is that of the platform for every length up to three blocks', () => {
    for (let length = 0; length <= 192; length++) {
      const bytes = Buffer.from(Array.from({ length }, (_, index) => (index * 37 + length * 101) & 255));
      assert.equal(digest(bytes), createHash('sha256').update(bytes).digest('hex'), `${length} bytes`);
    }
  });
});
