import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';
import { demoDocuments } from '../support/demo-documents.js';
import { servePages, type Page, type PageServer } from '../support/page-server.js';

const CARD = '<opd-program-card program="tarok-city" endpoint="/v1/"></opd-program-card>';
const METER = CARD.replaceAll('program-card', 'progress-meter');
const INLINE = METER.replace(' program=', ' variant="inline" program=');

/** Documents that say of this version that it ends. */
const ending = (before: string): Record<string, Page> =>
  Object.fromEntries(
    Object.entries(demoDocuments()).map(([path, page]) => {
      if (!path.startsWith('/v1/programs')) return [path, page];
      const document = JSON.parse(page.body) as object;
      return [
        path,
        { ...page, body: JSON.stringify({ ...document, _opd: { deprecated: [{ before, until: '2027-06-30' }] } }) },
      ];
    }),
  );

describe('The end of a version', () => {
  let browser: Browser;
  let server: PageServer;
  const pages: Record<string, Page> = { '/favicon.ico': { body: '' } };
  before(async () => {
    server = await servePages(pages);
    browser = await launch(await launchOptions());
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** What stands in the console of a page once all its widgets show their bars. */
  async function said(tags: string, end: string): Promise<string[]> {
    Object.assign(pages, ending(end));
    pages['/'] = {
      body: `<!doctype html><html lang="id"><meta charset="utf-8"><script type="module" src="/dist/opd-widgets.js"></script>${tags}</html>`,
    };
    // Another reader each time: a copy of the visit before would still say what was said then.
    const reader = await browser.createBrowserContext();
    const tab = await reader.newPage();
    const lines: string[] = [];
    tab.on('console', (message) => lines.push(message.text()));
    await tab.goto(server.origin, { waitUntil: 'load' });
    await tab.waitForFunction(
      `[...document.querySelectorAll('[endpoint]')].every((tag) => tag.shadowRoot?.querySelector('svg *'))`,
    );
    await reader.close();
    return lines;
  }

  it('is announced once, however many widgets a page has', async () => {
    const [line, ...more] = await said(CARD + METER + CARD + INLINE, '99.0.0');
    assert.match(
      line!,
      /^opd-widgets \d\S+: versi ini disajikan sampai 30\sJun\s2027\. .* This version is served until/,
    );
    assert.deepEqual(more, []);
  });

  it('is announced by a figure in a sentence too', async () => {
    assert.equal((await said(INLINE, '99.0.0')).length, 1);
  });

  it('is not announced to a page that runs the version after it', async () => {
    assert.deepEqual(await said(CARD + INLINE, '0.0.1'), []);
  });
});
