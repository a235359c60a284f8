import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { storePlaces } from '../../support/store-places.js';
import { newEvent, newPhoto } from '../../support/new-message.js';
import { PUBLIC, readXml, startOpen311, type Open311Rig } from '../../support/open311.js';
import { sql } from '../../../src/endpoint/feedback/sql.js';

const DAY = 864e5;

for (const { engine, fresh } of await storePlaces())
  describe(`messages for other programs, ${engine}`, () => {
    let rig: Open311Rig;
    /** Numbers of messages by what they are for. */
    const ids: Record<string, number> = {};
    const listed = async (query = '', path = 'requests.json') =>
      ((await rig.json(`${path}?${query}`)) as { service_request_id: string }[]).map(({ service_request_id }) =>
        Number(service_request_id),
      );

    before(async () => {
      rig = await startOpen311({ place: await fresh() });
      const { now } = rig.clock;
      ids.open = await rig.add(
        {
          receivedAt: now - 5 * DAY,
          expectedAt: now + DAY,
          description: 'Jalan <berlubang> & gelap\ndi depan pasar.',
          name: 'Rahmi Contoh',
          contact: '0812 3456 7890',
          lat: -0.623456,
          long: 100.123456,
          address: 'Rumah Bu Rahmi, RT 03',
          page: 'https://contoh.go.id/berita',
          attribute: '{"jenis":"lubang"}',
        },
        { released: 1, district: 'Ulakan Tapakih' },
      );
      ids.closed = await rig.add({ receivedAt: now - 4 * DAY, serviceCode: 'umum' }, { released: 1 });
      await rig.store.addEvent(
        ids.closed,
        newEvent({ at: now - 3 * DAY, by: 'pupr', stage: 'in-progress', reply: 'Kami cek.' }),
      );
      await rig.store.addEvent(
        ids.closed,
        newEvent({ at: now - 2 * DAY, by: 'pupr', stage: 'done', reply: 'Sudah terang.' }),
      );
      await rig.store.addEvent(
        ids.closed,
        newEvent({ at: now - DAY, action: 'confirmed', description: 'Rumah saya di RT 03.' }),
      );
      await rig.store.addPhoto(newPhoto(ids.closed, { name: 'rahasia.webp' }), 3);
      await rig.store.addPhoto(newPhoto(ids.closed, { name: 'boleh.webp' }), 3);
      await rig.engine.write(sql`UPDATE opd_photos SET released = 1 WHERE name = 'boleh.webp'`);
      ids.old = await rig.add({ receivedAt: now - 100 * DAY }, { released: 1 });
      ids.unreleased = await rig.add({ receivedAt: now - DAY });
      ids.secret = await rig.add({ receivedAt: now - DAY, visibility: 'rahasia' }, { released: 1 });
      ids.spam = await rig.add({ receivedAt: now - DAY }, { released: 1, spam: 1 });
      ids.merged = await rig.add({ receivedAt: now - DAY }, { released: 1, merged_into: ids.open });
    });
    after(() => rig.close());

    it('lists what is released of the last 90 days, newest first', async () => {
      assert.deepEqual(await listed(), [ids.closed, ids.open]);
    });

    it('shows of a message what was released and nothing of its sender', async () => {
      const [message] = (await rig.json(`requests/${ids.open}.json`)) as Record<string, unknown>[];
      assert.deepEqual(message, {
        service_request_id: String(ids.open),
        status: 'open',
        status_notes: null,
        service_name: 'Jalan rusak',
        service_code: 'jalan',
        description: 'Jalan <berlubang> & gelap\ndi depan pasar.',
        agency_responsible: 'Dinas PUPR',
        service_notice: 'Dinas PUPR menjawab paling lambat 25 Nov 2026, 10.00 WIB.',
        requested_datetime: '2026-11-19T10:00:00+07:00',
        updated_datetime: '2026-11-19T10:00:00+07:00',
        expected_datetime: '2026-11-25T10:00:00+07:00',
        address: 'Ulakan Tapakih',
        address_id: null,
        zipcode: null,
        lat: -0.62,
        long: 100.12,
        media_url: null,
      });
    });

    it('shows the last official reply, when it was closed, and the released photo', async () => {
      const [message] = (await rig.json(`requests/${ids.closed}.json`)) as Record<string, unknown>[];
      assert.equal(message!.status, 'closed');
      assert.equal(message!.status_notes, 'Sudah terang.');
      assert.equal(message!.service_notice, null);
      assert.equal(message!.media_url, `${PUBLIC}/v1/feedback/photos/boleh.webp`);
    });

    it('says the same as XML', async () => {
      const json = (await rig.json('requests.json')) as Record<string, unknown>[];
      const [root, requests] = readXml(await (await rig.ask('requests.xml')).text());
      assert.equal(root, 'service_requests');
      assert.deepEqual(
        requests,
        json.map((request) => [
          'request',
          Object.entries(request).map(([name, value]) => [name, value == null ? '' : String(value)]),
        ]),
      );
    });

    it('never shows what is not released, secret, spam or merged, however it is asked for', async () => {
      const hidden = [ids.unreleased, ids.secret, ids.spam, ids.merged];
      assert.deepEqual(await listed(`service_request_id=${hidden.join()}`), []);
      const missing = await (await rig.ask('requests/999999.json')).text();
      for (const id of hidden) {
        const response = await rig.ask(`requests/${id}.json`);
        assert.equal(response.status, 404);
        assert.equal(await response.text(), missing);
      }
      const everything = [
        await (await rig.ask('requests.json?start_date=2026-11-01')).text(),
        await (await rig.ask(`requests.xml?service_request_id=${Object.values(ids).join()}`)).text(),
      ].join();
      for (const words of ['Rahmi', '0812', 'RT 03', 'contoh.go.id/berita', 'rahasia.webp', '0.623', 'lubang"'])
        assert.ok(!everything.includes(words), words);
    });

    it('finds messages by their numbers, whatever else is asked', async () => {
      const query = `service_request_id=${ids.old}, ${ids.open},x,-1&status=closed&start_date=1999-01-01`;
      assert.deepEqual(await listed(query), [ids.open, ids.old]);
    });

    it('narrows by service and status, declared with commas or again', async () => {
      assert.deepEqual(await listed('service_code=umum'), [ids.closed]);
      assert.deepEqual(await listed('service_code=umum,jalan'), [ids.closed, ids.open]);
      assert.deepEqual(await listed('service_code=umum&service_code=jalan'), [ids.closed, ids.open]);
      assert.deepEqual(await listed('service_code=&status='), [ids.closed, ids.open]);
      assert.deepEqual(await listed('service_code=lain'), []);
      assert.deepEqual(await listed('status=open'), [ids.open]);
      assert.deepEqual(await listed('status=closed'), [ids.closed]);
      assert.deepEqual(await listed('status=open,closed'), [ids.closed, ids.open]);
    });

    it('looks at the time that is asked for, in any zone', async () => {
      assert.deepEqual(await listed('start_date=2026-08-01T00:00:00Z&end_date=2026-08-31T23:59:59%2B07:00'), [ids.old]);
      assert.deepEqual(await listed('end_date=2026-09-01'), [ids.old]);
      assert.deepEqual(await listed('start_date=2026-11-19T10:00:00 07:00&end_date=2026-11-19T03:00:00Z'), [ids.open]);
      assert.deepEqual(await listed('start_date=2026-11-19T10:00:01'), [ids.closed]);
    });

    it('gives pages', async () => {
      assert.deepEqual(await listed('page_size=1'), [ids.closed]);
      assert.deepEqual(await listed('page_size=1&page=2'), [ids.open]);
      assert.deepEqual(await listed('page_size=1&page=3'), []);
    });

    it('says what is wrong with a question', async () => {
      for (const query of [
        'start_date=kemarin',
        'end_date=2026-13-01',
        'start_date=2026-01-01&end_date=2026-11-01',
        'status=terbuka',
        'page=0',
        'page_size=banyak',
      ]) {
        const response = await rig.ask(`requests.json?${query}`);
        assert.equal(response.status, 400, query);
        const [error] = (await response.json()) as { code: number; description: string }[];
        assert.equal(error!.code, 400);
        assert.match(error!.description, new RegExp(query.split('=')[0]!));
      }
    });
  });
