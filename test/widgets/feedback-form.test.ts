import { expect, waitUntil } from '@open-wc/testing';
import { documents, indexDocument } from '../support/feedback-documents.js';
import { TICKET, collector, control, fill, fillAll, form, json, receiptOf, submit } from '../support/feedback.js';
import { endpointDouble } from '../support/endpoint-double.js';
import { allInside, button, has, inside, place, says, textOf } from '../support/place.js';

const offline = () => Promise.reject(new TypeError('Failed to fetch'));
const focused = (element: Element) => element.shadowRoot!.activeElement;

/** Waits for one of the four sentences about the message that was just sent; other messages may be listed below it. */
const told = (element: Element, words: string) =>
  waitUntil(() => inside(element, '.outcome b')?.innerText.includes(words), words, { timeout: 5000 });

/** Drafts are kept within a second of typing. */
const kept = () => new Promise((resolve) => setTimeout(resolve, 1000));

/** How many drafts lie on this device. */
const drafts = () =>
  new Promise<number>((resolve) => {
    const request = indexedDB.open('opd-outbox');
    request.onsuccess = () => {
      const { result } = request;
      const count = result.objectStoreNames.contains('drafts')
        ? result.transaction('drafts').objectStore('drafts').count()
        : undefined;
      if (count) count.onsuccess = () => resolve(count.result);
      else resolve(0);
      result.close();
    };
  });

