import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { makeBackup } from '../../../src/endpoint/backup/make-backup.js';
import { restoreBackup } from '../../../src/endpoint/backup/restore-backup.js';
import { addTombstones } from '../../../src/endpoint/backup/tombstones.js';
import { MIGRATIONS, migrations } from '../../../src/endpoint/feedback/migrations.js';
import { openEngine, type EngineSettings } from '../../../src/endpoint/feedback/open-engine.js';
import { insertion } from '../../../src/endpoint/feedback/rows.js';
import { createSqlStore } from '../../../src/endpoint/feedback/sql-store.js';
import { named, sql } from '../../../src/endpoint/feedback/sql.js';
import { photosOf } from '../../support/backups.js';
import { temporaryFolder } from '../../support/data-folder.js';
import { startOther, startOurs } from '../../support/exchange.js';
import { newMessage } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';

const WORDS = ['Lampu mati', 'Jalan amblas', 'Jembatan goyang'] as const;
const VERSIONS = { 'the version before': 2, 'this version': 3 };

/** A store as it was after so many migrations. */
async function storeOf(place: EngineSettings, version: number) {
  const engine = await openEngine(place);
  await engine.create();
  await engine.write(named(MIGRATIONS));
  for (const [index, statements] of migrations(engine.identity).slice(0, version).entries()) {
    for (const statement of statements) await engine.write(statement);
    await engine.write(insertion('opd_migrations', { version: index + 1 }));
  }
  return { engine, store: createSqlStore(engine) };
}

for (const { engine: name, fresh } of await storePlaces())
  for (const [which, version] of Object.entries(VERSIONS))
    describe(`exchange after a restore of a backup of ${which}, ${name}`, () => {
      it('does not bring back what was deleted since', async (test) => {
        const folder = await temporaryFolder(test);
        const other = await startOther();
        test.after(other.close);
        const place = await fresh();
        const { engine, store } = await storeOf(place, version);
        const receivedAt = other.clock.now;
        const known = { server: other.address, direction: 'out', seen: 'open ', updatedAt: receivedAt };
        for (const [index, state] of [
          { status: 'shared', remoteId: '1' },
          // Its number was told after the backup.
          { status: 'waiting', dueAt: receivedAt },
          { status: 'failed' },
        ].entries()) {
          const description = WORDS[index]!;
          const { id } = await store.accept(newMessage({ agency: 'pupr', receivedAt, description }));
          await engine.write(insertion('opd_exchanges', { ...known, ...state, message: id }));
        }
        const [out, now] = [join(folder, 'backups'), receivedAt];
        const { folder: backup } = await makeBackup({ place, photos: photosOf(place, folder), out, now });
        await addTombstones(
          out,
          WORDS.map((_, index) => [index + 1, receivedAt]),
        );
        await store.close();

        for (const description of [...WORDS, WORDS[1]])
          await other.add({ serviceCode: '001', description }, { released: 1 });
        await other.engine.write(sql`UPDATE opd_messages SET description = 'Diringkas' WHERE id = 1`);
        const target = await fresh();
        await restoreBackup({ folder: backup, place: target, photos: photosOf(target, folder), now });
        const ours = await startOurs(other, { place: target, pull: '1' });
        test.after(ours.close);
        for (const minutes of [0, 31]) await ours.round(minutes);
        const messages = await ours.engine.read(sql`SELECT description FROM opd_messages ORDER BY description`);
        assert.deepEqual(
          messages.map(({ description }) => description),
          // Of somebody else; and what had never arrived there.
          [WORDS[1], WORDS[2]],
        );
      });
    });
