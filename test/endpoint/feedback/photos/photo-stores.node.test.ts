import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import type { PhotoStore } from '../../../../src/endpoint/feedback/photo-store.js';
import { openPhotoBucket } from '../../../../src/endpoint/feedback/photos/photo-bucket.js';
import { openPhotoFolder } from '../../../../src/endpoint/feedback/photos/photo-folder.js';
import { temporaryFolder } from '../../../support/data-folder.js';
import { ACCOUNT, startS3 } from './s3-server.js';

const newName = (): string => `${randomBytes(16).toString('hex')}.webp`;

const STORES: Record<string, (test: TestContext) => Promise<PhotoStore>> = {
  'a folder': async (test) => openPhotoFolder(`${await temporaryFolder(test)}/made/when/needed`),
  'a bucket': async (test) => {
    const folder = await temporaryFolder(test);
    const server = await startS3(folder);
    test.after(() => server.close());
    return openPhotoBucket({ url: server.url, ...ACCOUNT });
  },
};

for (const [kind, open] of Object.entries(STORES))
  describe(`photos in ${kind}`, () => {
    it('come back as they were put, replaced by the same name, gone when removed', async (test) => {
      const photos = await open(test);
      const [name, other] = [newName(), newName()];
      const bytes = Uint8Array.from(randomBytes(300_000));
      await photos.put(name, bytes);
      await photos.put(other, new Uint8Array([7]));
      assert.deepEqual(await photos.get(name), bytes);
      await photos.put(name, new Uint8Array([1, 2, 3]));
      assert.deepEqual(await photos.get(name), new Uint8Array([1, 2, 3]));
      await photos.remove(name);
      assert.equal(await photos.get(name), undefined);
      assert.deepEqual(await photos.get(other), new Uint8Array([7]));
    });

    it('need not be there to be removed', async (test) => {
      const photos = await open(test);
      await photos.remove(newName());
      assert.equal(await photos.get(newName()), undefined);
    });

    it('may be put and removed by many at once', async (test) => {
      const photos = await open(test);
      const names = Array.from({ length: 20 }, newName);
      await Promise.all(names.map((name, index) => photos.put(name, new Uint8Array([index]))));
      const same = newName();
      await Promise.all(names.map(() => photos.put(same, new Uint8Array([9]))));
      assert.deepEqual(await photos.get(same), new Uint8Array([9]));
      assert.deepEqual(await photos.get(names[7]!), new Uint8Array([7]));
      await Promise.all(names.map((name) => photos.remove(name)));
      assert.equal(await photos.get(names[7]!), undefined);
    });

    it('have names of ours, and no other', async (test) => {
      const photos = await open(test);
      const wrong = ['', '../x.webp', `../${newName()}`, `${newName()}/..`, newName().toUpperCase(), 'foto saya.webp'];
      for (const name of wrong)
        for (const work of [
          () => photos.put(name, new Uint8Array([1])),
          () => photos.get(name),
          () => photos.remove(name),
        ])
          await assert.rejects(work(), RangeError, name);
    });
  });
