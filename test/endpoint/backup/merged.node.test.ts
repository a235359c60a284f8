import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { makeBackup } from '../../../src/endpoint/backup/make-backup.js';
import { restoreBackup } from '../../../src/endpoint/backup/restore-backup.js';
import { KEPT } from '../../../src/endpoint/backup/tables.js';
import { addTombstones, deletedSince } from '../../../src/endpoint/backup/tombstones.js';
import { named } from '../../../src/endpoint/feedback/sql.js';
import { temporaryFolder } from '../../support/data-folder.js';
import { NOW, contentOf, opened, photosOf } from '../../support/backups.js';
import { newMessage } from '../../support/new-message.js';
import { storePlaces, type StorePlaces } from '../../support/store-places.js';

const places = await storePlaces();

/** Four messages: 1 and 2 merged into 3, which was merged into 4; and one that was merged into an earlier one. */
async function merged(test: TestContext, from: StorePlaces) {
  const folder = await temporaryFolder(test);
  const place = await from.fresh();
  const { engine, store } = await opened(place);
  const ids: number[] = [];
  for (let count = 0; count < 5; count++) ids.push((await store.accept(newMessage({ agency: 'pupr' }))).id);
  const [one, two, three, four, five] = ids as [number, number, number, number, number];
  for (const [id, into] of [
    [one, three],
    [two, three],
    [three, four],
    [five, two],
  ])
    await engine.write(named(`UPDATE opd_messages SET merged_into = ${into}, version = 1 WHERE id = ${id}`));
  const out = join(folder, 'backups');
  const { folder: backup } = await makeBackup({ place, photos: photosOf(place, folder), out, now: NOW });
  return { place, engine, store, out, backup, folder, one, two, three, four, five };
}

const standing = async ({ run }: StorePlaces, place: Parameters<StorePlaces['run']>[0]) =>
  (await run(place, 'SELECT id, merged_into, version, tray FROM opd_messages ORDER BY id')).map((row) => [
    Number(row.id),
    row.merged_into == null ? null : Number(row.merged_into),
    Number(row.version),
    row.tray,
  ]);

for (const from of places)
  for (const to of places)
    describe(`merged messages of ${from.engine} restored into ${to.engine}`, () => {
      it('are merged as they were, into earlier and later ones', async (test) => {
        const { place, backup, folder } = await merged(test, from);
        const target = await to.fresh();
        await restoreBackup({ folder: backup, place: target, photos: photosOf(target, folder), now: NOW });
        assert.deepEqual(await contentOf(target), await contentOf(place));
        assert.deepEqual(await standing(to, target), await standing(from, place));
      });

      it('stand alone again where their main message was deleted since, as they do without a backup', async (test) => {
        const { place, engine, store, out, backup, folder, three, two } = await merged(test, from);
        for (const id of [three, two]) await store.remove(id);
        const tombstones = (await deletedSince(engine, 0)).map(({ tombstone }) => tombstone);
        await addTombstones(out, tombstones);
        const target = await to.fresh();
        const photos = photosOf(target, folder);
        assert.equal((await restoreBackup({ folder: backup, place: target, photos, now: NOW })).deleted, 2);
        assert.deepEqual(await standing(to, target), await standing(from, place));
      });
    });

describe('tables of a backup', () => {
  it('come after those that their rows name; a message alone names others of its own', async () => {
    const [sqlite] = places as [StorePlaces];
    const place = await sqlite.fresh();
    await opened(place);
    const before = new Set<unknown>();
    for (const table of KEPT) {
      for (const { table: other, from } of await sqlite.run(place, `PRAGMA foreign_key_list(${table})`))
        assert.ok(before.has(other) || (table == 'opd_messages' && from == 'merged_into'), `${table}.${String(from)}`);
      before.add(table);
    }
  });
});
