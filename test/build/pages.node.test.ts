import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';
import { servePages, type Page, type PageServer } from '../support/page-server.js';

const metric = (id: string, measure: number) => ({
  id,
  observations: [
    { id: '1', period: { endDate: '2026-10-31T00:00:00Z' }, measure, unit: { id: 'P1', name: 'percent' } },
  ],
});
const project = {
  id: 'jalan',
  title: 'Jalan akses "Tarok" <City>',
  status: 'implementation',
  publicAuthority: { id: 'dpupr', name: 'DPUPR' },
  metrics: [metric('physicalProgress', 62), metric('financialProgress', 58.5)],
  forecasts: [metric('physicalProgress', 70), metric('financialProgress', 60)],
};
const items = [1, 2, 3, 4, 5, 6].map((number) => ({
  id: `berita-${number}`,
  url: 'https://example.go.id/berita',
  title: `Berita ${number}`,
  summary: 'Ringkasan berita.',
  date_published: `2026-10-0${number}T08:00:00+07:00`,
  _opd: { agency: { id: 'dpupr', name: 'DPUPR' } },
}));
const json = (body: unknown): Page => ({ body: JSON.stringify(body), type: 'application/json' });
const documents = {
  uri: 'https://example.go.id/',
  publishedDate: '2026-11-01T00:00:00Z',
  version: '0.9',
  publisher: { name: 'Kabupaten' },
  projects: [project],
};

const TAGS = `<opd-program-card program="jalan" endpoint="/v1/"><a href="/">Jalan akses</a></opd-program-card>
<p>Kini <opd-progress-meter program="jalan" variant="inline" endpoint="/v1/">62 %</opd-progress-meter>.</p>
<opd-progress-meter program="jalan" endpoint="/v1/"></opd-progress-meter>
<opd-news-feed limit="3" endpoint="/v1/"></opd-news-feed>`;
const script = (file: string) => `<script type="module" src="/dist/${file}"></script>`;
const page = (body: string, policy = ''): Page => ({
  body: `<!doctype html><html lang="id"><meta charset="utf-8"><title>Uji</title><body>${body}</body></html>`,
  headers: policy ? { 'content-security-policy': policy } : {},
});
const CLOSED = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'`;
const TRUSTED = `${CLOSED}; require-trusted-types-for 'script'; trusted-types`;

const unbundled = `<script type="importmap">{"imports":{"lit/html.js":"/node_modules/lit/html.js","lit-html":"/node_modules/lit-html/lit-html.js"}}</script>
<script type="module" src="/dist/modules/define.js"></script>`;

const pages: Record<string, Page> = {
  '/v1/programs/jalan.json': json(documents),
  '/v1/programs.json': json(documents),
  '/v1/news.json': json({ version: 'https://jsonfeed.org/version/1.1', title: 'Berita', items }),
  '/dist/v1/programs/jalan.json': json(documents),
  '/take-policy.js': {
    body: `trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });`,
    type: 'text/javascript',
  },
  '/plain': page(TAGS),
  '/bundle': page(script('opd-widgets.js') + TAGS),
  '/modules': page(unbundled + TAGS),
  '/strict': page(script('opd-widgets.js') + TAGS, `${TRUSTED} lit-html`),
  '/two-copies': page(script('opd-widgets.js?1') + TAGS + script('opd-widgets.js?2'), `${TRUSTED} lit-html`),
  '/own-scripts': page(
    ['program-card', 'progress-meter', 'news-feed'].map((name) => script(`opd-${name}.js`)).join('') + TAGS,
    `${TRUSTED} lit-html`,
  ),
  '/other-policies': page(script('opd-widgets.js') + TAGS, `${TRUSTED} dompurify`),
  '/policy-taken': page(
    `<script src="/take-policy.js"></script>${script('opd-widgets.js')}${TAGS}`,
    `${TRUSTED} lit-html`,
  ),
  '/listed-not-required': page(script('opd-widgets.js') + TAGS, `${CLOSED}; trusted-types dompurify`),
  '/clobbered': page(
    `<img name="currentScript" alt=""><form id="litHtmlPolyfillSupport"></form><form id="opd-widgets"></form>
    <script defer src="/dist/opd-widgets.classic.js"></script>${TAGS}`,
  ),
};

