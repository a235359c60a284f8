import { expect } from '@open-wc/testing';
import { answering, endpointDouble } from '../../support/endpoint-double.js';
import { feed, more, titles } from '../../support/feed.js';
import { feedOf, itemOf, items } from '../../support/news.js';
import { button, inside, says, stopClock } from '../../support/place.js';
import { NOW } from '../../support/program.js';

describe('behind “Muat berita lain”', () => {
  before(() => stopClock(NOW));
  after(() => stopClock());

  const status = (element: Element) => inside(element, '[role=status]').innerText;

  it('shows what is at hand first, says how many came, and keeps the focus', async () => {
    const endpoint = endpointDouble({ 'news.json': feedOf(items(12)) });
    const element = feed(endpoint.base);
    await says(element, 'Berita 5');
    more(element);
    await says(element, '5 berita lain dimuat.');
    expect(status(element)).to.equal('5 berita lain dimuat.');
    expect(titles(element)).to.have.length(10);
    expect(element.shadowRoot!.activeElement == button(element, 'Muat berita lain')).to.equal(true);
    await expect(element).to.be.accessible();
    more(element);
    await says(element, '2 berita lain dimuat.');
    // The button is gone with the last item: the first new one has the focus.
    expect(!!button(element, 'Muat berita lain')).to.equal(false);
    expect((element.shadowRoot!.activeElement as HTMLElement).innerText).to.equal('Berita 11');
    expect(endpoint.asked).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('follows next_url to its end', async () => {
    const endpoint = endpointDouble({
      'news.json': feedOf(items(5), { next_url: 'news-2.json' }),
      'news-2.json': feedOf(items(3, 5)),
    });
    const element = feed(endpoint.base);
    await says(element, 'Berita 5');
    more(element);
    // One of its three was on the first page already.
    await says(element, '2 berita lain dimuat.');
    expect(endpoint.asked).to.deep.equal(['news.json', 'news-2.json']);
    expect(titles(element).slice(5)).to.deep.equal(['Berita 6', 'Berita 7']);
  });

  it('says that there is nothing more where the next page is empty', async () => {
    const element = feed(
      endpointDouble({ 'news.json': feedOf(items(5), { next_url: 'n2.json' }), 'n2.json': feedOf([]) }).base,
    );
    await says(element, 'Berita 5');
    more(element);
    await says(element, 'Tidak ada berita lain.');
    expect(titles(element)).to.have.length(5);
  });

  it('looks through pages that hold nothing of what is asked for, but not through all', async () => {
    const empty = Array.from({ length: 20 }, (_, page) => [
      `n${page + 1}.json`,
      feedOf([itemOf(100 + page, { tags: ['lain'] })], { next_url: `n${page + 2}.json` }),
    ]);
    const endpoint = endpointDouble({
      'news.json': feedOf([itemOf(1, { tags: ['jalan'] })], { next_url: 'n1.json' }),
      ...(Object.fromEntries(empty) as Record<string, unknown>),
    });
    const element = feed(endpoint.base, { tag: 'jalan' });
    await says(element, 'Berita 1');
    more(element);
    await says(element, 'Tidak ada berita lain.');
    expect(endpoint.asked).to.have.length(6);
  });

  it('says why the next page did not come, keeps what is shown, and can be pressed again', async () => {
    const endpoint = endpointDouble({
      'news.json': feedOf(items(5), { next_url: 'n2.json' }),
      'n2.json': feedOf(items(2, 6)),
    });
    const element = feed(endpoint.base);
    await says(element, 'Berita 5');
    endpoint.answer = answering('', { status: 503 });
    more(element);
    await says(element, 'Berita belum bisa dimuat karena server sedang bermasalah.');
    expect(titles(element)).to.have.length(5);
    await expect(element).to.be.accessible();
    endpoint.answer = undefined;
    more(element);
    await says(element, '2 berita lain dimuat.');
  });

  it('asks once however often it is pressed', async () => {
    const endpoint = endpointDouble({
      'news.json': feedOf(items(5), { next_url: 'n2.json' }),
      'n2.json': feedOf(items(5, 6)),
    });
    const element = feed(endpoint.base);
    await says(element, 'Berita 5');
    more(element);
    more(element);
    more(element);
    await says(element, '5 berita lain dimuat.');
    expect(endpoint.asked).to.have.length(2);
    expect(titles(element)).to.have.length(10);
  });

  it('goes nowhere else than to the endpoint', async () => {
    const element = feed(
      endpointDouble({ 'news.json': feedOf(items(3), { next_url: 'https://iklan.example/news.json' }) }).base,
    );
    await says(element, 'Berita 3');
    expect(!!button(element, 'Muat berita lain')).to.equal(false);
  });
});
