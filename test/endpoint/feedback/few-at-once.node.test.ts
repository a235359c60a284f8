import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fewAtOnce } from '../../../src/endpoint/feedback/few-at-once.js';
import { StoreUnavailable } from '../../../src/endpoint/feedback/store.js';

/** Tasks that run until they are told to end. */
function heldTasks() {
  const started: number[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const task = (number: number) => () =>
    new Promise<number>((resolve, reject) => {
      started.push(number);
      ends[number] = (error) => (error ? reject(error) : resolve(number));
    });
  return { started, end: (number: number, error?: Error) => ends[number]!(error), task };
}

describe('fewAtOnce', () => {
  it('runs as many as it may and the next ones in their order, also after one has failed', async () => {
    const { started, end, task } = heldTasks();
    const run = fewAtOnce(2, 10);
    const all = [0, 1, 2, 3].map((number) => run(task(number)));
    assert.deepEqual(started, [0, 1]);
    end(1, new Error('broken'));
    await assert.rejects(all[1]!, /broken/);
    assert.deepEqual(started, [0, 1, 2]);
    end(0);
    assert.equal(await all[0], 0);
    assert.deepEqual(started, [0, 1, 2, 3]);
    end(2);
    end(3);
    assert.deepEqual(await Promise.all(all.slice(2)), [2, 3]);

    const others = [4, 5, 6].map((number) => run(task(number)));
    assert.deepEqual(started, [0, 1, 2, 3, 4, 5], 'still two at once');
    end(4);
    await others[0];
    end(5);
    end(6);
    await Promise.all(others);
  });

  it('sends away whoever finds the queue full, and is free again afterwards', async () => {
    const { started, end, task } = heldTasks();
    const run = fewAtOnce(1, 1);
    const [first, second] = [run(task(0)), run(task(1))];
    await assert.rejects(run(task(2)), StoreUnavailable);
    end(0);
    await first;
    end(1);
    await second;
    const later = run(task(3));
    end(3);
    assert.equal(await later, 3);
    assert.deepEqual(started, [0, 1, 3]);
  });
});
