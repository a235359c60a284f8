import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';

/** Text of a script that runs in a page: what it exports is at hand there by its name. */
export const inPage = (name: string): string =>
  readFileSync(new URL(`./in-page/${name}.js`, import.meta.url), 'utf8').replace(/^export /gm, '');

export interface Asked {
  url: string;
  method: string;
  /** Puppeteer's kind of resource: "document", "fetch", "image" … */
  kind: string;
}

/** A page of the browser of which everything is noted that could be the doing of a hostile string. */
export interface WatchedTab {
  page: Page;
  requests: Asked[];
  /** Exceptions, unhandled rejections, errors on the console, dialogs. */
  faults: string[];
  /** Calls that the traps have caught so far. */
  hits(): Promise<string[]>;
  close(): Promise<void>;
}

/** Chromium's own notes that a request failed: no fault of the page. */
const FAILED_REQUEST = /^Failed to load resource|blocked by CORS policy/;

/** Opens an empty tab. */
export async function watchedTab(browser: Browser): Promise<WatchedTab> {
  const page = await browser.newPage();
  const requests: Asked[] = [];
  const faults: string[] = [];
  page.on('request', (request) =>
    requests.push({ url: request.url(), method: request.method(), kind: request.resourceType() }),
  );
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() == 'error' && !FAILED_REQUEST.test(message.text())) faults.push(message.text());
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.evaluateOnNewDocument(inPage('traps'));
  return {
    page,
    requests,
    faults,
    hits: async () => (await page.evaluate('window.__hits')) as string[],
    close: () => page.close(),
  };
}
