import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { WrongPhotoSettings, openPhotoStore } from '../../../../src/endpoint/feedback/photos/open-photo-store.js';
import { temporaryFolder } from '../../../support/data-folder.js';
import { startS3 } from './s3-server.js';

const NAME = `${'0123456789abcdef'.repeat(2)}.webp`;
const PHOTO = new Uint8Array([1, 2, 3]);

describe('openPhotoStore', () => {
  it('keeps photos in a folder beside the messages where nothing else is said', async (test) => {
    const dataDir = await temporaryFolder(test);
    await openPhotoStore({ dataDir }).put(NAME, PHOTO);
    assert.deepEqual(await readdir(join(dataDir, 'photos')), [NAME]);
  });

  it('keeps them in a bucket where one is named', async (test) => {
    const dataDir = await temporaryFolder(test);
    const server = await startS3(await temporaryFolder(test));
    test.after(() => server.close());
    const account = { photosKey: 'S3RVER', photosSecret: 'S3RVER' };
    for (const photosUrl of [`s3+${server.url}`, `s3+${server.url}/`]) {
      const photos = openPhotoStore({ dataDir, photosUrl, ...account });
      await photos.put(NAME, PHOTO);
      assert.deepEqual(await photos.get(NAME), PHOTO);
    }
    assert.deepEqual(await readdir(dataDir), []);
  });

  it('says what is wrong with the settings, without repeating them', () => {
    const dataDir = '/nowhere';
    const account = { photosKey: 'key-of-ours', photosSecret: 'secret-of-ours' };
    const wrong = [
      'https://host/bucket',
      's3+ftp://host/bucket',
      's3+https://host',
      's3+https://key:secret@host/bucket',
      's3+https://host/bucket?x=1',
    ];
    for (const photosUrl of wrong)
      assert.throws(
        () => openPhotoStore({ dataDir, photosUrl, ...account }),
        (error: Error) => {
          assert.ok(error instanceof WrongPhotoSettings);
          assert.ok(!/of-ours|:secret/.test(error.message));
          return true;
        },
      );
    for (const missing of [{ photosKey: '' }, { photosSecret: undefined }])
      assert.throws(
        () => openPhotoStore({ dataDir, photosUrl: 's3+https://host/bucket', ...account, ...missing }),
        WrongPhotoSettings,
      );
  });
});
