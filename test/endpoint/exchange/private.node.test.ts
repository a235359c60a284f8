import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { startBoth, type BothSides } from '../../support/exchange.js';
import { newPhoto } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';

for (const { engine, fresh } of await storePlaces())
  describe(`what an exchange keeps from the public, ${engine}`, () => {
    let { other, ours, close } = {} as BothSides;
    beforeEach(async () => {
      ({ other, ours, close } = await startBoth({ place: await fresh() }));
    });
    afterEach(() => close());

    it('shows words of the other server to nobody but the citizen until an officer has read them', async () => {
      const id = await ours.add({ description: 'Lampu mati' });
      await ours.engine.write(sql`UPDATE opd_messages SET released = 1 WHERE id = ${id}`);
      await ours.round();
      await other.reply(1, 'done');
      await ours.round(16);
      assert.equal(((await ours.json('requests.json')) as unknown[]).length, 1, 'a stage says nothing of anybody');

      await other.reply(1, 'in-progress', 'Bu Siti di rumah nomor 7 sudah kami hubungi.');
      await ours.round(25 * 60);
      const shown = async () => JSON.stringify([await ours.json('requests.json'), await ours.store.released({}, 9)]);
      assert.equal(await shown(), '[[],[]]');
      const events = await ours.store.eventsOf(id);
      assert.equal(events.at(-1)!.reply, 'Bu Siti di rumah nomor 7 sudah kami hubungi.');
      const [message] = await ours.engine.read(sql`SELECT stage FROM opd_messages WHERE id = ${id}`);
      assert.equal(message!.stage, 'in-progress');
      const acts = await ours.engine.read(sql`SELECT act FROM opd_log WHERE message = ${id} ORDER BY id`);
      assert.deepEqual(
        acts.map(({ act }) => act),
        ['stage', 'replied', 'withdrawn'],
      );

      // An officer shows it again.
      await ours.engine.write(sql`UPDATE opd_messages SET released = 1 WHERE id = ${id}`);
      await ours.round(25 * 60);
      assert.match(await shown(), /Bu Siti/);
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
