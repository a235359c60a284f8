import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { applyStatus } from '../../../src/endpoint/exchange/apply-status.js';
import { claim } from '../../../src/endpoint/exchange/exchange-rows.js';
import { announceNothing } from '../../../src/endpoint/notices/announce.js';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { startBoth, startOurs, type BothSides } from '../../support/exchange.js';
import { storePlaces } from '../../support/store-places.js';

const HOUR = 60;

for (const { engine, fresh } of await storePlaces())
  describe(`exchange with a regency's own system, ${engine}`, () => {
    let { other, ours, close } = {} as BothSides;
    const theirs = () => other.engine.read(sql`SELECT * FROM opd_messages ORDER BY id`);
    const mine = () => ours.engine.read(sql`SELECT * FROM opd_messages ORDER BY id`);
    const remoteId = async (message: number) =>
      Number((await ours.rows()).find((row) => row.message == message)?.remote_id);

    beforeEach(async () => {
      ({ other, ours, close } = await startBoth({ place: await fresh() }));
    });
    afterEach(() => close());

    it('sends open messages of the named agencies once, and nothing that is private, spam or another’s', async () => {
      const secrets = { name: 'Rahmi', contact: '0812 3456 7890' };
      const open = await ours.add({
        ...secrets,
        description: 'Jembatan goyang',
        lat: -0.62345,
        long: 100.12345,
        address: 'Simpang',
      });
      const anonymous = await ours.add({ visibility: 'anonim', description: 'Tanpa nama' });
      const later = await ours.add({ description: 'Mungkin spam', suspect: 'links' });
      await ours.add({ visibility: 'rahasia', description: 'RAHASIA' });
      await ours.add({ description: 'SPAM' }, { spam: 1 });
      await ours.add({ description: 'GABUNG' }, { merged_into: open });
      await ours.add({ description: 'SELESAI' }, { stage: 'done' });
      await ours.add({ agency: 'dinkes', description: 'DINKES' });
      await ours.add({ serviceCode: 'umum', description: 'UMUM' });
      await ours.add({ source: 'open311 aplikasi', description: 'DARI OPEN311' });
      await ours.round();
      await ours.round(1);
      assert.deepEqual(
        (await theirs()).map((row) => [
          row.description,
          row.service_code,
          row.name,
          row.contact,
          row.lat,
          row.long,
          row.address,
        ]),
        [
          ['Jembatan goyang', '001', null, null, -0.62345, 100.12345, 'Simpang'],
          ['Tanpa nama', '001', null, null, null, null, 'Tidak disebutkan'],
        ],
      );
      assert.deepEqual(
        (await ours.rows()).map((row) => [row.message, row.direction, row.status]),
        [
          [open, 'out', 'shared'],
          [anonymous, 'out', 'shared'],
        ],
      );
      await ours.store.addEvent(later, { key: 'k', at: ours.clock.now, by: 'pupr', stage: 'verified' });
      await ours.round(1);
      assert.equal((await theirs()).length, 3);
    });

    it('sends contacts only where the operator says so', async () => {
      const telling = await startOurs(other, { place: await fresh(), contact: '1' });
      await telling.add({ name: 'Rahmi Contoh', contact: 'rahmi@example.id' });
      await telling.add({ name: 'Budi', contact: '0812 3456 7890', description: 'Kedua' });
      await telling.round();
      await telling.close();
      assert.deepEqual(
        (await theirs()).map((row) => [row.name, row.contact]),
        [
          ['Rahmi Contoh', 'rahmi@example.id'],
          ['Budi', '0812 3456 7890'],
        ],
      );
    });

    it('brings their answers back as official ones, each once', async () => {
      const id = await ours.add({ description: 'Lampu mati' });
      await ours.round();
      const there = await remoteId(id);
      await other.reply(there, 'in-progress', 'Tim kami sedang ke sana.');
      await ours.round(16);
      await ours.round(16);
      await other.reply(there, 'done', 'Lampu sudah diganti.');
      await ours.round(16);
      await ours.round(25 * HOUR);
      const events = await ours.store.eventsOf(id);
      assert.deepEqual(
        events.map(({ by, stage, reply }) => [by, stage, reply]),
        [
          ['pupr', 'in-progress', 'Tim kami sedang ke sana.'],
          ['pupr', 'done', 'Lampu sudah diganti.'],
        ],
      );
      assert.deepEqual(
        ours.happened.map((happening) => [happening.kind, 'reply' in happening && happening.reply]),
        [
          ['replied', 'Tim kami sedang ke sana.'],
          ['replied', 'Lampu sudah diganti.'],
        ],
      );
      const [row] = await mine();
      assert.equal(row!.stage, 'done');
      assert.ok(row!.first_reply_at && row!.closed_at && row!.answered_at);
      const logged = await ours.engine.read(sql`SELECT act, message, detail FROM opd_log ORDER BY id`);
      assert.deepEqual(
        logged.map(({ act, message }) => [act, message]),
        [
          ['replied', id],
          ['replied', id],
        ],
      );
      assert.ok(!JSON.stringify(logged).includes('Lampu'));

      await other.reply(there, 'in-progress');
      await ours.round(25 * HOUR);
      assert.equal((await mine())[0]!.stage, 'in-progress');
    });

    it('takes over a change once, also where two processes have seen it', async () => {
      const id = await ours.add({ description: 'Lampu mati' });
      await ours.round();
      const [row] = await claim(ours.engine, other.address, 'shared', 1, ours.clock.now + 16 * 60_000);
      const found = { id: row!.remoteId!, status: 'closed', notes: 'Selesai.' } as const;
      const context = {
        settings: { agencies: ['pupr'], server: other.address },
        announce: announceNothing,
        now: ours.clock.now,
      };
      for (const _ of [1, 2]) await ours.engine.transaction(() => applyStatus(context, row!, found));
      assert.equal((await ours.store.eventsOf(id)).length, 1);
    });

    it('leaves a message alone that was forwarded to an agency that shares nothing', async () => {
      const id = await ours.add({ description: 'Bukan jalan' });
      await ours.round();
      await ours.engine.write(sql`UPDATE opd_messages SET agency = 'dinkes' WHERE id = ${id}`);
      await other.reply(await remoteId(id), 'done', 'Bukan urusan kami.');
      await ours.round(16);
      assert.deepEqual(await ours.store.eventsOf(id), []);
    });

    it('takes what others sent there once, as messages of the agency, and never sends it back', async () => {
      const there = await other.add(
        {
          serviceCode: '001',
          description: 'Jalan <b>amblas</b>',
          lat: -0.62,
          long: 100.12,
          receivedAt: other.clock.now - 864e5,
        },
        { released: 1 },
      );
      await other.add({ serviceCode: '002', description: 'Bukan layanan kita' }, { released: 1 });
      await other.add({ serviceCode: '001', description: 'Belum dirilis' });
      await other.add({ serviceCode: '001', description: 'Sudah selesai' }, { released: 1, stage: 'done' });
      for (const minutes of [0, 31, 31]) await ours.round(minutes);
      const [row, ...more] = await mine();
      assert.deepEqual(more, []);
      assert.deepEqual(
        [row!.description, row!.service_code, row!.agency, row!.released, row!.lat, row!.received_at, row!.source],
        [
          'Jalan <b>amblas</b>',
          'jalan',
          'pupr',
          0,
          -0.62,
          other.clock.now - 864e5,
          `open311 ${new URL(other.address).host}`,
        ],
      );
      assert.equal((await theirs()).length, 4);
      await other.reply(there, 'done', 'Sudah ditambal.');
      await ours.round(16);
      assert.deepEqual(
        (await ours.store.eventsOf(Number(row!.id))).map(({ stage, reply }) => [stage, reply]),
        [['done', 'Sudah ditambal.']],
      );
      // Deleted here, it does not come back.
      await ours.store.remove(Number(row!.id));
      await other.reply(there, 'in-progress');
      await ours.round(31);
      assert.deepEqual(await mine(), []);
    });

    it('does not take its own messages for those of others, nor when their number was lost on the way', async () => {
      const id = await ours.add({ description: 'Punya kita', lat: -0.61234, long: 100.1 });
      await ours.round();
      const there = await remoteId(id);
      await other.release(there);
      // They may have made the words shorter before showing them.
      await other.engine.write(sql`UPDATE opd_messages SET description = 'Diringkas' WHERE id = ${there}`);
      await ours.round(31);
      assert.equal((await mine()).length, 1);

      await ours.add({ description: 'Jawaban hilang' });
      other.door.now = async (request, endpoint) => {
        const answer = await endpoint(request);
        return request.method == 'POST' ? new Response('Bad Gateway', { status: 502 }) : answer;
      };
      await assert.rejects(ours.round(1), /502/);
      assert.equal((await theirs()).length, 2);
      await other.release(2);
      other.door.now = (request, endpoint) => endpoint(request);
      await ours.round(31);
      assert.equal((await theirs()).length, 2);
      assert.equal((await mine()).length, 2);
      assert.deepEqual(
        (await ours.rows()).map((row) => [row.direction, row.status, row.remote_id]),
        [
          ['out', 'shared', '1'],
          ['out', 'shared', '2'],
        ],
      );
    });

    it('is one exchange, however many processes run it', async () => {
      const second = await startOurs(other, {});
      await second.close();
      for (let number = 0; number < 12; number++) await ours.add({ description: `Pesan ${number}` });
      await Promise.all([ours.exchange.round(), ours.exchange.round(), ours.exchange.round()]);
      assert.equal(other.asked.filter((line) => line.startsWith('POST')).length, 12);
      assert.equal((await theirs()).length, 12);
      for (let number = 1; number <= 12; number++) await other.reply(number, 'done', 'Selesai.');
      ours.clock.now += 16 * 60_000;
      await Promise.all([ours.exchange.round(), ours.exchange.round(), ours.exchange.round()]);
      const [row] = await ours.engine.read(sql`SELECT COUNT(*) AS count FROM opd_events`);
      assert.equal(Number(row!.count), 12);
    });
  });
