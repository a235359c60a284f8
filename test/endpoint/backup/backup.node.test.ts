import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { BackupFault } from '../../../src/endpoint/backup/backup-fault.js';
import { makeBackup } from '../../../src/endpoint/backup/make-backup.js';
import { openSnapshot } from '../../../src/endpoint/backup/open-snapshot.js';
import { restoreBackup } from '../../../src/endpoint/backup/restore-backup.js';
import { KEPT, LEFT_OUT } from '../../../src/endpoint/backup/tables.js';
import { addTombstones, deletedSince } from '../../../src/endpoint/backup/tombstones.js';
import { openPhotoBucket } from '../../../src/endpoint/feedback/photos/photo-bucket.js';
import { StoreUnavailable } from '../../../src/endpoint/feedback/store.js';
import { ticketHash, ticketOf } from '../../../src/endpoint/feedback/tickets.js';
import { NOW, PASSWORD, contentOf, filled, opened, photosOf } from '../../support/backups.js';
import { temporaryFolder } from '../../support/data-folder.js';
import { sampleStrings } from '../../support/hostile-strings.js';
import { newEvent, newMessage } from '../../support/new-message.js';
import { ACCOUNT, startS3 } from '../feedback/photos/s3-server.js';
import { storePlaces, type StorePlaces } from '../../support/store-places.js';

const places = await storePlaces();
describe('tables of a backup', () => {
  it('are all that there are, but those that are left out on purpose', async (test) => {
    const place = { dataDir: join(await temporaryFolder(test), 'data') };
    await opened(place);
    const snapshot = await openSnapshot(place);
    await snapshot.close();
    const ours = [...snapshot.tables].filter((name) => name.startsWith('opd_'));
    assert.deepEqual(ours.sort(), [...KEPT, ...LEFT_OUT].sort());
  });
});

for (const from of places)
  for (const to of places)
    describe(`a backup of ${from.engine} restored into ${to.engine}`, () => {
      it('is equal: rows, counters, photos; tickets open, officers sign in with their passwords alone', async (test) => {
        const texts = sampleStrings().filter((text) => !/[\0\ud800-\udfff]/.test(text));
        const { backup, target, origin, folder } = await backedUp(test, from, to, texts);
        await restoreBackup({ folder: backup, place: target, photos: photosOf(target, folder), now: NOW });
        assert.deepEqual(await contentOf(target), await contentOf(origin.place));
        const { store, officers } = await opened(target);
        assert.deepEqual(await photosOf(target, folder).get(origin.photo.name), new Uint8Array([1, 2, 3, 0, 255]));
        const ticket = ticketOf(await store.secret('ticket'), origin.key);
        assert.equal((await store.findTicket(ticketHash(ticket)))?.name, 'Rosmaini');
        assert.equal((await officers.signIn('budi', PASSWORD, '127.0.0.1')).kind, 'done');
        assert.equal(await officers.session(origin.session), undefined, 'a session that may have been ended since');
        const next = await origin.store.accept(newMessage());
        assert.equal((await store.accept(newMessage())).id, next.id, 'no number is given twice');
      });
    });

async function backedUp(test: TestContext, from: StorePlaces, to: StorePlaces, texts?: readonly string[]) {
  const folder = await temporaryFolder(test);
  const place = await from.fresh();
  const origin = { ...(await filled(place, join(folder, 'from'), texts)), place };
  const out = join(folder, 'backups');
  const made = await makeBackup({ place, photos: origin.photos, out, now: NOW });
  return { ...made, backup: made.folder, out, origin, target: await to.fresh(), folder: join(folder, 'to') };
}

