import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';
import { sampleStrings } from '../support/hostile-strings.js';
import { servePages, type PageServer } from '../support/page-server.js';
import { inPage, watchedTab } from '../support/watched-tab.js';

/** The strings as HTML and as addresses, in the way the widgets must never take: what the checks of strings.ts have to see. */
const unsafely = (strings: string[]) => `${inPage('inspect-tree')}; new Promise((done) => {
  const strings = ${JSON.stringify(strings)};
  const root = document.body;
  for (const string of strings) {
    const place = root.appendChild(document.createElement('div'));
    place.innerHTML = string;
    const link = root.appendChild(document.createElement('a'));
    link.href = string;
    const image = root.appendChild(document.createElement('img'));
    image.srcset = [1, 2].map((width) => string + ' ' + width + 'w').join();
  }
  setTimeout(() => done({
    faults: treeFaults(root, ['div', 'a', 'img'], location.origin),
    elements: root.querySelectorAll('*').length - 3 * strings.length,
  }), 1000);
})`;

interface Found {
  faults: string[];
  elements: number;
}

describe('The checks of hostile strings, where the strings are put in as HTML', () => {
  let server: PageServer;
  let browser: Browser;
  before(async () => {
    const body = '<!doctype html><title>Uji</title><body></body>';
    server = await servePages({
      '/open': { body },
      '/strict': {
        body,
        headers: { 'content-security-policy': `default-src 'none'; require-trusted-types-for 'script'` },
      },
    });
    browser = await launch(await launchOptions());
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  // Strings that navigate away would end the page before it is looked at.
  const strings = sampleStrings().filter((string) => !/<meta|location|<base/i.test(string));

  it('see code that runs, requests elsewhere, new elements, handlers, and links that are none', async () => {
    const tab = await watchedTab(browser);
    await tab.page.goto(`${server.origin}/open`);
    const { faults, elements } = (await tab.page.evaluate(unsafely(strings))) as Found;
    const hits = await tab.hits();
    const elsewhere = tab.requests.filter(({ url }) => !url.startsWith(server.origin));
    assert.ok(hits.filter((hit) => /^(alert|confirm|prompt)/.test(hit)).length > 10, `${hits.length} hits`);
    assert.ok(elsewhere.length > 10, `${elsewhere.length} requests`);
    assert.ok(elements > 100, `${elements} elements`);
    for (const fault of [/is none of ours/, /<\w+ on\w+>/i, / href="javascript:/i, /srcset="/, /link to /, /style="/])
      assert.ok(
        faults.some((found) => fault.test(found)),
        String(fault),
      );
    await tab.close();
  });

  it('see that a policy had to step in', async () => {
    const tab = await watchedTab(browser);
    await tab.page.goto(`${server.origin}/strict`);
    await assert.rejects(tab.page.evaluate(unsafely(strings)), /TrustedHTML/);
    assert.match((await tab.hits()).join(), /policy: require-trusted-types-for/);
    await tab.close();
  });
});
