import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { importOptional } from '../../../src/endpoint/feedback/import-optional.js';
import { openStore } from '../../../src/endpoint/feedback/open-store.js';
import { WrongStoreSettings } from '../../../src/endpoint/feedback/wrong-store-settings.js';

const twoLanguages = (error: unknown) => error instanceof WrongStoreSettings && / \/ /.test(error.message);

describe('openStore', () => {
  it('keeps messages in a file of the data folder, which it makes', async (test) => {
    const folder = await mkdtemp(join(tmpdir(), 'opd-open-'));
    test.after(() => rm(folder, { recursive: true }));
    const store = await openStore({ dataDir: join(folder, 'a', 'b') });
    await assert.rejects(stat(join(folder, 'a')), { code: 'ENOENT' }, 'not before it is used');
    await store.migrate();
    assert.ok((await stat(join(folder, 'a', 'b', 'feedback.db'))).size);
    await store.close();
  });

  it('says in two languages what is no address of a database, without repeating it', async () => {
    const opening = openStore({ dataDir: '.', databaseUrl: 'mysql://me:secret@localhost/x' });
    await assert.rejects(opening, (error: Error) => twoLanguages(error) && !error.message.includes('secret'));
  });

  it('says in two languages which package is missing', async () => {
    const missing = importOptional('libsql', () => Promise.reject(new Error('ERR_MODULE_NOT_FOUND')));
    await assert.rejects(missing, (error: Error) => twoLanguages(error) && /npm install libsql/.test(error.message));
  });
});