let server: PageServer;
let browser: Browser;
before(async () => {
  server = await servePages(pages);
  // No module, another origin, no CORS: how an old CMS includes a script. The endpoint lies beside it.
  pages['/classic'] = page(
    `<script defer src="${server.otherOrigin}/dist/opd-widgets.classic.js"></script><opd-program-card program="jalan" lang="en"></opd-program-card>`,
  );
  browser = await launch(await launchOptions());
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page, waits until nothing more comes, and answers what is there and what went wrong. */
async function open(path: string) {
  const asked = server.requests.length;
  const tab = await browser.newPage();
  const faults: string[] = [];
  tab.on('pageerror', (error) => faults.push(String(error)));
  tab.on('console', (message) => message.type() == 'error' && faults.push(message.text()));
  await tab.goto(server.origin + path, { waitUntil: 'networkidle0' });
  const shown = await tab.evaluate(() =>
    [...document.querySelectorAll('opd-program-card, opd-progress-meter, opd-news-feed')].map((element) => ({
      defined: Boolean(customElements.get(element.localName)),
      text: element.shadowRoot?.textContent ?? '',
      // Lit's own comments differ from page to page.
      markup: element.shadowRoot?.innerHTML.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ') ?? '',
      children: element.textContent ?? '',
    })),
  );
  const globals = await tab.evaluate(() => Object.keys(globalThis));
  await tab.close();
  // Chromium asks for the icon of its own accord, and says so when there is none.
  const requests = server.requests.slice(asked).filter((url) => url != '/favicon.ico');
  return { shown, faults: faults.filter((fault) => !fault.includes('404')), globals, requests };
}
const times = (requests: string[], path: string) => requests.filter((url) => url == path).length;

describe('A page with the script files', () => {
  it('shows the same as one with the modules', async () => {
    const bundle = await open('/bundle');
    const modules = await open('/modules');
    assert.equal(bundle.shown.length, 4);
    assert.match(bundle.shown[0]!.text, /Jalan akses "Tarok" <City>/);
    assert.match(bundle.shown[3]!.text, /Berita 3/);
    assert.deepEqual(
      bundle.shown.map(({ text }) => text.replace(/\s+/g, '')),
      modules.shown.map(({ text }) => text.replace(/\s+/g, '')),
    );
    const tags = (markup: string) => markup.match(/<[^>]+>/g);
    for (const [index, { markup }] of bundle.shown.entries())
      assert.deepEqual(tags(markup), tags(modules.shown[index]!.markup));
    assert.deepEqual(bundle.faults, []);
  });

  it('has no global of theirs that a name could reach', async () => {
    assert.deepEqual((await open('/bundle')).globals, (await open('/plain')).globals);
  });

  it('works under a closed policy with Trusted Types', async () => {
    const { shown, faults, requests } = await open('/strict');
    for (const { text } of shown) assert.match(text, /62|Berita/);
    assert.deepEqual(faults, []);
    assert.equal(times(requests, '/dist/opd-program-parts.js'), 1);
  });

  it('takes no harm from a second copy', async () => {
    const { shown, faults } = await open('/two-copies');
    assert.match(shown[0]!.text, /62/);
    assert.deepEqual(faults, []);
  });

  it("shares one client and one Lit between the widgets' own scripts", async () => {
    const { shown, faults, requests } = await open('/own-scripts');
    for (const { text } of shown) assert.match(text, /62|Berita/);
    assert.deepEqual(faults, []);
    assert.equal(requests.filter((url) => url.startsWith('/v1/programs')).length, 1);
    assert.equal(times(requests, '/v1/news.json'), 1);
  });

  for (const path of ['/other-policies', '/policy-taken'])
    it(`keeps its own content where Lit may not run, and hears nothing of it: ${path}`, async () => {
      const { shown, faults } = await open(path);
      assert.deepEqual([...new Set(shown.map(({ defined }) => defined))], [false]);
      assert.equal(shown[0]!.children.trim(), 'Jalan akses');
      // Chromium itself reports what its policy refuses; nothing is thrown.
      assert.deepEqual(
        faults.filter((fault) => !/Content Security Policy|requires 'TrustedHTML'/i.test(fault)),
        [],
      );
    });

  it('is shown where policies are listed but not required', async () => {
    assert.match((await open('/listed-not-required')).shown[0]!.text, /62/);
  });

  it('may take the classic script from another origin, with all that is loaded later', async () => {
    const { shown, faults, requests } = await open('/classic');
    assert.deepEqual(faults, []);
    assert.match(shown[0]!.text, /62%/);
    for (const file of ['opd-program-parts.js', 'opd-i18n-en.js', 'v1/programs/jalan.json'])
      assert.equal(times(requests, `/dist/${file}`), 1, file);
  });

  it('may have names that stand in the place of built-in ones', async () => {
    const { shown, faults } = await open('/clobbered');
    assert.deepEqual(faults, []);
    assert.match(shown[0]!.text, /62/);
  });
});
