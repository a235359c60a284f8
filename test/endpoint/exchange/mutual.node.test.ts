import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { startMutual, type Mutual } from '../../support/mutual-exchange.js';
import type { Open311Rig } from '../../support/open311.js';
import { storePlaces } from '../../support/store-places.js';

const HOLE = '{"jenis":"lubang"}';

for (const { engine, fresh } of await storePlaces())
  describe(`two servers that exchange with each other, ${engine}`, () => {
    let both: Mutual;
    const trays = async ({ engine: { read } }: Open311Rig) =>
      (await read(sql`SELECT description, tray FROM opd_messages ORDER BY id`)).map((row) => [
        row.description,
        row.tray,
      ]);
    const release = ({ engine: { write } }: Open311Rig, id: number) =>
      write(sql`UPDATE opd_messages SET released = 1 WHERE id = ${id}`);
    /** Both, again and again, with a pull each time. */
    const rounds = async (times = 2) => {
      for (let time = 0; time < times; time++) {
        await both.otherRound(31);
        await both.ours.round(31);
      }
    };
    beforeEach(async () => {
      both = await startMutual(await fresh());
    });
    afterEach(() => both.close());

    it('does not take what the other has sent to it, once that is public there', async () => {
      const { other, ours } = both;
      const theirs = { serviceCode: '001', description: 'Jalan amblas', lat: -0.61234, long: 100.12345 };
      const there = await other.add({ ...theirs, attribute: HOLE });
      await both.otherRound();
      assert.deepEqual(await trays(ours), [['Jalan amblas', 'todo']]);
      await other.release(there);
      await rounds();
      assert.deepEqual(await trays(ours), [['Jalan amblas', 'todo']]);
      // Made shorter there, it is still the same.
      await other.engine.write(sql`UPDATE opd_messages SET description = 'Amblas' WHERE id = ${there}`);
      await both.restart();
      await rounds();
      assert.deepEqual(await trays(both.ours), [['Jalan amblas', 'todo']]);
      assert.deepEqual(await trays(other), [['Amblas', 'todo']]);
    });

    it('nor does the other, nor either of what both have shown', async () => {
      const { other, ours } = both;
      const here = await ours.add({ description: 'Lampu mati' });
      await ours.round();
      await release(ours, here);
      await other.release(1);
      await rounds();
      await both.restart();
      await rounds();
      assert.deepEqual(await trays(both.ours), [['Lampu mati', 'todo']]);
      assert.deepEqual(await trays(other), [['Lampu mati', 'todo']]);
    });

    it('takes two of the same words as two', async () => {
      const { other, ours } = both;
      for (const long of [100.1, 100.5]) {
        const there = { serviceCode: '001', description: 'Jalan amblas', lat: -0.6, long };
        await other.release(await other.add({ ...there, attribute: HOLE }));
      }
      await both.otherRound();
      await rounds();
      assert.deepEqual(await trays(ours), [
        ['Jalan amblas', 'todo'],
        ['Jalan amblas', 'todo'],
      ]);
    });

    it('shows officers once what it took before it was sent, and no answer goes in a circle', async () => {
      const { other, ours } = both;
      const theirs = { serviceCode: '001', description: 'Jalan amblas', lat: -0.61234, long: 100.12345 };
      const there = await other.add({ ...theirs, attribute: HOLE });
      await other.release(there);
      await ours.round(31);
      await rounds();
      assert.deepEqual(await trays(ours), [
        ['Jalan amblas', 'todo'],
        ['Jalan amblas', 'merged'],
      ]);
      await other.reply(there, 'in-progress', 'Kami cek.');
      await rounds(3);
      assert.equal((await other.store.eventsOf(there)).length, 1);
    });
  });
