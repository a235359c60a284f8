import '../../src/define/feedback-list.js';
import { expect } from '@open-wc/testing';
import { endpointDouble } from '../support/endpoint-double.js';
import { allInside, place, says, textOf } from '../support/place.js';

const request = (number: number, more: Record<string, unknown> = {}) => ({
  service_request_id: String(number),
  status: 'closed',
  service_name: 'Lampu jalan',
  service_code: 'lampu',
  agency_responsible: 'Dinas PUPR',
  description: `Lampu ${number} padam.`,
  requested_datetime: '2026-11-16T09:14:00+07:00',
  address: 'Nagari Ulakan',
  _opd: {
    kind: 'pengaduan',
    stage: 'done',
    reply: 'Sudah diganti.',
    repliedBy: 'Dinas PUPR',
    repliedAt: '2026-11-18T09:00:00+07:00',
    ...more,
  },
});
const listOf = (requests: unknown[], counts: Record<string, number> = { received: 3, done: 1204 }) => ({
  version: '1.0',
  publishedDate: '2026-11-23T00:00:00Z',
  counts,
  requests,
});

describe('the list of released messages', () => {
  it('shows messages of a programme with their replies, and how many are in each stage', async () => {
    const endpoint = endpointDouble({
      'programs/tarok-city/feedback.json': listOf([request(1), request(2, { sample: true })]),
    });
    const element = place('opd-feedback-list', { endpoint: endpoint.base, program: 'tarok-city' });
    await says(element, 'Lampu 2 padam.');
    const text = textOf(element);
    expect(text).to.include('Diterima 3');
    expect(text).to.include('Selesai 1.204');
    expect(text).to.include('16 Nov 2026 · Lampu jalan · Nagari Ulakan · Selesai Lampu 1 padam.');
    expect(text).to.include('Sudah diganti. Jawaban Dinas PUPR · 18 Nov 2026');
    expect(text).to.include('Selesai · contoh');
    expect(endpoint.asked).to.deep.equal(['programs/tarok-city/feedback.json']);
    await expect(element).to.be.accessible();
  });

  it('asks for those of all programmes without one, and shows as many as its limit says', async () => {
    const endpoint = endpointDouble({
      'feedback/requests.json': listOf(Array.from({ length: 9 }, (_, at) => request(at))),
    });
    const element = place('opd-feedback-list', { endpoint: endpoint.base, limit: 3 });
    await says(element, 'Lampu 2 padam.');
    expect(allInside(element, '.item')).to.have.length(3);
  });

  it('shows a masked name, and photos that leave their room until they are there', async () => {
    const photo = { url: '../feedback/photos/0123.webp', width: 1600, height: 1200 };
    const elsewhere = { ...photo, url: 'https://other.example/a.webp' };
    const list = listOf([request(1, { name: 'R*** S.', photos: [photo, elsewhere] }), request(2)]);
    const endpoint = endpointDouble({ 'feedback/requests.json': list });
    const element = place('opd-feedback-list', { endpoint: endpoint.base });
    await says(element, '16 Nov 2026 · R*** S. · Lampu jalan');
    const images = allInside(element, 'img') as HTMLImageElement[];
    // Its size as it was written: the address leads nowhere, and how a browser draws what did not come is its own affair.
    const told = ['src', 'alt', 'width', 'height'];
    expect(images.map((image) => told.map((name) => image.getAttribute(name)))).to.deep.equal([
      [`${endpoint.base}feedback/photos/0123.webp`, 'Foto dari pengirim', '1600', '1200'],
    ]);
    await expect(element).to.be.accessible();
  });

  it('says so where nothing has been released', async () => {
    const endpoint = endpointDouble({ 'feedback/requests.json': listOf([]) });
    const element = place('opd-feedback-list', { endpoint: endpoint.base });
    await says(element, 'Belum ada pesan yang ditampilkan.');
    await expect(element).to.be.accessible();
  });

  it('shows markup in a message as the text that it is', async () => {
    const endpoint = endpointDouble({
      'feedback/requests.json': listOf([{ ...request(1), description: '<img src=x onerror=alert(1)>' }]),
    });
    const element = place('opd-feedback-list', { endpoint: endpoint.base });
    await says(element, '<img src=x onerror=alert(1)>');
    expect(allInside(element, 'img')).to.have.length(0);
  });
});
