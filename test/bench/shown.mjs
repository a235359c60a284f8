// The time until all three widgets of an article are complete, beside the same article filled by a script written by hand.
import { readFile } from 'node:fs/promises';
import { PHONE, countTraffic, metrics, settled, withPage } from './browser.mjs';
import { startHost } from './host-server.mjs';
import { article } from './pages/article.mjs';
import { interleaved, median, spread } from './statistics.mjs';

const CANDIDATES = ['vanilla', 'ours', 'ours + preload'];
const path = (candidate) => `/${candidate.replaceAll(/\W+/g, '-')}.html`;

/** Runs before everything else in each page, the same in all: notes when a frame first shows all that is to be shown. */
function watch() {
  const roots = () =>
    [...document.querySelectorAll('[data-show],opd-program-card,opd-progress-meter,opd-news-feed')].map(
      (place) => place.shadowRoot ?? place,
    );
  const isThere = () => {
    const [card, meter, feed] = roots();
    const hasNumber = (root) => root.querySelector('.number:not(.hold)');
    return feed?.querySelectorAll('li time').length == 10 && hasNumber(card) && hasNumber(meter);
  };
  const isComplete = () => {
    const [card, meter, feed] = roots();
    return (
      feed?.querySelectorAll('li time').length == 10 &&
      card.querySelectorAll('svg.bar').length == 2 &&
      card.querySelectorAll('dd').length >= 5 &&
      card.querySelector('summary') &&
      meter.querySelectorAll('svg.bar').length == 2
    );
  };
  const figures = (window.bench = { first: 0, complete: 0, shift: 0, paint: 0, roots });
  const look = () => {
    const now = performance.now();
    if (!figures.first && isThere()) figures.first = now;
    if (isComplete()) figures.complete = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) figures.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) figures.paint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

const result = () => ({
  ...window.bench,
  roots: undefined,
  text: window.bench.roots().map((root) => root.textContent.replace(/\s+/g, ' ').trim()),
});

export const visit = (browser, address, poor = true) =>
  withPage(browser, { viewport: PHONE, poor }, async (page, session) => {
    const traffic = countTraffic(session);
    await page.evaluateOnNewDocument(watch);
    await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForFunction('bench.complete > 0', { timeout: 60_000, polling: 250 });
    await settled(traffic);
    const { mainThread, script, layout } = await metrics(session);
    const { requests, bytes, rows } = traffic;
    return { ...(await page.evaluate(result)), mainThread, script, layout, requests, bytes, rows };
  });

/** They show the same words, or the comparison is worth nothing. */
function compareTexts(figures) {
  const pressed = (text) => text.replace(/[\s\xa0]/g, '');
  const [expected, ...others] = CANDIDATES.map((name) => figures[name][0].text.map(pressed));
  for (const found of others)
    for (const [index, text] of found.entries())
      if (text != expected[index]) throw new Error(`not the same words:\n${expected[index]}\n${text}`);
}

export async function shown({ browser, endpoint, rounds }) {
  const read = (name) => readFile(new URL(name, import.meta.url));
  const host = await startHost({
    '/vanilla.js': { type: 'text/javascript; charset=utf-8', body: await read('pages/vanilla.js') },
    '/artikel.css': { type: 'text/css; charset=utf-8', body: await read('../../demo/artikel.css') },
    ...Object.fromEntries(
      CANDIDATES.map((name) => [path(name), { type: 'text/html; charset=utf-8', body: article(name, endpoint) }]),
    ),
  });
  try {
    const figures = await interleaved(CANDIDATES, rounds, (name) => visit(browser, host.origin + path(name)));
    compareTexts(figures);
    const of = (name, figure) => spread(figures[name].map((visited) => visited[figure]));
    const candidates = Object.fromEntries(
      CANDIDATES.map((name) => [
        name,
        Object.fromEntries(
          ['complete', 'first', 'mainThread', 'script', 'layout', 'paint', 'shift', 'bytes', 'requests'].map(
            (figure) => [figure, of(name, figure)],
          ),
        ),
      ]),
    );
    // Pairs of one round met the same weather.
    const ratio = (name, figure) =>
      median(figures[name].map((visited, round) => visited[figure] / figures.vanilla[round][figure]));
    const paths = [...figures.ours[0].rows.values()].map(({ url }) => new URL(url).pathname);
    return {
      candidates,
      documents: paths.filter((name) => name.endsWith('.json')),
      ratios: {
        ours: ratio('ours', 'complete'),
        preload: ratio('ours + preload', 'complete'),
        mainThread: ratio('ours', 'mainThread'),
        mainThreadPreload: ratio('ours + preload', 'mainThread'),
        first: ratio('ours', 'first'),
        firstPreload: ratio('ours + preload', 'first'),
      },
    };
  } finally {
    await host.stop();
  }
}
