import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { makeBackup } from '../../../src/endpoint/backup/make-backup.js';
import type { EngineSettings } from '../../../src/endpoint/feedback/open-engine.js';
import { NOW, contentOf, filled } from '../../support/backups.js';
import { temporaryFolder } from '../../support/data-folder.js';
import { runCli } from '../../support/endpoint-process.js';
import { storePlaces, type StorePlaces } from '../../support/store-places.js';

const TEXTS = Array.from({ length: 400 }, (_, index) => `Lampu ${index} padam. ${'Mohon diperbaiki. '.repeat(40)}`);
/** Milliseconds after which it is killed; the last of them come after its end on a fast machine. */
const KILLED_AFTER = [150, 250, 300, 350, 400, 450, 550, 700];

/** Whether anything is there that an endpoint would take for its messages. */
const hasMessages = async ({ run }: StorePlaces, place: EngineSettings): Promise<boolean> =>
  place.databaseUrl
    ? (await run(place, `SELECT tablename FROM pg_tables WHERE tablename = 'opd_messages'`)).length > 0
    : existsSync(join(place.dataDir, 'feedback.db'));

for (const at of await storePlaces())
  describe(`restore into ${at.engine}, killed at any moment`, () => {
    it('leaves all of it or nothing, and goes well the next time', async (test) => {
      const folder = await temporaryFolder(test);
      const origin = await at.fresh();
      const { photos } = await filled(origin, join(folder, 'from'), TEXTS);
      const { folder: backup } = await makeBackup({ place: origin, photos, out: join(folder, 'out'), now: NOW });
      const whole = await contentOf(origin);

      let killedBefore = 0;
      for (const after of KILLED_AFTER) {
        const target = await at.fresh();
        // On a server the data folder is where photos are.
        const dataDir = target.databaseUrl ? join(folder, `to-${after}`) : target.dataDir;
        const env = { OPD_DATA_DIR: dataDir, OPD_DATABASE_URL: target.databaseUrl ?? '' };
        const restoring = runCli(['restore', backup], env);
        await wait(after);
        restoring.kill('SIGKILL');
        await restoring.ended;
        if (await hasMessages(at, target)) {
          assert.deepEqual(await contentOf(target), whole, `killed after ${after} ms`);
          continue;
        }
        killedBefore++;
        const again = runCli(['restore', backup], env);
        assert.equal(await again.ended, 0, again.output());
        assert.deepEqual(await contentOf(target), whole);
      }
      assert.ok(killedBefore > 0, 'never killed before its end');
    });
  });
