import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { watch } from '../../src/endpoint/watch.js';

describe('watch', () => {
  it('reports a change once it has stayed the same for a while, and not before', async (test) => {
    const stop = new AbortController();
    test.after(() => stop.abort());
    let signature = 'a';
    const reported: string[] = [];
    let looks = 0;
    const look = async () => {
      looks++;
      return signature;
    };
    const after = async (count: number) => {
      for (const until = looks + count; looks < until;) await wait(1);
    };
    watch(look, 'a', async () => void reported.push(signature), stop.signal, 5);
    await after(3);
    assert.deepEqual(reported, []);
    signature = 'b';
    await after(1);
    signature = 'c';
    await after(4);
    assert.deepEqual(reported, ['c'], 'b was still being written');
    await after(4);
    assert.deepEqual(reported, ['c'], 'only once');
    signature = 'a';
    await after(4);
    assert.deepEqual(reported, ['c', 'a'], 'the way back is a change too');
  });
});
