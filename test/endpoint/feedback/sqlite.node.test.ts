import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, it, type TestContext } from 'node:test';
import Database from 'libsql';
import { createSqlStore } from '../../../src/endpoint/feedback/sql-store.js';
import { openSqlite } from '../../../src/endpoint/feedback/sqlite.js';
import { StoreUnavailable, type Store } from '../../../src/endpoint/feedback/store.js';
import { newMessage } from '../../support/new-message.js';

const root = process.getuid?.() == 0;
const range = (length: number) => Array.from({ length }, (_, index) => index);
const unavailable = (error: unknown) => error instanceof StoreUnavailable && !error.full;

async function start(test: TestContext, place?: string) {
  const folder = place ?? (await mkdtemp(join(tmpdir(), 'opd-sqlite-')));
  const dataDir = join(folder, 'data');
  const path = join(dataDir, 'feedback.db');
  const store = createSqlStore(await openSqlite(path));
  await store.migrate();
  test.after(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { store, dataDir, path };
}

/** Transactions in the write-ahead log: the last frame of each names the size of the database. */
async function commitsIn(path: string): Promise<number> {
  const log = await readFile(`${path}-wal`);
  const frame = 24 + log.readUInt32BE(8);
  const count = (log.length - 32) / frame;
  return range(count).filter((index) => log.readUInt32BE(32 + index * frame + 4)).length;
}

const accepts = async (store: Store) => assert.equal((await store.accept(newMessage())).repeated, false);

/** Waits until a store that could not be used can be used again. */
async function heals(store: Store): Promise<void> {
  for (const end = Date.now() + 2000; ; await new Promise(setImmediate))
    try {
      return await accepts(store);
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || Date.now() > end) throw error;
    }
}

