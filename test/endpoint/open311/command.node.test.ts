import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameOfApiKey } from '../../../src/endpoint/open311/api-keys.js';
import { open311Command } from '../../../src/endpoint/open311/command.js';
import { named } from '../../../src/endpoint/feedback/sql.js';
import { temporaryFolder } from '../../support/data-folder.js';
import { startOpen311 } from '../../support/open311.js';

describe('opd-widgets open311 key', () => {
  it('adds, lists and revokes keys, shows each once, and writes that into the log', async (test) => {
    const dataDir = await temporaryFolder(test);
    const rig = await startOpen311({ place: { dataDir } });
    const run = async (...words: string[]) => {
      const said: string[] = [];
      const command = open311Command(['key', ...words], { OPD_DATA_DIR: dataDir });
      assert.ok(command, words.join(' '));
      return { code: await command((text) => said.push(text)), said: said.join('\n') };
    };
    assert.match((await run('list')).said, /Belum ada kunci/);
    const added = await run('add', 'aplikasi-warga');
    assert.equal(added.code, 0);
    const [key] = added.said.split('\n');
    assert.match(key!, /^opd_[\w-]{43}$/);
    assert.equal(await nameOfApiKey(rig.engine, key!, Date.now()), 'aplikasi-warga');

    const again = await run('add', 'aplikasi-warga');
    assert.equal(again.code, 1);
    assert.match(again.said, /Sudah ada[^]*There is a key named/);
    assert.equal((await run('add', 'nama dengan spasi')).code, 1);
    const listed = await run('list');
    assert.match(listed.said, /^aplikasi-warga\t\d{4}-\d\d-\d\dT\S+\+07:00\t\d{4}/);
    assert.ok(!listed.said.includes(key!));

    assert.equal((await run('revoke', 'lain')).code, 1);
    assert.equal((await run('revoke', 'aplikasi-warga')).code, 0);
    assert.equal(await nameOfApiKey(rig.engine, key!, Date.now()), undefined);
    const rows = await rig.engine.read(named('SELECT act, detail, officer FROM opd_log ORDER BY id'));
    assert.deepEqual(rows, [
      { act: 'key-added', detail: 'key=aplikasi-warga', officer: null },
      { act: 'key-revoked', detail: 'key=aplikasi-warga', officer: null },
    ]);
    await rig.close();
  });

  it('makes no store where there is none', async (test) => {
    const dataDir = await temporaryFolder(test);
    const said: string[] = [];
    const command = open311Command(['key', 'list'], { OPD_DATA_DIR: dataDir });
    assert.equal(await command!((text) => said.push(text)), 1);
    assert.match(said.join(), /OPD_DATA_DIR[^]*There is no place of messages/);
  });

  it('knows no other words', () => {
    for (const words of [
      [],
      ['key'],
      ['key', 'add'],
      ['key', 'dance', 'x'],
      ['key', 'list', 'a', 'b'],
      ['kunci', 'list'],
    ])
      assert.equal(open311Command(words, {}), undefined, words.join(' '));
  });
});
