import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { createCollector } from '../../../src/endpoint/feedback/collector.js';
import { trustedProxies } from '../../../src/endpoint/feedback/client-address.js';
import type { EngineSettings } from '../../../src/endpoint/feedback/open-engine.js';
import type { PhotoStore } from '../../../src/endpoint/feedback/photo-store.js';
import { openPhotoStore } from '../../../src/endpoint/feedback/photos/open-photo-store.js';
import { purge } from '../../../src/endpoint/feedback/retention.js';
import { StoreUnavailable, type Store } from '../../../src/endpoint/feedback/store.js';
import { packageRoot } from '../../../src/endpoint/package-root.js';
import { messageBody, newKey } from '../../support/collecting.js';
import { feedbackFiles } from '../../support/feedback-edition.js';
import { storePlaces, type StorePlaces } from '../../support/store-places.js';

const CHILD = fileURLToPath(import.meta.resolve('../../support/deleting-child.js'));
const LATER = Date.now() + 400 * 86_400_000;
const jpeg = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#7a7' } })
  .jpeg()
  .toBuffer();
const unavailable = () => Promise.reject(new StoreUnavailable('photo folder: EIO'));

/** A collector on a store and a folder of photos, whose methods a test may replace. */
async function start({ open, run }: StorePlaces, place: EngineSettings) {
  const store: Store = await open(place);
  const photos: PhotoStore = openPhotoStore(place);
  const errors: unknown[] = [];
  const collector = createCollector({
    store,
    photos,
    edition: () => feedbackFiles(),
    proxies: trustedProxies('127.0.0.1')!,
    onError: (error) => void errors.push(error),
  });
  let sender = 0;
  const ask = async (path: string, headers: Record<string, string>, init: RequestInit = {}) => {
    const from = { 'x-forwarded-for': `192.0.2.${++sender}`, 'idempotency-key': newKey() };
    const request = new Request(`http://a.example/v1/feedback/${path}`, { ...init, headers: { ...from, ...headers } });
    return collector.fetch(request, { address: '127.0.0.1' });
  };
  const send = async () => {
    const type = { 'content-type': 'application/json' };
    const sent = await ask('requests', type, { method: 'POST', body: JSON.stringify(messageBody()) });
    const { ticket, service_request_id: id } = (await sent.json()) as Record<string, string>;
    const authorization = `Bearer ${ticket}`;
    return {
      id: Number(id),
      ticket: ticket!,
      /** Sends a photo to it. @returns the answer's status */
      photo: async () => {
        const type = { authorization, 'content-type': 'image/jpeg' };
        return (await ask('photos', type, { method: 'POST', body: Uint8Array.from(jpeg) })).status;
      },
      names: async () => (await store.photosOf(Number(id))).map(({ name }) => name),
      look: async () => (await ask('status', { authorization })).status,
      remove: async () => (await ask('status', { authorization }, { method: 'DELETE' })).status,
      hold: (held: 0 | 1) => run(place, `UPDATE opd_messages SET held = ${held} WHERE id = ${id}`),
    };
  };
  return {
    store,
    photos,
    errors,
    ask,
    send,
    /** A message with two photos. */
    sendWithPhotos: async () => {
      const message = await send();
      assert.deepEqual([await message.photo(), await message.photo()], [201, 201]);
      return { ...message, photos: await message.names() };
    },
    there: async (names: readonly string[]) => {
      const found = await Promise.all(names.map((name) => photos.get(name)));
      return found.filter(Boolean).length;
    },
    /** Deletes all that is not held. */
    purge: async () => purge({ store, photos, agencies: await store.agencies(), retentionOf: () => 'P1Y', now: LATER }),
  };
}

/** Deletes in a process that is killed between rows and files. */
async function killedWhileDeleting(test: TestContext, { dataDir, databaseUrl = '' }: EngineSettings, ticket?: string) {
  const words = [...process.execArgv, CHILD, dataDir, databaseUrl, ...(ticket ? [ticket] : [])];
  const child = spawn(process.execPath, words, { cwd: packageRoot(), stdio: ['ignore', 'ignore', 'inherit'] });
  test.after(() => child.kill('SIGKILL'));
  assert.deepEqual(await once(child, 'close'), [null, 'SIGKILL']);
}

