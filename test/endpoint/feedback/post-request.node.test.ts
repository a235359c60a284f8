import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readReceipt, readTicket } from '../../../src/contract/index.js';
import { ticketHash } from '../../../src/endpoint/feedback/tickets.js';
import { TUESDAY, messageBody, newKey, startCollecting, type Collecting } from '../../support/collecting.js';

describe('POST feedback/requests', () => {
  let collecting: Collecting;
  let sender = 0;
  /** From an address of its own: limits are another test's matter. */
  const post: Collecting['post'] = (body, sent) => collecting.post(body, { from: `198.51.100.${++sender}`, ...sent });
  const stored = async (response: Response) => {
    const { ticket } = (await response.json()) as { ticket: string };
    return (await collecting.store.findTicket(ticketHash(ticket)))!;
  };
  const rows = async () => Object.values(await collecting.store.counts({})).reduce((sum, count) => sum + count, 0);

  before(async () => {
    collecting = await startCollecting();
  });
  after(() => collecting.close());

  it('answers with a receipt that names the key, a ticket that a person can type, and when an answer is due', async () => {
    const key = newKey();
    const response = await post(messageBody(), { key });
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('location'), null);
    const receipt = readReceipt(await response.json(), key);
    assert.ok(receipt);
    assert.equal(readTicket(receipt.ticket), receipt.ticket);
    assert.equal(receipt.received_at, new Date(TUESDAY).toISOString());
    // Five working days later; Thursday is a holiday.
    assert.equal(receipt.expected_datetime, '2026-12-02T03:00:00.000Z');
  });

  it('answers the same key with the same bytes, however the message is written, solved or timed', async () => {
    const key = newKey();
    const first = await (await post(messageBody(), { key })).text();
    const before = await rows();
    collecting.clock.now += 60_000;
    const again = { elapsed: 99, altcha: 'x', ...Object.fromEntries(Object.entries(messageBody()).reverse()) };
    for (const sent of [messageBody(), again]) {
      const response = await post(sent, { key });
      assert.equal(response.status, 201);
      assert.equal(await response.text(), first);
    }
    collecting.clock.now = TUESDAY;
    assert.equal(await rows(), before);
  });

  it('takes the key without quotes and in capitals as the same', async () => {
    const key = newKey();
    const first = await (await post(messageBody(), { key })).text();
    const again = await post(messageBody(), { headers: { 'idempotency-key': key.toUpperCase() } });
    assert.equal(await again.text(), first);
  });

  it('refuses another message under the same key', async () => {
    const key = newKey();
    await post(messageBody(), { key });
    const response = await post(messageBody({ description: 'Lain' }), { key });
    assert.equal(response.status, 422);
    assert.match(((await response.json()) as { detail: string }).detail, /dipakai untuk pesan lain/);
  });

  it('stores one message and gives one receipt to 64 that come at once with one key', async () => {
    const key = newKey();
    const before = await rows();
    const sent = Array.from({ length: 64 }, () => post(messageBody(), { key, from: '198.51.100.250' }));
    const answers = await Promise.all(sent.map(async (response) => (await response).text()));
    assert.equal(new Set(answers).size, 1);
    assert.ok(readReceipt(JSON.parse(answers[0]!), key));
    assert.equal((await rows()) - before, 1);
  });

  it('still gives the first receipt after the message was deleted, and stores nothing anew', async () => {
    const key = newKey();
    const first = await (await post(messageBody(), { key })).text();
    const { ticket } = JSON.parse(first) as { ticket: string };
    assert.equal((await collecting.ask('feedback/status', ticket, { method: 'DELETE' })).status, 204);
    const before = await rows();
    assert.equal(await (await post(messageBody(), { key })).text(), first);
    assert.equal(await rows(), before);
  });

  it('refuses a missing and a malformed key', async () => {
    for (const wrong of ['', 'x', '"abc"', `"${newKey()}`, `${newKey()}0`, `"${newKey().slice(1)}g"`]) {
      const response = await post(messageBody(), { headers: { 'idempotency-key': wrong } });
      assert.equal(response.status, 400, wrong);
    }
  });

  it('refuses whatever can be sent without a preflight, and stores nothing of it', async () => {
    const before = await rows();
    const json = JSON.stringify(messageBody());
    const types = [
      'text/plain',
      'text/plain;charset=UTF-8',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain; application/json',
      'application/json; boundary=x',
      'application/json, text/plain',
      'application/jsonp',
      '',
    ];
    for (const type of types) {
      const response = await post(json, { headers: { 'content-type': type } });
      assert.equal(response.status, 415, type);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    }
    const beacon = await fetch(`${collecting.address}v1/feedback/requests`, { method: 'POST', body: new Blob([json]) });
    assert.equal(beacon.status, 415);
    assert.equal((await post(json, { headers: { 'content-encoding': 'gzip' } })).status, 415);
    // A key is no field that a simple request may carry either.
    const simple = await fetch(`${collecting.address}v1/feedback/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: json,
    });
    assert.equal(simple.status, 400);
    assert.equal(await rows(), before);
  });

  it('answers a preflight with the methods and fields that are needed, and with no right to credentials', async () => {
    for (const [path, methods] of [
      ['requests', 'POST, OPTIONS'],
      ['status', 'GET, POST, DELETE, OPTIONS'],
      ['photos', 'POST, OPTIONS'],
    ]) {
      const response = await fetch(`${collecting.address}v1/feedback/${path}`, {
        method: 'OPTIONS',
        headers: { origin: 'null', 'access-control-request-method': 'POST' },
      });
      assert.equal(response.status, 204);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('access-control-allow-methods'), methods);
      const fields = response.headers.get('access-control-allow-headers');
      assert.equal(fields, 'content-type, idempotency-key, authorization');
      assert.equal(response.headers.get('access-control-allow-credentials'), null);
    }
    const wrong = await fetch(`${collecting.address}v1/feedback/requests`, { method: 'PUT', body: '{}' });
    assert.equal(wrong.status, 405);
    assert.equal(wrong.headers.get('allow'), 'POST, OPTIONS');
  });

  it('refuses what cannot be read as one JSON object of UTF-8', async () => {
    const broken = ['', '{', '[]', '"x"', 'null', '{"a":1,"a":2}', '{"x":{"a":1,"a":1}}', '[1]'];
    const nested = JSON.stringify(messageBody()).slice(0, -1) + `,"x":${'['.repeat(20_000)}`;
    const bytes = [Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])];
    for (const body of [...broken, nested, ...bytes]) {
      const response = await post(body);
      assert.equal(response.status, 400, String(body).slice(0, 40));
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
    }
  });

  it('keeps what was said, and of the page no more than its origin and path', async () => {
    const message = await stored(
      await post(
        messageBody({
          service_code: 'jalan',
          description: 'Lubang\r\nbesar\u0007 \ud800',
          name: 'Siti',
          contact: '0812-3456 (7890)',
          lat: -0.612345,
          long: 100.212345,
          address_string: 'Dekat surau',
          attribute: { jenis: 'lubang', panjang: 12, kosong: '' },
          page: 'https://berita.example/a/b?nama=Siti#x',
          program_id: 'tarok',
        }),
      ),
    );
    assert.equal(message.description, 'Lubang\nbesar \ufffd');
    assert.equal(message.name, 'Siti');
    assert.equal(message.contact, '0812-3456 (7890)');
    assert.deepEqual([message.lat, message.long], [-0.612345, 100.212345]);
    assert.equal(message.address, 'Dekat surau');
    assert.equal(message.attribute, '{"jenis":"lubang","panjang":"12"}');
    assert.equal(message.page, 'https://berita.example/a/b');
    assert.equal(message.agency, 'pupr');
    assert.equal(message.program, 'tarok');
    assert.equal(message.consentVersion, 'v3');
    assert.equal(message.suspect, '');
  });

  it('finds the agency: the one that was chosen, else the service’s, else the programme’s', async () => {
    const agencyOf = async (changes: Record<string, unknown>) =>
      (await stored(await post(messageBody(changes)))).agency;
    const attribute = { jenis: 'lubang' };
    assert.equal(await agencyOf({ agency: 'kominfo', service_code: 'jalan', attribute }), 'kominfo');
    assert.equal(await agencyOf({ program_id: 'tarok', service_code: 'jalan', attribute }), 'pupr');
    assert.equal(await agencyOf({ program_id: 'tarok' }), 'kominfo');
    assert.equal((await agencyOf({ program_id: 'lain' })) ?? undefined, undefined);
  });

  it('keeps neither name nor contact of an anonymous message, whatever they are', async () => {
    const anonymous = messageBody({ visibility: 'anonim', name: 'Siti', contact: 'Pak Ali' });
    const { name, contact } = await stored(await post(anonymous));
    assert.equal(name ?? contact ?? undefined, undefined);
  });

  it('rounds the place of a message that only the agency may see', async () => {
    const { lat, long } = await stored(await post(messageBody({ visibility: 'rahasia', lat: -0.617, long: 100.2149 })));
    assert.deepEqual([lat, long], [-0.62, 100.21]);
  });

  it('takes what looks like spam, and marks it', async () => {
    const suspect = async (changes: Record<string, unknown>) => {
      const response = await post(messageBody(changes));
      assert.equal(response.status, 201);
      return (await stored(response)).suspect;
    };
    const links = 'http://a.example https://b.example www.c.example http://d.example';
    assert.equal(await suspect({ website: 'https://x.example' }), 'honeypot');
    assert.equal(await suspect({ elapsed: 2999 }), 'fast');
    assert.equal(await suspect({ description: links }), 'links');
    assert.equal(await suspect({ website: 'x', elapsed: 1, description: links }), 'honeypot fast links');
    assert.equal(await suspect({ website: '', elapsed: 3000, description: 'http://a.example' }), '');
    assert.equal(await suspect({ service_code: 'cepat', elapsed: 500 }), '');
  });
});