for (const at of places)
  describe(`backup and restore with ${at.engine}`, () => {
    it('is of one moment, while others write', async (test) => {
      const folder = await temporaryFolder(test);
      const place = await at.fresh();
      const { store, photos } = await filled(place, folder);
      let stop = false;
      const writing = (async () => {
        for (let count = 0; !stop && count < 400; count++) {
          const { id } = await store.accept(newMessage());
          await store.addEvent(id, newEvent({ by: 'pupr', stage: 'in-progress' }));
        }
      })();
      const { folder: backup } = await makeBackup({ place, photos, out: join(folder, 'out'), now: NOW });
      stop = true;
      await writing;
      const idsIn = async (table: string, column: number) =>
        (await readFile(join(backup, `${table}.jsonl`), 'utf8'))
          .trim()
          .split('\n')
          .slice(1)
          .map((line) => (JSON.parse(line) as number[])[column]!);
      const messages = new Set(await idsIn('opd_messages', 0));
      const keys = new Set(await idsIn('opd_keys', 0));
      for (const id of await idsIn('opd_events', 1)) assert.ok(messages.has(id), `event of ${id}`);
      for (const id of messages) assert.ok(keys.has(id), `key of ${id}`);
    });

    it('never brings back what was deleted after it', async (test) => {
      const { backup, out, target, origin, folder } = await backedUp(test, at, at);
      await origin.store.remove(origin.id);
      const later = await origin.store.accept(newMessage());
      await origin.store.remove(later.id);
      await addTombstones(
        out,
        (await deletedSince(origin.engine, 0)).map(({ tombstone }) => tombstone),
      );
      const photos = photosOf(target, folder);
      const restored = await restoreBackup({ folder: backup, place: target, photos, now: NOW });
      assert.equal(restored.deleted, 1);
      const { engine, store } = await opened(target);
      assert.equal(await store.findTicket(ticketHash(ticketOf(await store.secret('ticket'), origin.key))), undefined);
      assert.equal(await photos.get(origin.photo.name), undefined);
      for (const table of ['opd_events', 'opd_photos', 'opd_notes', 'opd_drafts'])
        assert.deepEqual(await at.run(target, `SELECT 1 FROM ${table} WHERE message = ${origin.id}`), [], table);
      assert.ok((await store.accept(newMessage())).id > later.id, 'its number is not given again');
      assert.equal(
        (await store.accept(newMessage({ key: origin.key }))).repeated,
        true,
        'nor does a repeat bring it back',
      );
      const known = (await deletedSince(engine, 0)).map(({ tombstone: [message] }) => message);
      for (const id of [origin.id, later.id]) assert.ok(known.includes(id), 'the next backup knows it too');
    });

    it('does not take another message of the same number for a deleted one', async (test) => {
      const { backup, out, target, origin, folder } = await backedUp(test, at, at);
      await addTombstones(out, [[origin.id, NOW + 1]]);
      const photos = photosOf(target, folder);
      assert.equal((await restoreBackup({ folder: backup, place: target, photos, now: NOW })).deleted, 0);
    });

    it('is restored into an empty place only', async (test) => {
      const { backup, target, folder } = await backedUp(test, at, at);
      const { store } = await opened(target);
      await store.accept(newMessage());
      await assert.rejects(
        restoreBackup({ folder: backup, place: target, photos: photosOf(target, folder), now: NOW }),
        (error) => error instanceof BackupFault && /sudah terpakai[^]+in use already/.test(error.message),
      );
      assert.deepEqual(await store.counts({}), { received: 1 });
    });

    it('leaves nothing half where it is interrupted, and goes well the next time', async (test) => {
      const { backup, manifest, target, origin, folder } = await backedUp(test, at, at);
      const photos = photosOf(target, folder);
      const failing = {
        put: async () => {
          throw new StoreUnavailable('photo folder: ENOSPC', { full: true });
        },
      };
      const at1 = { folder: backup, place: target, now: NOW };
      await assert.rejects(restoreBackup({ ...at1, photos: failing }), StoreUnavailable);
      // In the middle of the rows: a table that cannot be written.
      const broken = join(backup, 'opd_notes.jsonl');
      const [good, list] = await Promise.all([readFile(broken), readFile(join(backup, 'manifest.json'), 'utf8')]);
      const bad = good.toString().replace('["id"', '["nothing"');
      const sha256 = createHash('sha256').update(bad).digest('hex');
      const before = manifest.parts.find(({ file }) => file == 'opd_notes.jsonl')!;
      await writeFile(broken, bad);
      await writeFile(
        join(backup, 'manifest.json'),
        list
          .replace(before.sha256, sha256)
          .replace(
            `"bytes": ${before.bytes},\n      "sha256": "${sha256}"`,
            `"bytes": ${bad.length},\n      "sha256": "${sha256}"`,
          ),
      );
      await assert.rejects(restoreBackup({ ...at1, photos }));
      if (target.databaseUrl)
        assert.deepEqual(await at.run(target, `SELECT tablename FROM pg_tables WHERE tablename LIKE 'opd%'`), []);
      else assert.deepEqual(await readdir(target.dataDir), ['photos']);
      await writeFile(broken, good);
      await writeFile(join(backup, 'manifest.json'), list);
      await restoreBackup({ ...at1, photos });
      assert.deepEqual(await contentOf(target), await contentOf(origin.place));
    });
  });

