import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testNotice } from '../../../src/endpoint/notices/test-command.js';
import { runCli } from '../../support/endpoint-process.js';
import { startMailServer } from '../../support/mail-server.js';

const OPD_MAIL_FROM = 'Kabupaten Contoh <jangan-balas@example.go.id>';

async function tried(address: string, env: NodeJS.ProcessEnv) {
  const said: string[] = [];
  const code = await testNotice(address, env)((text) => void said.push(text));
  return { code, said: said.join('\n') };
}

describe('opd-widgets notices test', () => {
  it('sends one mail, by the command line as people type it', async () => {
    const server = await startMailServer();
    const cli = runCli(['notices', 'test', 'siti@example.id'], { OPD_SMTP_URL: server.url, OPD_MAIL_FROM });
    assert.equal(await cli.ended, 0, cli.output());
    assert.match(cli.output(), /^Terkirim ke siti@example\.id\..*\nSent to siti@example\.id\./);
    assert.deepEqual(server.mails[0]!.to, ['siti@example.id']);
    assert.match(server.mails[0]!.mail.subject!, /Percobaan/);
    await server.close();
  });

  it('says in words what is wrong', async () => {
    const refusing = await startMailServer({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode: 550 })),
    });
    const { code, said } = await tried('siti@example.id', { OPD_SMTP_URL: refusing.url, OPD_MAIL_FROM });
    await refusing.close();
    assert.equal(code, 1);
    assert.match(said, /server surat menolak alamat .*\(smtp 550\)\.\nNot sent: the mail server refuses/);
    const gone = await tried('siti@example.id', { OPD_SMTP_URL: refusing.url, OPD_MAIL_FROM });
    assert.match(gone.said, /tidak menerima sambungan pada port itu \(connect ECONNREFUSED\)/);
    const wrongTls = await startMailServer({ secure: true });
    const mistrusted = await tried('siti@example.id', { OPD_SMTP_URL: wrongTls.url, OPD_MAIL_FROM });
    await wrongTls.close();
    assert.match(mistrusted.said, /sertifikat TLS server tidak dapat dipercaya/);
  });

  it('says which setting is missing or wrong, and what is no address', async () => {
    assert.match((await tried('siti@example.id', {})).said, /^OPD_SMTP_URL belum diisi/);
    assert.match((await tried('0812 3456 7890', {})).said, /^OPD_NOTICE_WEBHOOK belum diisi/);
    assert.match(
      (await tried('siti@example.id', { OPD_SMTP_URL: 'mail.example.go.id' })).said,
      /^OPD_SMTP_URL harus berbentuk.*\nOPD_SMTP_URL must/,
    );
    assert.deepEqual((await tried('siti', {})).code, 2);
  });
});
