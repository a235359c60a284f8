import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';
import { demoDocuments } from '../support/demo-documents.js';
import { servePages, type Page, type PageServer } from '../support/page-server.js';

type Fields = Record<string, unknown>;
const later = { laterField: { of: ['a later version'] } };

/** A document of a later version: each object has something that is not known yet. */
const grown = (value: unknown): unknown =>
  Array.isArray(value)
    ? [...value.map(grown), later]
    : value && typeof value == 'object'
      ? { ...Object.fromEntries(Object.entries(value).map(([key, item]) => [key, grown(item)])), ...later }
      : value;

const ofVersion = (page: Page, version: string): Page => ({
  ...page,
  body: JSON.stringify({ ...(grown(JSON.parse(page.body)) as Fields), version }),
});

/** Versions by document: programmes (OC4IDS), news (JSON Feed), and our own index. */
const VERSIONS = {
  minor: { programs: '0.10', news: 'https://jsonfeed.org/version/1.2', index: '1.7' },
  major: { programs: '1.0', news: 'https://jsonfeed.org/version/2', index: '2.0' },
};

const TAGS = {
  'opd-program-card':
    '<opd-program-card program="tarok-city" endpoint="/v1/"><a href="/">Kartu lama</a></opd-program-card>',
  'opd-progress-meter':
    '<p>Kini <opd-progress-meter program="tarok-city" variant="inline" endpoint="/v1/">30 %, 3 Okt 2026</opd-progress-meter>.</p>',
  'opd-news-feed': '<opd-news-feed endpoint="/v1/"><a href="/">Berita lama</a></opd-news-feed>',
  'opd-feedback-form': '<opd-feedback-form endpoint="/v1/"><a href="/">Surat ke dinas</a></opd-feedback-form>',
};

describe('An old widget with a document of a newer contract', () => {
  let browser: Browser;
  const servers: PageServer[] = [];
  before(async () => {
    browser = await launch(await launchOptions());
  });
  after(async () => {
    await browser.close();
    for (const server of servers) await server.close();
  });

  /** What the widgets of a page say in the end; each state shows one of two events. */
  async function shown(kind: keyof typeof VERSIONS) {
    const { programs, news, index } = VERSIONS[kind];
    const pages = Object.fromEntries(
      Object.entries(demoDocuments()).map(([path, page]): [string, Page] => {
        if (/\/v1\/programs(\/[\w-]+)?\.json$/.test(path)) return [path, ofVersion(page, programs)];
        if (path == '/v1/news.json') return [path, ofVersion(page, news)];
        if (path == '/v1/index.json') return [path, ofVersion(page, index)];
        return [path, page];
      }),
    );
    pages['/favicon.ico'] = { body: '' };
    pages['/'] = {
      body: `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Situs</title><script>
          window.faults = []; for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, () => faults.push(kind));
        </script><script type="module" src="/dist/opd-widgets.js"></script></head><body>${Object.values(TAGS).join('')}</body></html>`,
    };
    const server = await servePages(pages);
    servers.push(server);
    const tab = await browser.newPage();
    await tab.goto(server.origin, { waitUntil: 'load' });
    const says = kind == 'minor' ? '/32\\s*%|Bupati|Isi pesan/' : '/versi baru|^\\s*Coba lagi\\s*$/';
    await tab.waitForFunction(
      `[...document.querySelectorAll('[endpoint]')].every((tag) => ${says}.test(tag.shadowRoot?.textContent))`,
      { timeout: 15_000 },
    );
    const found = (await tab.evaluate(`Object.fromEntries([...document.querySelectorAll('[endpoint]')].map((tag) => {
      const own = document.createRange();
      own.selectNodeContents(tag);
      return [tag.localName, { says: tag.shadowRoot.textContent.replace(/\\s+/g, ' '), keeps: own.getBoundingClientRect().height > 0 }];
    }))`)) as Record<keyof typeof TAGS, { says: string; keeps: boolean }>;
    const faults = (await tab.evaluate('faults')) as string[];
    await tab.close();
    assert.deepEqual(faults, []);
    return found;
  }

  it('of the same major version shows all that it knows, and passes over the rest', async () => {
    const found = await shown('minor');
    assert.match(found['opd-program-card'].says, /32\s%.*fisik.*Pagu/);
    assert.match(found['opd-progress-meter'].says, /kini\s32\s%/);
    assert.match(found['opd-news-feed'].says, /Bupati tinjau pembukaan jalan akses Tarok City/);
    assert.match(found['opd-feedback-form'].says, /Isi pesan/);
    for (const { says } of Object.values(found)) assert.doesNotMatch(says, /versi baru|undefined|object Object|NaN/);
  });

  it('of a newer major version shows none of it: it says so, and what the page wrote stays', async () => {
    const found = await shown('major');
    const { 'opd-progress-meter': inSentence, ...others } = found;
    for (const [tag, { says, keeps }] of Object.entries(others)) {
      assert.match(says, /Data sudah memakai versi baru\. Muat ulang halaman ini, atau kabari pengelola situs\./, tag);
      assert.doesNotMatch(says, /32\s%|Isi pesan/, tag);
      assert.ok(keeps, `${tag} keeps its content`);
    }
    // A sentence in the middle of somebody's sentence would make nonsense of both.
    assert.match(inSentence.says, /^\s*Coba lagi\s*$/);
    assert.ok(inSentence.keeps);
  });
});
