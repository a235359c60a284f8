import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readReleasedRequests, type ReleasedRequest } from '../../../src/contract/index.js';
import { startActing, type ActingRig } from '../../support/acting.js';
import { HOST } from '../../support/inbox.js';
import { newPhoto } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';

const LIST = `${HOST}/v1/feedback/requests.json`;
const SHOWN = { what: 'release', text: true, photos: [], named: false } as const;
const HIDDEN = { what: 'release', text: false, photos: [], named: false } as const;
const PIXELS = new TextEncoder().encode('gambar');

for (const place of await storePlaces())
  describe(`release to the public, ${place.engine}`, () => {
    let rig: ActingRig;
    before(async () => {
      rig = await startActing(place);
    });
    after(() => rig.close());

    /** @returns number and name of a photo of a message */
    const addPhoto = async (message: number) => {
      const photo = newPhoto(message);
      assert.equal(await rig.store.addPhoto(photo, 3), 'added');
      rig.photos.set(photo.name, PIXELS);
      return (await rig.store.photosOf(message)).find(({ name }) => name == photo.name)!;
    };
    const photo = (name: string) => rig.ask(`/v1/feedback/photos/${name}`);
    /** The published list, as a reader of the contract sees it; the same as text. */
    const list = async (): Promise<{ of: (id: number) => ReleasedRequest | undefined; text: string }> => {
      // A list is kept for a moment.
      rig.clock.now += 6000;
      const text = await (await rig.ask('/v1/feedback/requests.json')).text();
      const read = readReleasedRequests(JSON.parse(text), LIST);
      assert.ok(read.ok);
      const { requests = [] } = read.value;
      return { of: (id) => requests.find((each) => each.service_request_id == String(id)), text };
    };

    it('shows the words with a masked name, photos apart, and each until it is taken back', async () => {
      const { budi } = rig;
      const id = await rig.add({
        name: 'Rahma Sari',
        contact: '081234567890',
        address: 'Simpang Tigo',
        page: 'https://h/',
      });
      const [shown, kept] = [await addPhoto(id), await addPhoto(id)];
      const foreign = await addPhoto(await rig.add());
      assert.equal((await list()).of(id), undefined);

      assert.ok((await rig.done(budi, id, { ...SHOWN, photos: [shown.id, foreign.id] })).released);
      const [untouched] = await rig.store.photosOf(foreign.message);
      assert.equal(untouched?.released, false, 'a photo of another message');
      const { of, text } = await list();
      const url = `${HOST}/v1/feedback/photos/${shown.name}`;
      assert.deepEqual([of(id)?.media_url, of(id)?._opd?.name], [url, 'R*** S.']);
      assert.deepEqual(of(id)?._opd?.photos, [{ url, width: 4, height: 3 }]);
      assert.doesNotMatch(text, /Rahma|Sari|0812|Simpang/);
      assert.deepEqual(
        await Promise.all([shown, kept, foreign].map(async ({ name }) => (await photo(name)).status)),
        [200, 404, 404],
      );

      await rig.done(budi, id, SHOWN);
      assert.equal((await photo(shown.name)).status, 404, 'at once');
      assert.equal((await list()).of(id)?.media_url, undefined);
      await rig.done(budi, id, HIDDEN);
      assert.equal((await list()).of(id), undefined);
      assert.deepEqual(await rig.logOf(id), [
        'released photos=2 name=masked',
        'released photos=0 name=masked',
        'withdrawn',
      ]);
      assert.deepEqual(await rig.store.eventsOf(id), []);
    });

    it('names in full only who wrote openly, where the agency says so', async () => {
      const open = await rig.add({ name: 'Rahma Sari' });
      const anonymous = await rig.add({ visibility: 'anonim' });
      for (const id of [open, anonymous]) await rig.done(rig.budi, id, { ...SHOWN, named: true });
      const { of } = await list();
      assert.deepEqual([of(open)?._opd?.name, of(anonymous)?._opd?.name], ['Rahma Sari', undefined]);
      assert.deepEqual([(await rig.caseOf(open)).named, (await rig.caseOf(anonymous)).named], [true, false]);
    });

    it('never shows a secret message, by no act and not even where its row says so', async () => {
      const id = await rig.add({ visibility: 'rahasia', description: 'kata rahasia', name: 'Rahma' });
      const { id: number, name } = await addPhoto(id);
      const refused = { kind: 'refused', why: 'secret' };
      assert.deepEqual(await rig.does(rig.budi, id, { ...SHOWN, photos: [number] }), refused);
      const reply = {
        what: 'reply',
        text: 'Jawaban',
        stage: 'done',
        release: { text: true, photos: [], named: true },
      } as const;
      assert.deepEqual(await rig.does(rig.head, id, reply), refused);
      assert.deepEqual(
        [(await rig.caseOf(id)).version, await rig.store.eventsOf(id)],
        [0, []],
        'the answer waits, too',
      );
      await rig.engine.write({ text: `UPDATE opd_messages SET released = 1 WHERE id = ${id}`, values: [] });
      await rig.engine.write({ text: `UPDATE opd_photos SET released = 1 WHERE message = ${id}`, values: [] });
      assert.doesNotMatch((await list()).text, /kata rahasia|R\*\*\*"/);
      assert.equal((await photo(name)).status, 404);
    });

    it('answers and shows in one act, and takes no photo without its words', async () => {
      const id = await rig.add();
      const { id: number, name } = await addPhoto(id);
      const release = { text: true, photos: [number], named: false };
      const reply = { what: 'reply', text: 'Sudah kami ganti.', stage: 'done' } as const;
      const refused = { kind: 'refused', why: 'not-allowed' };
      assert.deepEqual(await rig.does(rig.budi, id, { ...reply, release: { ...release, text: false } }), refused);
      await rig.done(rig.budi, id, { ...reply, release });
      const shown = (await list()).of(id);
      assert.deepEqual([shown?._opd?.reply, shown?._opd?.repliedBy], ['Sudah kami ganti.', 'Dinas PUPR']);
      assert.equal((await photo(name)).status, 200);
    });

    it('is over for spam and while a message is joined to another; both come back private', async () => {
      const { budi } = rig;
      const [spam, same, main] = [await rig.add(), await rig.add(), await rig.add()];
      const { id: number, name } = await addPhoto(spam);
      await rig.done(budi, spam, { ...SHOWN, photos: [number] });
      await rig.done(budi, same, SHOWN);
      await rig.done(budi, spam, { what: 'spam', spam: true });
      await rig.done(budi, same, { what: 'merge', into: main });
      const { of } = await list();
      assert.deepEqual([of(spam), of(same), (await photo(name)).status], [undefined, undefined, 404]);
      await rig.done(budi, spam, { what: 'spam', spam: false });
      await rig.done(budi, same, { what: 'unmerge' });
      assert.deepEqual([(await list()).of(spam), (await photo(name)).status], [undefined, 404]);
      assert.equal((await list()).of(same), undefined);
    });

    it('has one answer for photos that are not public and those that do not exist', async () => {
      const { name } = await addPhoto(await rig.add());
      const told = [];
      for (const asked of [name, `${'0'.repeat(32)}.webp`, 'x', '..%2ffeedback.db', `${name}x`, name.toUpperCase()]) {
        const { status, headers, text } = await rig.ask(`/v1/feedback/photos/${asked}`).then(async (response) => ({
          status: response.status,
          headers: [...response.headers],
          text: await response.text(),
        }));
        told.push(JSON.stringify([status, headers, text]));
      }
      assert.equal(new Set(told).size, 1);
      assert.match(told[0]!, /^\[404.*no-store/);
    });

    it('serves a photo as a picture and nothing else, kept for a minute', async () => {
      const id = await rig.add();
      const { id: number, name } = await addPhoto(id);
      await rig.done(rig.budi, id, { ...SHOWN, photos: [number] });
      const response = await photo(name);
      const header = (of: string) => response.headers.get(of);
      assert.deepEqual(
        [header('content-type'), header('cache-control'), header('x-content-type-options')],
        ['image/webp', 'public, max-age=60', 'nosniff'],
      );
      assert.deepEqual(
        [header('content-security-policy'), header('access-control-allow-origin')],
        ["default-src 'none'; sandbox", '*'],
      );
      assert.deepEqual(new Uint8Array(await response.arrayBuffer()), PIXELS);
      rig.photos.delete(name);
      assert.equal((await photo(name)).status, 404, 'a file that is gone');
    });
  });