describe('a backup of photos in a bucket', () => {
  it('is restored into another bucket, byte by byte', async (test) => {
    const [sqlite] = places as [StorePlaces];
    const folder = await temporaryFolder(test);
    const bucket = async (name: string) => {
      const { url, close } = await startS3(join(folder, name));
      test.after(close);
      return openPhotoBucket({ url, ...ACCOUNT });
    };
    const [from, to] = [await bucket('from'), await bucket('to')];
    const place = await sqlite.fresh();
    const { photo } = await filled(place, folder, [], from);
    const { folder: backup, manifest } = await makeBackup({ place, photos: from, out: join(folder, 'out'), now: NOW });
    assert.deepEqual(manifest.photos, { count: 1, bytes: 5, missing: 0 });
    await from.remove(photo.name);
    const restored = await restoreBackup({ folder: backup, place: await sqlite.fresh(), photos: to, now: NOW });
    assert.equal(restored.photos, 1);
    assert.deepEqual(await to.get(photo.name), new Uint8Array([1, 2, 3, 0, 255]));
  });
});

describe('a backup on the disk', () => {
  const [sqlite] = places as [StorePlaces];

  it('is its owner’s alone to read', async (test) => {
    const { backup, manifest } = await backedUp(test, sqlite, sqlite);
    if (process.platform == 'win32') return;
    assert.equal((await stat(backup)).mode & 0o077, 0);
    for (const { file } of manifest.parts) assert.equal((await stat(join(backup, file))).mode & 0o077, 0, file);
  });

  it('is refused where a single byte differs, a part is missing, or it is none', async (test) => {
    const { backup, target, folder, origin } = await backedUp(test, sqlite, sqlite);
    const restoring = () =>
      restoreBackup({ folder: backup, place: target, photos: photosOf(target, folder), now: NOW });
    const spoilt = (error: unknown) => error instanceof BackupFault && /rusak[^]+broken/.test(error.message);
    for (const file of ['opd_messages.jsonl', 'photos.jsonl', `photos/${origin.photo.name}`]) {
      const path = join(backup, file);
      const good = await readFile(path);
      const bad = Buffer.from(good);
      bad[bad.length - 2]! ^= 1;
      await writeFile(path, bad);
      await assert.rejects(restoring(), spoilt, file);
      await rm(path);
      await assert.rejects(restoring(), spoilt, `${file} missing`);
      await writeFile(path, good);
    }
    await rm(join(backup, 'manifest.json'));
    await assert.rejects(restoring(), /bukan cadangan yang utuh/);
    assert.deepEqual(await readdir(join(target.dataDir, '..')), [], 'nothing was begun');
  });

  it('tells of photos that are no longer there, and leaves nothing where it fails', async (test) => {
    const folder = await temporaryFolder(test);
    const place = await sqlite.fresh();
    const { photos, photo } = await filled(place, folder);
    const out = join(folder, 'out');
    await assert.rejects(
      makeBackup({
        place,
        photos: { get: () => Promise.reject(new StoreUnavailable('photo bucket: no answer')) },
        out,
        now: NOW,
      }),
      StoreUnavailable,
    );
    assert.deepEqual(await readdir(out), []);
    await photos.remove(photo.name);
    const { manifest } = await makeBackup({ place, photos, out, now: NOW });
    assert.deepEqual(manifest.photos, { count: 0, bytes: 0, missing: 1 });
  });
});
