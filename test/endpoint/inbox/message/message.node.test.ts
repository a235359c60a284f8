import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startInbox, type InboxRig, type SignedIn } from '../../../support/inbox.js';
import { newEvent, newPhoto } from '../../../support/new-message.js';
import { attribute, elementsOf, linksOf, readable, textOf } from '../../../support/page-text.js';

describe('The page of a message', () => {
  let rig: InboxRig;
  let rina: SignedIn;
  let budi: SignedIn;
  let head: SignedIn;
  let coordinator: SignedIn;
  const open = async (who: SignedIn, id: number): Promise<string> => (await who.ask(`pesan/${id}`)).text();
  const versionOf = (markup: string): string =>
    attribute(
      elementsOf(markup).find((element) => attribute(element, 'name') == 'versi')!,
      'value',
    )!;
  /** The hidden fields of the forms of a page as it was shown. */
  const seenOn = (markup: string) => ({
    versi: versionOf(markup),
    riwayat: attribute(
      elementsOf(markup).find((element) => attribute(element, 'name') == 'riwayat')!,
      'value',
    )!,
  });
  const boxOf = (markup: string): string =>
    textOf(elementsOf(markup).find((element) => attribute(element, 'id') == 'jawaban')!);
  const ANSWER = { lakukan: 'kirim', tahap: 'done', pembaca: 'terbit', jawaban: 'Sudah kami perbaiki.' };

  before(async () => {
    rig = await startInbox();
    rina = await rig.signIn('officer', 'pupr', 'rina');
    budi = await rig.signIn('officer', 'pupr', 'budi');
    head = await rig.signIn('head', 'pupr', 'kepala');
    coordinator = await rig.signIn('coordinator', undefined, 'koordinator');
  });
  after(() => rig.close());

  it('shows the words, what is known beside them, and what happened; and that it was opened', async () => {
    const id = await rig.add({
      description: 'Lampu mati.\nSejak Sabtu.',
      kind: 'pengaduan',
      name: 'Erizal',
      contact: '0812 3456 7890',
      address: 'Nagari Ulakan',
      lat: -0.71125,
      long: 100.18932,
      program: 'tarok',
      attribute: JSON.stringify({ jenis: 'lubang', panjang: '12' }),
      page: 'https://warta.example/berita',
    });
    await rig.store.addEvent(id, newEvent({ action: 'added', description: 'Masih mati.', at: rig.clock.now }));
    const markup = await open(rina, id);
    const text = readable(markup);
    for (const said of [
      `Pengaduan · nomor ${id} · tiba 24 Nov 2026, 10.00 WIB`,
      'Lampu mati. Sejak Sabtu.',
      'Nagari Ulakan',
      '−0.71125, 100.18932',
      'Erizal, terbuka',
      'Apa yang rusak? Lubang',
      'Berapa meter? 12',
      'Diterima lewat warta.example',
      'Warga menambahkan: Masih mati.',
      'Ditandatangani “Dinas PUPR”',
      'Titik lokasinya ikut terbuka untuk umum, dibulatkan sekitar 1 km.',
    ])
      assert.ok(text.includes(said), `${said} in ${text}`);
    for (const link of ['tel:081234567890', 'https://warta.example/berita'])
      assert.ok(linksOf(markup).includes(link), link);
    assert.ok((await rig.desk.find(rina.officer, id))!.openedAt);
    assert.ok(elementsOf(markup).filter(({ tagName }) => tagName == 'h1').length == 1);
    const plain = readable(await open(rina, await rig.add({ program: undefined })));
    assert.match(plain, /Tampil di daftar pesan umum, tanpa nama lengkap\./);
    assert.doesNotMatch(plain, /Titik lokasinya|Foto ikut/, 'nothing of a point and of photos where there are none');
  });

  it('sends an answer and publishes what was chosen, then leads to the next message', async () => {
    const [id] = [await rig.add({ expectedAt: rig.clock.now - 9e8, name: 'Desi' }), await rig.add()];
    for (const key of ['a', 'b']) await rig.store.addPhoto(newPhoto(id, { key: key.repeat(32) }), 3);
    const photos = await rig.desk.photos(rina.officer, id);
    const sent = await rina.ask(`pesan/${id}/jawab`, {
      ...ANSWER,
      ...seenOn(await open(rina, id)),
      foto: String(photos[1]!.id),
    });
    assert.equal(sent.status, 303);
    const markup = await (await rina.ask(sent.headers.get('location')!)).text();
    assert.match(readable(markup), /Jawaban terkirim\. Pesan berikutnya/);
    assert.match(readable(markup), /Jawaban resmi Dinas PUPR, ditulis Nama rina · selesai Sudah kami perbaiki\./);
    const found = (await rig.desk.find(rina.officer, id))!;
    assert.deepEqual([found.tray, found.released, found.named], ['closed', true, false]);
    const released = (await rig.desk.photos(rina.officer, id)).map((photo) => photo.released);
    assert.deepEqual(released, [false, true]);
  });

  it('asks for what is missing and keeps what was typed', async () => {
    const id = await rig.add();
    const seen = seenOn(await open(rina, id));
    const { pembaca: _, ...unread } = ANSWER;
    for (const [form, fault] of [
      [unread, /Pilih dulu siapa yang boleh membaca/],
      [{ ...ANSWER, tahap: '' }, /Pilih dulu: selesai/],
      [{ ...ANSWER, jawaban: 'a'.repeat(4001) }, /Terlalu panjang/],
      [{ ...ANSWER, jawaban: ' ' }, /Belum ada isinya/],
    ] as const) {
      const answer = await rina.ask(`pesan/${id}/jawab`, { ...form, ...seen } as Record<string, string>);
      assert.equal(answer.status, 422);
      const markup = await answer.text();
      assert.match(readable(markup), fault);
      assert.equal(boxOf(markup), form.jawaban);
      const isOfBox =
        /<textarea[^>]*aria-describedby="salah tanda"[^>]*aria-invalid="true" autofocus[^]*id="salah"/.test(markup);
      assert.equal(isOfBox, /panjang|isinya/.test(fault.source));
    }
    assert.equal((await rig.desk.find(rina.officer, id))!.tray, 'todo');
  });

  it('lets the second of two officers see what the first did, and keeps the second’s words', async () => {
    const id = await rig.add();
    const seen = seenOn(await open(rina, id));
    await budi.ask(`pesan/${id}/jawab`, {
      ...ANSWER,
      ...seenOn(await open(budi, id)),
      tahap: 'in-progress',
      jawaban: 'Regu berangkat besok.',
    });
    const answer = await rina.ask(`pesan/${id}/jawab`, {
      ...ANSWER,
      ...seen,
      jawaban: 'Kata-kata Rina',
      tahap: 'rejected',
    });
    assert.equal(answer.status, 409);
    const markup = await answer.text();
    const alert = elementsOf(markup).find((element) => attribute(element, 'role') == 'alert')!;
    assert.match(
      textOf(alert).replace(/\s+/g, ' '),
      /baru saja diubah.*Jawaban resmi Dinas PUPR, ditulis Nama budi.*Regu berangkat besok\./,
    );
    assert.equal(boxOf(markup), 'Kata-kata Rina');
    const checked = elementsOf(markup).filter((element) => attribute(element, 'checked') != undefined);
    assert.deepEqual(
      checked.slice(0, 2).map((element) => attribute(element, 'value')),
      ['rejected', 'terbit'],
    );
    const replies = () =>
      rig.desk.history(rina.officer, id).then((all) => all.filter((entry) => entry.kind == 'event').length);
    assert.equal(await replies(), 1, 'nothing was sent');

    const again = await rina.ask(`pesan/${id}/jawab`, { ...ANSWER, ...seenOn(markup), jawaban: 'Kata-kata Rina' });
    assert.equal(again.status, 303);
    assert.equal(await replies(), 2);
  });

  it('takes a button that was tapped twice as tapped once', async () => {
    const asks = async (who: SignedIn, id: number, path: string, form: Record<string, string>) => {
      const before = seenOn(await open(who, id));
      const answers = [];
      for (let tap = 0; tap < 3; tap++)
        answers.push(await who.ask(`pesan/${id}/${path}?kotak=perlu`, { ...form, ...before }));
      return answers.map(({ status, headers }) => `${status} ${headers.get('location')}`);
    };
    for (const [path, form] of [
      ['jawab', { ...ANSWER, jawaban: ' Sudah kami perbaiki. ' }],
      ['jawab', { ...ANSWER, pembaca: 'tutup' }],
      ['verifikasi', {}],
      ['catatan', { catatan: 'Sudah ditelepon.' }],
      ['serahkan', { petugas: String(rina.officer.id) }],
      ['rilis', { pembaca: 'terbit', nama: '1' }],
    ] as const) {
      const id = await rig.add();
      // A look at it by somebody else is no news.
      await open(budi, id);
      const answers = await asks(rina, id, path, { ...form });
      assert.match(answers[0]!, /^303 /, path);
      assert.deepEqual(new Set(answers), new Set([answers[0]]), path);
      const history = await rig.desk.history(rina.officer, id);
      assert.ok(history.filter(({ kind }) => kind == 'event' || kind == 'note').length <= 1, `${path} was done once`);
    }
  });

  it('tells of a conflict where the same officer said something else, or somebody else did anything', async () => {
    const id = await rig.add();
    const before = seenOn(await open(rina, id));
    const again = async (who: SignedIn, form: Record<string, string> = {}) =>
      (await who.ask(`pesan/${id}/jawab`, { ...ANSWER, ...before, ...form })).status;
    assert.equal(await again(rina), 303);
    assert.equal(await again(budi), 409);
    assert.equal(await again(rina, { jawaban: 'Lain' }), 409);
    assert.equal(await again(rina, { tahap: 'in-progress' }), 409);
    assert.equal(await again(rina, { pembaca: 'tutup' }), 409);
    assert.equal(await again(rina, { riwayat: '' }), 409);
    assert.equal(await again(rina), 303);
    await rig.store.addEvent(id, newEvent({ action: 'added', description: 'Masih mati.', at: rig.clock.now }));
    assert.equal(await again(rina), 409);
  });

  it('keeps a draft, shows it again, and never sends it by itself', async () => {
    const id = await rig.add();
    const kept = await rina.ask(`pesan/${id}/jawab`, {
      ...seenOn(await open(rina, id)),
      lakukan: 'draf',
      jawaban: 'Baru separuh',
    });
    assert.match(
      readable(await (await rina.ask(kept.headers.get('location')!.replace('#jawab', ''))).text()),
      /Draf tersimpan/,
    );
    const byScript = await rina.ask(`pesan/${id}/draf`, { jawaban: 'Baru separuh, lalu lebih' });
    assert.equal(byScript.status, 204);
    const markup = await open(rina, id);
    assert.equal(boxOf(markup), 'Baru separuh, lalu lebih');
    assert.match(readable(markup), /Draf Anda, tersimpan 24 Nov, 10\.00\. Belum terkirim\./);
    assert.equal(boxOf(await open(budi, id)), '', 'a draft is its writer’s own');
  });

  it('fills in a template, below what was written', async () => {
    await rig.desk.saveTemplate(rina.officer, 'terima kasih', 'Terima kasih sudah melapor.');
    const [template] = await rig.desk.templates(rina.officer);
    const id = await rig.add();
    const filled = async (jawaban: string) =>
      boxOf(
        await (
          await rina.ask(`pesan/${id}/jawab`, { lakukan: 'templat', templat: String(template!.id), jawaban })
        ).text(),
      );
    assert.equal(await filled(''), 'Terima kasih sudah melapor.');
    assert.equal(await filled('Terima kasih sudah melapor.'), 'Terima kasih sudah melapor.');
    assert.equal(await filled('Pak Erizal,'), 'Pak Erizal,\n\nTerima kasih sudah melapor.');
  });

  it('saves an answer as a template and leaves it in the box', async () => {
    const id = await rig.add();
    const answer = await rina.ask(`pesan/${id}/jawab`, {
      lakukan: 'simpan-templat',
      'nama-templat': 'jadwal',
      jawaban: 'Kami jadwalkan.',
    });
    const markup = await answer.text();
    assert.match(readable(markup), /Templat tersimpan/);
    assert.equal(boxOf(markup), 'Kami jadwalkan.');
    assert.ok((await rig.desk.templates(budi.officer)).some(({ name }) => name == 'jadwal'));
  });

  it('is handed on with its history, and is no longer there', async () => {
    const id = await rig.add();
    const dinkes = await rig.signIn('officer', 'dinkes');
    const sent = await rina.ask(`pesan/${id}/teruskan`, {
      ...seenOn(await open(rina, id)),
      'dinas-tujuan': 'dinkes',
      catatan: 'Ini urusan puskesmas.',
    });
    const location = sent.headers.get('location')!;
    assert.match(location, /^\/kotak-pesan\/\?/);
    assert.match(readable(await (await rina.ask(location)).text()), /Diteruskan ke Dinas Kesehatan\./);
    assert.equal((await rina.ask(`pesan/${id}`)).status, 404);
    const text = readable(await open(dinkes, id));
    assert.match(text, /Dinas PUPR meneruskan ke Dinas Kesehatan/);
    assert.match(text, /Ini urusan puskesmas/);
  });

  it('shows nobody but the agency a word of a secret one, and publishes none of it', async () => {
    const id = await rig.add({
      visibility: 'rahasia',
      description: 'Pungutan liar di gerbang.',
      name: 'Pelapor',
      contact: '0812 1111 2222',
      address: 'Pasar Lubuk',
      lat: -0.7,
      long: 100.2,
      page: 'https://warta.example/rahasia',
    });
    await rig.desk.saveDraft(rina.officer, id, 'Draf rahasia');
    const markup = await open(coordinator, id);
    assert.doesNotMatch(markup, /Pungutan|Pelapor|1111|Pasar Lubuk|100\.2|warta\.example|Draf rahasia/);
    assert.match(readable(markup), /Pesan ini rahasia/);
    const own = await open(rina, id);
    assert.match(readable(own), /Pungutan liar/);
    assert.ok(!elementsOf(own).some((element) => attribute(element, 'name') == 'pembaca'));
    const sent = await rina.ask(`pesan/${id}/jawab`, { ...ANSWER, ...seenOn(own) });
    assert.equal(sent.status, 303);
    assert.equal((await rig.desk.find(rina.officer, id))!.released, false);
  });

  it('serves a photo of this message to its agency alone', async () => {
    const [id, other] = [await rig.add(), await rig.add()];
    const photo = newPhoto(id);
    await rig.store.addPhoto(photo, 3);
    rig.photos.set(photo.name, new Uint8Array([82, 73, 70, 70]));
    const shown = await rina.ask(`pesan/${id}/foto/${photo.name}`);
    assert.equal(shown.headers.get('content-type'), 'image/webp');
    assert.equal(shown.headers.get('cache-control'), 'no-store');
    assert.equal((await shown.bytes()).length, 4);
    assert.match(await open(rina, id), /alt="Foto 1 dari 1 yang dikirim warga"/);
    for (const wrong of [`pesan/${other}/foto/${photo.name}`, `pesan/${id}/foto/..%2F${photo.name}`])
      assert.equal((await rina.ask(wrong)).status, 404, wrong);
    const dinkes = await rig.signIn('officer', 'dinkes');
    assert.equal((await dinkes.ask(`pesan/${id}/foto/${photo.name}`)).status, 404);
  });

  it('offers what a role may do, and nothing else', async () => {
    const id = await rig.add();
    const acts = (markup: string) =>
      elementsOf(markup).flatMap(
        (element) => /pesan\/\d+\/([\w-]+)\?/.exec(attribute(element, 'action') ?? '')?.[1] ?? [],
      );
    assert.deepEqual(acts(await open(coordinator, id)), ['teruskan', 'catatan']);
    assert.ok(!acts(await open(rina, id)).includes('tahan'));
    assert.ok(acts(await open(head, id)).includes('tahan'));
    assert.equal((await coordinator.ask(`pesan/${id}/jawab`, { ...ANSWER, versi: '0' })).status, 404);
  });

  it('takes, verifies, notes, merges, puts aside and brings back', async () => {
    const [id, main] = [await rig.add(), await rig.add()];
    const act = async (path: string, form: Record<string, string> = {}) => {
      const answer = await rina.ask(`pesan/${id}/${path}`, { ...seenOn(await open(rina, id)), ...form });
      assert.equal(answer.status, 303, path);
      return readable(await (await rina.ask(answer.headers.get('location')!)).text());
    };
    const taken = await act('serahkan', { petugas: String(rina.officer.id) });
    assert.match(taken, /Anda yang menangani pesan ini sekarang\./);
    assert.match(taken, /Nama rina mengambil pesan ini\./);
    assert.match(await act('verifikasi'), /Nama rina menandai terverifikasi/);
    assert.match(await act('catatan', { catatan: 'Telepon dulu.' }), /Catatan dalam Nama rina: Telepon dulu\./);
    assert.match(await act('spam'), /Pesan ini ditandai spam/);
    assert.match(await act('bukan-spam'), /mengembalikan dari spam/);
    assert.match(readable(await open(rina, id)), new RegExp(`Mungkin pesan yang sama.*Gabung ke nomor ${main}`));
    const merged = await act('gabung', { nomor: `#${main}` });
    assert.match(merged, new RegExp(`Pesan ini digabung ke nomor ${main}`));
    assert.equal(merged.split('Riwayat')[0]!.split(`nomor ${main} ·`).length, 1, 'not said to be similar again');
    assert.match(readable(await open(rina, main)), /Digabung ke pesan ini/);
    assert.match(await act('pisah'), /berdiri sendiri lagi/);
  });

  it('does not preselect publishing where the words hold a telephone number', async () => {
    const markup = await open(rina, await rig.add({ description: 'Telepon saya 0813-6612-3344.' }));
    assert.match(readable(markup), /Di pesan ini ada nomor telepon/);
    const chosen = elementsOf(markup).find(
      (element) => attribute(element, 'name') == 'pembaca' && attribute(element, 'checked') != undefined,
    )!;
    assert.equal(attribute(chosen, 'value'), 'tutup');
  });

  it('speaks the officer’s language', async () => {
    await rig.officers.change(budi.officer, { language: 'en' });
    const text = readable(await open(budi, await rig.add()));
    assert.match(text, /Official answer .*After this answer .*Who may read it\?/);
  });
});