describe('store in a SQLite file', () => {
  it('lets messages that come together share one transaction', async (test) => {
    const { store, path } = await start(test);
    const before = await commitsIn(path);
    await Promise.all(range(64).map(() => accepts(store)));
    assert.equal((await commitsIn(path)) - before, 1);
    await accepts(store);
    assert.equal((await commitsIn(path)) - before, 2);
  });

  it('keeps its folder from other users and syncs every transaction', async (test) => {
    const { store, dataDir, path } = await start(test);
    assert.equal((await stat(dataDir)).mode & 0o777, 0o700);
    const outside = new Database(path);
    assert.deepEqual(outside.prepare('PRAGMA journal_mode').all([]), [{ journal_mode: 'wal' }]);
    assert.deepEqual(outside.prepare('PRAGMA auto_vacuum').all([]), [{ auto_vacuum: 2 }]);
    outside.close();
    await accepts(store);
  });

  it('leaves deleted words in no file, and gives their room back', async (test) => {
    const { store, dataDir } = await start(test);
    // Tables that are empty take room as well; tidied, all of them are in the file.
    await store.purgeRest(0, 0);
    const empty = (await stat(join(dataDir, 'feedback.db'))).size;
    const secrets = range(200).map((index) => newMessage({ description: `Rahasia-${index} ${'x'.repeat(3000)}` }));
    const ids = await Promise.all(secrets.map(async (message) => (await store.accept(message)).id));
    await store.addEvent(ids[0]!, { key: 'a', at: 1, by: 'citizen', description: 'Rahasia juga' });
    const sizes = async () => {
      const files = await Promise.all((await readdir(dataDir)).map((name) => readFile(join(dataDir, name))));
      return {
        size: files.reduce((sum, { length }) => sum + length, 0),
        found: files.some((file) => file.includes('Rahasia')),
      };
    };
    const before = await sizes();
    assert.equal(before.found, true);
    await Promise.all(ids.slice(0, 100).map((id) => store.remove(id)));
    await store.purgeMessages(undefined, Date.now());
    await store.purgeRest(0, Date.now());
    const after = await sizes();
    assert.equal(after.found, false);
    assert.ok(after.size - empty < before.size / 4, `${after.size} of ${before.size} bytes, ${empty} when empty`);
  });

  it('says within 2 s that another process keeps the file locked, and stops nothing meanwhile', async (test) => {
    const { store, path } = await start(test);
    const other = new Database(path);
    other.exec('BEGIN EXCLUSIVE');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const since = performance.now();
    await assert.rejects(store.accept(newMessage()), unavailable);
    const took = performance.now() - since;
    delay.disable();
    // A busy machine adds its own.
    assert.ok(took > 1000 && took < 4000, `${took} ms`);
    assert.ok(delay.percentile(99) < 100e6, `stopped for ${delay.percentile(99) / 1e6} ms`);
    assert.deepEqual(await store.counts({}), {}, 'reading goes on');
    const waiting = accepts(store);
    setTimeout(() => other.exec('COMMIT'), 50);
    await waiting;
    other.close();
  });

  it('stores nothing while its folder is away, and goes on when it is back', async (test) => {
    const { store, dataDir, path } = await start(test);
    const message = newMessage();
    await store.accept(message);
    await rename(dataDir, `${dataDir}-away`);
    await assert.rejects(store.accept(newMessage()), unavailable);
    await assert.rejects(store.findKey(message.key), unavailable);
    await assert.rejects(stat(path), { code: 'ENOENT' });
    await rename(`${dataDir}-away`, dataDir);
    await heals(store);
    assert.deepEqual(await store.counts({}), { received: 2 });
  });

  it('goes on with a file that was put in the place of its own', async (test) => {
    const { store, dataDir } = await start(test);
    await accepts(store);
    await store.purgeRest(0, 0);
    await cp(dataDir, `${dataDir}-copy`, { recursive: true });
    await accepts(store);
    await rm(dataDir, { recursive: true });
    await rename(`${dataDir}-copy`, dataDir);
    assert.deepEqual(await store.counts({}), { received: 1 });
    await heals(store);
    assert.deepEqual(await store.counts({}), { received: 2 });
  });

  it('says that a file is damaged, and goes on once it is mended', async (test) => {
    const { store, dataDir, path } = await start(test);
    await accepts(store);
    await rename(dataDir, `${dataDir}-good`);
    await mkdir(dataDir);
    await writeFile(path, 'This is no database. '.repeat(500));
    await assert.rejects(store.accept(newMessage()), unavailable);
    await rm(dataDir, { recursive: true });
    await rename(`${dataDir}-good`, dataDir);
    await heals(store);
  });

  it('says that its folder cannot be made, and makes it once it can', async (test) => {
    const folder = await mkdtemp(join(tmpdir(), 'opd-sqlite-'));
    test.after(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'data'), 'a file in the way');
    const store = createSqlStore(await openSqlite(join(folder, 'data', 'feedback.db')));
    await assert.rejects(store.migrate(), unavailable);
    await assert.rejects(store.accept(newMessage()), unavailable);
    await rm(join(folder, 'data'));
    await store.migrate();
    await heals(store);
    await store.close();
  });

  it('says that it may not write, and goes on once it may', async (test) => {
    const { store, dataDir, path } = await start(test);
    await accepts(store);
    const allow = async (folder: number, file: number) => {
      await chmod(join(dataDir, '..'), 0o755);
      for (const name of await readdir(dataDir)) await chmod(join(dataDir, name), file);
      await chmod(dataDir, folder);
    };
    // Neither folder nor files, then the file alone: then SQLite opens it, but for reading.
    for (const folder of [0o555, 0o777]) {
      await allow(folder, 0o666);
      await chmod(path, 0o444);
      // Root may write whatever the file says.
      if (root) process.seteuid!(65534);
      const fresh = createSqlStore(await openSqlite(path));
      try {
        await assert.rejects(fresh.accept(newMessage()), unavailable);
        await assert.rejects(fresh.migrate(), unavailable);
      } finally {
        if (root) process.seteuid!(0);
      }
      await allow(0o777, 0o666);
      await heals(fresh);
      await fresh.close();
    }
  });

  it('says that the disk is full, keeps what it has, and goes on once there is room', async (test) => {
    const folder = await mkdtemp(join(tmpdir(), 'opd-full-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    } catch {
      test.diagnostic('left out: it needs the right to mount a small disk');
      return;
    }
    try {
      const { store, path } = await start(test, folder);
      const message = newMessage();
      await store.accept(message);
      const large = () => store.accept(newMessage({ description: 'x'.repeat(20_000) }));
      await writeFile(join(folder, 'other'), Buffer.alloc(500_000));
      const full = (error: unknown) => error instanceof StoreUnavailable && error.full;
      await assert.rejects(async () => {
        for (let index = 0; index < 60; index++) await large();
      }, full);
      await assert.rejects(large(), full);
      const { received } = await store.counts({});
      assert.ok(await store.findKey(message.key));
      await rm(join(folder, 'other'));
      await heals(store);
      assert.deepEqual(await store.counts({}), { received: received! + 1 });
      const outside = new Database(path);
      assert.deepEqual(outside.prepare('PRAGMA integrity_check').all([]), [{ integrity_check: 'ok' }]);
      outside.close();
      await store.close();
    } finally {
      execFileSync('umount', ['-l', folder]);
      await rm(folder, { recursive: true });
    }
  });
});
