import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { createChallenge, verifySolution } from 'altcha-lib/v1';
import { solve, type Challenge } from '../../src/client/proof-of-work.js';
import { processorTime } from '../support/processor-time.js';

const hmacKey = 'for tests';
const make = (number: number, salt: string): Challenge => ({
  ...{ algorithm: 'SHA-256', maxnumber: number, salt, signature: 'f' },
  challenge: createHash('sha256')
    .update(salt + number)
    .digest('hex'),
});
const numberOf = (payload: string): number => (JSON.parse(atob(payload)) as { number: number }).number;

describe('the proof of work', () => {
  it('satisfies the collector’s library, with salts bound to a key and a time', async () => {
    for (const params of [undefined, { key: 'a'.repeat(32) }]) {
      const challenge = await createChallenge({
        ...{ hmacKey, maxnumber: 20_000, expires: new Date(Date.now() + 60_000) },
        ...(params ? { params } : {}),
      });
      const payload = await solve(challenge as Challenge);
      assert.equal(await verifySolution(payload, hmacKey), true);
      assert.equal(await verifySolution(payload, 'another key'), false);
    }
  });

  it('is found for salts of every length, and where the digits run into the next block', async () => {
    for (let length = 1; length <= 130; length++) {
      const salt = 'x'.repeat(length);
      for (const number of [0, 9, 10, 109, 1000]) assert.equal(numberOf(await solve(make(number, salt))), number);
    }
  });

  it('is not claimed where there is none', async () => {
    await assert.rejects(solve({ ...make(500, 'a'), maxnumber: 499 }));
    await assert.rejects(solve({ ...make(5, 'a'), algorithm: 'SHA-512' }));
    // The first word alone is not enough.
    const { challenge, ...rest } = make(5, 'a');
    await assert.rejects(solve({ ...rest, challenge: challenge.slice(0, 8) + '0'.repeat(56) }));
  });

  it('lets the page have its turn', async () => {
    let turns = 0;
    let done = false;
    const turn = () => {
      turns++;
      if (!done) setImmediate(turn);
    };
    turn();
    await solve(make(1_000_000, 'a'));
    done = true;
    assert.ok(turns >= 5, `${turns} turns`);
  });

  it('ends when nobody wants it any more', async () => {
    const stop = new AbortController();
    const work = solve({ ...make(5, 'a'), challenge: 'f'.repeat(64), maxnumber: 1e7 }, stop.signal);
    setImmediate(() => stop.abort());
    const started = processorTime();
    await assert.rejects(work);
    assert.ok(processorTime() - started < 1_000);
  });
});
