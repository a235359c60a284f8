import assert from 'node:assert/strict';
import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Database from 'libsql';
import { openPhotoStore } from '../../../src/endpoint/feedback/photos/open-photo-store.js';
import { createSqlStore } from '../../../src/endpoint/feedback/sql-store.js';
import { openSqlite } from '../../../src/endpoint/feedback/sqlite.js';
import { locked } from '../../../src/endpoint/publisher/run/lock.js';
import { temporaryFolder } from '../../support/data-folder.js';
import { newMessage, newPhoto } from '../../support/new-message.js';

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

// Windows keeps no such rights.
describe('the place of messages', { skip: process.platform == 'win32' }, () => {
  // As on most machines: what is said of no rights is for everybody to read.
  process.umask(0o022);

  /** A store with a message and a photo, in use. */
  async function inUse(test: { after: (work: () => Promise<void>) => void }, dataDir: string): Promise<string> {
    const path = join(dataDir, 'feedback.db');
    const store = createSqlStore(await openSqlite(path));
    test.after(() => store.close());
    await store.migrate();
    const { id } = await store.accept(newMessage());
    await openPhotoStore({ dataDir }).put(newPhoto(id).name, new Uint8Array([1]));
    return path;
  }

  async function assertPrivate(path: string, dataDir: string): Promise<void> {
    for (const name of [path, `${path}-wal`, `${path}-shm`]) assert.equal(await modeOf(name), '600', name);
    assert.equal(await modeOf(join(dataDir, 'photos')), '700');
  }

  it('is its owner’s alone, also where a publisher makes the folder first', async (test) => {
    const dataDir = join(await temporaryFolder(test), 'var', 'data');
    await locked(join(dataDir, 'publisher'), () => Promise.resolve());
    assert.equal(await modeOf(dataDir), '700');
    await assertPrivate(await inUse(test, dataDir), dataDir);
  });

  it('is so in a folder that others may read, whose rights stay as they are', async (test) => {
    const dataDir = await temporaryFolder(test);
    await chmod(dataDir, 0o755);
    await assertPrivate(await inUse(test, dataDir), dataDir);
    assert.equal(await modeOf(dataDir), '755');
  });

  it('becomes so where a database lies open for everybody', async (test) => {
    const dataDir = join(await temporaryFolder(test), 'data');
    await mkdir(dataDir, { mode: 0o755 });
    const path = join(dataDir, 'feedback.db');
    await writeFile(path, '', { mode: 0o644 });
    // Another process has it open, with its log and memory beside it.
    const other = new Database(path);
    test.after(() => Promise.resolve(void other.close()));
    other.exec('PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; CREATE TABLE before (id INTEGER)');
    assert.equal(await modeOf(`${path}-wal`), '644');
    await assertPrivate(await inUse(test, dataDir), dataDir);
  });
});
