import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { openStore } from '../../../src/endpoint/feedback/open-store.js';
import { StoreUnavailable, type NewMessage, type Store } from '../../../src/endpoint/feedback/store.js';
import { addClosed, newEvent, newMessage, newPhoto } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';

const NOW = Date.parse('2026-11-24T03:00:00Z');
const DAY = 86_400_000;
const range = (length: number) => Array.from({ length }, (_, index) => index);
const key = () => randomBytes(16).toString('hex');
const add = async (store: Store, changes: Partial<NewMessage> = {}) => (await store.accept(newMessage(changes))).id;

for (const { engine, open, fresh, run } of await storePlaces())
  describe(`store in ${engine}`, () => {
    it('stores one row for 64 that come at once under one key', async () => {
      const store = await open();
      const message = newMessage({ expectedAt: NOW + 5 * DAY });
      const answers = await Promise.all(range(64).map(() => store.accept(message)));
      assert.equal(answers.filter(({ repeated }) => !repeated).length, 1);
      assert.equal(new Set(answers.map(({ id }) => id)).size, 1);
      assert.ok(answers.every(({ expectedAt }) => expectedAt == NOW + 5 * DAY));
      assert.deepEqual(await store.counts({}), { received: 1 });
    });

    it('tells what came under a key first, whatever comes later', async () => {
      const store = await open();
      const first = newMessage();
      const { repeated, ...stored } = await store.accept(first);
      assert.equal(repeated, false);
      const other = await store.accept(newMessage({ key: first.key, bodyHash: 'other', receivedAt: NOW + 1 }));
      assert.deepEqual(other, { ...(await store.findKey(first.key)), repeated: true });
      assert.equal(other.bodyHash, first.bodyHash);
      assert.equal(other.id, stored.id);
      assert.equal(await store.findKey(key()), undefined);
    });

    it('gives every field of a message back, and of a spare one nothing more', async () => {
      const store = await open();
      const spare = newMessage();
      const whole = newMessage({
        expectedAt: NOW + DAY,
        agency: 'dinas-pu',
        program: 'tarok-city',
        description: "“Jalan” \\ ' ; -- \n $1 ?1 😀",
        name: 'Upik',
        contact: '0812',
        lat: -0.5,
        long: 100.25,
        address: 'Lubuk Alung',
        attribute: '{"depth":"3"}',
        page: 'https://news.example/a',
        suspect: 'fast links',
      });
      for (const message of [spare, whole]) {
        const { id } = await store.accept(message);
        const rest = { id, stage: 'received', updatedAt: message.receivedAt, released: false };
        assert.deepEqual(await store.findTicket(message.ticketHash), { ...message, ...rest });
      }
      assert.equal(await store.findTicket('none'), undefined);
    });

    it('stores what came together, but the one that is wrong, and says none of its words', async () => {
      const store = await open();
      const wrong = { ...newMessage({ name: 'Rahasia-1', contact: 'Rahasia-2' }), description: undefined as never };
      const good = range(40).map(() => newMessage());
      const all = await Promise.allSettled([...good.slice(0, 20), wrong, ...good.slice(20)].map(store.accept));
      assert.deepEqual([all[20]!.status, all.filter(({ status }) => status == 'fulfilled').length], ['rejected', 40]);
      assert.doesNotMatch(inspect(all[20], { depth: 9, showHidden: true }), /Rahasia|Lampu/);
      assert.equal(await store.findKey(wrong.key), undefined, 'nothing half-done');
      assert.deepEqual(await store.counts({}), { received: 40 });
    });

    it('adds an event once for its key, and moves the message', async () => {
      const store = await open();
      const message = newMessage();
      const { id } = await store.accept(message);
      const verified = newEvent({ at: NOW + 2, by: 'dinas-pu', stage: 'verified', reply: 'Kami lihat.' });
      const added = newEvent({ at: NOW + 1, action: 'added', description: 'Masih gelap.' });
      await Promise.all([verified, verified, verified].map((each) => store.addEvent(id, each)));
      await store.addEvent(id, added);
      await store.addEvent(id, verified);
      const events = await store.eventsOf(id);
      assert.deepEqual(
        events.map(({ id: _, ...each }) => each),
        [added, verified],
      );
      const { stage, updatedAt } = (await store.findTicket(message.ticketHash))!;
      assert.deepEqual([stage, updatedAt], ['verified', NOW + 1]);
      await store.addEvent(id + 1000, newEvent());
    });

    it('deletes a message with all that belongs to it; its key stays and its number is not given again', async () => {
      const store = await open();
      const message = newMessage();
      const { id } = await store.accept(message);
      await store.addEvent(id, newEvent());
      await store.addPhoto(newPhoto(id), 3);
      await store.remove(id);
      assert.equal(await store.findTicket(message.ticketHash), undefined);
      assert.deepEqual([await store.eventsOf(id), await store.photosOf(id)], [[], []]);
      const again = await store.accept(message);
      assert.deepEqual([again.id, again.repeated], [id, true]);
      assert.equal(await store.findTicket(message.ticketHash), undefined, 'a late repeat does not bring it back');
      assert.ok((await add(store)) > id);
    });

    it('takes as many photos as a message may have, each once, also at once', async () => {
      const store = await open();
      const id = await add(store);
      const first = newPhoto(id);
      const told = await Promise.all(
        [first, first, ...range(8).map(() => newPhoto(id))].map((each) => store.addPhoto(each, 3)),
      );
      const count = (what: string) => told.filter((each) => each == what).length;
      assert.equal(count('added'), 3);
      assert.equal(count('added') + count('repeated') + count('too-many'), 10);
      const kept = await store.photosOf(id);
      assert.equal(kept.length, 3);
      assert.equal(await store.addPhoto(kept[0]!, 3), 'repeated');
      const { released, id: number, ...rest } = kept[0]!;
      assert.equal(typeof number, 'number');
      assert.deepEqual([released, Object.keys(rest).sort()], [false, Object.keys(first).sort()]);
      assert.equal(await store.addPhoto(newPhoto(id + 1000), 3), 'too-many', 'a message that is gone takes none');
    });

    it('counts by programme and shows nothing before it is released', async () => {
      const store = await open();
      await add(store, { program: 'tarok-city' });
      await addClosed(store, NOW, { program: 'tarok-city' });
      await add(store);
      assert.deepEqual(await store.counts({}), { received: 2, done: 1 });
      assert.deepEqual(await store.counts({ program: 'tarok-city' }), { received: 1, done: 1 });
      assert.deepEqual([await store.released({}, 10), await store.released({ program: 'tarok-city' }, 10)], [[], []]);
    });

    it('shows what is released with its events, newest change first', async () => {
      const place = await fresh();
      const store = await open(place);
      const ids: number[] = [];
      for (const [at, program] of [
        [NOW, 'tarok-city'],
        [NOW + 2, undefined],
        [NOW + 1, 'tarok-city'],
        [NOW + 3, 'tarok-city'],
      ] as const)
        ids.push(await addClosed(store, at, { program }));
      await run(place, `UPDATE opd_messages SET released = 1 WHERE id <> ${ids[3]}`);
      const shown = async (program: string | undefined, most: number) =>
        (await store.released({ program }, most)).map(({ id, released, events }) => {
          assert.deepEqual([released, events.map(({ reply }) => reply)], [true, ['Sudah diperbaiki.']]);
          return ids.indexOf(id);
        });
      assert.deepEqual(await shown(undefined, 10), [1, 2, 0]);
      assert.deepEqual(await shown('tarok-city', 10), [2, 0]);
      assert.deepEqual(await shown(undefined, 2), [1, 2]);
    });

    it('counts every hit of a bucket and lets a thing be spent once', async () => {
      const store = await open();
      const counted = await Promise.all(range(50).map(() => store.hit('a', NOW)));
      assert.deepEqual(
        counted.sort((one, other) => one - other),
        range(50).map((index) => index + 1),
      );
      assert.equal(await store.hit('b', NOW), 1);
      const spent = await Promise.all(range(50).map(() => store.spend('challenge', NOW)));
      assert.equal(spent.filter(Boolean).length, 1);
    });

    it('makes a secret once for all', async () => {
      const place = await fresh();
      const stores = [await open(place), await open(place)];
      const secrets = await Promise.all(range(20).map((index) => stores[index % 2]!.secret('ticket')));
      assert.equal(new Set(secrets).size, 1);
      assert.match(secrets[0]!, /^[0-9a-f]{64}$/);
      assert.notEqual(await stores[0]!.secret('challenge'), secrets[0]);
    });

    it('makes its tables once, however many begin at the same moment, and again', async () => {
      const place = await fresh();
      const stores = await Promise.all(range(10).map(() => open(place)));
      const id = await add(stores[0]!);
      await stores[1]!.migrate();
      assert.equal((await stores[5]!.accept(newMessage())).id, id + 1);
    });

    it('leaves nothing of a migration that broke off in the middle, and does it again', async () => {
      const place = await fresh();
      const store = await openStore(place);
      // The last table but one is in the way.
      await run(place, 'CREATE TABLE opd_spent (name TEXT)');
      await assert.rejects(store.migrate());
      await assert.rejects(run(place, 'SELECT * FROM opd_messages'));
      await assert.rejects(store.counts({}), StoreUnavailable);
      await run(place, 'DROP TABLE opd_spent');
      await store.migrate();
      assert.equal(await store.spend('a', NOW), true);
      await store.close();
    });
  });
