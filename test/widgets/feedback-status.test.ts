import '../../src/define/feedback-status.js';
import { expect, waitUntil } from '@open-wc/testing';
import { endpointDouble, type EndpointDouble } from '../support/endpoint-double.js';
import { indexDocument } from '../support/feedback-documents.js';
import { TICKET, json } from '../support/feedback.js';
import { button, has, inside, place, says, stopClock, textOf } from '../support/place.js';
import { NOW } from '../support/program.js';

const message = {
  service_request_id: '17',
  kind: 'pengaduan',
  visibility: 'terbuka',
  service_name: 'Lampu jalan',
  agency: { id: 'dinas-pupr', name: 'Dinas PUPR' },
  description: 'Lampu jalan di simpang Ulakan padam sejak Sabtu.',
  received_at: '2026-11-16T09:14:00+07:00',
  expected_datetime: '2026-11-23T09:14:00+07:00',
  stage: 'done',
  events: [
    { at: '2026-11-16T09:40:00+07:00', stage: 'verified' },
    {
      at: '2026-11-17T08:00:00+07:00',
      stage: 'verified',
      by: { name: 'Dinas Kominfo' },
      to: { id: 'dinas-pupr', name: 'Dinas PUPR' },
    },
    { at: '2026-11-18T16:20:00+07:00', stage: 'done', reply: 'Lampu sudah kami ganti.', by: { name: 'Dinas PUPR' } },
  ],
};

/** An endpoint that knows one message; what is done with it is in `sent`. */
function desk(
  found: Record<string, unknown> = message,
): EndpointDouble & { asked: string[]; tickets: (string | null)[] } {
  const double = Object.assign(endpointDouble({ 'index.json': indexDocument }), { tickets: [] as (string | null)[] });
  double.answer = (path, _, init) => {
    if (path != 'feedback/status') return undefined;
    const ticket = new Headers(init?.headers).get('authorization');
    double.tickets.push(ticket);
    if (ticket != `Bearer ${TICKET}`) return json({ type: 'about:blank', title: 'x', status: 404 }, 404);
    if (init?.method == 'DELETE') return new Response(null, { status: 204 });
    return json(found);
  };
  return double;
}

async function opened(endpoint: EndpointDouble, typed = TICKET): Promise<HTMLElement> {
  const element = place('opd-feedback-status', { endpoint: endpoint.base });
  await says(element, 'Cek tiket');
  (inside(element, '#ticket') as HTMLInputElement).value = typed;
  (inside(element, 'form') as HTMLFormElement).requestSubmit();
  return element;
}

describe('the status of a message', () => {
  before(() => stopClock(NOW));
  after(() => stopClock());

  it('is opened by the ticket, however it is typed, which stands in no address', async () => {
    const endpoint = desk();
    const element = await opened(endpoint, ' oa4k 7n3p 2qxm ');
    await says(element, 'Selesai');
    expect(endpoint.tickets).to.deep.equal([`Bearer ${TICKET}`]);
    expect(endpoint.asked.join(' ')).to.not.include('0A4K');
    const text = textOf(element);
    expect(text).to.include('Pesan nomor 17 · Lampu jalan · Dinas PUPR');
    expect(text).to.include('Sudah dijawab dalam 2 hari kerja.');
    expect(text).to.include('16 Nov 2026, 09.14 WIB Diterima');
    expect(text).to.include('17 Nov 2026, 08.00 WIB Diteruskan ke Dinas PUPR');
    expect(text).to.include('Jawaban resmi Dinas PUPR Lampu sudah kami ganti.');
    expect((element.shadowRoot!.activeElement as HTMLElement).className).to.equal('message');
    await expect(element).to.be.accessible();
  });

  it('says what is wrong with a ticket, with the focus on the field, and keeps what was typed', async () => {
    const endpoint = desk();
    const element = await opened(endpoint, '0A4K-7N3');
    await says(element, 'Kode tiket terdiri dari 12 huruf dan angka.');
    expect(endpoint.tickets).to.have.length(0);
    const field = inside(element, '#ticket') as HTMLInputElement;
    expect(field.value).to.equal('0A4K-7N3');
    expect(element.shadowRoot!.activeElement).to.equal(field);
    field.value = '0000-0000-0000';
    (inside(element, 'form') as HTMLFormElement).requestSubmit();
    await says(element, 'Kode 0000-0000-0000 tidak ditemukan.');
    await expect(element).to.be.accessible();
  });

  it('says so where there is no network', async () => {
    const endpoint = desk();
    const { answer } = endpoint;
    endpoint.answer = (path, ...more) =>
      path == 'feedback/status' ? Promise.reject(new TypeError('Failed to fetch')) : answer!(path, ...more);
    const element = await opened(endpoint);
    await says(element, 'sambungan ke server terputus');
  });

  it('tells how many working days are left, or that it is late', async () => {
    const waiting = { ...message, stage: 'received', events: undefined };
    const soon = await opened(desk({ ...waiting, expected_datetime: '2026-11-27T09:00:00+07:00' }));
    await says(soon, 'Dijawab paling lambat 27 Nov 2026, 3 hari kerja lagi.');
    expect(textOf(soon)).to.include('Diverifikasi dalam 3 hari kerja.');
    const late = await opened(desk({ ...waiting, expected_datetime: '2026-11-20T09:00:00+07:00' }));
    await says(late, 'Seharusnya dijawab 20 Nov 2026; terlambat 2 hari kerja.');
  });

  it('asks whether it is done, and opens it again with words', async () => {
    const endpoint = desk();
    const element = await opened(endpoint);
    await says(element, 'Sudah beres menurut Anda?');
    button(element, 'Belum').click();
    await waitUntil(() => has(element, '#more'));
    (inside(element, '#more') as HTMLTextAreaElement).value = 'Padam lagi.';
    (inside(element, 'form') as HTMLFormElement).requestSubmit();
    await says(element, 'Terima kasih, sudah dicatat.');
    const [{ headers, body }] = endpoint.sent as [(typeof endpoint.sent)[0]];
    expect(body).to.deep.equal({ action: 'reopen', description: 'Padam lagi.' });
    expect(headers.get('idempotency-key')).to.match(/^"[0-9a-f]{32}"$/);
  });

  it('takes more words, which it does not send empty', async () => {
    const endpoint = desk({ ...message, stage: 'verified', events: undefined });
    const element = await opened(endpoint);
    await says(element, 'Tambah keterangan');
    button(element, 'Tambah keterangan').click();
    await waitUntil(() => has(element, '#more'));
    (inside(element, 'form') as HTMLFormElement).requestSubmit();
    expect(endpoint.sent).to.have.length(0);
    (inside(element, '#more') as HTMLTextAreaElement).value = 'Juga di depan surau.';
    (inside(element, 'form') as HTMLFormElement).requestSubmit();
    await says(element, 'Terima kasih');
    expect(endpoint.sent[0]!.body).to.deep.equal({ action: 'add', description: 'Juga di depan surau.' });
  });

  it('deletes the message after asking once', async () => {
    const endpoint = desk();
    const element = await opened(endpoint);
    await says(element, 'Hapus pesan ini');
    button(element, 'Hapus pesan ini').click();
    await says(element, 'tidak bisa kembali. Yakin?');
    expect(endpoint.sent).to.have.length(0);
    button(element, 'Ya, hapus').click();
    await says(element, 'Pesan sudah dihapus dari server.');
    expect(endpoint.sent.map(({ path }) => path)).to.deep.equal(['feedback/status']);
    expect(has(element, '#ticket')).to.equal(true);
  });
});
