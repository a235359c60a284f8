import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { solve, type Challenge } from '../../../src/client/proof-of-work.js';
import { messageBody, newKey, startCollecting, type Collecting } from '../../support/collecting.js';

const FLOODING = 8;
/** What one address may send before it is asked for a sum. */
const FREE = 5;
/** Beyond 600 a minute of one address not even a sum is asked for. */
const BEYOND_SUMS = 700;

describe('a flood', () => {
  let collecting: Collecting;
  before(async () => {
    collecting = await startCollecting();
  });
  after(() => collecting.close());

  /** Sends a message as a phone does: where a sum is asked for, it is done. @returns the last status, and how many tries */
  async function write(from: string): Promise<{ status: number; tries: number }> {
    const key = newKey();
    const first = await collecting.post(messageBody(), { key, from });
    if (first.status != 429) return { status: first.status, tries: 1 };
    const { challenge } = (await first.json()) as { challenge?: Challenge };
    assert.ok(challenge, 'nobody is turned away without a sum to do');
    const altcha = await solve(challenge);
    return { status: (await collecting.post(messageBody({ altcha }), { key, from })).status, tries: 2 };
  }

  it('of one address that solves nothing gets no more in than is free, and keeps none of 20 others out', async () => {
    const flooded: number[] = [];
    let over = false;
    let beyond = () => {};
    const beyondSums = new Promise<void>((resolve) => (beyond = resolve));
    const flooding = Array.from({ length: FLOODING }, async () => {
      while (!over) {
        const response = await collecting.post(messageBody(), { from: '203.0.113.9' });
        await response.arrayBuffer();
        if (flooded.push(response.status) == BEYOND_SUMS) beyond();
      }
    });
    const others: number[] = [];
    for (let message = 0; message < FREE; message++)
      for (let other = 0; other < 20; other++)
        others.push((await collecting.post(messageBody(), { from: `198.51.100.${other}` })).status);
    await beyondSums;
    for (let other = 100; other < 120; other++)
      others.push((await collecting.post(messageBody(), { from: `198.51.100.${other}` })).status);
    over = true;
    await Promise.all(flooding);
    assert.deepEqual(new Set(others), new Set([201]));
    assert.equal(flooded.filter((status) => status == 201).length, FREE);
    assert.deepEqual(new Set(flooded), new Set([201, 429]));
  });

  it('is not what a hundred people behind one address are: all get through, beyond the first five by a sum', async () => {
    const people = await Promise.all(Array.from({ length: 100 }, () => write('192.0.2.1')));
    assert.deepEqual(new Set(people.map(({ status }) => status)), new Set([201]));
    assert.equal(people.filter(({ tries }) => tries == 1).length, FREE);
  });
});
