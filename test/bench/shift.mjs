// Layout shift of a real article with the demo's snippets, on the cheap phone and on a desktop with the same poor network.
import { readFile } from 'node:fs/promises';
import { DESKTOP, PHONE, countTraffic, settled, withPage } from './browser.mjs';
import { startHost } from './host-server.mjs';
import { PROGRAM, snippetArticle } from './pages/article.mjs';
import { interleaved, spread } from './statistics.mjs';

const VIEWPORTS = { phone: PHONE, desktop: DESKTOP };

function watch() {
  window.shift = { sum: 0, moved: [] };
  const name = ({ localName, className }) => `${localName ?? '#text'}${className ? `.${className}` : ''}`;
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      window.shift.sum += value;
      window.shift.moved.push(`${value.toFixed(3)} ${sources.map(({ node }) => (node ? name(node) : '?')).join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

export async function shift({ browser, endpoint, rounds }) {
  const project = (await (await fetch(`${endpoint}/v1/programs/${PROGRAM}.json`)).json()).projects[0];
  const demo = await readFile(new URL('../../demo/artikel.html', import.meta.url), 'utf8');
  const [sentence] = /<p class="live">.*?<\/p>/s.exec(demo);
  const css = await readFile(new URL('../../demo/artikel.css', import.meta.url));
  const host = await startHost({
    '/artikel.css': { type: 'text/css; charset=utf-8', body: css },
    '/artikel.html': { type: 'text/html; charset=utf-8', body: snippetArticle(endpoint, project, sentence) },
  });
  try {
    const visits = await interleaved(Object.keys(VIEWPORTS), rounds, (name) =>
      withPage(browser, { viewport: VIEWPORTS[name], poor: true }, async (page, session) => {
        const traffic = countTraffic(session);
        await page.evaluateOnNewDocument(watch);
        await page.goto(`${host.origin}/artikel.html`, { timeout: 60_000 });
        await settled(traffic, 1000);
        return page.evaluate(() => window.shift);
      }),
    );
    return Object.fromEntries(
      Object.entries(visits).map(([name, found]) => [
        name,
        { ...spread(found.map(({ sum }) => sum)), moved: [...new Set(found.flatMap(({ moved }) => moved))] },
      ]),
    );
  } finally {
    await host.stop();
  }
}
