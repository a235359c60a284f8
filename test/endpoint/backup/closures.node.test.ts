import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { addClosures, CLOSED, closedSince, readClosures } from '../../../src/endpoint/backup/closures.js';
import { restore } from '../../../src/endpoint/backup/command.js';
import { followDeleted } from '../../../src/endpoint/backup/follow-deleted.js';
import { makeBackup } from '../../../src/endpoint/backup/make-backup.js';
import { restoreBackup } from '../../../src/endpoint/backup/restore-backup.js';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { addApiKey, nameOfApiKey, revokeApiKey } from '../../../src/endpoint/open311/api-keys.js';
import { createOfficers } from '../../../src/endpoint/officers/create-officers.js';
import { temporaryFolder } from '../../support/data-folder.js';
import { NOW, PASSWORD, contentOf, filled, opened, photosOf } from '../../support/backups.js';
import { storePlaces, type StorePlaces } from '../../support/store-places.js';
import { until } from '../../support/until.js';

const FRESH = 'perahu kecil di Tiram';
const LATER = NOW + 60_000;

/** A place with accounts budi, rina, sari and keys app, web, and a backup of it. */
async function backedUp(test: TestContext, at: StorePlaces) {
  const folder = await temporaryFolder(test);
  const place = await at.fresh();
  const { engine, officers, id } = await filled(place, join(folder, 'from'));
  const ids: Record<string, number> = {};
  for (const login of ['rina', 'sari']) {
    const added = await officers.add({ login, name: login, role: 'officer', agency: 'pupr' });
    assert.ok(added.kind == 'done');
    await officers.accept(added.token, PASSWORD);
    ids[login] = added.officer.id;
  }
  await engine.write(sql`UPDATE opd_messages SET assignee = ${ids.rina} WHERE id = ${id}`);
  const keys = { app: await addApiKey(engine, 'app', NOW), web: await addApiKey(engine, 'web', NOW) };
  const out = join(folder, 'backups');
  const backup = async (now: number) =>
    (await makeBackup({ place, photos: photosOf(place, join(folder, 'from')), out, now })).folder;
  const later = createOfficers(engine, { now: () => LATER });
  return { folder, place, engine, later, ids, id, keys, out, backup, first: await backup(NOW) };
}
type BackedUp = Awaited<ReturnType<typeof backedUp>>;

/** Revokes rina and app, and gives sari another password. */
async function close({ engine, later, ids }: BackedUp): Promise<void> {
  assert.equal(await later.revoke(ids.rina!), 'done');
  const token = await later.reset(ids.sari!);
  assert.equal((await later.accept(token!, FRESH)).kind, 'done');
  assert.ok(await revokeApiKey(engine, 'app', LATER));
}

const places = await storePlaces();
for (const at of places)
  describe(`accounts and keys that were closed after a backup in ${at.engine}`, () => {
    const restored = async (folder: string, from: string) => {
      const target = await at.fresh();
      const photos = photosOf(target, join(folder, 'to'));
      const { active } = await restoreBackup({ folder: from, place: target, photos, now: LATER });
      return { target, active, ...(await opened(target)) };
    };

    it('stay closed when it is restored, and the others are named', async (test) => {
      const all = await backedUp(test, at);
      await close(all);
      await addClosures(all.out, (await closedSince(all.engine, 0)).closures);
      const { target, active, engine, officers } = await restored(all.folder, all.first);
      assert.deepEqual(active, { accounts: ['budi'], keys: ['web'] });
      for (const login of ['rina', 'sari'])
        assert.equal((await officers.signIn(login, PASSWORD, '127.0.0.1')).kind, 'wrong', login);
      assert.equal((await officers.signIn('budi', PASSWORD, '127.0.0.1')).kind, 'done');
      assert.ok((await officers.list()).find(({ login }) => login == 'rina')?.revoked);
      assert.ok(await officers.reset(all.ids.sari!), 'who got another password gets a new link');
      const [message] = await at.run(target, `SELECT assignee FROM opd_messages WHERE id = ${all.id}`);
      assert.equal(message!.assignee, null, 'a message of nobody who is there');
      assert.equal(await nameOfApiKey(engine, all.keys.app!, LATER), undefined);
      assert.equal(await nameOfApiKey(engine, all.keys.web!, LATER), 'web');
    });

    it('are open where a later backup says so: another password, another key of the same name', async (test) => {
      const all = await backedUp(test, at);
      await close(all);
      const key = await addApiKey(all.engine, 'app', LATER + 1);
      const second = await all.backup(LATER + 2);
      // Whoever is closed in a backup stands in the list, too: an older one may be restored.
      assert.deepEqual((await readClosures(all.out)).map(({ act, name }) => `${act} ${name}`).slice(-4), [
        'officer-revoked rina',
        'officer-reset sari',
        'password-set sari',
        'key-revoked app',
      ]);
      const { target, engine, active } = await restored(all.folder, second);
      assert.deepEqual(active, { accounts: ['budi', 'sari'], keys: ['app', 'web'] });
      assert.deepEqual(await contentOf(target), await contentOf(all.place));
      assert.equal(await nameOfApiKey(engine, key!, LATER), 'app');
    });

    it('are another’s where an account of that name is younger', async (test) => {
      const all = await backedUp(test, at);
      await addClosures(all.out, [{ act: 'officer-revoked', name: 'rina', at: LATER }]);
      await all.engine.write(sql`UPDATE opd_officers SET created_at = ${LATER + 1} WHERE login = 'rina'`);
      const { active } = await restored(all.folder, await all.backup(NOW + 1000));
      assert.deepEqual(active.accounts, ['budi', 'rina', 'sari']);
    });
  });

describe('the list of closed accounts and keys', () => {
  const [sqlite] = places as [StorePlaces];

  it('follows what is closed', async (test) => {
    const all = await backedUp(test, sqlite);
    const stop = new AbortController();
    const errors: unknown[] = [];
    const following = followDeleted(all.engine, all.out, stop.signal, (error) => errors.push(error), 5);
    await close(all);
    await until(async () => (await readClosures(all.out)).some(({ name }) => name == 'app'));
    stop.abort();
    await following;
    assert.deepEqual(errors, []);
    assert.ok((await readClosures(all.out)).some(({ act, name }) => act == 'officer-revoked' && name == 'rina'));
  });

  it('closes nothing by a line that was cut off', async (test) => {
    const folder = await temporaryFolder(test);
    const closure = { act: 'officer-revoked', name: 'rina', at: NOW } as const;
    await appendFile(join(folder, CLOSED), 'officer-revoked budi');
    await addClosures(folder, [closure, closure]);
    assert.deepEqual(await readClosures(folder), [closure]);
  });

  it('is not all: a restore says who can come in again, and what to do', async (test) => {
    const all = await backedUp(test, sqlite);
    const said: string[] = [];
    const env = { OPD_DATA_DIR: join(all.folder, 'new') };
    assert.equal(await restore(all.first, undefined, env)((text) => said.push(text)), 0);
    const [id, en] = said.slice(-2) as [string, string];
    assert.match(
      id,
      /^Bisa masuk lagi seperti pada 2026-11-24T03:00:00.000Z: akun budi, rina, sari; kunci Open311 app, web\./,
    );
    assert.match(en, /^Open again as of 2026-11-24T03:00:00.000Z: accounts budi, rina, sari; Open311 keys app, web\./);
    for (const text of [id, en])
      for (const command of ['officer list', 'officer revoke', 'open311 key revoke', 'officer reset'])
        assert.ok(text.includes(command), command);
  });
});
