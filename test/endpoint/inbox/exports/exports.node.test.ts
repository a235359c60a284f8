import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { cleanText } from '../../../../src/endpoint/feedback/clean-text.js';
import { sql } from '../../../../src/endpoint/feedback/sql.js';
import { exportFile } from '../../../../src/endpoint/inbox/exports/stream.js';
import { inboxWords } from '../../../../src/endpoint/inbox/words/index.js';
import { feedbackOf } from '../../../../src/endpoint/feedback/feedback-of.js';
import { feedbackFiles } from '../../../support/feedback-edition.js';
import { sampleStrings } from '../../../support/hostile-strings.js';
import { startInbox, type InboxRig, type SignedIn } from '../../../support/inbox.js';
import { newEvent, newPhoto } from '../../../support/new-message.js';
import { storePlaces } from '../../../support/store-places.js';
import { undefused } from '../../../support/undefused.js';

type Row = Record<string, string>;
const BOM = '\ufeff';

for (const { engine, fresh } of await storePlaces())
  describe(`downloads from ${engine}`, () => {
    let rig: InboxRig;
    let officer: SignedIn;
    let coordinator: SignedIn;
    const numbers: Record<string, number> = {};

    before(async () => {
      rig = await startInbox({ place: await fresh() });
      officer = await rig.signIn('officer', 'pupr', 'budi');
      coordinator = await rig.signIn('coordinator', undefined, 'siti');
      const { add, store, clock } = rig;
      numbers.open = await add({
        serviceCode: 'jalan',
        kind: 'pengaduan',
        description: 'Jalan rusak; "parah", di depan pasar.\r\n=HYPERLINK("http://x")\nTolong.',
        name: 'Ani',
        contact: '+62 811',
        address: 'Pasar Lubuk Alung',
        lat: -0.61,
        long: 100.28,
        program: 'tarok',
        attribute: JSON.stringify({ jenis: 'lubang', panjang: '3', lama: ['a', 'b'] }),
      });
      await store.addPhoto(newPhoto(numbers.open, { name: 'foto-1.webp' }), 3);
      await store.addPhoto(newPhoto(numbers.open, { name: 'foto-2.webp' }), 3);
      numbers.anonymous = await add({
        visibility: 'anonim',
        description: 'Tanpa nama.',
        name: 'Bocor',
        contact: '0812',
      });
      numbers.secret = await add({
        visibility: 'rahasia',
        description: 'isirahasia',
        name: 'namarahasia',
        contact: '0899',
        address: 'tempatrahasia',
        lat: -0.6,
        long: 100.3,
      });
      await store.addPhoto(newPhoto(numbers.secret, { name: 'fotorahasia.webp' }), 3);
      await store.addEvent(numbers.secret, newEvent({ by: 'pupr', stage: 'in-progress', reply: 'jawabanrahasia' }));
      numbers.closed = await add({ description: 'Sudah.', receivedAt: clock.now - 864e5 });
      const reply = newEvent({ at: clock.now, by: 'pupr', stage: 'done', reply: 'Sudah diperbaiki.\nTerima kasih.' });
      await store.addEvent(numbers.closed, reply);
      numbers.spam = await add({ description: 'Beli!' });
      await rig.engine.write(sql`UPDATE opd_messages SET spam = 1 WHERE id = ${numbers.spam}`);
      numbers.foreign = await add({ agency: 'dinkes', description: 'Antrean lama.' });
    });
    after(() => rig.close());

    const download = async (who: SignedIn, form: Record<string, string>): Promise<string> => {
      const response = await who.ask('ekspor', form);
      assert.equal(response.status, 200);
      // text() would take the mark away.
      return Buffer.from(await response.arrayBuffer()).toString();
    };
    const rowsOf = (text: string, delimiter = ';'): Row[] => parse(text, { delimiter, bom: true, columns: true });
    const rows = async (who: SignedIn, form: Record<string, string> = {}) => rowsOf(await download(who, form));
    const ids = async (who: SignedIn, form: Record<string, string>) =>
      (await rows(who, form)).map(({ nomor }) => Number(nomor));
    const inLog = () =>
      rig.engine.read(sql`SELECT login, agency, detail FROM opd_log WHERE act = 'exported' ORDER BY id DESC LIMIT 1`);

    it('are a table that Excel in Indonesian opens, with all that a message has', async () => {
      const response = await officer.ask('ekspor', {});
      assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
      assert.equal(response.headers.get('content-disposition'), 'attachment; filename="pesan-pupr-2026-11-24.csv"');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      const text = Buffer.from(await response.arrayBuffer()).toString();
      assert.ok(text.startsWith(`${BOM}nomor;masuk;`));
      const row = rowsOf(text).find(({ nomor }) => nomor == String(numbers.open))!;
      assert.deepEqual(
        { ...row, isi: undefused(row.isi!) },
        {
          nomor: String(numbers.open),
          masuk: '2026-11-24 10:00',
          tenggat: '2026-12-01 10:00',
          status: 'diterima',
          jenis: 'pengaduan',
          keterbukaan: 'terbuka',
          layanan: 'Jalan rusak',
          dinas: 'Dinas PUPR',
          program: 'tarok',
          isi: 'Jalan rusak; "parah", di depan pasar.\r\n=HYPERLINK("http://x")\nTolong.',
          jawaban_pertanyaan: 'Apa yang rusak? Lubang\nBerapa meter? 3\nlama a, b',
          tempat: 'Pasar Lubuk Alung',
          kecamatan: '',
          lintang: '-0.61',
          bujur: '100.28',
          nama: '',
          kontak: '',
          foto: 'foto-1.webp foto-2.webp',
          petugas: '',
          dijawab_pertama: '',
          jawaban_terakhir: '',
          dijawab_oleh: '',
          dijawab_pada: '',
          selesai: '',
          diterbitkan: 'tidak',
        },
      );
      assert.doesNotMatch(row.isi!, /[\n;]=/, 'no formula begins anywhere');
    });

    it('have the last official reply, whose it is and when it came', async () => {
      const row = (await rows(officer, { kotak: 'selesai' })).find(({ nomor }) => nomor == String(numbers.closed))!;
      assert.equal(row.jawaban_terakhir, 'Sudah diperbaiki.\nTerima kasih.');
      assert.deepEqual([row.dijawab_oleh, row.dijawab_pada], ['Dinas PUPR', '2026-11-24 10:00']);
    });

    it("are an officer's own agency's, by the filter of the list, without spam unless it is asked for", async () => {
      const { open, anonymous, secret, closed, spam, foreign } = numbers as Required<typeof numbers>;
      assert.deepEqual((await ids(officer, {})).sort(), [open, anonymous, secret, closed].sort());
      assert.deepEqual(await ids(officer, { kotak: 'spam' }), [spam]);
      assert.deepEqual(await ids(officer, { kotak: 'selesai' }), [closed]);
      assert.deepEqual(await ids(officer, { jenis: 'pengaduan', layanan: 'jalan', program: 'tarok' }), [open]);
      const nothing = await download(officer, { dinas: 'dinkes', cari: 'antrean', pengirim: '1' });
      assert.match(
        nothing,
        /role="alert">Tidak ada pesan yang cocok[^]*name="cari" value="antrean"[^]*name="pengirim"[^>]*checked/,
      );
      assert.deepEqual(await ids(officer, { cari: 'pasar' }), [open]);
      assert.deepEqual(await ids(coordinator, { dinas: 'dinkes' }), [foreign]);
      assert.equal((await ids(coordinator, {})).length, 5);
    });

    it('hold no sender unless somebody says so, and never that of an anonymous message', async () => {
      assert.doesNotMatch(await download(officer, {}), /Ani|811|Bocor|0812/);
      const all = await rows(officer, { pengirim: '1' });
      const of = (id = 0) => all.find(({ nomor }) => nomor == String(id))!;
      assert.deepEqual([of(numbers.open).nama, undefused(of(numbers.open).kontak!)], ['Ani', '+62 811']);
      assert.deepEqual([of(numbers.anonymous).nama, of(numbers.anonymous).kontak], ['', '']);
      assert.doesNotMatch(await download(officer, { pengirim: '1', bentuk: 'json' }), /Bocor|0812/);
    });

    it('hold no word of a secret message but for its agency, and only when it says so', async () => {
      const words = /isirahasia|namarahasia|0899|tempatrahasia|fotorahasia|jawabanrahasia|100\.3\b/;
      for (const bentuk of ['csv', 'csv-koma', 'json', 'sp4n']) {
        assert.doesNotMatch(await download(officer, { bentuk, pengirim: '1' }), words);
        assert.doesNotMatch(await download(coordinator, { bentuk, pengirim: '1', rahasia: '1' }), words);
      }
      const text = await download(officer, { rahasia: '1', pengirim: '1', bentuk: 'json' });
      for (const word of ['isirahasia', 'namarahasia', 'tempatrahasia', 'fotorahasia', 'jawabanrahasia'])
        assert.ok(text.includes(word), word);
      assert.ok((await ids(coordinator, {})).includes(numbers.secret!), 'its number is there');
    });

    it('are logged before the first byte leaves: by whom, how many, with what', async () => {
      await download(officer, { bentuk: 'json', rahasia: '1', pengirim: '1' });
      assert.deepEqual(await inLog(), [
        { login: 'budi', agency: 'pupr', detail: 'what=messages format=json count=4 senders=yes secret=yes' },
      ]);
      const response = await coordinator.ask('ekspor', { dinas: 'dinkes', rahasia: '1' });
      assert.deepEqual(await inLog(), [{ login: 'siti', agency: null, detail: 'what=messages format=csv count=1' }]);
      await response.body!.cancel();
    });

    it('are JSON for programs, with texts exactly as they were written', async () => {
      const { messages } = JSON.parse(await download(officer, { bentuk: 'json' })) as {
        messages: Record<string, unknown>[];
      };
      assert.equal(messages.length, 4);
      const found = messages.find((message) => message.service_request_id == String(numbers.open))!;
      assert.equal(found.description, 'Jalan rusak; "parah", di depan pasar.\r\n=HYPERLINK("http://x")\nTolong.');
      assert.deepEqual(found.agency, { id: 'pupr', name: 'Dinas PUPR' });
      assert.deepEqual((found.answers as unknown[])[0], { question: 'Apa yang rusak?', answer: 'Lubang' });
      assert.deepEqual(JSON.parse(await download(officer, { bentuk: 'json', cari: 'takada' })), { messages: [] });
    });

    it('are a table for operators of SP4N-LAPOR!, and the page says that nothing is sent there', async () => {
      const all = rowsOf(await download(officer, { bentuk: 'sp4n' }));
      const row = all.find((each) => each['Nomor asal'] == String(numbers.open))!;
      assert.equal(row['Klasifikasi Laporan'], 'Pengaduan');
      assert.equal(row['Judul Laporan'], 'Jalan rusak; "parah", di depan pasar.');
      assert.equal(row['Instansi Tujuan'], 'Dinas PUPR');
      assert.match(await (await officer.ask('ekspor')).text(), /tidak terkirim sendiri/);
    });

    it('lose no byte of any string, and none of them is a formula', async () => {
      const strings = [...new Set(sampleStrings().flatMap((string) => cleanText(string) ?? []))];
      const added = new Map<number, string>();
      for (const description of strings)
        added.set(await rig.add({ agency: 'kominfo', description, name: description }), description);
      const other = await rig.signIn('head', 'kominfo', 'kepala');
      for (const bentuk of ['csv', 'csv-koma'] as const) {
        const text = await download(other, { bentuk, pengirim: '1' });
        const all = rowsOf(text, bentuk == 'csv' ? ';' : ',');
        assert.equal(all.length, strings.length);
        for (const { nomor, isi, nama } of all) {
          assert.equal(undefused(isi!), added.get(Number(nomor)));
          assert.equal(undefused(nama!), added.get(Number(nomor)));
          assert.doesNotMatch(isi!, /^[\s"]*[=+\-@]/);
        }
      }
      const { messages } = JSON.parse(await download(other, { bentuk: 'json' })) as {
        messages: { service_request_id: string; description: string }[];
      };
      for (const { service_request_id, description } of messages)
        assert.equal(description, added.get(Number(service_request_id)));
    });

    it("are not an auditor's, nor anybody's who is not signed in, nor another site's to ask for", async () => {
      const auditor = await rig.signIn('auditor');
      assert.equal((await auditor.ask('ekspor')).status, 404);
      assert.equal((await auditor.ask('ekspor', {})).status, 404);
      assert.equal((await rig.ask('ekspor')).status, 303);
      assert.equal((await rig.ask('ekspor', {})).status, 401);
      assert.equal((await officer.ask('ekspor', {}, { 'sec-fetch-site': 'cross-site' })).status, 403);
    });

    it('offer on their page what the list had narrowed, and to a coordinator no secret words', async () => {
      const text = await (await officer.ask('ekspor?kotak=selesai&jenis=pengaduan&cari=%3Cb%3E')).text();
      assert.match(text, /<option value="selesai" selected/);
      assert.match(text, /<option value="pengaduan" selected/);
      assert.ok(text.includes('value="&lt;b&gt;"'));
      assert.ok(text.includes('name="rahasia"') && !text.includes('name="dinas"'));
      const all = await (await coordinator.ask('ekspor')).text();
      assert.ok(!all.includes('name="rahasia"') && all.includes('name="dinas"'));
    });
  });

describe('a download of very many messages', () => {
  it('reads a few at a time, only as fast as it is taken', async () => {
    const asked: number[] = [];
    const { body } = exportFile(
      {
        exported: async (_officer, ids) => {
          asked.push(ids.length);
          return [];
        },
      },
      {
        format: 'csv',
        officer: { id: 1, login: 'x', name: 'x', role: 'head', agency: 'pupr', language: 'id', digest: false },
        ids: Array.from({ length: 100_000 }, (_, index) => index + 1),
        secret: false,
        table: { facts: feedbackOf(feedbackFiles())!, words: inboxWords.id, senders: false },
      },
    );
    const reader = body.getReader();
    await reader.read();
    assert.ok(asked.length <= 2 && asked.every((count) => count <= 500), String(asked));
    await reader.cancel();
  });
});
