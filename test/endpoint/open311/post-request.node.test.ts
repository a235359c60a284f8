import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addApiKey, revokeApiKey } from '../../../src/endpoint/open311/api-keys.js';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { newEvent } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';
import { readXml, startOpen311, type Open311Rig } from '../../support/open311.js';

type Receipt = { service_request_id: string; service_notice: string; account_id: null }[];
type Problems = { code: number; description: string }[];

for (const { engine, fresh } of await storePlaces())
  describe(`messages that other programs send, ${engine}`, () => {
    let rig: Open311Rig;
    let key: string;
    let other: string;
    const post = (
      fields: Record<string, string> | string,
      { path = 'requests.json', headers = {} }: { path?: string; headers?: Record<string, string> } = {},
    ) =>
      rig.ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', ...headers },
        body: typeof fields == 'string' ? fields : String(new URLSearchParams({ api_key: key, ...fields })),
      });
    const sent = async (...words: Parameters<typeof post>) => {
      const response = await post(...words);
      assert.equal(response.status, 200, await response.clone().text());
      return Number(((await response.json()) as Receipt)[0]!.service_request_id);
    };
    const stored = async (id: number) => {
      const [row] = await rig.engine.read(sql`SELECT * FROM opd_messages WHERE id = ${id}`);
      return row!;
    };
    const count = async () =>
      Number((await rig.engine.read(sql`SELECT COUNT(*) AS count FROM opd_messages`))[0]!.count);

    before(async () => {
      rig = await startOpen311({ place: await fresh() });
      key = (await addApiKey(rig.engine, 'aplikasi', rig.clock.now))!;
      other = (await addApiKey(rig.engine, 'lain', rig.clock.now))!;
    });
    after(() => rig.close());

    it('become private messages of the agency whose service it is', async () => {
      const response = await post(
        'api_key=' +
          key +
          '&jurisdiction_id=city.gov&service_code=jalan&lat=-0.6252&long=100.1243&address_string=1234+Jalan+Raya' +
          '&email=smit333%40contoh.id&device_id=tt222111&account_id=123456&first_name=john&last_name=smith&phone=111111111' +
          '&description=A+large+sinkhole+is+destroying+the+street&media_url=http%3A%2F%2Fcontoh.id%2F5ed4.jpg' +
          '&attribute[jenis]=lubang&attribute[panjang]=3',
      );
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      const [receipt] = (await response.json()) as Receipt;
      assert.equal(receipt!.service_notice, 'Dinas PUPR menjawab paling lambat 2 Des 2026, 10.00 WIB.');
      assert.equal(receipt!.account_id, null);
      const row = await stored(Number(receipt!.service_request_id));
      assert.deepEqual(
        [row.kind, row.visibility, row.released, row.agency, row.name, row.contact, row.lat, row.long, row.address],
        ['pengaduan', 'terbuka', 0, 'pupr', 'john smith', 'smit333@contoh.id', -0.6252, 100.1243, '1234 Jalan Raya'],
      );
      assert.equal(row.description, 'A large sinkhole is destroying the street');
      assert.deepEqual(JSON.parse(String(row.attribute)), { jenis: 'lubang', panjang: '3' });
      assert.deepEqual([row.consent_version, row.source], ['open311', 'open311 aplikasi']);
      assert.ok(!JSON.stringify(row).includes('tt222111'));
    });

    it('answer in XML too', async () => {
      const response = await post({ service_code: 'umum', description: 'Lampu' }, { path: 'requests.xml' });
      const [root, [request]] = readXml(await response.text()) as [string, [[string, [string, string][]]]];
      assert.equal(root, 'service_requests');
      assert.deepEqual(
        request[1].map(([name]) => name),
        ['service_request_id', 'service_notice', 'account_id'],
      );
    });

    it('need no words where a service and a place say it all', async () => {
      const id = await sent({ service_code: 'umum', lat: '-0.6', long: '100.1' });
      assert.equal((await stored(id)).description, 'Lain-lain');
    });

    it('are seen by nobody but their sender until they are released', async () => {
      const id = await sent({ service_code: 'umum', description: 'Hanya untuk dinas' });
      const address = `requests/${id}.json`;
      const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });
      const missing = await (await rig.ask('requests/999999.json')).text();
      for (const response of [await rig.ask(address), await rig.ask(address, bearer(other))]) {
        assert.equal(response.status, 404);
        assert.equal(await response.text(), missing);
      }
      assert.deepEqual(await rig.json('requests.json?status=open'), []);
      assert.deepEqual(await rig.json(`requests.json?api_key=${key}`), []);
      assert.deepEqual(await rig.json(`requests.json?service_request_id=${id}&api_key=${other}`), []);

      await rig.store.addEvent(id, newEvent({ at: rig.clock.now, by: 'pupr', stage: 'done', reply: 'Sudah.' }));
      for (const response of [
        await rig.ask(address, bearer(key)),
        await rig.ask(`${address}?api_key=${key}`),
        await rig.ask(`requests.json?service_request_id=${id}&api_key=${key}`),
      ]) {
        assert.equal(response.headers.get('cache-control'), 'no-store');
        const [found] = (await response.json()) as Record<string, string>[];
        assert.deepEqual(
          [found!.status, found!.status_notes, found!.description],
          ['closed', 'Sudah.', 'Hanya untuk dinas'],
        );
      }
      await rig.engine.write(sql`UPDATE opd_messages SET released = 1 WHERE id = ${id}`);
      assert.equal((await rig.ask(address)).status, 200);
    });

    it('are taken once for their number, and their number finds them for who sent them', async () => {
      const options = { headers: { 'idempotency-key': 'laporan 17/b' } };
      const fields = { service_code: 'umum', description: 'Sekali saja' };
      const ids = await Promise.all([1, 2, 3, 4].map(() => sent(fields, options)));
      assert.equal(new Set(ids).size, 1);
      assert.equal((await sent({ api_key: other, ...fields }, options)) == ids[0], false);
      const token = `tokens/${encodeURIComponent('laporan 17')}.json?api_key=${key}`;
      assert.equal((await rig.ask(token)).status, 404);

      const plain = { headers: { 'idempotency-key': 'laporan-18' } };
      const id = await sent({ service_code: 'umum', description: 'Nomor 18' }, plain);
      assert.deepEqual(await rig.json(`tokens/laporan-18.json?api_key=${key}`), [
        { service_request_id: String(id), token: 'laporan-18' },
      ]);
      for (const path of [
        'tokens/laporan-18.json',
        `tokens/laporan-18.json?api_key=${other}`,
        `tokens/x.json?api_key=${key}`,
      ])
        assert.equal((await rig.ask(path)).status, 404, path);
      const changed = await post({ service_code: 'umum', description: 'Lain' }, plain);
      assert.equal(changed.status, 400);
    });

    it('are one message when a client that knows no numbers sends it again the same day', async () => {
      const fields = { service_code: 'umum', description: 'Jembatan goyang', lat: '-0.5', long: '100.2' };
      const id = await sent(fields);
      const before = await count();
      assert.equal(await sent(fields), id);
      assert.equal(await count(), before);
      rig.clock.now += 864e5;
      assert.notEqual(await sent(fields), id);
      rig.clock.now -= 864e5;
    });

    it('are refused with the statuses of the spec, and nothing is stored', async () => {
      const before = await count();
      const good = { service_code: 'umum', description: 'Tes' };
      const cases: [status: number, about: RegExp, fields: Record<string, string>][] = [
        [403, /perlu api_key/, { ...good, api_key: '' }],
        [403, /tidak kami kenal/, { ...good, api_key: 'opd_salah' }],
        [400, /service_code/, { ...good, service_code: '' }],
        [404, /service_code/, { ...good, service_code: 'tidak-ada' }],
        [400, /lokasi/, { ...good, lat: 'utara', long: '100' }],
        [400, /lokasi/, { ...good, lat: '-0.5' }],
        [400, /telepon/, { ...good, phone: 'tidak tahu' }],
        [400, /jenis|rusak/, { ...good, service_code: 'jalan' }],
        [400, /tidak lagi|no longer/, { ...good, 'attribute[apa]': 'x' }],
        [400, /terlalu panjang/, { ...good, description: 'a'.repeat(4001) }],
      ];
      for (const [status, about, fields] of cases) {
        const response = await post(fields);
        const problems = (await response.json()) as Problems;
        assert.equal(response.status, status, JSON.stringify(problems));
        assert.equal(problems[0]!.code, status);
        assert.match(problems[0]!.description, about);
      }
      const large = await post({ ...good, description: 'a'.repeat(70_000) });
      assert.equal(large.status, 413);
      for (const type of [
        'application/json',
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded; charset=iso-8859-1',
      ]) {
        const answer = await post(good, { headers: { 'content-type': type } });
        assert.equal(answer.status, 400, type);
        const [said] = (await answer.json()) as Problems;
        assert.match(
          said!.description,
          /^Kirim sebagai application\/x-www-form-urlencoded dalam UTF-8\. \/ Send it as /,
        );
      }
      assert.equal(await count(), before);
    });

    it('are limited for each key, not for what comes again', async () => {
      rig.clock.now += 3_600_000;
      const answers = [];
      for (let number = 0; number < 121; number++)
        answers.push((await post({ service_code: 'umum', description: `Pesan ${number}` })).status);
      assert.deepEqual([answers.filter((status) => status == 200).length, answers.at(-1)], [120, 429]);
      assert.equal((await post({ service_code: 'umum', description: 'Pesan 3' })).status, 200);
      assert.equal((await post({ api_key: other, service_code: 'umum', description: 'Pesan 3' })).status, 200);
    });

    it('are taken no more from a key that is revoked', async () => {
      assert.equal(await revokeApiKey(rig.engine, 'lain', rig.clock.now), true);
      const response = await post({ api_key: other, service_code: 'umum', description: 'Masih?' });
      assert.equal(response.status, 403);
    });

    it('leave no word of theirs and no key in what went wrong', () => {
      assert.deepEqual(rig.errors, []);
    });
  });
