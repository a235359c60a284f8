import assert from 'node:assert/strict';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { waysOf } from '../../../src/endpoint/notices/settings.js';
import { Undelivered } from '../../../src/endpoint/notices/undelivered.js';
import type { Letter } from '../../../src/endpoint/notices/way.js';
import { createWebhook, signatureOf } from '../../../src/endpoint/notices/webhook.js';
import { sampleStrings } from '../../support/hostile-strings.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const NOW = Date.parse('2026-11-24T03:00:00Z');

const letter = (changes: Partial<Letter> = {}): Letter => ({
  id: 'opd-0123456789abcdef',
  kind: 'replied',
  to: '+6281234567890',
  language: 'id',
  subject: 'Ada jawaban',
  text: 'Ada jawaban atas pesan Anda.',
  ...changes,
});

describe('createWebhook', () => {
  const seen: { headers: IncomingHttpHeaders; body: string }[] = [];
  let answer: (response: ServerResponse) => void;
  let url = '';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      answer(response);
    });
  });
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kirim`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    seen.length = 0;
    answer = (response) => response.writeHead(204).end();
  });

  const send = (changes: Partial<Letter> = {}, patience = 5000, address = url) => {
    const { webhook } = waysOf({ webhookUrl: address, webhookSecret: SECRET });
    return createWebhook(webhook!, () => NOW).send(letter(changes), AbortSignal.timeout(patience));
  };
  const failure = async (...sending: Parameters<typeof send>): Promise<Undelivered> => {
    const error: unknown = await send(...sending).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof Undelivered);
    return error;
  };

  /** What a receiver does by the specification, written on its own. */
  function verify({ headers, body }: (typeof seen)[0]): boolean {
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
    const expected = createHmac('sha256', key).update(signed, 'utf8').digest();
    return String(headers['webhook-signature'])
      .split(' ')
      .filter((part) => part.startsWith('v1,'))
      .some((part) => timingSafeEqual(Buffer.from(part.slice(3), 'base64'), expected));
  }

  it('signs as the specification’s own example does', () => {
    const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
    const expected = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
    assert.equal(signatureOf(secret, id, 1614265330, '{"test": 2432232314}'), expected);
  });

  it('brings number and text to the gateway, signed, with the same id at each try', async () => {
    await send();
    await send();
    const [first, second] = seen;
    assert.ok(verify(first!) && verify(second!));
    assert.equal(first!.headers['webhook-id'], second!.headers['webhook-id']);
    assert.equal(first!.headers['idempotency-key'], 'opd-0123456789abcdef');
    assert.equal(first!.headers['webhook-timestamp'], String(NOW / 1000));
    assert.deepEqual(JSON.parse(first!.body), {
      type: 'notice.replied',
      timestamp: '2026-11-24T03:00:00.000Z',
      data: { to: '+6281234567890', text: 'Ada jawaban atas pesan Anda.', language: 'id' },
    });
  });

  it('carries every hostile string as it is', async () => {
    for (const text of sampleStrings()) {
      await send({ text });
      const received = seen.at(-1)!;
      assert.ok(verify(received), JSON.stringify(text));
      assert.equal((JSON.parse(received.body) as { data: { text: string } }).data.text, text);
    }
  });

  it('says whose fault it is', async () => {
    for (const [status, expected] of [
      [400, 'refused http 400'],
      [422, 'refused http 422'],
      [401, 'down http 401'],
      [404, 'down http 404'],
      [500, 'down http 500'],
      [503, 'down http 503'],
    ] as const) {
      answer = (response) => response.writeHead(status).end('Siti, +6281234567890, is not known here');
      assert.equal((await failure()).message, expected);
    }
    answer = (response) => response.writeHead(429, { 'retry-after': '3600' }).end();
    assert.equal((await failure()).notBefore, NOW + 3600_000);
  });

  it('follows no redirect, waits no longer than it may, and says what the network said', async () => {
    answer = (response) => response.writeHead(307, { location: url }).end();
    assert.equal((await failure()).message, 'down http 307');
    assert.equal(seen.length, 1);
    answer = () => undefined;
    assert.equal((await failure({}, 200)).message, 'down connect TimeoutError');
    answer = (response) => response.destroy();
    assert.match((await failure()).message, /^down connect (UND_ERR_SOCKET|ECONNRESET)$/);
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    other.close();
    await once(other, 'close');
    assert.equal((await failure({}, 5000, `http://127.0.0.1:${port}/`)).message, 'down connect ECONNREFUSED');
  });
});
