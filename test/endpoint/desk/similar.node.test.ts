import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { TUESDAY } from '../../support/collecting.js';
import { AUDITOR, COORDINATOR, DINKES, PUPR } from '../../support/desk-officers.js';
import { startInbox, type InboxRig } from '../../support/inbox.js';
import { newPhoto } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';

const BRIDGE = 'Jembatan gantung di korong Kampung Tangah putus sejak banjir semalam.';

for (const { engine, fresh } of await storePlaces())
  describe(`similar messages in ${engine}`, () => {
    const rigs: InboxRig[] = [];
    after(async () => {
      for (const rig of rigs) await rig.close();
    });
    const start = async () => {
      const rig = await startInbox({ place: await fresh() });
      rigs.push(rig);
      let at = TUESDAY;
      const say = (description: string, changes = {}) => rig.add({ description, receivedAt: at++, ...changes });
      const similar = async (id: number, officer = PUPR) =>
        (await rig.desk.similar(officer, id)).map((line) => line.id);
      // What others write about every day.
      for (const other of [
        'Lampu jalan mati',
        'Sampah di pasar menumpuk',
        'Air keruh sejak banjir',
        'Jalan di korong rusak',
      ])
        await say(other);
      return { ...rig, say, similar };
    };

    it('finds those of the same words, newest first, at most five', async () => {
      const { say, similar } = await start();
      const self = await say(BRIDGE);
      const others = [];
      for (let index = 0; index < 7; index++)
        others.push(await say('Jembatan gantung Kampung Tangah sudah putus, banjir'));
      const unlike = await say('Guru di kampung kami jarang masuk');
      assert.deepEqual(await similar(self), others.reverse().slice(0, 5));
      assert.deepEqual(await similar(unlike), []);
    });

    it('finds those of nearly the same place, but for places that are rounded', async () => {
      const { say, similar } = await start();
      const self = await say('Pohon tumbang', { lat: -0.6, long: 100.2 });
      const near = await say('Kabel putus', { lat: -0.602, long: 100.202 });
      const far = await say('Got mampet', { lat: -0.61, long: 100.2 });
      const rounded = await say('Preman', { lat: -0.6, long: 100.2, visibility: 'rahasia' });
      assert.deepEqual(await similar(self), [near]);
      for (const id of [far, rounded]) assert.deepEqual(await similar(id), []);
    });

    it('finds those with the same photo', async () => {
      const { say, similar, store } = await start();
      const [self, other] = [await say('Ini'), await say('Begini')];
      const photo = newPhoto(self);
      await store.addPhoto(photo, 3);
      await store.addPhoto({ ...newPhoto(other), key: photo.key }, 3);
      assert.deepEqual(await similar(self), [other]);
    });

    it('stays within the agency, and leaves out spam, duplicates and what the coordinator may not read', async () => {
      const { say, similar, engine: database } = await start();
      const self = await say(BRIDGE);
      const [spam, duplicate] = [await say(BRIDGE), await say(BRIDGE)];
      const theirs = await say(BRIDGE, { agency: 'dinkes' });
      await say(BRIDGE, { agency: undefined });
      const secret = await say(BRIDGE, { visibility: 'rahasia' });
      await database.write(sql`UPDATE opd_messages SET spam = 1 WHERE id = ${spam}`);
      await database.write(sql`UPDATE opd_messages SET merged_into = ${self} WHERE id = ${duplicate}`);
      assert.deepEqual(await similar(self), [secret]);
      assert.deepEqual(await similar(self, COORDINATOR), []);
      assert.deepEqual(await similar(secret), [self]);
      for (const [id, officer] of [
        [self, DINKES],
        [theirs, PUPR],
        [self, AUDITOR],
        [secret, COORDINATOR],
        [9999, PUPR],
      ] as const)
        assert.deepEqual(await similar(id, officer), []);
    });
  });
