import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StoredKey } from '../../../src/endpoint/feedback/store.js';
import { addClosed, newEvent, newMessage, newPhoto } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';

const NOW = Date.parse('2026-11-24T03:00:00Z');
const DAY = 86_400_000;
const range = (length: number) => Array.from({ length }, (_, index) => index);

for (const { engine, fresh, open, run } of await storePlaces())
  describe(`deleting what is due in ${engine}`, () => {
    it('deletes what is due of one agency and notes its photos', async () => {
      const store = await open();
      const old = NOW - 400 * DAY;
      const before = NOW - 365 * DAY;
      const due = await addClosed(store, old, { agency: 'dinas-pu' });
      const name = 'a'.repeat(32) + '.webp';
      await store.addPhoto(newPhoto(due, { name }), 3);
      const untouched = newMessage({ agency: 'dinas-pu', receivedAt: old });
      await store.accept(untouched);
      const kept: StoredKey[] = [];
      const keep = async (changes: Parameters<typeof newMessage>[0]) =>
        kept.push(await store.accept(newMessage(changes)));
      await keep({ agency: 'dinas-pu' });
      await keep({ agency: 'dinkes', receivedAt: old });
      await keep({ receivedAt: old });
      const working = await store.accept(newMessage({ agency: 'dinas-pu', receivedAt: old }));
      await store.addEvent(working.id, newEvent({ at: old, by: 'dinas-pu', stage: 'in-progress' }));

      await store.purgeMessages('dinas-pu', before);
      assert.deepEqual(await store.leftoverPhotos(), [name]);
      assert.deepEqual(await store.counts({}), { received: kept.length, 'in-progress': 1 });
      assert.equal(await store.findTicket(untouched.ticketHash), undefined);
      assert.deepEqual([await store.eventsOf(due), await store.photosOf(due)], [[], []]);
      await store.purgeMessages(undefined, before);
      assert.deepEqual(await store.counts({}), { received: kept.length - 1, 'in-progress': 1 });
    });

    it('deletes one kind alone, never what is held, and writes down how many', async () => {
      const place = await fresh();
      const store = await open(place);
      const old = NOW - 400 * DAY;
      const ids = await Promise.all(
        (['aspirasi', 'pengaduan', 'aspirasi'] as const).map((kind) =>
          addClosed(store, old, { agency: 'dinkes', kind }),
        ),
      );
      await run(place, `UPDATE opd_messages SET held = 1 WHERE id = ${ids[2]}`);
      const name = 'b'.repeat(32) + '.webp';
      await store.addPhoto(newPhoto(ids[0]!, { name }), 3);
      const which = { kind: 'aspirasi', now: NOW } as const;
      await store.addPhoto(newPhoto(ids[2]!), 3);
      await store.purgeMessages('dinkes', NOW - DAY, which);
      assert.deepEqual(await store.leftoverPhotos(), [name]);
      assert.equal((await store.photosOf(ids[2]!)).length, 1);
      const left = await run(place, 'SELECT id FROM opd_messages ORDER BY id');
      assert.deepEqual(
        left.map(({ id }) => Number(id)),
        ids.slice(1).sort((one, other) => one - other),
      );
      const lines = await run(place, `SELECT at, detail FROM opd_log WHERE act = 'purged'`);
      assert.deepEqual(
        lines.map(({ at, detail }) => [Number(at), detail]),
        [[NOW, 'agency=dinkes kind=aspirasi messages=1 photos=1']],
      );
    });

    it('deletes spam whatever its stage, once it was put aside long enough ago', async () => {
      const place = await fresh();
      const store = await open(place);
      const old = NOW - 400 * DAY;
      const before = NOW - 365 * DAY;
      const add = async (stage: 'verified' | 'in-progress', spam: 0 | 1, touched: number) => {
        const { id } = await store.accept(newMessage({ agency: 'dinkes', receivedAt: old }));
        await store.addEvent(id, newEvent({ at: old, by: 'dinkes', stage }));
        await run(place, `UPDATE opd_messages SET spam = ${spam}, updated_at = ${touched} WHERE id = ${id}`);
        return id;
      };
      const verified = await add('verified', 1, old);
      const begun = await add('in-progress', 1, old);
      const kept = [await add('in-progress', 1, NOW), await add('in-progress', 0, old)];
      const names = ['c', 'd'].map((letter) => `${letter.repeat(32)}.webp`);
      for (const [index, id] of [verified, begun].entries())
        await store.addPhoto(newPhoto(id, { name: names[index]! }), 3);
      await store.purgeMessages('dinkes', before);
      assert.deepEqual((await store.leftoverPhotos()).sort(), names);
      const left = await run(place, 'SELECT id FROM opd_messages ORDER BY id');
      assert.deepEqual(
        left.map(({ id }) => Number(id)),
        kept,
      );
    });

    it('notes the photos of a message in the step that deletes it, however that came about, until they are forgotten', async () => {
      const place = await fresh();
      const store = await open(place);
      const withPhotos = async (count: number) => {
        const { id } = await store.accept(newMessage());
        const photos = range(count).map(() => newPhoto(id));
        for (const photo of photos) await store.addPhoto(photo, 3);
        return { id, names: photos.map(({ name }) => name).sort() };
      };
      const noted = async () => (await store.leftoverPhotos()).sort();
      const [taken, swept, kept, held] = [
        await withPhotos(2),
        await withPhotos(1),
        await withPhotos(1),
        await withPhotos(1),
      ];
      assert.deepEqual(await noted(), []);
      const removed = await store.remove(taken.id);
      assert.ok(removed != 'held');
      assert.deepEqual([removed.sort(), await noted()], [taken.names, taken.names]);
      assert.deepEqual(await store.remove(taken.id), [], 'it is gone already');
      // By a statement of somebody who has never heard of photos.
      await run(place, `DELETE FROM opd_messages WHERE id = ${swept.id}`);
      assert.deepEqual(await noted(), [...taken.names, ...swept.names].sort());
      await run(place, `UPDATE opd_messages SET held = 1 WHERE id = ${held.id}`);
      assert.equal(await store.remove(held.id), 'held');
      assert.equal((await store.photosOf(held.id)).length, 1);

      await store.forgetPhotos([]);
      await store.forgetPhotos([...taken.names, ...kept.names]);
      assert.deepEqual(await noted(), swept.names);
      assert.equal((await store.photosOf(kept.id)).length, 1);
    });

    it('names the agencies that have messages, so that none is forgotten whose agency is gone', async () => {
      const store = await open();
      for (const agency of ['dinkes', 'dinas-pu', 'dinkes', undefined]) await store.accept(newMessage({ agency }));
      assert.deepEqual(await store.agencies(), ['dinas-pu', 'dinkes']);
    });

    it('deletes more than fits into one step', async () => {
      const store = await open();
      // Not all at once: who waits too long for a connection is refused.
      for (let left = 450; left > 0; left -= 50)
        await Promise.all(range(50).map(() => store.accept(newMessage({ receivedAt: 1 }))));
      await store.purgeMessages(undefined, NOW);
      assert.deepEqual(await store.counts({}), {});
      for (let left = 450; left > 0; left -= 50)
        await Promise.all(range(50).map((index) => store.hit(`bucket ${left} ${index}`, 1)));
      await store.purgeRest(0, NOW);
      assert.equal(await store.hit('bucket 449', 1), 1);
    });

    it('forgets old keys, but those of messages that are there, and what has expired', async () => {
      const store = await open();
      const [gone, there, recent] = [newMessage({ receivedAt: 1 }), newMessage({ receivedAt: 1 }), newMessage()];
      for (const message of [gone, there, recent]) await store.accept(message);
      await store.remove((await store.findKey(gone.key))!.id);
      await store.remove((await store.findKey(recent.key))!.id);
      const lasting = await store.secret('ticket');
      const ofDay = await store.secret('address 2026-11-23', NOW - 1);
      await store.spend('old', NOW - 1);
      await store.spend('new', NOW + 1);
      await store.hit('new', NOW + 1);
      await store.purgeRest(NOW - 30 * DAY, NOW);
      assert.equal(await store.findKey(gone.key), undefined);
      assert.ok(await store.findKey(there.key), 'else a late repeat would be stored twice');
      assert.ok(await store.findKey(recent.key));
      assert.equal(await store.secret('ticket'), lasting);
      assert.notEqual(await store.secret('address 2026-11-23', NOW - 1), ofDay);
      assert.deepEqual([await store.spend('old', NOW), await store.spend('new', NOW)], [true, false]);
      assert.equal(await store.hit('new', NOW + 1), 2);
    });
  });
