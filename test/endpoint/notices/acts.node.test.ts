import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Act } from '../../../src/endpoint/desk/act.js';
import { trustedProxies } from '../../../src/endpoint/feedback/client-address.js';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { startFeedback } from '../../../src/endpoint/feedback/start-feedback.js';
import { createAnnounce } from '../../../src/endpoint/notices/create-announce.js';
import { createMail } from '../../../src/endpoint/notices/mail.js';
import { createOutbox } from '../../../src/endpoint/notices/outbox.js';
import { deliver } from '../../../src/endpoint/notices/sender.js';
import { waysOf } from '../../../src/endpoint/notices/settings.js';
import type { Way } from '../../../src/endpoint/notices/way.js';
import { feedbackFiles } from '../../support/feedback-edition.js';
import { sampleStrings } from '../../support/hostile-strings.js';
import { startInbox, type InboxRig, type SignedIn } from '../../support/inbox.js';
import { startMailServer, type MailServer } from '../../support/mail-server.js';
import { PUBLISHER, ROOT, startNotices } from '../../support/notices.js';
import { until } from '../../support/until.js';

const mailFrom = 'Kabupaten Contoh <jangan-balas@example.go.id>';

describe('what acts of officers send', () => {
  let rig: InboxRig;
  let server: MailServer;
  let way: Way;
  let officer: SignedIn;
  before(async () => {
    server = await startMailServer();
    way = createMail(waysOf({ smtpUrl: server.url, mailFrom }).mail!);
    rig = await startInbox({ announce: createAnnounce({ channels: ['mail'], nudge: () => undefined }) });
    officer = await rig.signIn('officer', 'pupr', 'petugas-pupr');
  });
  after(async () => {
    way.close();
    await server.close();
    await rig.close();
  });

  const act = async (id: number, what: Act) => {
    const { version } = (await rig.desk.find(officer.officer, id))!;
    const outcome = await rig.desk.act(officer.officer, id, version, what);
    assert.equal(outcome.kind, 'done');
  };
  /** Sends what is due in two minutes. @returns what came, by receiver */
  const mails = async () => {
    const already = server.mails.length;
    rig.clock.now += 120_000;
    const now = () => rig.clock.now;
    const facts = () => undefined;
    const correspondence = { facts, publisher: () => PUBLISHER, root: () => ROOT, now };
    const outbox = createOutbox(rig.engine, now);
    await deliver({ ...correspondence, outbox, channel: 'mail', way }, new AbortController().signal);
    return new Map(server.mails.slice(already).map(({ to, mail, raw }) => [to.join(), { text: mail.text!, raw }]));
  };

  it('a reply goes to its sender and to each of those that say the same, once', async () => {
    const main = await rig.add({ contact: 'siti@example.id' });
    const same = await rig.add({ contact: 'budi@example.id' });
    await rig.add({ contact: 'lain@example.id' });
    await act(same, { what: 'merge', into: main });
    await act(main, { what: 'reply', text: 'Sudah kami ganti.', stage: 'done' });
    const sent = await mails();
    assert.deepEqual([...sent.keys()].sort(), ['budi@example.id', 'siti@example.id']);
    for (const { text } of sent.values()) assert.match(text, /Sudah kami ganti\./);
  });

  it('what is forwarded and assigned is told to officers without a word of the citizen', async () => {
    const receiver = await rig.signIn('officer', 'dinkes', 'petugas-dinkes');
    const colleague = await rig.signIn('officer', 'pupr', 'rekan-pupr');
    const words = { description: 'Anak saya sakit.', name: 'Siti Aminah' };
    const forwarded = await rig.add({ contact: 'siti@example.id', ...words });
    const assigned = await rig.add(words);
    await act(forwarded, { what: 'forward', to: 'dinkes', note: 'Ini urusan puskesmas.' });
    await act(assigned, { what: 'assign', to: colleague.officer.id });
    const own = await rig.add();
    await act(own, { what: 'assign', to: officer.officer.id });
    const sent = await mails();
    const [to, from] = [receiver.officer.email!, colleague.officer.email!];
    assert.deepEqual([...sent.keys()].sort(), [from, to, 'siti@example.id'].sort());
    assert.match(sent.get(to)!.text, new RegExp(`Pesan nomor ${forwarded} diteruskan`));
    assert.match(sent.get(from)!.text, new RegExp(`Pesan nomor ${assigned} ditugaskan kepada Anda`));
    for (const { text, raw } of sent.values()) assert.doesNotMatch(text + raw, /sakit|Aminah|puskesmas/);
  });

  it('of a secret message nothing goes out but that there is an answer', async () => {
    const description = 'Kepala sekolah meminta uang.';
    const message = await rig.add({ contact: 'siti@example.id', visibility: 'rahasia', description });
    await act(message, { what: 'reply', text: 'Kepala sekolah sudah kami panggil.', stage: 'in-progress' });
    const { text, raw } = (await mails()).get('siti@example.id')!;
    assert.match(text, /^Ada jawaban atas pesan Anda\./);
    assert.doesNotMatch(text + raw, /sekolah|uang|panggil|PUPR|dikerjakan/);
    // Neither is it kept on the way.
    const rows = await rig.engine.read(sql`SELECT payload FROM opd_notices WHERE message = ${message}`);
    assert.deepEqual(
      rows.map(({ payload }) => payload),
      ['{}'],
    );
  });

  it('hostile names, contacts and replies make no other mail, receiver or head field', async () => {
    // All of them pass through the letters of test/trust.
    const strings = sampleStrings().filter((_, index) => index % 5 == 0);
    for (const [index, text] of strings.entries()) {
      const contact = `warga${index}@example.id`;
      const message = await rig.add({ contact, name: text, description: text });
      await rig.add({ contact: `${text},korban@example.id` });
      await act(message, { what: 'reply', text: `Jawaban: ${text}.`, stage: 'done' });
    }
    const sent = await mails();
    assert.equal(sent.size, strings.length);
    for (const [index, text] of strings.entries()) {
      const { text: received, raw } = sent.get(`warga${index}@example.id`)!;
      // As the desk keeps an answer.
      const [{ reply }] = (await rig.engine.read(
        sql`SELECT reply FROM opd_events WHERE message = (SELECT id FROM opd_messages WHERE contact = ${`warga${index}@example.id`})`,
      )) as [{ reply: string }];
      assert.ok(received.includes(`Jawabannya:\n\n${reply}\n\n—`), JSON.stringify(text));
      const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
      assert.doesNotMatch(head, /^(bcc|cc|reply-to|x-evil|content-disposition)\s*:/im);
      assert.equal(head.match(/^to:/gim)?.length, 1);
    }
  });
});

