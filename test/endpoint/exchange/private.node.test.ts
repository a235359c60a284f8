import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { startOther, startOurs, type OtherServer, type OurSide } from '../../support/exchange.js';
import { newPhoto } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';

for (const { engine, fresh } of await storePlaces())
  describe(`what an exchange keeps from the public, ${engine}`, () => {
    let other: OtherServer;
    let ours: OurSide;
    beforeEach(async () => {
      other = await startOther();
      ours = await startOurs(other, { place: await fresh(), pull: '1' });
    });
    afterEach(async () => {
      await ours.close();
      await other.close();
    });

    it('keeps the address of a picture there out of the words', async () => {
      const there = await other.add({ serviceCode: '001', description: 'Jalan amblas' }, { released: 1 });
      await other.store.addPhoto(newPhoto(there, { name: 'lubang.webp' }), 3);
      await other.engine.write(sql`UPDATE opd_photos SET released = 1`);
      for (const minutes of [0, 31]) await ours.round(minutes);
      const messages = await ours.engine.read(sql`SELECT description FROM opd_messages`);
      assert.deepEqual(messages, [{ description: 'Jalan amblas' }]);
      const notes = await ours.engine.read(sql`SELECT text FROM opd_notes`);
      assert.equal(notes.length, 1);
      assert.match(String(notes[0]!.text), /: https:.*lubang\.webp$/);
    });
  });
