import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { MAX_PHOTO_BYTES } from '../../../src/contract/index.js';
import { StoreUnavailable } from '../../../src/endpoint/feedback/store.js';
import { messageBody, newKey, startCollecting, type Collecting } from '../../support/collecting.js';

describe('POST feedback/photos', () => {
  let collecting: Collecting;
  let jpeg: Uint8Array;
  let sender = 0;
  const send = async (): Promise<string> => {
    const response = await collecting.post(messageBody(), { from: `192.0.2.${++sender}` });
    return ((await response.json()) as { ticket: string }).ticket;
  };
  const post = (ticket: string, body: Uint8Array, { key = newKey(), type = 'image/jpeg' } = {}) =>
    collecting.ask('feedback/photos', ticket, {
      method: 'POST',
      headers: { 'content-type': type, 'idempotency-key': `"${key}"` },
      body: Uint8Array.from(body),
    });

  before(async () => {
    collecting = await startCollecting();
    const plain = { width: 40, height: 20, channels: 3 as const, background: '#7a7' };
    jpeg = await sharp({ create: plain })
      .withExif({ IFD0: { Artist: 'namasaya' } })
      .jpeg()
      .toBuffer();
  });
  after(() => collecting.close());

  it('keeps a picture of its own, under a name of its own, once for each key', async () => {
    const ticket = await send();
    const key = newKey();
    for (let count = 0; count < 2; count++) {
      const response = await post(ticket, jpeg, { key });
      assert.equal(response.status, 201);
      assert.deepEqual(await response.json(), { key });
    }
    assert.equal(collecting.photos.size, 1);
    const [[name, bytes]] = [...collecting.photos] as [[string, Uint8Array]];
    assert.match(name, /^[0-9a-f]{32}\.webp$/);
    assert.ok(!Buffer.from(bytes).includes('namasaya'));
    const status = (await (await collecting.ask('feedback/status', ticket)).json()) as { photos: number };
    assert.equal(status.photos, 1);
  });

  it('keeps no picture that no row names, and takes it with the next try where it was lost in between', async () => {
    const ticket = await send();
    const key = newKey();
    const { set } = collecting.photos;
    collecting.photos.set = () => {
      throw new StoreUnavailable('the disk is gone');
    };
    assert.equal((await post(ticket, jpeg, { key })).status, 503);
    collecting.photos.set = set;
    const before = collecting.photos.size;
    assert.equal((await post(ticket, jpeg, { key })).status, 201);
    assert.equal(collecting.photos.size, before + 1);
    const status = (await (await collecting.ask('feedback/status', ticket)).json()) as { photos: number };
    assert.equal(status.photos, 1);
  });

  it('gives a photo to nobody before it is released', async () => {
    await post(await send(), jpeg);
    for (const name of collecting.photos.keys())
      for (const path of [`photos/${name}`, `v1/feedback/photos/${name}`, `v1/feedback/photos?name=${name}`])
        assert.ok([404, 405].includes((await fetch(collecting.address + path)).status), path);
  });

  it('keeps at most three, also of five that come at once, and nothing beside them', async () => {
    const before = collecting.photos.size;
    const ticket = await send();
    const answers = await Promise.all(Array.from({ length: 5 }, async () => (await post(ticket, jpeg)).status));
    assert.deepEqual(answers.sort(), [201, 201, 201, 422, 422]);
    assert.equal(collecting.photos.size - before, 3);
  });

  it('refuses what is no photo, what is too large, and whoever has no ticket', async () => {
    const ticket = await send();
    assert.equal((await post(ticket, jpeg, { type: 'image/gif' })).status, 415);
    assert.equal((await post(ticket, jpeg, { type: 'text/plain' })).status, 415);
    assert.equal((await post(ticket, new Uint8Array(MAX_PHOTO_BYTES + 1))).status, 413);
    const refused = await post(ticket, new TextEncoder().encode('<svg/>'));
    assert.equal(refused.status, 422);
    assert.match(((await refused.json()) as { detail: string }).detail, /foto.+\/.+photo/s);
    assert.equal((await post('0000-0000-0000', jpeg)).status, 404);
    assert.equal((await post(ticket, jpeg, { key: 'x' })).status, 400);
  });

  it('keeps no picture whose message was deleted while it was written', async () => {
    const before = collecting.photos.size;
    const ticket = await send();
    const { addPhoto } = collecting.store;
    collecting.store.addPhoto = async (photo, most) => {
      collecting.store.addPhoto = addPhoto;
      const added = await addPhoto(photo, most);
      await collecting.store.remove(photo.message);
      return added;
    };
    const { status } = await post(ticket, jpeg);
    assert.deepEqual([status, collecting.photos.size], [404, before]);
  });

  it('deletes the photos with their message', async () => {
    const before = collecting.photos.size;
    const ticket = await send();
    await post(ticket, jpeg);
    await collecting.ask('feedback/status', ticket, { method: 'DELETE' });
    assert.equal(collecting.photos.size, before);
  });

  it('deletes a photo, too, that came while the others were deleted', async () => {
    const before = collecting.photos.size;
    const ticket = await send();
    const { remove } = collecting.store;
    collecting.store.remove = async (id, at) => {
      collecting.store.remove = remove;
      assert.equal((await post(ticket, jpeg)).status, 201);
      return remove(id, at);
    };
    assert.equal((await collecting.ask('feedback/status', ticket, { method: 'DELETE' })).status, 204);
    assert.equal(collecting.photos.size, before);
  });
});
