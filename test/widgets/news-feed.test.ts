import { expect } from '@open-wc/testing';
import { answering, endpointDouble, never } from '../support/endpoint-double.js';
import { feed, more, titles } from '../support/feed.js';
import { feedOf, itemOf, items } from '../support/news.js';
import { allInside, button, eventsOf, hold, has, inside, says, stopClock, textOf } from '../support/place.js';
import { NOW } from '../support/program.js';

describe('a news feed', () => {
  before(() => stopClock(NOW));
  after(() => stopClock());

  it('shows the first five with title, summary, agency and age, in the order of the endpoint', async () => {
    const element = feed(endpointDouble({ 'news.json': feedOf(items(8)) }).base);
    const events = eventsOf(element);
    await says(element, 'Berita 5');
    expect(titles(element)).to.deep.equal([1, 2, 3, 4, 5].map((index) => `Berita ${index}`));
    expect(textOf(element)).to.include('Berita 1 Ringkasan 1 Diskominfo · 2 jam lalu');
    expect(textOf(element)).to.include('Berita Padang Pariaman');
    expect(events).to.deep.equal(['load']);
    expect(inside(element, 'a').getAttribute('href')).to.equal('https://kominfo.example.go.id/berita/1');
    expect(inside(element, 'time').getAttribute('datetime')).to.equal('2026-11-24T06:00:00+07:00');
    await expect(element).to.be.accessible();
  });

  it('asks for the news of one agency, or of a programme, alone', async () => {
    const documents = {
      'agencies/diskominfo/news.json': feedOf(items(1)),
      'programs/tarok-city/news.json': feedOf(items(1)),
    };
    const one = endpointDouble(documents);
    await says(feed(one.base, { agency: 'diskominfo' }), 'Berita 1');
    expect(one.asked).to.deep.equal(['agencies/diskominfo/news.json']);
    const two = endpointDouble(documents);
    await says(feed(two.base, { agency: 'diskominfo', program: 'tarok-city' }), 'Berita 1');
    expect(two.asked).to.deep.equal(['programs/tarok-city/news.json']);
  });

  it('merges several agencies, each item naming its own', async () => {
    const endpoint = endpointDouble({
      'news.json': feedOf([
        itemOf(1),
        itemOf(2, { _opd: { agency: { id: 'dinas-pupr', name: 'Dinas PUPR' } } }),
        itemOf(3, { _opd: { agency: { id: 'dinkes', name: 'Dinas Kesehatan' } } }),
      ]),
    });
    const element = feed(endpoint.base, { agency: 'diskominfo dinkes' });
    await says(element, 'Berita 3');
    expect(endpoint.asked).to.deep.equal(['news.json']);
    expect(titles(element)).to.deep.equal(['Berita 1', 'Berita 3']);
    expect(textOf(element)).to.match(/Diskominfo · .* Dinas Kesehatan · /);
  });

  it('shows the items of one of several tags, written in any case', async () => {
    const element = feed(
      endpointDouble({
        'news.json': feedOf([
          itemOf(1, { tags: ['Jalan'] }),
          itemOf(2, { tags: ['Pasar Nagari'] }),
          itemOf(3, { tags: ['Wisata'] }),
          itemOf(4),
        ]),
      }).base,
      { tag: 'jalan, pasar nagari' },
    );
    await says(element, 'Berita 2');
    expect(titles(element)).to.deep.equal(['Berita 1', 'Berita 2']);
  });

  for (const [limit, shown] of [
    ['2', 2],
    ['0', 5],
    ['-3', 1],
    ['nonsense', 5],
    ['1e9', 100],
  ] as const)
    it(`shows ${shown} for limit="${limit}"`, async () => {
      const element = feed(endpointDouble({ 'news.json': feedOf(items(150)) }).base, { limit });
      await says(element, 'Berita 1');
      expect(titles(element)).to.have.length(shown);
    });

  it('shows an item once that comes twice', async () => {
    const element = feed(endpointDouble({ 'news.json': feedOf([itemOf(1), itemOf(2), itemOf(1)]) }).base);
    await says(element, 'Berita 2');
    expect(titles(element)).to.deep.equal(['Berita 1', 'Berita 2']);
  });

  it('leaves out items without id or title, and keeps the good ones', async () => {
    const bad = [null, 7, [], {}, { id: 'x' }, { title: 'x' }, { id: 'y', title: '  ' }];
    const element = feed(endpointDouble({ 'news.json': feedOf([...bad, itemOf(1)]) }).base);
    await says(element, 'Berita 1');
    expect(titles(element)).to.deep.equal(['Berita 1']);
  });

  it('shows a title without address as text', async () => {
    const element = feed(endpointDouble({ 'news.json': feedOf([itemOf(1, { url: 'javascript:alert(1)' })]) }).base);
    await says(element, 'Berita 1');
    expect(has(element, 'a')).to.equal(false);
  });

  describe('says when', () => {
    for (const [date, said] of [
      ['2026-11-24T08:00:00+07:00', 'baru saja'],
      ['2026-11-24T07:59:01+07:00', 'baru saja'],
      ['2026-11-24T07:59:00+07:00', '1 menit lalu'],
      ['2026-11-24T00:00:00Z', '1 jam lalu'],
      ['2026-11-23T07:00:00+07:00', '1 hari lalu'],
      ['2026-11-17T08:01:00+07:00', '6 hari lalu'],
      ['2026-11-17T08:00:00+07:00', '17 Nov 2026, 08.00 WIB'],
      ['2026-11-09T20:00:00Z', '10 Nov 2026, 03.00 WIB'],
      ['2027-03-01T08:00:00+07:00', '1 Mar 2027, 08.00 WIB'],
      ['2026-11-09', '9 Nov 2026'],
    ] as const)
      it(`${date} is ${said}`, async () => {
        const element = feed(endpointDouble({ 'news.json': feedOf([itemOf(1, { date_published: date })]) }).base);
        await says(element, `Diskominfo · ${said}`);
      });

    for (const [date, said] of [
      ['2019-07', 'Juli 2019'],
      ['2019', '2019'],
    ] as const)
      it(`only the ${date.length == 4 ? 'year' : 'month'} is known: ${said}`, async () => {
        const item = itemOf(1, {
          date_published: undefined,
          _opd: { agency: { name: 'Diskominfo' }, date, sample: true },
        });
        const element = feed(endpointDouble({ 'news.json': feedOf([item]) }).base);
        await says(element, `Diskominfo · ${said} · contoh`);
        expect(inside(element, 'time').getAttribute('datetime')).to.equal(date);
        await expect(element).to.be.accessible();
      });
  });

  describe('with pictures', () => {
    const image = { url: 'images/1.webp', width: 84, height: 62, alt: '', color: '#112233' };
    const documents = { 'news.json': feedOf([itemOf(1, { _opd: { agency: { name: 'Diskominfo' }, image } })]) };
    afterEach(() => {
      Reflect.deleteProperty(navigator, 'connection');
    });

    it('shows those of the endpoint, lazily', async () => {
      const endpoint = endpointDouble(documents);
      const element = feed(endpoint.base);
      await says(element, 'Berita 1');
      expect(inside(element, 'img').getAttribute('src')).to.equal(`${endpoint.base}images/1.webp`);
      expect(inside(element, 'img').getAttribute('loading')).to.equal('lazy');
      expect(inside(element, 'picture').getBoundingClientRect().height, 'no line below it').to.equal(0);
      await expect(element).to.be.accessible();
    });

    it('shows none with Save-Data', async () => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
      const element = feed(endpointDouble(documents).base);
      await says(element, 'Berita 1');
      expect(has(element, 'img')).to.equal(false);
    });
  });

  it('holds 10,000 items and draws those that are shown', async () => {
    const element = feed(endpointDouble({ 'news.json': feedOf(items(10_000, 1, { summary: undefined })) }).base, {
      limit: 10,
    });
    await says(element, 'Berita 10');
    expect(allInside(element, 'li')).to.have.length(10);
    more(element);
    await says(element, '10 berita lain dimuat.');
    expect(allInside(element, 'li')).to.have.length(20);
  });

  it('says calmly that there is no news yet', async () => {
    const element = feed(endpointDouble({ 'news.json': feedOf([]) }).base);
    const events = eventsOf(element);
    await says(element, 'Belum ada berita');
    expect(textOf(element)).to.include('Berita baru akan muncul sendiri di sini.');
    expect(textOf(element)).to.include('Diperiksa pukul 08.00 WIB');
    expect(events).to.deep.equal(['load']);
    await expect(element).to.be.accessible();
  });

  it('says that there is none with a tag that nothing has', async () => {
    const element = feed(endpointDouble({ 'news.json': feedOf(items(3)) }).base, { tag: 'tidak-ada' });
    await says(element, 'Belum ada berita');
    await expect(element).to.be.accessible();
  });

  it('waits with room for its items, and with words', async () => {
    const endpoint = endpointDouble();
    endpoint.answer = (_, signal) => never(signal);
    const element = feed(endpoint.base, { limit: 3 });
    await says(element, 'Memuat berita …');
    expect(allInside(element, 'li')).to.have.length(3);
    await expect(element).to.be.accessible();
  });

  for (const [name, answer, said] of [
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'sambungan ke server terputus'],
    ['an error of the server', answering('', { status: 500 }), 'server sedang bermasalah'],
    ['no such agency', answering('', { status: 404 }), 'Berita ini tidak ada di data terbuka'],
    ['a page', answering('<!doctype html>'), 'jawaban server tidak bisa dibaca'],
    ['another version', answering('{"version":"https://jsonfeed.org/version/2","items":[]}'), 'versi baru'],
  ] as const)
    it(`says one plain sentence for ${name}`, async () => {
      const endpoint = endpointDouble();
      endpoint.answer = answer;
      const element = feed(endpoint.base);
      const events = eventsOf(element);
      await says(element, said);
      expect(events).to.deep.equal(['error']);
      expect(!!button(element, 'Coba lagi')).to.equal(true);
      await expect(element).to.be.accessible();
    });

  it('keeps the news of an earlier visit with its age when the endpoint fails', async () => {
    const endpoint = endpointDouble();
    endpoint.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await hold(endpoint.base, 'news.json', feedOf(items(3)), NOW - 8 * 60e3);
    const element = feed(endpoint.base);
    await says(element, 'data tersimpan, 8 menit lalu');
    expect(titles(element)).to.have.length(3);
    expect(!!button(element, 'Perbarui')).to.equal(true);
    await expect(element).to.be.accessible();
  });
});
