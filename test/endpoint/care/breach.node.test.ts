import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { parse } from 'csv-parse/sync';
import { readLog } from '../../../src/endpoint/audit/read-log.js';
import { breach } from '../../../src/endpoint/care/breach-command.js';
import { writeAffected } from '../../../src/endpoint/care/breach.js';
import { openEngine } from '../../../src/endpoint/feedback/open-engine.js';
import { createSqlStore } from '../../../src/endpoint/feedback/sql-store.js';
import { named } from '../../../src/endpoint/feedback/sql.js';
import { createOfficers } from '../../../src/endpoint/officers/create-officers.js';
import { temporaryFolder } from '../../support/data-folder.js';
import { newMessage, newPhoto } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';

const NOW = Date.parse('2026-11-24T03:00:00Z');
const LONG_AGO = NOW - 300 * 864e5;

const closing: (() => Promise<void>)[] = [];
after(async () => {
  for (const close of closing) await close();
});

for (const { engine: name, fresh } of await storePlaces())
  describe(`who may be affected in ${name}`, () => {
    it('is everybody whose data is kept, with which kinds, page by page, and the officers', async () => {
      const engine = await openEngine(await fresh());
      closing.push(() => engine.close());
      const store = createSqlStore(engine);
      await store.migrate();
      const add = async (changes: Parameters<typeof newMessage>[0]) => (await store.accept(newMessage(changes))).id;
      const old = await add({ receivedAt: LONG_AGO, contact: 'lama@example.com' });
      const one = await add({ name: '=Budi', contact: '+62812', lat: -0.6, agency: 'pupr', receivedAt: NOW });
      await store.addPhoto(newPhoto(one), 3);
      for (let round = 0; round < 26; round++)
        await Promise.all(Array.from({ length: 20 }, () => add({ agency: 'dinkes', receivedAt: NOW + 1 })));
      const officers = createOfficers(engine, { now: () => LONG_AGO });
      await officers.add({ login: 'siti', name: 'Siti', role: 'coordinator', email: 'siti@example.go.id' });
      await officers.add({ login: 'rina.pupr', name: 'Rina', role: 'head', agency: 'pupr' });
      const list = async (agency?: string) => {
        let text = '';
        const affected = await writeAffected(engine, agency, NOW, async (line) => void (text += line));
        return { affected, rows: (parse(text) as string[][]).slice(1) };
      };

      const all = await list();
      assert.deepEqual(all.affected, { messages: 522, accounts: 2 });
      assert.equal(all.rows.length, 524);
      const longAgo = new Date(LONG_AGO).toISOString();
      assert.deepEqual(all.rows[0]!.slice(0, 5), [String(old), '', longAgo, '', 'lama@example.com']);
      const place = 'isi pesan; nama; kontak; tempat; foto';
      const when = new Date(NOW).toISOString();
      assert.deepEqual(all.rows[1], [String(one), 'pupr', when, "'=Budi", "'+62812", 'terbuka', place]);
      const rina = ['rina.pupr', 'pupr', longAgo, 'Rina', '', 'petugas', 'akun; nama'];
      assert.deepEqual(all.rows.slice(-2), [
        ['siti', '', longAgo, 'Siti', 'siti@example.go.id', 'petugas', 'akun; nama; email'],
        rina,
      ]);
      const some = await list('pupr');
      assert.deepEqual(
        some.rows.map(([id]) => id),
        [String(one), 'rina.pupr'],
      );
      assert.deepEqual(some.rows[1], rina);
      const { lines } = await readLog(engine, {}, { act: 'breach-list' });
      assert.deepEqual(
        lines.map(({ detail }) => detail),
        ['messages=1 accounts=1 agency=pupr', 'messages=522 accounts=2'],
      );
    });
  });

describe('opd-widgets breach', () => {
  async function start(test: TestContext) {
    const folder = await temporaryFolder(test);
    const dataDir = join(folder, 'data');
    const engine = await openEngine({ dataDir });
    closing.push(() => engine.close());
    const store = createSqlStore(engine);
    await store.migrate();
    await store.accept(newMessage({ contact: '081200000001', name: 'Rosmaini', receivedAt: LONG_AGO, agency: 'pupr' }));
    const out = join(folder, 'terdampak.csv');
    const run = async (flags: { agency?: string; out?: string } = { out }, env: NodeJS.ProcessEnv = {}) => {
      let said = '';
      const command = breach(undefined, flags, { OPD_DATA_DIR: dataDir, ...env })!;
      return { code: await command((text) => void (said += `${text}\n`)), said };
    };
    return { folder, dataDir, engine, out, run };
  }

  it('writes the list and says what the law asks, and writes over nothing', async (test) => {
    const { engine, out, run } = await start(test);
    const { code, said } = await run();
    assert.equal(code, 0, said);
    assert.match(await readFile(out, 'utf8'), /Rosmaini,081200000001/);
    assert.match(said, /1 pesan dan 0 akun petugas[^]+3 x 24 jam/);
    assert.equal((await run()).code, 2);
    const { lines } = await readLog(engine, {}, {});
    assert.deepEqual(
      lines.map(({ act, detail }) => [act, detail]),
      [['breach-list', 'messages=1 accounts=0']],
    );
  });

  it('refuses an agency that neither store nor settings know, with those that there are', async (test) => {
    const { dataDir, out, run } = await start(test);
    const settings = { agencies: [{ id: 'dinkes', name: 'Dinas Kesehatan' }] };
    await writeFile(join(dataDir, 'opd.json'), JSON.stringify(settings));
    const { code, said } = await run({ out, agency: 'puprr' });
    assert.equal(code, 2);
    assert.match(said, /Tidak ada dinas puprr\. .*\nThere is no agency puprr.*\n {2}pupr\tpupr\n {2}dinkes\tDinas Kes/);
    await assert.rejects(stat(out), { code: 'ENOENT' });
    assert.match((await run({ out, agency: 'dinkes' })).said, /0 pesan/);
    assert.match((await run({ out: `${out}2`, agency: 'pupr' })).said, /1 pesan/);
  });

  it('says where there is no store, or no folder to write into, and leaves no half list', async (test) => {
    const { folder, engine, out, run } = await start(test);
    const nowhere = await run({ out }, { OPD_DATA_DIR: join(folder, 'lain') });
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.said, /Belum ada tempat pesan di [^]+There is no place of messages in /);
    const noFolder = await run({ out: join(folder, 'tiada', 'x.csv') });
    assert.equal(noFolder.code, 1);
    assert.match(noFolder.said, /x\.csv: berkas itu, atau folder tempatnya, tidak ada\.\n.+x\.csv: that file/);
    await engine.write(named('DROP TABLE opd_photos'));
    assert.equal((await run()).code, 1);
    await assert.rejects(stat(out), { code: 'ENOENT' });
  });

  it('is no command without a place to write to', () => {
    assert.equal(breach(undefined, {}, {}), undefined);
  });
});