for (const places of await storePlaces())
  describe(`photos of deleted messages in ${places.engine}`, () => {
    it('go with their message when its sender takes it back, and never while it is held', async () => {
      const { sendWithPhotos, there, errors, store } = await start(places, await places.fresh());
      const message = await sendWithPhotos();
      await message.hold(1);
      assert.deepEqual([await message.remove(), await there(message.photos)], [409, 2]);
      assert.deepEqual([await message.names(), await store.leftoverPhotos()], [message.photos, []]);
      await message.hold(0);
      assert.deepEqual([await message.remove(), await there(message.photos)], [204, 0]);
      assert.deepEqual(errors, []);
    });

    it('stay, rows and files, where a hold is set between the question and the deed', async () => {
      const { sendWithPhotos, there, store, purge } = await start(places, await places.fresh());
      const [asked, swept] = [await sendWithPhotos(), await sendWithPhotos()];
      const { findTicket, photosOf, purgeMessages } = store;
      // Whatever is asked of the message before it is deleted, the hold comes after it.
      const thenHeld = async <T>(answer: T): Promise<T> => {
        await asked.hold(1);
        return answer;
      };
      store.findTicket = async (hash) => thenHeld(await findTicket(hash));
      store.photosOf = async (id) => thenHeld(await photosOf(id));
      assert.equal(await asked.remove(), 409);
      Object.assign(store, { findTicket, photosOf });

      store.purgeMessages = async (...which) => {
        await swept.hold(1);
        return purgeMessages(...which);
      };
      await purge();
      for (const message of [asked, swept])
        assert.deepEqual([await message.names(), await there(message.photos)], [message.photos, 2]);
      assert.deepEqual(await store.leftoverPhotos(), []);
      await swept.hold(0);
      store.purgeMessages = purgeMessages;
      await purge();
      assert.deepEqual([await swept.look(), await there(swept.photos)], [404, 0]);
      assert.deepEqual([await asked.look(), await there(asked.photos)], [200, 2]);
    });

    for (const who of ['its sender', 'its age'])
      it(`go with the next purge where a process is killed that had deleted rows alone, because of ${who}`, async (test) => {
        const place = await places.fresh();
        const { sendWithPhotos, there, store, purge } = await start(places, place);
        const [message, kept] = [await sendWithPhotos(), await sendWithPhotos()];
        await kept.hold(1);
        await killedWhileDeleting(test, place, who == 'its sender' ? message.ticket : undefined);
        assert.deepEqual([await message.look(), await message.names()], [404, []]);
        assert.equal(await there(message.photos), 2, 'the files are left');
        assert.deepEqual((await store.leftoverPhotos()).sort(), message.photos.sort(), 'and known');
        await purge();
        assert.deepEqual([await there(message.photos), await store.leftoverPhotos()], [0, []]);
        assert.equal(await there(kept.photos), 2);
      });

    it('are shown to nobody and go with the next purge where their place is out of order; the message is deleted', async () => {
      const place = await places.fresh();
      const { sendWithPhotos, there, store, photos, errors, ask, purge } = await start(places, place);
      const message = await sendWithPhotos();
      const [name] = message.photos;
      await places.run(place, `UPDATE opd_messages SET released = 1 WHERE id = ${message.id}`);
      await places.run(place, `UPDATE opd_photos SET released = 1 WHERE message = ${message.id}`);
      assert.equal((await ask(`photos/${name}`, {})).status, 200);
      const { remove } = photos;
      photos.remove = unavailable;
      assert.equal(await message.remove(), 204);
      assert.deepEqual([await message.look(), (await ask(`photos/${name}`, {})).status], [404, 404]);
      assert.deepEqual(
        errors.map((error) => error instanceof StoreUnavailable),
        [true, true],
        'and it is told',
      );
      await assert.rejects(purge(), /EIO/);
      assert.equal(await there(message.photos), 2);
      photos.remove = remove;
      await purge();
      assert.deepEqual([await there(message.photos), await store.leftoverPhotos()], [0, []]);
    });

    it('leave no file where one was still being written', async () => {
      const { send, there, store, photos, purge } = await start(places, await places.fresh());
      const { put, remove } = photos;
      for (const purged of [true, false]) {
        const message = await send();
        let names: string[] = [];
        photos.put = async (name, bytes) => {
          names = await message.names();
          assert.equal(await message.remove(), 204);
          // Finds no file yet, and forgets its name.
          if (purged) await purge();
          await put(name, bytes);
          // Or whoever writes cannot remove it any more.
          if (!purged) photos.remove = unavailable;
        };
        assert.equal(await message.photo(), purged ? 404 : 503);
        assert.equal(names.length, 1);
        assert.equal(await there(names), purged ? 0 : 1);
        Object.assign(photos, { put, remove });
        await purge();
        assert.deepEqual([await there(names), await store.leftoverPhotos()], [0, []]);
      }
    });
  });
