// What a baked page costs its reader: when its figures are painted, beside the same page as plain HTML without script; and how far
// the page moves when the widget takes over.
import { readFile } from 'node:fs/promises';
import { PHONE, countTraffic, metrics, settled, withPage } from './browser.mjs';
import { startHost } from './host-server.mjs';
import { PROGRAM } from './pages/article.mjs';
import { NAMES, bakedArticle } from './pages/baked-article.mjs';
import { interleaved, median, spread } from './statistics.mjs';

const BAKE = new URL('../../dist/modules/endpoint/embed/bake/bake.js', import.meta.url);
const path = (candidate) => `/${candidate.replaceAll(/\W+/g, '-')}.html`;

/** Runs before everything else in each page: notes when the figures are painted, and each move. */
function watch() {
  const figures = (window.bench = { shown: 0, shift: 0, moved: [] });
  const name = ({ localName, className }) => `${localName ?? '#text'}${className ? `.${className}` : ''}`;
  new PerformanceObserver((list) => {
    for (const { renderTime } of list.getEntries()) figures.shown ||= renderTime;
  }).observe({ type: 'element', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      figures.shift += value;
      figures.moved.push(`${value.toFixed(3)} ${sources.map(({ node }) => (node ? name(node) : '?')).join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The widget once it is alive, or nothing. */
function result() {
  const card = document.querySelector('opd-program-card');
  const alive = !!card?.shadowRoot?.querySelector('summary');
  return { ...window.bench, alive, height: alive ? card.getBoundingClientRect().height : 0 };
}

const visit = (browser, address, poor) =>
  withPage(browser, { viewport: PHONE, poor }, async (page, session) => {
    const traffic = countTraffic(session);
    await page.evaluateOnNewDocument(watch);
    await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForFunction('bench.shown > 0', { timeout: 60_000, polling: 250 });
    await settled(traffic);
    const { mainThread } = await metrics(session);
    return { ...(await page.evaluate(result)), mainThread, bytes: traffic.bytes };
  });

/** The room that the builder would reserve: as high as the widget is. */
async function heightOf(browser, address) {
  const { alive, height } = await visit(browser, address, false);
  if (!alive) throw new Error('the card did not come alive');
  return Math.ceil(height);
}

export async function baked({ browser, endpoint, rounds }) {
  const { bake } = await import(BAKE.href);
  const tag = `<opd-program-card program="${PROGRAM}"></opd-program-card>`;
  const { html, findings } = await bake(tag, { endpoint: `${endpoint}/v1/` });
  if (findings.length) throw new Error(findings[0].problem.en);
  const inside = html.slice(html.indexOf('>') + 1, html.lastIndexOf('<'));
  const css = await readFile(new URL('../../demo/artikel.css', import.meta.url));
  const host = (room) =>
    startHost({
      '/artikel.css': { type: 'text/css; charset=utf-8', body: css },
      ...Object.fromEntries(
        NAMES.map((name) => [
          path(name),
          { type: 'text/html; charset=utf-8', body: bakedArticle(name, endpoint, inside, room) },
        ]),
      ),
    });
  const first = await host(0);
  const room = await heightOf(browser, first.origin + path('baked tag')).finally(first.stop);
  const { origin, stop } = await host(room);
  try {
    const figures = await interleaved(NAMES, rounds, (name) => visit(browser, origin + path(name), true));
    for (const name of NAMES.slice(1))
      if (!figures[name].every(({ alive }) => alive)) throw new Error(`${name}: the widget did not come alive`);
    const of = (name, figure) => spread(figures[name].map((visited) => visited[figure]));
    // Pairs of one round met the same weather.
    const ratio = (name) => median(figures[name].map(({ shown }, round) => shown / figures.plain[round].shown));
    return {
      room,
      ratios: { div: ratio('baked'), tag: ratio('baked tag') },
      candidates: Object.fromEntries(
        NAMES.map((name) => [
          name,
          {
            ...Object.fromEntries(
              ['shown', 'shift', 'mainThread', 'bytes'].map((figure) => [figure, of(name, figure)]),
            ),
            moved: [...new Set(figures[name].flatMap(({ moved }) => moved))],
          },
        ]),
      ),
    };
  } finally {
    await stop();
  }
}
