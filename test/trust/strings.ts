import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { launch, type Browser } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';
import { attributeTags, batchTags, documentsOf, type Batch } from '../support/hostile-pages.js';
import { shownText } from '../support/hostile-documents.js';
import { inPage, watchedTab, type Asked } from '../support/watched-tab.js';
import { servePages, type Page, type PageServer } from '../support/page-server.js';

/** Elements of the widgets' own templates. */
const OURS =
  'article a b bdi button dd details div dl dt footer img li p picture rect slot source span summary svg text time ul'.split(
    ' ',
  );
const INSPECT = inPage('inspect-tree') + inPage('inspect-batch');
/** Strings of one page, and their length together: a document has at most 2 MB. */
const MAX_STRINGS = 50;
const MAX_LENGTH = 6000;

/** @param most strings of one page */
export function batchesOf(strings: string[], most = MAX_STRINGS): Batch[] {
  const batches: Batch[] = [];
  let length = MAX_LENGTH;
  for (const string of strings) {
    length += string.length;
    if (length > MAX_LENGTH || batches.at(-1)!.strings.length == most) {
      batches.push({ name: String(batches.length), strings: [] });
      length = string.length;
    }
    batches.at(-1)!.strings.push(string);
  }
  return batches;
}

export const strictPolicy = (endpoint: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ${endpoint}; img-src 'self' ${endpoint}; require-trusted-types-for 'script'; trusted-types lit-html`;

export const hostPage = (tags: string, policy?: string): Page => ({
  body: `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Uji</title><script type="module" src="/dist/opd-widgets.js"></script></head><body>${tags}</body></html>`,
  headers: policy ? { 'content-security-policy': policy } : {},
});

/** Tests that no string does anything but be read, wherever it stands and under whatever policy. */
export function describeStrings(strings: string[]): void {
  let server: PageServer;
  let browser: Browser;
  const pages: Record<string, Page> = {};
  before(async () => {
    server = await servePages(pages);
    browser = await launch(await launchOptions());
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** The page itself and our scripts; of the endpoint, what is read or seen. */
  const expected = ({ url, method, kind }: Asked) =>
    method == 'GET' &&
    (url.startsWith(`${server.otherOrigin}/`)
      ? kind == 'fetch' || kind == 'image'
      : /^\/(host$|favicon\.ico$|dist\/opd-[\w-]+\.js$)/.test(url.slice(server.origin.length)) &&
        url.startsWith(`${server.origin}/`));

  /** Opens a page of these tags, and answers what is wrong with it. */
  async function faultsOf(
    tags: string,
    strict: boolean,
    inspect: string,
    isExpected: (request: Asked) => boolean = expected,
  ): Promise<string[]> {
    pages['/host'] = hostPage(tags, strict ? strictPolicy(server.otherOrigin) : undefined);
    const tab = await watchedTab(browser);
    await tab.page.goto(`${server.origin}/host`, { waitUntil: 'load' });
    await tab.page.waitForNetworkIdle({ idleTime: 250 });
    const elements = await tab.page.evaluate(`document.querySelectorAll('*').length`);
    // On a busy machine the last of them come late.
    let found: string[] = [];
    for (let tries = 0; tries < 10; tries++) {
      found = (await tab.page.evaluate(inspect)) as string[];
      if (!found.length) break;
      await wait(300);
    }
    await tab.page.evaluate(`for (const feed of document.querySelectorAll('opd-news-feed'))
      feed.shadowRoot.querySelector('.foot button')?.click()`);
    await tab.page.waitForNetworkIdle({ idleTime: 150 });
    const result = [
      ...found,
      ...tab.faults,
      ...(await tab.hits()),
      ...tab.requests.filter((request) => !isExpected(request)).map(({ kind, url }) => `asked for ${kind} ${url}`),
      ...(elements == 6 + tags.split('<opd-').length - 1 ? [] : [`${String(elements)} elements in the host page`]),
      ...(tab.page.url() == `${server.origin}/host` ? [] : [`went to ${tab.page.url()}`]),
    ];
    await tab.close();
    return result;
  }

  const batches = batchesOf(strings);
  for (const strict of [true, false])
    describe(`${strings.length} hostile strings ${strict ? 'under a strict policy' : 'without any policy'}`, () => {
      for (const batch of batches) {
        const some = `strings ${batch.name} × ${batch.strings.length}`;
        it(`are text in every place of a document, and links only where they are: ${some}`, async () => {
          const documents = documentsOf(batch);
          for (const [path, body] of Object.entries(documents))
            pages[path] = { body: JSON.stringify(body), type: 'application/json' };
          const texts = JSON.stringify(batch.strings.map(shownText));
          const faults = await faultsOf(
            batchTags(batch, server.otherOrigin),
            strict,
            `${INSPECT}; batchFaults(${texts}, ${JSON.stringify(OURS)}, '${server.otherOrigin}')`,
          );
          for (const path of Object.keys(documents)) delete pages[path];
          assert.deepEqual(faults.slice(0, 20), []);
        });
      }
    });

  // Without a policy, which could only hide what a string does here.
  describe(`${strings.length} hostile strings in attributes`, () => {
    for (const batch of batches)
      it(`are harmless: strings ${batch.name} × ${batch.strings.length}`, async () => {
        const inspect = `${INSPECT}; [...document.querySelectorAll('[endpoint]')].flatMap(
          ({ shadowRoot }) => (shadowRoot.firstElementChild ? [] : ['empty']).concat(
            treeFaults(shadowRoot, ${JSON.stringify(OURS)}, '${server.otherOrigin}')))`;
        // A tag may name any endpoint: that is the page's own word. Of those only what is asked there is looked at.
        const isExpected = (request: Asked) =>
          expected(request) || (request.kind == 'fetch' && request.url.endsWith('/programs/p0.json'));
        const faults = await faultsOf(attributeTags(batch, server.otherOrigin), false, inspect, isExpected);
        assert.deepEqual(faults.slice(0, 20), []);
      });

    it('are harmless where no page can write them, as half a character set by a script', async () => {
      const inspect = `new Promise((done) => {
        for (const name of ['opd-program-card', 'opd-progress-meter', 'opd-news-feed']) {
          const element = document.createElement(name);
          for (const attribute of ['program', 'agency', 'tag', 'endpoint', 'lang'])
            document.body.appendChild(element.cloneNode()).setAttribute(attribute, 'x\\ud800');
        }
        setTimeout(() => {
          for (const element of document.body.querySelectorAll('*')) element.remove();
          done([]);
        }, 300);
      })`;
      assert.deepEqual(await faultsOf('', false, inspect, () => true), []);
    });
  });
}
