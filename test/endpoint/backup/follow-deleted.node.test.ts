import assert from 'node:assert/strict';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { followDeleted } from '../../../src/endpoint/backup/follow-deleted.js';
import { addTombstones, DELETED, readTombstones } from '../../../src/endpoint/backup/tombstones.js';
import { openEngine } from '../../../src/endpoint/feedback/open-engine.js';
import { createSqlStore } from '../../../src/endpoint/feedback/sql-store.js';
import { temporaryFolder } from '../../support/data-folder.js';
import { newMessage } from '../../support/new-message.js';
import { until } from '../../support/until.js';

describe('the list of deleted messages', () => {
  it('follows what is deleted, holds numbers and times alone, and keeps what it held', async (test) => {
    const folder = await temporaryFolder(test);
    const engine = await openEngine({ dataDir: join(folder, 'data') });
    const store = createSqlStore(engine);
    await store.migrate();
    const out = join(folder, 'backups');
    await addTombstones(out, [[7, 70]]);
    const stop = new AbortController();
    const errors: unknown[] = [];
    const following = followDeleted(engine, out, stop.signal, (error) => errors.push(error), 5);
    for (const receivedAt of [1000, 2000]) {
      const { id } = await store.accept(newMessage({ receivedAt, description: 'Rahasia', contact: '0812' }));
      await store.remove(id);
    }
    await until(async () => (await readTombstones(out)).length >= 3);
    stop.abort();
    await following;
    await store.close();
    assert.deepEqual(await readTombstones(out), [
      [7, 70],
      [1, 1000],
      [2, 2000],
    ]);
    assert.match(await readFile(join(out, DELETED), 'utf8'), /^[\d \n]+$/);
    assert.deepEqual(errors, []);
  });

  it('goes on after a line that was cut off, and takes nothing else for a deleted message', async (test) => {
    const folder = await temporaryFolder(test);
    await addTombstones(folder, [[1, 1795136400000]]);
    await appendFile(join(folder, DELETED), '2 17951');
    await addTombstones(folder, [[2, 1795136400001]]);
    assert.deepEqual(await readTombstones(folder), [
      [1, 1795136400000],
      [2, 17951],
      [2, 1795136400001],
    ]);
  });

  it('holds each once, also where two processes write it', async (test) => {
    const folder = await temporaryFolder(test);
    const some = Array.from({ length: 50 }, (_, index) => [index, index] as const);
    await addTombstones(folder, some);
    await Promise.all([addTombstones(folder, some), addTombstones(folder, [...some, [50, 50]])]);
    assert.equal((await readTombstones(folder)).length, 51);
  });
});
