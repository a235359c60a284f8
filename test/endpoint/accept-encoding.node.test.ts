import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acceptedEncodings } from '../../src/endpoint/accept-encoding.js';

describe('acceptedEncodings', () => {
  const cases: [header: string | null, expected: string[]][] = [
    [null, ['identity']],
    ['', ['identity']],
    ['br', ['br', 'identity']],
    ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
    ['gzip;q=1.0, br;q=0.5', ['gzip', 'br', 'identity']],
    ['br;q=0', ['identity']],
    ['br;q=0, gzip', ['gzip', 'identity']],
    ['br; q=0.0 , *', ['gzip', 'identity']],
    ['*', ['br', 'gzip', 'identity']],
    ['*;q=0', ['identity']],
    ['identity', ['identity']],
    ['identity;q=1, gzip;q=0.5', ['identity', 'gzip']],
    ['identity;q=0, gzip', ['gzip']],
    ['X-GZIP', ['gzip', 'identity']],
    ['br;q=nonsense', ['br', 'identity']],
    ['brotli, gzipped', ['identity']],
  ];
  for (const [header, expected] of cases)
    it(`reads ${JSON.stringify(header)} as ${expected.join(', ')}`, () => {
      assert.deepEqual([...acceptedEncodings(header)], expected);
      assert.deepEqual(acceptedEncodings(header), acceptedEncodings(header), 'the same the second time');
    });
});
