// 10,000 news items behind a feed of 10: the longest task on the main thread, and how much heap it takes.
import { PHONE, countTraffic, heapAfterCollection, longestTask, settled, withPage } from './browser.mjs';
import { startHost } from './host-server.mjs';
import { interleaved, spread } from './statistics.mjs';

const ITEMS = 10_000;
/** The client's limit for one document. */
const MAX_BYTES = 2 ** 21;
const MORE = 20;

const feed = (items, next) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Berita',
  _opd: { publishedDate: '2026-11-24T02:30:00Z' },
  ...(next && { next_url: next }),
  items,
});

/** As short as an item can be and still have all that a feed shows of it but the picture: 10,000 must fit into one document. */
const shortItem = (index) => ({
  id: `b${index}`,
  title: `Berita ${index}: jalan nagari dibuka, warga gotong royong`,
  summary: 'Pekerjaan selesai lebih cepat.',
  date_published: new Date(Date.UTC(2026, 10, 20) - index * 36e5).toISOString().replace('.000', ''),
  _opd: { agency: { name: 'Dinas PUPR' } },
});

/** Pages of 50 made of the endpoint's own items, with their pictures. */
async function pages(endpoint) {
  const { items } = await (await fetch(`${endpoint}/v1/news.json`)).json();
  const files = {};
  const count = ITEMS / 50;
  for (let page = 1; page <= count; page++) {
    const own = Array.from({ length: 50 }, (_, index) => ({ ...items[index % items.length], id: `${page}-${index}` }));
    // Addresses are relative to the document that names them.
    files[page == 1 ? '/pages/news.json' : `/pages/news/${page}.json`] = feed(
      own,
      page < count ? `${page == 1 ? 'news/' : ''}${page + 1}.json` : undefined,
    );
  }
  return files;
}

const host = (folder, endpoint) =>
  `<!doctype html><html lang="id"><meta charset="utf-8"><title>Berita</title><link rel="icon" href="data:,"><script type="module" src="${endpoint}/opd-widgets.js"></script><opd-news-feed limit="10" endpoint="/${folder}/"></opd-news-feed></html>`;

const items = (tab) =>
  tab.evaluate(() => document.querySelector('opd-news-feed').shadowRoot.querySelectorAll('li time').length);

const visit = (browser, address, presses) =>
  withPage(browser, { viewport: PHONE }, async (tab, session) => {
    const traffic = countTraffic(session);
    await tab.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    await tab.goto(address);
    await tab.waitForFunction(
      () => document.querySelector('opd-news-feed').shadowRoot?.querySelectorAll('li time').length == 10,
      { polling: 100 },
    );
    await settled(traffic);
    for (let press = 1; press <= presses; press++) {
      await tab.evaluate(() =>
        document.querySelector('opd-news-feed').shadowRoot.querySelector('footer button').click(),
      );
      await tab.waitForFunction(
        (count) => document.querySelector('opd-news-feed').shadowRoot.querySelectorAll('li time').length == count,
        { polling: 50 },
        10 + press * 10,
      );
    }
    const tasks = longestTask(await tab.tracing.stop(), address);
    return { ...tasks, shown: await items(tab), heap: await heapAfterCollection(session) };
  });

export async function news({ browser, endpoint, rounds }) {
  const json = (value) => ({ type: 'application/feed+json', body: JSON.stringify(value) });
  const whole = json(feed(Array.from({ length: ITEMS }, (_, index) => shortItem(index))));
  if (Buffer.byteLength(whole.body) > MAX_BYTES) throw new Error('10,000 items do not fit any more');
  const server = await startHost({
    '/ten/news.json': json(feed(Array.from({ length: 10 }, (_, index) => shortItem(index)))),
    '/whole/news.json': whole,
    ...Object.fromEntries(Object.entries(await pages(endpoint)).map(([path, value]) => [path, json(value)])),
    ...Object.fromEntries(
      ['ten', 'whole', 'pages'].map((name) => [`/${name}.html`, { type: 'text/html', body: host(name, endpoint) }]),
    ),
  });
  try {
    const found = await interleaved(['ten', 'whole', 'pages'], rounds, (name) =>
      visit(browser, `${server.origin}/${name}.html`, name == 'pages' ? MORE : 0),
    );
    const growth = (name) => spread(found[name].map(({ heap }, round) => heap - found.ten[round].heap));
    const of = (name, figure) => spread(found[name].map((one) => one[figure]));
    return {
      bytes: Buffer.byteLength(whole.body),
      ...Object.fromEntries(
        ['whole', 'pages'].map((name) => [
          name,
          { wall: of(name, 'wall'), thread: of(name, 'thread'), heap: growth(name), shown: found[name][0].shown },
        ]),
      ),
    };
  } finally {
    await server.stop();
  }
}
