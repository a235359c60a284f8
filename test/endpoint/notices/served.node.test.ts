import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newKey } from '../../support/collecting.js';
import { exampleFiles, temporaryFolder, writeFiles } from '../../support/data-folder.js';
import { runCli, startServe } from '../../support/endpoint-process.js';
import { startMailServer, type MailServer } from '../../support/mail-server.js';
import { messageFor, send } from '../../support/sending.js';
import { until } from '../../support/until.js';

const PASSWORD = 'sawah luas di Nagari Ulakan';
const ANSWER = 'Kabelnya sudah kami ganti; lampu menyala lagi.';

/** Waits for a mail to somebody. */
async function mailTo(server: MailServer, address: string) {
  const find = () => server.mails.find(({ to }) => to.includes(address));
  await until(find);
  return find()?.mail ?? assert.fail(`no mail to ${address}, but: ${server.mails.flatMap(({ to }) => to).join()}`);
}

/** A person at the inbox: keeps the session, and sends forms as the page has them. */
function visitor(origin: string) {
  let cookie = '';
  const ask = async (path: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(new URL(path, origin), {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie, ...(form && { origin: new URL(origin).origin, 'sec-fetch-site': 'same-origin' }) },
      body: form && new URLSearchParams(form),
    });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return answer;
  };
  /** Fields that the form of an act holds already. */
  const hidden = (page: string, act: string): Record<string, string> => {
    const [form = ''] = new RegExp(`<form[^>]*action="[^"]*/${act}[^"]*"[^]*?</form>`).exec(page) ?? [];
    const fields = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
    return Object.fromEntries([...fields].map(([, name, value]) => [name, value]));
  };
  return { ask, hidden };
}

describe('From the form to the mail, through the server', () => {
  it('an answer that an officer sends reaches the citizen who gave an address', async (test) => {
    const mail = await startMailServer();
    test.after(mail.close);
    const folder = await temporaryFolder(test);
    await writeFiles(folder, exampleFiles());
    const kept = await temporaryFolder(test);
    const env = {
      OPD_DATA_DIR: kept,
      OPD_SMTP_URL: mail.url,
      OPD_MAIL_FROM: 'Kabupaten Contoh <jangan-balas@contoh.example>',
      OPD_BASE_URL: 'https://widget.contoh.example',
    };
    const { address } = await startServe(test, [folder], env);
    const body = await messageFor(address, {
      description: 'Lampu di simpang padam.',
      name: 'Rosmaini',
      contact: 'rosmaini@contoh.example',
    });
    assert.equal((await send(address, newKey(), body)).status, 201);

    const account = ['--name', 'Budi', '--role', 'officer', '--agency', 'dinas-contoh'];
    const added = runCli(['officer', 'add', 'budi', ...account], env);
    assert.equal(await added.ended, 0, added.output());
    const [link = ''] = /\/kotak-pesan\/undangan\/\S+/.exec(added.output()) ?? [];
    const budi = visitor(address);
    assert.equal((await budi.ask(link, { sandi: PASSWORD, ulang: PASSWORD })).status, 303);
    const list = await (await budi.ask('/kotak-pesan/')).text();
    const [, message = ''] = /href="(\/kotak-pesan\/pesan\/\d+)[^"]*"/.exec(list) ?? [];
    const page = await (await budi.ask(message)).text();
    assert.match(page, /Lampu di simpang padam\./);
    const fields = { jawaban: ANSWER, tahap: 'done', pembaca: 'terbit', lakukan: 'kirim' };
    const sent = await budi.ask(`${message}/jawab`, { ...budi.hidden(page, 'jawab'), ...fields });
    assert.equal(sent.status, 303, await sent.text());

    const { subject, text, from } = await mailTo(mail, 'rosmaini@contoh.example');
    assert.equal(from?.value[0]?.address, 'jangan-balas@contoh.example');
    assert.ok(subject);
    assert.match(text ?? '', /Kabelnya sudah kami ganti; lampu menyala lagi\./);
    assert.doesNotMatch(`${subject} ${text}`, /Lampu di simpang padam/, 'never the words of citizens');
  });
});
