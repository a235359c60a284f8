import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { openPhotoFolder } from '../../../../src/endpoint/feedback/photos/photo-folder.js';
import { StoreUnavailable } from '../../../../src/endpoint/feedback/store.js';
import { temporaryFolder } from '../../../support/data-folder.js';

const NAME = `${'0123456789abcdef'.repeat(2)}.webp`;
const PHOTO = new Uint8Array([1, 2, 3]);

/** Lets a call of the file system be refused until the test is over. */
function refuse(test: TestContext, call: 'open' | 'rename' | 'rm' | 'readFile', code: string): () => void {
  const refused = test.mock.method(fs, call, () => Promise.reject(Object.assign(new Error(code), { code })));
  syncBuiltinESMExports();
  const end = () => {
    refused.mock.restore();
    syncBuiltinESMExports();
  };
  test.after(end);
  return end;
}

describe('a folder of photos', () => {
  it('is for the eyes of its user only', async (test) => {
    const folder = join(await temporaryFolder(test), 'photos');
    await openPhotoFolder(folder).put(NAME, PHOTO);
    assert.equal((await fs.stat(folder)).mode & 0o777, 0o700);
    assert.equal((await fs.stat(join(folder, NAME))).mode & 0o777, 0o600);
  });

  it('says that the disk is full, leaves nothing half written and heals by itself', async (test) => {
    const folder = await temporaryFolder(test);
    const photos = openPhotoFolder(folder);
    for (const code of ['ENOSPC', 'EDQUOT']) {
      const end = refuse(test, 'rename', code);
      await assert.rejects(photos.put(NAME, PHOTO), (error: StoreUnavailable) => {
        assert.ok(error instanceof StoreUnavailable && error.full);
        assert.ok(!error.message.includes(folder));
        return true;
      });
      end();
      assert.deepEqual(await fs.readdir(folder), []);
    }
    await photos.put(NAME, PHOTO);
    assert.deepEqual(await photos.get(NAME), PHOTO);
  });

  it('says that it cannot be used where reading, writing or removing is refused', async (test) => {
    const photos = openPhotoFolder(await temporaryFolder(test));
    await photos.put(NAME, PHOTO);
    const unavailable = (error: unknown) => error instanceof StoreUnavailable && !error.full;
    const cases = [
      ['open', 'EROFS', () => photos.put(NAME, PHOTO)],
      ['readFile', 'EIO', () => photos.get(NAME)],
      ['rm', 'EACCES', () => photos.remove(NAME)],
    ] as const;
    for (const [call, code, work] of cases) {
      const end = refuse(test, call, code);
      await assert.rejects(work(), unavailable, call);
      end();
      await work();
    }
    const file = join(await temporaryFolder(test), 'file');
    await fs.writeFile(file, '');
    await assert.rejects(openPhotoFolder(file).put(NAME, PHOTO), unavailable, 'a file in its place');
  });

  it('settles only when photo and folder are on the disk', async (test) => {
    const folder = await temporaryFolder(test);
    const steps: string[] = [];
    const { open, rename } = fs;
    test.mock.method(fs, 'open', async (...parameters: Parameters<typeof open>) => {
      const handle = await open(...parameters);
      const sync = handle.sync.bind(handle);
      handle.sync = async () => {
        await sync();
        steps.push(parameters[0] == folder ? 'folder' : 'photo');
      };
      return handle;
    });
    test.mock.method(fs, 'rename', async (...parameters: Parameters<typeof rename>) => {
      await rename(...parameters);
      steps.push('name');
    });
    syncBuiltinESMExports();
    test.after(() => {
      test.mock.restoreAll();
      syncBuiltinESMExports();
    });
    await openPhotoFolder(folder).put(NAME, PHOTO);
    assert.deepEqual(steps, ['photo', 'name', 'folder']);
  });

  it('removes what a killed process left half written, but not what another one is writing', async (test) => {
    const folder = await temporaryFolder(test);
    const [old, fresh] = [`${NAME}.new-00000001`, `${NAME}.new-00000002`];
    for (const name of [old, fresh, 'notes.txt']) await fs.writeFile(join(folder, name), 'half');
    const before = new Date(Date.now() - 7_200_000);
    for (const name of [old, 'notes.txt']) await fs.utimes(join(folder, name), before, before);
    await openPhotoFolder(folder).put(NAME, PHOTO);
    assert.deepEqual((await fs.readdir(folder)).sort(), [NAME, fresh, 'notes.txt']);
  });
});