describe('a feedback form', () => {
  beforeEach(() => localStorage.removeItem('opd-outbox'));

  it('opens with kinds, services, text, place, photos, visibility, name, contact and consent, and can be used by everyone', async () => {
    const element = await form(collector().base);
    for (const words of [
      'Pengaduan',
      'Tentang apa?',
      'Isi pesan',
      'Tempat',
      'Foto',
      'Siapa yang boleh melihat?',
      'Nama',
    ])
      expect(textOf(element)).to.include(words);
    expect(textOf(element)).to.include('Disimpan paling lama 2 tahun setelah pesan selesai');
    expect(textOf(element)).to.include('Penanggung jawab: Diskominfo, pengaduan@example.go.id');
    await expect(element).to.be.accessible();
  });

  it('stays closed without a controller, and says to the webmaster what is missing', async () => {
    const { controller: _, ...feedback } = indexDocument.feedback;
    const endpoint = endpointDouble({ ...documents, 'index.json': { ...indexDocument, feedback } });
    const element = place('opd-feedback-form', { endpoint: endpoint.base });
    await says(element, 'Formulir ini belum dibuka');
    expect(textOf(element)).to.include('controller');
    expect(has(element, 'form')).to.equal(false);
  });

  it('says so where its service is not in the list', async () => {
    const element = place('opd-feedback-form', { endpoint: collector().base, service: 'tidak-ada' });
    await says(element, 'Layanan “tidak-ada” pada widget ini tidak ada di daftar layanan.');
  });

  it('tells all that is wrong at once, with the focus on a summary whose links lead to the fields, and clears nothing', async () => {
    const endpoint = collector();
    const element = await form(endpoint.base);
    fill(element, { contact: '0812' });
    submit(element);
    await says(element, 'Belum bisa dikirim');
    const lines = allInside(element, '.summary a').map(({ innerText }) => innerText);
    expect(lines).to.deep.equal([
      'Layanan: belum dipilih',
      'Isi pesan: masih kosong',
      'Nomor HP atau surel: belum lengkap',
      'Persetujuan: belum dicentang',
    ]);
    expect(focused(element)!.className).to.equal('summary');
    allInside(element, '.summary a')[1]!.click();
    expect(focused(element)!.id).to.equal('description');
    expect(control(element, 'description').getAttribute('aria-invalid')).to.equal('true');
    expect(inside(element, '#description-fault').innerText).to.include('Tulis apa yang terjadi');
    expect(control(element, 'contact').value).to.equal('0812');
    expect(endpoint.sent).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('sends what was written under a key of its own, and shows the ticket of the receipt', async () => {
    const endpoint = collector();
    const element = await form(endpoint.base, { program: 'tarok-city' });
    fillAll(element, { kind: 'aspirasi', name: 'Rina', contact: '0812 3456 7890', address_string: 'Simpang Ulakan' });
    submit(element);
    await told(element, `Terkirim, kode ${TICKET}`);
    expect(textOf(element)).to.include('menjawab paling lambat 1 Des 2026');
    const [{ headers, body }] = endpoint.sent as [(typeof endpoint.sent)[0]];
    expect(headers.get('idempotency-key')).to.match(/^"[0-9a-f]{32}"$/);
    const { elapsed, page, ...rest } = body as Record<string, unknown>;
    expect(elapsed).to.be.a('number');
    expect(page).to.equal(location.origin + location.pathname);
    expect(rest).to.deep.equal({
      service_code: 'lampu',
      kind: 'aspirasi',
      visibility: 'terbuka',
      description: 'Lampu di simpang padam.',
      consent: { version: '2026-11', agreed: true },
      program_id: 'tarok-city',
      name: 'Rina',
      contact: '0812 3456 7890',
      address_string: 'Simpang Ulakan',
    });
    expect((focused(element) as HTMLElement).className).to.equal('outcome');
    await expect(element).to.be.accessible();
    button(element, 'Tulis pesan lain').click();
    await waitUntil(() => !has(element, '.outcome'));
    expect(control(element, 'description').value).to.equal('');
  });

  it('sends nothing twice by a second tap', async () => {
    const endpoint = collector();
    let take!: () => void;
    endpoint.take = (key) => new Promise((resolve) => (take = () => resolve(json(receiptOf(key), 201))));
    const element = await form(endpoint.base);
    fillAll(element);
    submit(element);
    submit(element);
    await told(element, 'Sedang dikirim');
    await waitUntil(() => take);
    submit(element);
    take();
    await told(element, 'Terkirim');
    expect(endpoint.messages()).to.have.length(1);
  });

  it('leaves out name and contact of an anonymous message, also in what is asked for', async () => {
    const endpoint = collector();
    const element = await form(endpoint.base);
    fillAll(element, { name: 'Rina', contact: '0812 3456 7890', visibility: 'anonim' });
    await waitUntil(() => !has(element, '[name=name]'));
    expect(textOf(element)).to.include('Tidak disimpan nama, nomor HP');
    submit(element);
    await told(element, 'Terkirim');
    expect(endpoint.messages()[0]).to.not.have.any.keys('name', 'contact');
  });

  it('says that a message is saved when there is no network, and that it is sent when there is one again', async () => {
    const endpoint = collector();
    const take = endpoint.take;
    endpoint.take = offline;
    const element = await form(endpoint.base);
    fillAll(element);
    submit(element);
    await told(element, 'Tersimpan di perangkat ini, dikirim saat ada jaringan');
    expect(textOf(element)).to.include('Halaman boleh ditutup');
    await expect(element).to.be.accessible();
    endpoint.take = take;
    button(element, 'Kirim sekarang').click();
    await told(element, `Terkirim, kode ${TICKET}`);
    const keys = endpoint.sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).to.equal(1);
  });

  it('shows the reason of a refusal and the text to mend', async () => {
    const endpoint = collector();
    endpoint.take = () =>
      json(
        {
          type: 'about:blank',
          title: 'x',
          status: 422,
          detail: 'Ada yang perlu diperbaiki. / Something needs to be corrected.',
          errors: [{ pointer: '/service_code', detail: 'Layanan ini sudah ditutup. / This service is closed.' }],
        },
        422,
      );
    const element = await form(endpoint.base);
    fillAll(element);
    submit(element);
    await told(element, 'Belum terkirim');
    expect(textOf(element)).to.include('Ada yang perlu diperbaiki. Layanan ini sudah ditutup.');
    expect(textOf(element)).to.not.include('This service');
    expect(control(element, 'description').value).to.equal('Lampu di simpang padam.');
    expect(control(element, 'description').offsetHeight).to.be.greaterThan(40);
  });

  it('asks the questions of the chosen service, each in its own way, and sends the answers', async () => {
    const endpoint = collector();
    const element = await form(endpoint.base);
    fillAll(element, { service_code: 'jalan' });
    await says(element, 'Rusaknya apa?');
    expect(textOf(element)).to.include('Petugas tidak datang di hari libur.');
    expect(textOf(element)).to.include('Kirim ke Dinas PUPR');
    submit(element);
    await says(element, 'Rusaknya apa: belum dijawab');
    fill(element, { 'attribute.macam': 'longsor', 'attribute.lebar': '2,5', 'attribute.kena': 'motor' });
    fill(element, { 'attribute.kena': 'mobil', 'attribute.cerita': 'Sejak hujan.' });
    await expect(element).to.be.accessible();
    submit(element);
    await told(element, 'Terkirim');
    expect(endpoint.messages()[0]!.attribute).to.deep.equal({
      macam: 'longsor',
      lebar: '2.5',
      kena: ['motor', 'mobil'],
      cerita: 'Sejak hujan.',
    });
  });

  it('finds one of many services by everyday words', async () => {
    const many = Array.from({ length: 14 }, (_, index) => ({
      service_code: `s${index}`,
      service_name: `Layanan ${index}`,
      keywords: index == 7 ? 'lampu, padam' : 'lain',
    }));
    const element = await form(collector({ 'feedback/services.json': many }).base);
    const search = inside(element, '#search') as HTMLInputElement;
    search.value = 'padam';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await says(element, '1 layanan cocok.');
    expect(control(element, 'service_code').value).to.equal('s7');
  });

  it('counts letters without cutting any', async () => {
    const element = await form(collector().base);
    fill(element, { description: 'x'.repeat(4012), consent: 'yes', service_code: 'lampu' });
    expect(textOf(element)).to.include('Kelebihan 12 huruf');
    expect(control(element, 'description').value).to.have.length(4012);
    submit(element);
    await says(element, 'Isi pesan: terlalu panjang');
  });

  it('shows what is wrong with a place and takes it from the list of districts', async () => {
    const endpoint = collector();
    const element = await form(endpoint.base);
    button(element, 'Tunjukkan tempatnya').click();
    await says(element, 'Kecamatan');
    fill(element, { district: 'Ulakan Tapakis' });
    await says(element, 'Nagari');
    fill(element, { nagari: 'Ulakan' });
    await says(element, 'Korong');
    fillAll(element, { korong: 'Manggopoh', address_string: 'dekat surau' });
    submit(element);
    await told(element, 'Terkirim');
    expect(endpoint.messages()[0]!.address_string).to.equal('Manggopoh, Ulakan, Ulakan Tapakis, dekat surau');
  });

  it('keeps what is being written, gives it back to the next form there, and forgets it once sent', async () => {
    const endpoint = collector();
    const first = await form(endpoint.base);
    fill(first, { service_code: 'lampu', description: 'Lampu padam sejak Sabtu.', kind: 'aspirasi' });
    await kept();
    first.remove();
    const second = await form(endpoint.base);
    await says(second, 'Tulisan Anda tadi sudah dikembalikan.');
    await waitUntil(() => control(second, 'description').value == 'Lampu padam sejak Sabtu.');
    expect(control(second, 'service_code').value).to.equal('lampu');
    fill(second, { consent: 'yes' });
    submit(second);
    await told(second, `Terkirim, kode ${TICKET}`);
    second.remove();
    const third = await form(endpoint.base);
    expect(control(third, 'description').value).to.equal('');
  });

  it('deletes a draft when asked to', async () => {
    const endpoint = collector();
    const first = await form(endpoint.base);
    fill(first, { description: 'Hapus saja.' });
    await kept();
    first.remove();
    const second = await form(endpoint.base);
    await says(second, 'Tulisan Anda tadi');
    button(second, 'Hapus').click();
    await says(second, 'Tulisan sudah dihapus dari perangkat ini.');
    expect(control(second, 'description').value).to.equal('');
  });

  it('keeps nothing on a shared device', async () => {
    const endpoint = collector();
    const element = await form(endpoint.base, { 'shared-device': '' });
    await kept();
    const before = await drafts();
    fillAll(element, { name: 'Rina' });
    await kept();
    expect(await drafts()).to.equal(before);
    expect(control(element, 'name').autocomplete).to.equal('off');
    submit(element);
    await told(element, 'Terkirim');
    expect(localStorage.getItem('opd-outbox')).to.equal(null);
    expect(textOf(element)).to.not.include('Pesan di perangkat ini');
    button(element, 'Selesai').click();
    await waitUntil(() => !has(element, '.outcome'));
  });

  it('answers a short question with one press', async () => {
    const endpoint = collector();
    const element = place('opd-feedback-form', { endpoint: endpoint.base, variant: 'quick' });
    await says(element, 'Apakah informasi ini membantu?');
    await expect(element).to.be.accessible();
    button(element, 'Ya').click();
    await told(element, 'Terkirim');
    expect(endpoint.messages()[0]).to.include({
      service_code: 'situs',
      kind: 'aspirasi',
      visibility: 'anonim',
      description: 'Ya, informasi ini membantu.',
    });
  });

  it('asks what is missing after “no”, and takes no words too', async () => {
    const endpoint = collector();
    const element = place('opd-feedback-form', { endpoint: endpoint.base, variant: 'quick' });
    await says(element, 'Tidak');
    button(element, 'Tidak').click();
    await says(element, 'Apa yang kurang?');
    expect(endpoint.sent).to.have.length(0);
    (inside(element, '#more') as HTMLTextAreaElement).value = 'Jadwalnya.';
    submit(element);
    await told(element, 'Terkirim');
    expect(endpoint.messages()[0]!.description).to.equal('Tidak, informasi ini belum membantu. Jadwalnya.');
  });

  it('speaks English and Minangkabau', async () => {
    const english = place('opd-feedback-form', { endpoint: collector().base, lang: 'en' });
    await says(english, 'Tell us what you think');
    const minang = place('opd-feedback-form', { endpoint: collector().base, lang: 'min' });
    await says(minang, 'Sampaian pandapek Sanak');
  });

  it('tells where an emergency goes', async () => {
    const element = await form(collector().base);
    inside(element, '.elsewhere summary').click();
    expect(inside(element, '.elsewhere a').getAttribute('href')).to.equal('tel:112');
  });
});
