import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startInbox, type InboxRig, type SignedIn } from '../../support/inbox.js';
import { storePlaces } from '../../support/store-places.js';

/** With a sign that PostgreSQL takes in no text. */
const ODD = 'a\0b';

for (const { engine, fresh } of await storePlaces())
  describe(`a sign that no text can hold, sent to an inbox on ${engine}`, () => {
    let rig: InboxRig;
    let head: SignedIn;
    let coordinator: SignedIn;
    before(async () => {
      rig = await startInbox({ place: await fresh() });
      head = await rig.signIn('head', 'pupr');
      coordinator = await rig.signIn('coordinator');
    });
    after(() => rig.close());

    const answered = async (who: Pick<SignedIn, 'ask'>, path: string, form?: Record<string, string>) => {
      const response = await who.ask(path, form);
      await response.text();
      assert.ok(response.status < 500, `${path} ${Object.keys(form ?? {}).join()}: ${response.status}`);
      assert.deepEqual(rig.errors, []);
    };

    it('is left out of what is looked for', async () => {
      for (const field of ['cari', 'layanan', 'program', 'kecamatan', 'dinas', 'jenis', 'sesudah', 'kabar']) {
        const query = new URLSearchParams({ [field]: ODD });
        for (const path of ['', 'ekspor', 'kiriman']) await answered(coordinator, `${path}?${query}`);
        await answered(coordinator, 'ekspor', { [field]: ODD });
      }
      for (const path of ['log', 'log.csv'])
        await answered(coordinator, `${path}?${new URLSearchParams({ akun: ODD })}`);
      for (const path of ['data-pribadi', 'data-pribadi/salin']) await answered(coordinator, path, { siapa: ODD });
      assert.match(await (await coordinator.ask('?cari=a%00b')).text(), /value="ab"/);
    });

    it('is no trouble in what is written', async () => {
      const id = await rig.add();
      const forms: Record<string, Record<string, string>> = {
        catatan: { catatan: ODD },
        teruskan: { 'dinas-tujuan': ODD, catatan: ODD },
        draf: { jawaban: ODD },
        jawab: { jawaban: ODD, tahap: 'done', pembaca: 'tutup' },
        gabung: { nomor: ODD },
        serahkan: { petugas: ODD },
      };
      for (const [path, form] of Object.entries(forms))
        for (const versi of ['0', '1', '2']) await answered(head, `pesan/${id}/${path}`, { versi, ...form });
      await answered(head, 'templat', { nama: ODD, isi: ODD, dari: ODD });
      await answered(head, `data-pribadi/${id}/betulkan`, { name: ODD, contact: ODD, address: ODD });
      await answered(head, 'akun', { nama: ODD, surel: ODD });
      await answered(coordinator, 'petugas', { nama: ODD, akun: ODD, peran: ODD, dinas: ODD, surel: ODD });
    });

    it('names nobody and nothing', async () => {
      await answered(rig, 'masuk', { nama: ODD, sandi: ODD });
      for (const path of ['pesan', 'pesan/1/foto', 'petugas', 'undangan'])
        await answered(head, `${path}/${encodeURIComponent(ODD)}`);
    });
  });
