import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readFeedbackStatus, type FeedbackStatus } from '../../../src/contract/index.js';
import { ticketHash } from '../../../src/endpoint/feedback/tickets.js';
import { TUESDAY, messageBody, newKey, startCollecting, type Collecting } from '../../support/collecting.js';

describe('feedback/status', () => {
  let collecting: Collecting;
  let sender = 0;
  const someone = () => ({ 'x-forwarded-for': `198.51.100.${++sender}` });
  const send = async (changes: Record<string, unknown> = {}): Promise<string> => {
    const response = await collecting.post(messageBody(changes), { from: `192.0.2.${++sender}` });
    return ((await response.json()) as { ticket: string }).ticket;
  };
  const ask = (ticket: string, init: RequestInit = {}) =>
    collecting.ask('feedback/status', ticket, { ...init, headers: { ...someone(), ...(init.headers as object) } });
  const act = (ticket: string, action: unknown, key = newKey()) =>
    ask(ticket, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `"${key}"` },
      body: JSON.stringify(action),
    });
  const statusOf = async (response: Response): Promise<FeedbackStatus> => {
    assert.equal(response.status, 200);
    const status = readFeedbackStatus(await response.json());
    assert.ok(status);
    return status;
  };
  /** As an officer does it. */
  const moveTo = async (ticket: string, stage: 'done' | 'rejected', reply: string): Promise<void> => {
    const { id } = (await collecting.store.findTicket(ticketHash(ticket)))!;
    await collecting.store.addEvent(id, { key: newKey(), at: TUESDAY, stage, by: 'pupr', reply });
  };

  before(async () => {
    collecting = await startCollecting();
  });
  after(() => collecting.close());

  it('shows a message to who has its ticket, however they type it, and to nobody’s cache', async () => {
    const ticket = await send({ service_code: 'jalan', attribute: { jenis: 'lubang' } });
    for (const typed of [ticket, ticket.toLowerCase().replaceAll('-', ' '), ticket.replaceAll('0', 'O')]) {
      const response = await ask(typed);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.deepEqual(await statusOf(response), {
        service_request_id: '1',
        kind: 'aspirasi',
        visibility: 'terbuka',
        service_name: 'Jalan rusak',
        agency: { id: 'pupr', name: 'Dinas PUPR' },
        description: 'Terima kasih.',
        received_at: '2026-11-24T03:00:00.000Z',
        expected_datetime: '2026-12-02T03:00:00.000Z',
        stage: 'received',
      });
    }
  });

  it('answers every wrong, malformed and missing code alike, as well as the public number', async () => {
    await send();
    const answers = new Set<string>();
    for (const wrong of ['0000-0000-0000', '1', 'x', 'ÄÄ'.slice(2), '0'.repeat(500)]) {
      const response = await ask(wrong);
      assert.equal(response.status, 404);
      answers.add((await response.text()) + response.headers.get('cache-control'));
    }
    const without = await fetch(`${collecting.address}v1/feedback/status`, { headers: someone() });
    answers.add((await without.text()) + without.headers.get('cache-control'));
    for (const init of [{ method: 'DELETE' }]) answers.add((await (await ask('x', init)).text()) + 'no-store');
    assert.equal(answers.size, 1);
  });

  it('limits how often one address may look', async () => {
    const ticket = await send();
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    for (let count = 0; count < 30; count++)
      assert.equal((await collecting.ask('feedback/status', '0000-0000-0000', { headers })).status, 404);
    const refused = await collecting.ask('feedback/status', ticket, { headers });
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '60');
    assert.equal((await ask(ticket)).status, 200);
  });

  it('adds what the citizen has to add, once for each key', async () => {
    const ticket = await send();
    const key = newKey();
    for (let count = 0; count < 2; count++) {
      const { events } = await statusOf(await act(ticket, { action: 'add', description: 'Masih sama.' }, key));
      assert.deepEqual(events, [{ at: '2026-11-24T03:00:00.000Z', action: 'added', description: 'Masih sama.' }]);
    }
    assert.equal((await act(ticket, { action: 'add', description: '' })).status, 422);
    assert.equal((await act(ticket, { action: 'x' })).status, 422);
    assert.equal((await act('0000-0000-0000', { action: 'add', description: 'x' })).status, 404);
  });

  it('opens a closed message again, and repeats the answer for the same key', async () => {
    const ticket = await send();
    assert.equal((await act(ticket, { action: 'reopen' })).status, 422);
    await moveTo(ticket, 'done', 'Sudah ditambal.');
    const key = newKey();
    for (let count = 0; count < 2; count++) {
      const { stage, events } = await statusOf(await act(ticket, { action: 'reopen', description: 'Belum.' }, key));
      assert.equal(stage, 'in-progress');
      assert.equal(events?.length, 2);
      assert.deepEqual(events[0]!.by, { id: 'pupr', name: 'Dinas PUPR' });
      assert.equal(events[0]!.reply, 'Sudah ditambal.');
    }
  });

  it('confirms what is done, but not what was refused', async () => {
    const ticket = await send();
    await moveTo(ticket, 'rejected', 'Bukan wewenang kami.');
    assert.equal((await act(ticket, { action: 'confirm' })).status, 422);
    await moveTo(ticket, 'done', 'Tetap kami kerjakan.');
    const { stage, events } = await statusOf(await act(ticket, { action: 'confirm' }));
    assert.equal(stage, 'done');
    assert.equal(events?.at(-1)?.action, 'confirmed');
  });

  it('deletes a message for good', async () => {
    const ticket = await send();
    const response = await ask(ticket, { method: 'DELETE' });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal((await ask(ticket)).status, 404);
  });

  it('writes no ticket and no word of a citizen into the log', async () => {
    const ticket = await send({ description: 'rahasiasekali', name: 'namasaya', contact: 'kontak@contoh.example' });
    await act(ticket, { action: 'add', description: 'tambahansaya' });
    await act(ticket, '{"rusak": "tambahansaya"');
    await ask(ticket, { method: 'DELETE' });
    const log = collecting.log.join('\n');
    assert.match(log, /POST \/v1\/feedback\/requests 201/);
    for (const word of ['rahasiasekali', 'namasaya', 'kontak', 'tambahansaya', ticket, ticketHash(ticket)])
      assert.ok(!log.includes(word), word);
  });
});