describe('the endpoint', () => {
  it('sends what is due once its tables are there, and stops at once', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'opd-notices-'));
    const server = await startMailServer();
    const written = await startNotices({ dataDir });
    written.clock.now = Date.now();
    await written.reply(await written.add({ contact: 'siti@example.id' }));
    await written.close();
    const errors: unknown[] = [];
    const feedback = await startFeedback(
      {
        dataDir,
        proxies: trustedProxies('')!,
        baseUrl: ROOT,
        notices: { smtpUrl: server.url, mailFrom },
      },
      () => feedbackFiles(),
      (error) => void errors.push(error),
    );
    await until(() => server.mails.length);
    const began = performance.now();
    await feedback.close();
    assert.ok(performance.now() - began < 4000);
    assert.match(server.mails[0]!.mail.text!, new RegExp(`${ROOT}/embed/feedback-status/semua`));
    assert.deepEqual(errors, []);
    await server.close();
    await rm(dataDir, { recursive: true });
  });

  it('stops at once in the middle of a mail that hangs, and sends it with the next start', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'opd-notices-'));
    let asked = 0;
    const server = await startMailServer({ onRcptTo: () => void asked++ });
    const written = await startNotices({ dataDir });
    written.clock.now = Date.now();
    await written.reply(await written.add({ contact: 'siti@example.id' }));
    await written.close();
    const settings = { dataDir, proxies: trustedProxies('')!, notices: { smtpUrl: server.url, mailFrom } };
    const feedback = await startFeedback(
      settings,
      () => feedbackFiles(),
      () => undefined,
    );
    await until(() => asked);
    const began = performance.now();
    await feedback.close();
    assert.ok(performance.now() - began < 4000);
    await server.close();
    const again = await startNotices({ dataDir });
    const [row] = await again.rows();
    assert.equal(row!.sent_at, null);
    assert.ok(Number(row!.due_at) > Date.now());
    assert.equal(row!.recipient, 'siti@example.id');
    await again.close();
    await rm(dataDir, { recursive: true });
  });
});
