import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { noticeRow } from '../../../../src/endpoint/notices/outbox.js';
import { createOutbox, type Outbox } from '../../../../src/endpoint/notices/outbox.js';
import { named, sql } from '../../../../src/endpoint/feedback/sql.js';
import { startInbox, type InboxRig, type SignedIn } from '../../../support/inbox.js';

const CONTACT = 'siti@example.id';

describe('the page of what goes out', () => {
  let rig: InboxRig;
  let coordinator: SignedIn;
  let outbox: Outbox;
  let nudges = 0;
  before(async () => {
    rig = await startInbox({ outgoing: { mail: 'mail.example.go.id:587 (a@x.id)', nudge: () => void nudges++ } });
    coordinator = await rig.signIn('coordinator');
    outbox = createOutbox(rig.engine, () => rig.clock.now);
  });
  beforeEach(async () => {
    await rig.engine.write(named('DELETE FROM opd_notices'));
    nudges = 0;
  });
  after(() => rig.close());

  let keys = 0;
  /** Writes an answer's notice, and tries it with this outcome. */
  const add = async (reason?: string, due?: number): Promise<number> => {
    const message = await rig.add();
    const key = `reply ${++keys}`;
    const payload = { reply: 'Sudah diganti.' };
    const createdAt = rig.clock.now;
    await rig.engine.write(
      noticeRow({ key, channel: 'mail', kind: 'replied', recipient: CONTACT, payload, message, createdAt }),
    );
    const [{ id }] = (await rig.engine.read(sql`SELECT id FROM opd_notices WHERE key = ${key}`)) as [{ id: number }];
    if (reason) {
      const [claimed] = await outbox.claim('mail', 1);
      await outbox.missed(claimed!, reason, due);
    }
    return id;
  };
  const show = async () => (await coordinator.ask('kiriman')).text();
  const states = () => rig.engine.read(sql`SELECT id, due_at, failed_at, error, attempts FROM opd_notices ORDER BY id`);

  it('says what waits and what failed, why in words, and neither who a citizen is nor what they were told', async () => {
    await add('down connect ECONNREFUSED', rig.clock.now + 60_000);
    await add('refused smtp 550');
    await add();
    const text = await show();
    for (const part of [
      'Surel lewat mail.example.go.id:587 (a@x.id).',
      'Gerbang WhatsApp/SMS belum diatur',
      '2 menunggu, 1 gagal, 0 terkirim',
      'server ada, tetapi tidak menerima sambungan pada port itu (connect ECONNREFUSED)',
      'server surat menolak alamat atau isi surat ini (smtp 550)',
    ])
      assert.ok(text.includes(part), part);
    assert.doesNotMatch(text, /siti|Sudah diganti/);
    // What has not been tried yet needs no button.
    assert.equal(text.match(/name="id"/g)?.length, 2);
  });

  it('sends one again, or all that failed, and writes it to the log', async () => {
    const [refused, down] = [await add('refused smtp 550'), await add('down auth 535', rig.clock.now + 60_000)];
    const answer = await coordinator.ask('kiriman/lagi', { id: String(refused) });
    assert.equal(answer.headers.get('location'), '/kotak-pesan/kiriman?kabar=lagi');
    const due = { due_at: rig.clock.now, failed_at: null, error: null, attempts: 0 };
    const [first, second] = await states();
    assert.deepEqual({ ...first }, { id: refused, ...due });
    assert.equal(second!.error, 'down auth 535');
    await coordinator.ask('kiriman/lagi', {});
    assert.deepEqual({ ...(await states())[1] }, { id: down, ...due });
    assert.equal(nudges, 2);
    const log = await rig.engine.read(sql`SELECT detail FROM opd_log WHERE act = 'notices-resent'`);
    assert.deepEqual(
      log.map(({ detail }) => detail),
      ['count=1', 'count=1'],
    );
    assert.match(await (await coordinator.ask('kiriman?kabar=lagi')).text(), /Dikirim lagi sebentar lagi/);
  });

  it('leaves alone what is being sent just now, what is out, and what nobody knows', async () => {
    const id = await add();
    await outbox.claim('mail', 1);
    const before = await states();
    for (const asked of [String(id), '999999', 'x', '']) {
      const answer = await coordinator.ask('kiriman/lagi', { id: asked });
      assert.equal(answer.headers.get('location'), '/kotak-pesan/kiriman?kabar=kosong');
    }
    await outbox.sent(id);
    await coordinator.ask('kiriman/lagi', {});
    assert.notEqual((await states())[0]!.due_at, rig.clock.now);
    assert.equal(before.length, 1);
    assert.match(await show(), /0 menunggu, 0 gagal, 1 terkirim/);
  });

  it('is the coordinator’s alone', async () => {
    for (const [role, agency] of [
      ['officer', 'pupr'],
      ['head', 'pupr'],
      ['auditor', undefined],
    ] as const) {
      const other = await rig.signIn(role, agency);
      assert.equal((await other.ask('kiriman')).status, 404);
      assert.equal((await other.ask('kiriman/lagi', {})).status, 404);
    }
  });

  it('shows hostile names of officers as text', async () => {
    const { officer } = await rig.signIn('officer', 'pupr', 'jahat');
    await rig.engine.write(
      sql`UPDATE opd_officers SET name = ${'<img src=x onerror=alert(1)>'} WHERE id = ${officer.id}`,
    );
    const createdAt = rig.clock.now;
    await rig.engine.write(
      noticeRow({
        key: 'x',
        channel: 'mail',
        kind: 'assigned',
        recipient: '',
        payload: {},
        officer: officer.id,
        createdAt,
      }),
    );
    assert.match(await show(), /<bdi>&lt;img src=x onerror=alert\(1\)&gt;<\/bdi>/);
  });

  it('has no news under a name that every object has', async () => {
    for (const name of ['constructor', '__proto__', 'toString'])
      assert.doesNotMatch(await (await coordinator.ask(`kiriman?kabar=${name}`)).text(), /class="said"/, name);
  });
});
