import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { backup } from '../../../src/endpoint/backup/command.js';
import { filled } from '../../support/backups.js';
import { temporaryFolder } from '../../support/data-folder.js';

describe('opd-widgets backup', () => {
  async function start(test: TestContext) {
    const folder = await temporaryFolder(test);
    const dataDir = join(folder, 'data');
    const { store } = await filled({ dataDir }, folder);
    const run = async (flags: { out?: string }, env: NodeJS.ProcessEnv = {}) => {
      let said = '';
      const command = backup(undefined, flags, { OPD_DATA_DIR: dataDir, ...env });
      return { code: await command((text) => void (said += `${text}\n`)), said };
    };
    return { folder, store, run };
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
});
