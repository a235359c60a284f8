import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { officerCommand, type OfficerFlags } from '../../../src/endpoint/officers/command.js';
import { temporaryFolder, writeFiles } from '../../support/data-folder.js';
import { PASSWORD, startInbox } from '../../support/inbox.js';

describe('opd-widgets officer', () => {
  it('adds, lists, resets and revokes beside a server that runs', async (test) => {
    const dataDir = await temporaryFolder(test);
    const rig = await startInbox({ place: { dataDir } });
    const env: NodeJS.ProcessEnv = { OPD_DATA_DIR: dataDir };
    const run = async (words: string[], flags: OfficerFlags = {}) => {
      const said: string[] = [];
      const code = await officerCommand(words, flags, env)!((text) => said.push(text));
      return { code, said: said.join('\n') };
    };
    const linkIn = (said: string) => /^(\S+)\/kotak-pesan\/(undangan\/[\w-]{43})$/m.exec(said)!;

    assert.match((await run(['list'])).said, /Belum ada akun[^]*no account yet/);
    const added = await run(['add', 'Rina.PUPR'], {
      role: 'head',
      agency: 'pupr',
      name: 'Rina Sari',
      email: 'rina@pupr.go.id',
    });
    assert.equal(added.code, 0);
    const [, base, path] = linkIn(added.said);
    assert.equal(base, 'http://127.0.0.1:8080');
    assert.equal((await rig.ask(path!, { sandi: PASSWORD, ulang: PASSWORD })).status, 303);
    assert.match((await run(['list'])).said, /^rina\.pupr\thead\tpupr\taktif\/active\t\d{4}\S+\tRina Sari$/);

    const signedIn = await rig.officers.signIn('rina.pupr', PASSWORD, '203.0.113.1');
    assert.ok(signedIn.kind == 'done');
    env.OPD_BASE_URL = 'https://widget.example.go.id/';
    const reset = await run(['reset', 'rina.pupr']);
    assert.equal(linkIn(reset.said)[1], 'https://widget.example.go.id');
    assert.equal(await rig.officers.session(signedIn.session), undefined);
    assert.equal((await rig.ask(linkIn(reset.said)[2]!)).status, 200);

    assert.equal((await run(['revoke', 'rina.pupr'])).code, 0);
    assert.equal((await rig.ask(linkIn(reset.said)[2]!)).status, 404);
    for (const act of ['revoke', 'reset'])
      assert.match((await run([act, 'rina.pupr'])).said, /Tidak ada akun[^]*There is no account/);
    await run(['add', 'satu'], { role: 'coordinator' });
    assert.match((await run(['revoke', 'satu'])).said, /No coordinator can sign in/);
    await rig.close();
  });

  it('says what is wrong, and which agencies there are', async (test) => {
    const dataDir = await temporaryFolder(test);
    const rig = await startInbox({ place: { dataDir } });
    await rig.close();
    const refused = async (flags: OfficerFlags, login = 'wati') => {
      const said: string[] = [];
      const command = officerCommand(['add', login], flags, { OPD_DATA_DIR: dataDir });
      assert.equal(await command!((text) => said.push(text)), 1);
      return said.join('\n');
    };
    assert.match(await refused({}), /--role: officer, head/);
    assert.match(await refused({ role: 'officer' }), /Sebutkan --agency/);
    await writeFile(join(dataDir, 'opd.json'), JSON.stringify({ agencies: [{ id: 'pupr', name: 'Dinas PUPR' }] }));
    assert.match(
      await refused({ role: 'officer', agency: 'pu' }),
      /There is no agency pu\. There are:\n {2}pupr\tDinas PUPR/,
    );
    assert.match(await refused({ role: 'auditor', agency: 'pupr' }), /hapus --agency/);
    assert.match(await refused({ role: 'officer', agency: 'pupr', email: 'x@' }), /--email/);
    assert.match(await refused({ role: 'officer', agency: 'pupr' }, 'a b'), /3 to 64/);
  });

  it('knows the agencies of what a publisher made, without its folder, and says where it knows none', async (test) => {
    const dataDir = await temporaryFolder(test);
    const rig = await startInbox({ place: { dataDir } });
    await rig.close();
    const add = async (login: string, agency: string) => {
      const said: string[] = [];
      const command = officerCommand(['add', login], { role: 'officer', agency }, { OPD_DATA_DIR: dataDir });
      return { code: await command!((text) => said.push(text)), said: said.join('\n') };
    };
    const unknown = await add('wati', 'puprr');
    assert.equal(unknown.code, 0);
    assert.match(unknown.said, /puprr tidak diperiksa[^]+puprr was not checked/);
    const settings = JSON.stringify({ agencies: [{ id: 'pupr', name: 'Dinas PUPR' }] });
    await writeFiles(join(dataDir, 'publisher/data'), [['opd.json', settings]]);
    assert.match((await add('wati.dua', 'puprr')).said, /Tidak ada dinas puprr[^]+\n {2}pupr\tDinas PUPR/);
    const known = await add('wati.tiga', 'pupr');
    assert.equal(known.code, 0);
    assert.doesNotMatch(known.said, /diperiksa/);
  });

  it('makes no store where there is none, and knows no other words', async (test) => {
    const said: string[] = [];
    const command = officerCommand(['list'], {}, { OPD_DATA_DIR: await temporaryFolder(test) });
    assert.equal(await command!((text) => said.push(text)), 1);
    assert.match(said.join(), /First run serve/);
    for (const words of [[], ['add'], ['dance'], ['constructor'], ['list', 'a', 'b'], ['reset']])
      assert.equal(officerCommand(words, {}, {}), undefined, words.join(' '));
  });
});
