import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { launch, type Browser } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';
import { shownText } from '../support/hostile-documents.js';
import { feedbackDocuments, feedbackTags } from '../support/hostile-feedback.js';
import type { Batch } from '../support/hostile-pages.js';
import { servePages, type Page, type PageServer } from '../support/page-server.js';
import { inPage, watchedTab, type Asked } from '../support/watched-tab.js';
import { batchesOf, hostPage, strictPolicy } from './strings.js';

/** Elements of the templates of forms, one's own message and released messages. */
const OURS = (
  'article b bdi br button dd details div dl dt fieldset footer form input label legend li ol optgroup option p a ' +
  'section select slot span summary textarea time ul'
).split(' ');
const SCRIPT = inPage('inspect-tree') + inPage('feedback-batch');
/** Strings of one page: released messages are shown up to fifty, one of them harmless. */
const MOST = 40;
/** How often a string is shown at least, in a form, a message and a released message. */
const LEAST = { form: 12, status: 8, list: 5 };

/** The sign of the browser itself in a field for a date. */
const CALENDAR = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" width="16" height="15" ')}`;

/** An answer as the endpoint gives it to a page of another origin; a message is refused for a minute. */
const answer = (path: string, document: unknown): Page => ({
  body: JSON.stringify(document),
  type: 'application/json',
  headers: {
    'access-control-allow-headers': 'content-type, idempotency-key, authorization',
    'access-control-expose-headers': 'retry-after',
    'retry-after': '60',
  },
  ...(path.endsWith('/feedback/requests') && { status: 503 }),
});

/** Puts the texts of forms and messages in as HTML. */
const SPOIL = `for (const { shadowRoot } of document.querySelectorAll('[class^=text]'))
  for (const place of shadowRoot.querySelectorAll('p, bdi, dd')) if (!place.children.length) place.innerHTML = place.textContent`;

/** Tests that no string does anything but be read, wherever it stands in the documents of forms and messages. */
export function describeFeedbackStrings(strings: string[]): void {
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

  /** The page itself and our scripts; of the endpoint its documents, and to it a message. */
  const expected = ({ url, method }: Asked) =>
    url.startsWith(CALENDAR) ||
    (url.startsWith(`${server.otherOrigin}/v1/`)
      ? /^(OPTIONS|GET)$/.test(method) || (method == 'POST' && /\/feedback\/requests$/.test(url))
      : method == 'GET' && /^\/(host$|favicon\.ico$|dist\/opd-[\w-]+\.js$)/.test(url.slice(server.origin.length)));

  /** @param spoil script that does wrong what the widgets have done right, before it is looked at */
  async function faultsOf(batch: Batch, strict: boolean, spoil?: string): Promise<string[]> {
    const documents = feedbackDocuments(batch);
    for (const [path, document] of Object.entries(documents)) pages[path] = answer(path, document);
    const tags = feedbackTags(batch, server.otherOrigin);
    pages['/host'] = hostPage(tags, strict ? strictPolicy(server.otherOrigin) : undefined);
    const texts = JSON.stringify(batch.strings.map(shownText));
    const tab = await watchedTab(browser);
    const { page } = tab;
    const rest = () => page.waitForNetworkIdle({ idleTime: 250 });
    await page.goto(`${server.origin}/host`, { waitUntil: 'load' });
    await rest();
    const elements = await page.evaluate(`document.querySelectorAll('*').length`);
    await page.evaluate(`${SCRIPT}; window.__look = () =>
      feedbackFaults(${texts}, ${JSON.stringify(OURS)}, '${server.otherOrigin}', ${JSON.stringify(LEAST)});
      window.__steps = [...feedbackSteps, () => feedbackSend(${texts})]; 0`);
    const found: string[] = [];
    /** On a busy machine the last of them come late. */
    const look = async () => {
      for (let tries = 0; ; tries++) {
        const faults = (await page.evaluate('__look()')) as string[];
        if (!faults.length || tries == 9) return found.push(...faults);
        await wait(300);
      }
    };
    const steps = Number(await page.evaluate('__steps.length'));
    for (let step = 0; step < steps; step++) {
      await page.evaluate(`__steps[${step}](); 0`);
      await rest();
      if (spoil) await page.evaluate(spoil);
      if (step > steps - 3) await look();
    }
    const result = [
      ...found,
      ...tab.faults,
      ...(await tab.hits()),
      ...tab.requests.filter((request) => !expected(request)).map(({ kind, url }) => `asked for ${kind} ${url}`),
      ...(elements == 6 + tags.split('<opd-').length - 1 ? [] : [`${String(elements)} elements in the host page`]),
      ...(page.url() == `${server.origin}/host` ? [] : [`went to ${page.url()}`]),
    ];
    await tab.close();
    for (const path of Object.keys(documents)) delete pages[path];
    return result;
  }

  it('hostile strings in forms and messages are caught where they are put in as HTML', async () => {
    const isMarkup = (string: string) => /<(img|svg)[^>]* on\w+/i.test(string) && !/<meta|location|<base/i.test(string);
    const batch = { name: 'spoilt', strings: strings.filter(isMarkup).slice(0, 5) };
    const faults = await faultsOf(batch, false, SPOIL);
    for (const fault of [/is none of ours/, /<\w+ on\w+>/i, /other elements/, /^alert/])
      assert.ok(
        faults.some((found) => fault.test(found)),
        String(fault),
      );
  });

  for (const strict of [true, false])
    describe(`${strings.length} hostile strings in forms and messages ${strict ? 'under a strict policy' : 'without any policy'}`, () => {
      for (const batch of batchesOf(strings, MOST))
        it(`are text, and links only where they are: strings ${batch.name} × ${batch.strings.length}`, async () => {
          assert.deepEqual((await faultsOf(batch, strict)).slice(0, 20), []);
        });
    });
}
