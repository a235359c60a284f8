import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch, type Browser, type Page as Tab } from 'puppeteer-core';
import { launchOptions } from './browser.mjs';
import { demoDocuments } from './demo-documents.js';
import { servePages, type Page, type PageServer } from './page-server.js';
import { inPage } from './watched-tab.js';

/** The tags of most pages; endpoint and figures are those of the demo. */
export const CARD =
  '<opd-program-card program="tarok-city" endpoint="/v1/"><a href="/">Tarok City</a></opd-program-card>';
export const METER = '<opd-progress-meter program="tarok-city" endpoint="/v1/"></opd-progress-meter>';
export const FEED = '<opd-news-feed limit="3" endpoint="/v1/"></opd-news-feed>';
export const INLINE = `<p>Kini <opd-progress-meter program="tarok-city" variant="inline" endpoint="/v1/">32 %</opd-progress-meter>.</p>`;
export const FORM =
  '<opd-feedback-form endpoint="/v1/"><a href="https://www.lapor.go.id/">SP4N-LAPOR!</a></opd-feedback-form>';
export const VOICES = `${FORM}<opd-feedback-form variant="quick" endpoint="/v1/"></opd-feedback-form><opd-feedback-status endpoint="/v1/"></opd-feedback-status><opd-feedback-list endpoint="/v1/"></opd-feedback-list>`;
export const TAGS = CARD + INLINE + METER + FEED;
export const MODULE = '<script type="module" src="/dist/opd-widgets.js"></script>';

const SAID = {
  'opd-program-card': '32\\s*%.*(Rincian|Selengkapnya)',
  'opd-progress-meter': '32\\s*%',
  'opd-news-feed': 'Bupati tinjau pembukaan jalan akses Tarok City',
  'opd-feedback-form': 'Isi pesan.*Saya sudah membaca|Apakah informasi ini membantu',
  'opd-feedback-status': 'Kode tiket',
  'opd-feedback-list': 'Sudah diganti',
};

/** A page of somebody's site. What is left out is as in a plain, modern page with all four tags. */
export interface HostPage {
  /** All of it, where the parts below do not fit. */
  source?: string;
  doctype?: string;
  /** Attributes of `<html>`. */
  html?: string;
  head?: string;
  script?: string;
  body?: string;
  headers?: Record<string, string>;
  type?: string;
  /** How many widgets it has in the end; 4. */
  count?: number;
  width?: number;
  /** Also looks at the page without our scripts, and at whether they have left it as it was. */
  compared?: boolean;
  /** Milliseconds that the page's own scripts take. */
  pause?: number;
  /** As the DevTools protocol names them: "print", and features such as `forced-colors`. */
  media?: string;
  features?: Record<string, string>;
  /** Done when the page is loaded; may wait. */
  act?: (tab: Tab) => Promise<unknown>;
  /** Says so where it is known that the page logs something itself. */
  ownFaults?: RegExp;
}

interface Measured {
  faults: string[];
  outline: string[];
  tooWide: number;
}

const sourceOf = ({
  doctype = '<!doctype html>',
  html = 'lang="id"',
  head = '',
  script = MODULE,
  body = TAGS,
}: HostPage) =>
  `${doctype}<html ${html}><head><meta charset="utf-8"/><title>Situs</title>${head}${script}</head><body>${body}</body></html>`;

/** The page without our scripts: every address of them leads nowhere. */
const withoutScripts = (source: string) => source.replaceAll('/dist/', '/none/').replaceAll('/other/', '/none/');

/** Browser and server for the pages of one test file, made before and closed after its tests. */
export function hostPages(more: Record<string, Page> = {}) {
  let server: PageServer;
  let browser: Browser;
  let opened = 0;
  const pages: Record<string, Page> = { ...demoDocuments(), '/favicon.ico': { body: '' }, ...more };
  before(async () => {
    server = await servePages(pages);
    browser = await launch(await launchOptions());
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function open(page: HostPage, source: string, wanted: number) {
    const path = `/host-${++opened}`;
    pages[path] = { body: source, type: page.type, headers: page.headers };
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(`error in the host page: ${String(error)}`));
    tab.on('console', (message) => {
      if (message.type() == 'error' || message.type() == 'warn') errors.push(`console: ${message.text()}`);
    });
    try {
      await tab.setViewport({ width: page.width ?? 1000, height: 800 });
      const protocol = await tab.createCDPSession();
      await protocol.send('Emulation.setEmulatedMedia', {
        media: page.media ?? '',
        features: Object.entries(page.features ?? {}).map(([name, value]) => ({ name, value })),
      });
      await tab.goto(server.origin + path, { waitUntil: 'load' });
      await page.act?.(tab);
      const { frameTree } = await protocol.send('Page.getFrameTree');
      const { executionContextId } = await protocol.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
      const { result, exceptionDetails } = await protocol.send('Runtime.evaluate', {
        contextId: executionContextId,
        expression: `${inPage('measure-host')}; measureHost(${wanted}, ${JSON.stringify(SAID)}, ${page.pause ?? 0})`,
        awaitPromise: true,
        returnByValue: true,
      });
      assert.equal(exceptionDetails, undefined, exceptionDetails?.exception?.description);
      const globals = (await tab.evaluate(
        `Reflect.ownKeys(window).map((key) => (typeof key == 'symbol' ? key.toString() : key))`,
      )) as string[];
      return { ...(result.value as Measured), globals, errors };
    } finally {
      delete pages[path];
      await tab.close();
    }
  }

  return {
    /** Address of the server under another name. */
    elsewhere: () => server.otherOrigin,

    /** Checks that the widgets of a page are whole, and that they have left the page as it was. */
    async check(page: HostPage): Promise<void> {
      const source = page.source ?? sourceOf(page);
      const live = await open(page, source, page.count ?? 4);
      const unwanted = live.errors.filter((error) => !page.ownFaults?.test(error));
      assert.deepEqual([...live.faults, ...unwanted], []);
      if (!page.compared) return;
      const plain = await open(page, withoutScripts(source), 0);
      const outline = live.outline.map((element) => element.replace(/=\/(dist|other)\//g, '=/none/'));
      assert.deepEqual(outline, plain.outline, 'elements of the host page');
      assert.deepEqual(
        live.globals.filter((name) => !plain.globals.includes(name)),
        ['Symbol(opd-widgets)'],
      );
      assert.ok(live.tooWide <= plain.tooWide, `${live.tooWide} px too wide`);
    },
  };
}
