import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { BackupFault } from '../../../src/endpoint/backup/backup-fault.js';
import { backup, restore } from '../../../src/endpoint/backup/command.js';
import { makeBackup } from '../../../src/endpoint/backup/make-backup.js';
import { verifyBackup } from '../../../src/endpoint/backup/verify-backup.js';
import { openPhotoStore } from '../../../src/endpoint/feedback/photos/open-photo-store.js';
import { NOW, filled } from '../../support/backups.js';
import { temporaryFolder } from '../../support/data-folder.js';

describe('opd-widgets backup', () => {
  async function start(test: TestContext) {
    const folder = await temporaryFolder(test);
    const dataDir = join(folder, 'data');
    await filled({ dataDir }, folder);
    const run = async (flags: { out?: string }, env: NodeJS.ProcessEnv = {}) => {
      let said = '';
      const command = backup(undefined, flags, { OPD_DATA_DIR: dataDir, ...env });
      return { code: await command((text) => void (said += `${text}\n`)), said };
    };
    return { folder, dataDir, run };
  }

  it('says what to set where the server may write the list of deleted messages elsewhere, or nowhere', async (test) => {
    const { folder, run } = await start(test);
    const out = join(folder, 'cadangan');
    const unset = await run({ out });
    assert.equal(unset.code, 0, unset.said);
    assert.match(unset.said, /OPD_BACKUP_DIR belum diisi[^]+mengembalikannya[^]+is not set[^]+brings them back/);
    assert.ok(unset.said.includes(`OPD_BACKUP_DIR=${out}\n`), unset.said);
    const other = join(folder, 'lain');
    assert.match(
      (await run({ out: `${out}2` }, { OPD_BACKUP_DIR: other })).said,
      /menyebut \S+lain\.[^]+names \S+lain\./,
    );
    assert.doesNotMatch((await run({}, { OPD_BACKUP_DIR: `${out}3` })).said, /OPD_BACKUP_DIR/);
    const same = await run({ out: `${out}4` }, { OPD_BACKUP_DIR: join(folder, 'x', '..', 'cadangan4', '.') });
    assert.doesNotMatch(same.said, /OPD_BACKUP_DIR/);
  });

  it('says in words what the system refuses, and leaves the other backup of the same second alone', async (test) => {
    const { folder, dataDir, run } = await start(test);
    const file = join(folder, 'berkas');
    await writeFile(file, '');
    for (const out of [file, join(file, 'x')]) {
      const { code, said } = await run({ out });
      assert.equal(code, 1);
      assert.match(said, /berkas.*: ada berkas di tempat yang seharusnya folder\.\n.+: there is a file where a folder/);
    }
    let said = '';
    const say = (text: string) => void (said += text);
    const out = join(folder, 'cadangan');
    const place = { dataDir };
    const settings = { place, photos: openPhotoStore(place), out, now: NOW };
    const { folder: made } = await makeBackup(settings);
    assert.equal(await restore(made, undefined, { OPD_DATA_DIR: file })(say), 1);
    assert.match(said, /seharusnya folder/);

    const same = (error: unknown) => error instanceof BackupFault && /sama[^]+same second/.test(error.message);
    await assert.rejects(makeBackup(settings), same);
    const later = { ...settings, now: NOW + 1000 };
    const both = await Promise.allSettled([makeBackup(later), makeBackup(later)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.ok(same((both.find(({ status }) => status == 'rejected') as PromiseRejectedResult).reason));
    const names = (await readdir(out)).filter((name) => name.startsWith('opd-'));
    assert.equal(names.length, 2);
    for (const name of names) await verifyBackup(join(out, name));
  });
});
