import assert from 'node:assert/strict';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, it } from 'node:test';
import { createMail } from '../../../src/endpoint/notices/mail.js';
import { Undelivered } from '../../../src/endpoint/notices/undelivered.js';
import type { Letter } from '../../../src/endpoint/notices/way.js';
import { waysOf } from '../../../src/endpoint/notices/settings.js';
import { startMailServer } from '../../support/mail-server.js';

const FROM = 'Kabupaten Contoh <jangan-balas@example.go.id>';

const letter = (changes: Partial<Letter> = {}): Letter => ({
  id: 'opd-0123456789abcdef',
  kind: 'replied',
  to: 'siti@example.id',
  language: 'id',
  subject: 'Ada jawaban dari Kabupaten Contoh',
  text: 'Ada jawaban atas pesan Anda.\n',
  ...changes,
});

const mailTo = (url: string) => createMail(waysOf({ smtpUrl: url, mailFrom: FROM }).mail!);

/** Sends one letter. @returns what went wrong */
async function failure(url: string, changes: Partial<Letter> = {}, patience = 20_000): Promise<Undelivered> {
  const way = mailTo(url);
  try {
    await way.send(letter(changes), AbortSignal.timeout(patience));
  } catch (error) {
    assert.ok(error instanceof Undelivered);
    return error;
  } finally {
    way.close();
  }
  throw new Error('it was sent');
}

const smtpError = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

/** A server that says what it is told to, line by line, and then is silent or gone. */
async function startScript(answers: (line: string, socket: Socket) => string | undefined) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 hello\r\n');
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop()!;
      for (const line of lines) {
        const answer = answers(line, socket);
        if (answer && !socket.destroyed) socket.write(`${answer}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('createMail', () => {
  it('sends plain text to one receiver, marked as automatic', async (test) => {
    const server = await startMailServer();
    test.after(() => server.close());
    const way = mailTo(server.url);
    const unsubscribe = 'https://widget.example.go.id/kotak-pesan/akun';
    await way.send(letter({ unsubscribe }), AbortSignal.timeout(5000));
    way.close();
    await server.close();
    const [{ to, mail, raw }, ...more] = server.mails as [(typeof server.mails)[0]];
    assert.deepEqual(more, []);
    assert.deepEqual(to, ['siti@example.id']);
    assert.equal(mail.text, 'Ada jawaban atas pesan Anda.\n');
    assert.equal(mail.html, false);
    assert.equal(mail.subject, 'Ada jawaban dari Kabupaten Contoh');
    assert.equal(mail.from!.text, '"Kabupaten Contoh" <jangan-balas@example.go.id>');
    assert.equal(mail.messageId, '<opd-0123456789abcdef@example.go.id>');
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated');
    assert.equal(mail.headers.get('content-language'), 'id');
    assert.match(raw, /^List-Unsubscribe: <https:\/\/widget\.example\.go\.id\/kotak-pesan\/akun>\r$/m);
    assert.match(raw, /^Content-Type: text\/plain; charset=utf-8\r$/m);
    assert.doesNotMatch(raw, /X-Mailer|nodemailer/i);
  });

  it('says whose fault it is', async (test) => {
    const at = (step: 'onMailFrom' | 'onRcptTo' | 'onConnect' | 'onData', code: number) =>
      startMailServer({
        [step]: (one: { resume?: () => void }, two: unknown, three: unknown) => {
          one.resume?.();
          for (const done of [two, three])
            if (typeof done == 'function') (done as (error: Error) => void)(smtpError(code));
        },
      });
    for (const [step, code, expected] of [
      ['onRcptTo', 550, 'refused smtp 550'],
      ['onRcptTo', 451, 'later smtp 451'],
      ['onRcptTo', 421, 'down connect 421'],
      ['onData', 554, 'refused smtp 554'],
      ['onData', 452, 'later smtp 452'],
      ['onMailFrom', 550, 'down sender 550'],
      ['onConnect', 554, 'down connect 554'],
    ] as const) {
      const server = await at(step, code);
      test.after(() => server.close());
      assert.equal((await failure(server.url)).message, expected);
      await server.close();
    }
  });

  it('takes a wrong password, a missing server and a wrong name for its own trouble, not the notice’s', async (test) => {
    const server = await startMailServer({
      user: 'opd:salah',
      onAuth: (_auth, _session, done) => done(smtpError(535)),
    });
    test.after(() => server.close());
    assert.equal((await failure(server.url)).message, 'down auth 535');
    await server.close();
    assert.equal((await failure(server.url)).message, 'down connect ECONNREFUSED');
    assert.match((await failure('smtp://tidak-ada.invalid:25')).message, /^down connect (ENOTFOUND|EAI_AGAIN|EDNS)$/);
  });

  it('trusts no certificate that nobody vouches for, and sends no password in the clear', async (test) => {
    const own = await startMailServer({ secure: true });
    test.after(() => own.close());
    assert.match(
      (await failure(own.url)).message,
      /^down connect (DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|CERT_HAS_EXPIRED|ESOCKET|ETLS|UNABLE_TO_\w+|ERR_TLS\w+)/,
    );
    await own.close();
    // Speaks no TLS at all.
    const plain = await startMailServer();
    test.after(() => plain.close());
    assert.match((await failure(plain.url.replace('smtp:', 'smtps:'))).message, /^down connect /);
    let passwords = 0;
    const clear = await startMailServer({
      user: 'opd:sandi',
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => {
        passwords++;
        done(null, { user: 'opd' });
      },
    });
    test.after(() => clear.close());
    // The same machine, by a name that could be any other's.
    assert.match((await failure(clear.url.replace('127.0.0.1', '0.0.0.0'))).message, /^down connect /);
    assert.equal(passwords, 0);
  });

  it('survives a server that breaks off in the middle of the text, and one that never answers', async (test) => {
    const dropping = await startScript((line, socket) => {
      if (/^EHLO/.test(line)) return '250 hello';
      if (/^(MAIL|RCPT)/.test(line)) return '250 ok';
      if (line == 'DATA') return '354 go on';
      if (/jawaban/.test(line)) socket.destroy();
      return;
    });
    test.after(() => dropping.close());
    assert.match((await failure(dropping.url)).message, /^down connect (ECONNECTION|ECONNRESET|ESOCKET|EPIPE)$/);
    await dropping.close();
    const silent = await startScript(() => undefined);
    test.after(() => silent.close());
    const began = performance.now();
    assert.match((await failure(silent.url, {}, 300)).message, /^down connect EABORT$/);
    assert.ok(performance.now() - began < 3000);
    await silent.close();
  });
});
