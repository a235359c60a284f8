import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch, type Browser, type Page as Tab } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';
import { demoDocuments } from '../support/demo-documents.js';
import { servePages, type Page, type PageServer } from '../support/page-server.js';

/** A page of somebody's site with the doctor in it. `ORIGIN` and `OTHER` stand for the server's two origins. */
export interface DoctoredPage {
  html?: string;
  head?: string;
  body?: string;
  headers?: Record<string, string>;
  width?: number;
  /** Runs in the page before anything of it. */
  early?: string;
  /** Served below the page's own origin. */
  more?: Record<string, Page>;
  dark?: boolean;
  act?: (tab: Tab) => Promise<unknown>;
}

/** A fault as the panel shows it. */
export interface Shown {
  kind: string;
  text: string;
  code: string;
}
export interface Seen {
  said: string;
  faults: Shown[];
  fine: string;
  errors: string[];
}

export const SCRIPT = '<script type="module" src="OTHER/dist/opd-widgets.js"></script>';
export const DOCTOR = '<script type="module" src="OTHER/dist/opd-doctor.js"></script>';
export const ENDPOINT = '<meta name="opd-endpoint" content="OTHER/v1/">';
export const CARD = '<opd-program-card program="tarok-city"><a href="/">Tarok City</a></opd-program-card>';

/** What the panel shows, in a form to compare. */
const READ = `(() => {
  const panel = document.querySelector('opd-doctor')?.shadowRoot?.querySelector('.panel');
  if (!panel || /^\\D*(Sedang memeriksa|Checking)/.test(panel.querySelector('header').textContent)) return null;
  const text = (element) => (element?.textContent ?? '').replace(/\\s+/g, ' ').trim();
  return {
    said: text(panel.querySelector('header div')),
    faults: [...panel.querySelectorAll('li')].map((item) => ({
      kind: item.dataset.kind,
      text: [...item.querySelectorAll('h3, p')].map(text).join(' | '),
      code: item.querySelector('pre')?.textContent ?? '',
    })),
    fine: text(panel.querySelector('.fine')),
  };
})()`;

/** Browser and server for the pages of one test file. */
export function doctoredPages() {
  let server: PageServer;
  let browser: Browser;
  let opened = 0;
  const pages: Record<string, Page> = { '/favicon.ico': { body: '' } };
  before(async () => {
    Object.assign(pages, demoDocuments());
    server = await servePages(pages);
    browser = await launch(await launchOptions());
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  const named = (text: string) => text.replaceAll('OTHER', server.otherOrigin).replaceAll('ORIGIN', server.origin);

  /** Opens a page and waits until the doctor has found what `until` looks for, or has nothing more to say. */
  async function see(page: DoctoredPage, until: (seen: Seen) => boolean = () => true): Promise<Seen & { tab: Tab }> {
    const { html = 'lang="id"', head = ENDPOINT + SCRIPT, body = CARD, headers = {}, more = {} } = page;
    const path = `/situs-${++opened}`;
    pages[path] = {
      body: named(
        `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Situs</title>${head}${head.includes('opd-doctor.js') ? '' : DOCTOR}</head><body>${body}</body></html>`,
      ),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, named(value)])),
    };
    for (const [address, answer] of Object.entries(more)) pages[address] = { ...answer, body: named(answer.body) };
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(String(error)));
    await tab.setViewport({ width: page.width ?? 1240, height: 900 });
    if (page.dark) await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    if (page.early) await tab.evaluateOnNewDocument(page.early);
    await tab.goto(server.origin + path, { waitUntil: 'load' });
    await page.act?.(tab);
    let seen: Seen | undefined;
    for (let tries = 0; tries < 100; tries++) {
      const now = (await tab.evaluate(READ)) as Omit<Seen, 'errors'> | null;
      if (now) seen = { ...now, errors };
      if (seen && until(seen)) break;
      await new Promise((next) => setTimeout(next, 50));
    }
    assert.ok(seen, `the doctor says nothing; ${errors.join()}`);
    return { ...seen, tab };
  }

  return {
    named,
    see,
    /** Waits for a fault and gives it. */
    async finds(kind: string, page: DoctoredPage): Promise<Shown & { tab: Tab; seen: Seen }> {
      const { tab, ...seen } = await see(page, ({ faults }) => faults.some((fault) => fault.kind == kind));
      const found = seen.faults.find((fault) => fault.kind == kind);
      assert.ok(found, `no ${kind}, but ${JSON.stringify(seen, null, 1)}`);
      assert.deepEqual(seen.errors, []);
      return { ...found, tab, seen };
    },
    /** Holds that a page, once mended, has none of a fault any more. */
    async isGone(kind: string, page: DoctoredPage): Promise<void> {
      const { tab, faults } = await see(page, ({ faults }) => !faults.some((fault) => fault.kind == kind));
      await tab.close();
      assert.deepEqual(
        faults.filter((fault) => fault.kind == kind),
        [],
      );
    },
  };
}
