import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startIndexing } from '../../../../src/endpoint/desk/search/indexing.js';
import type { SqlEngine } from '../../../../src/endpoint/feedback/sql-engine.js';
import { sql } from '../../../../src/endpoint/feedback/sql.js';
import { startInbox } from '../../../support/inbox.js';

const DISTRICTS = [{ name: 'Lubuk Alung' }];

describe('startIndexing', async () => {
  const rig = await startInbox();
  after(rig.close);

  it('indexes what comes, with the district of its place, until it is stopped', async () => {
    const stop = new AbortController();
    const errors: unknown[] = [];
    const onError = (error: unknown) => void errors.push(error);
    const indexing = startIndexing({ engine: rig.engine, districts: () => DISTRICTS, onError }, stop.signal);
    const id = await rig.add({ description: 'Jembatan', address: 'Pasar, Lubuk Alung' });
    const found = async () => (await rig.engine.read(sql`SELECT word FROM opd_words WHERE message = ${id}`)).length > 0;
    for (let turn = 0; turn < 100 && !(await found()); turn++) await wait(50);
    assert.ok(await found());
    const [row] = await rig.engine.read(sql`SELECT district, indexed FROM opd_messages WHERE id = ${id}`);
    assert.deepEqual({ ...row }, { district: 'Lubuk Alung', indexed: 1 });
    stop.abort();
    await indexing;
    assert.deepEqual(errors, []);
  });

  it('tells of a database that cannot be used, once, and does not go on at once', async () => {
    const stop = new AbortController();
    const errors: unknown[] = [];
    const engine = { transaction: () => Promise.reject(new Error('gone')) } as unknown as SqlEngine;
    const indexing = startIndexing(
      { engine, districts: () => [], onError: (error) => void errors.push(error) },
      stop.signal,
    );
    await wait(1_200);
    stop.abort();
    await indexing;
    assert.equal(errors.length, 1);
  });
});
