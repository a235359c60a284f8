import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { cleanText } from '../../src/endpoint/feedback/clean-text.js';
import { startServer, type RunningServer } from '../../src/endpoint/server.js';
import { launchOptions } from '../support/browser.mjs';
import {
  addEverywhere,
  everywhere,
  formsOf,
  solid,
  spoilt,
  startHostileInbox,
  storable,
  WORD,
  type HostileInbox,
  type Spoil,
  type Texts,
} from '../support/hostile-inbox.js';
import { inPage, watchedTab, type WatchedTab } from '../support/watched-tab.js';
import { batchesOf } from './strings.js';

/** Strings of one list. */
const MOST = 49;
const PLACES = Object.keys(everywhere('')) as (keyof Texts)[];
const INSPECT = inPage('inspect-inbox');
const SCRIPT = readFileSync(new URL('../../dist/opd-inbox.js', import.meta.url));

/** A different string in each place of a message; the first is its words. */
const textsOf = (strings: readonly string[]): Texts =>
  Object.fromEntries(PLACES.map((place, at) => [place, strings[at % strings.length]!])) as Record<keyof Texts, string>;
const allForms = (text: string): string[] => {
  const { whole, titles } = formsOf(text);
  return [...whole, ...titles];
};

/** Tests in a real browser that no string does anything but be read on the officers' pages. */
export function describeInboxInBrowser(strings: string[]): void {
  let inbox: HostileInbox;
  let server: RunningServer;
  let browser: Browser;
  let strict = true;
  /** By the number of their lines. */
  const listShapes = new Map<number, unknown>();
  let messageShape: unknown;
  let spoil: Spoil = (markup) => markup;
  before(async () => {
    inbox = await startHostileInbox();
    server = await startServer(
      async (request, connection) => {
        if (new URL(request.url).pathname == '/opd-inbox.js')
          return new Response(SCRIPT, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
        const response = await inbox.endpoint(request, connection);
        const headers = new Headers(response.headers);
        if (!strict) headers.delete('content-security-policy');
        const isPage = headers.get('content-type')?.startsWith('text/html');
        return new Response(isPage ? spoil(await response.text()) : response.body, {
          status: response.status,
          headers,
        });
      },
      { host: '127.0.0.1', port: 0 },
    );
    browser = await launch(await launchOptions());
  });
  after(async () => {
    await browser.close();
    await server.close(500);
    await inbox.close();
  });

  /** All that is wrong with the list of some strings, and with pages on which each of them stands. */
  async function faultsOf(batch: readonly string[]): Promise<string[]> {
    const { store, desk, rina } = inbox;
    const origin = server.address.slice(0, -1);
    const tab: WatchedTab = await watchedTab(browser);
    const { page } = tab;
    await page.setCookie({
      name: '__Host-opd-session',
      value: rina.session,
      url: origin,
      path: '/',
      secure: true,
      httpOnly: true,
    });
    const faults: string[] = [];
    const visit = async (path: string, look: string): Promise<unknown> => {
      const address = `${origin}/kotak-pesan/${path}`;
      await page.goto(address, { waitUntil: 'load' });
      const found: unknown = await page.evaluate(`${INSPECT}; ${look}`);
      faults.push(...(await tab.hits()));
      if (page.url() != address) faults.push(`went from ${address} to ${page.url()}`);
      return found;
    };
    const say = (of: string, found: unknown) => faults.push(...(found as string[]).map((fault) => `${of}: ${fault}`));

    const texts = batch.map((string) => storable(solid(string)));
    const packs = Array.from({ length: Math.ceil(texts.length / PLACES.length) }, (_, at) =>
      texts.slice(at * PLACES.length, (at + 1) * PLACES.length),
    );
    const remove = (numbers: readonly number[]) => Promise.all(numbers.map((id) => store.remove(id)));
    const list = async (words: readonly string[], look: string): Promise<unknown> => {
      const numbers = await Promise.all(
        words.map((text) => inbox.add({ description: text, program: text, name: text })),
      );
      return visit('', look).finally(() => remove(numbers));
    };

    if (!listShapes.has(texts.length))
      listShapes.set(
        texts.length,
        await list(
          texts.map(() => WORD),
          'inboxShape()',
        ),
      );
    await desk.saveTemplate(rina.officer, WORD, WORD);
    if (!messageShape) {
      const id = await addEverywhere(inbox, everywhere(WORD));
      messageShape = await visit(`pesan/${id}?kotak=spam`, 'inboxShape()');
      await remove([id]);
    }
    const [shape, titles] = [listShapes.get(texts.length), texts.map((text) => formsOf(text).titles)];
    say('list', await list(texts, `inboxFaults(${JSON.stringify(shape)}, ${JSON.stringify(titles)})`));
    for (const [at, pack] of packs.entries()) {
      const id = await addEverywhere(inbox, textsOf(pack));
      const template = pack[at % pack.length]!;
      await desk.saveTemplate(rina.officer, WORD, template);
      const look = `inboxFaults(${JSON.stringify(messageShape)}, ${JSON.stringify(pack.map(allForms))}).concat(
        fillBox() == ${JSON.stringify(cleanText(template))} ? [] : ['another text fills the box'])`;
      say(`message ${at}`, await visit(`pesan/${id}?kotak=spam`, look));
      await remove([id]);
    }
    for (const { id } of await desk.templates(rina.officer)) await desk.removeTemplate(rina.officer, id);
    faults.push(...tab.faults, ...inbox.errors.splice(0).map(String));
    faults.push(
      ...tab.requests.filter(({ url }) => !url.startsWith(`${origin}/`)).map(({ url }) => `asked for ${url}`),
    );
    await tab.close();
    return faults;
  }

  for (const policy of [true, false])
    describe(`${strings.length} hostile strings in an inbox in a browser ${policy ? 'under its policy' : 'without any policy'}`, () => {
      before(() => void (strict = policy));

      it('are caught where they are put in as HTML', async () => {
        const isMarkup = (string: string) =>
          /<(img|svg)[^>]* on(error|load)/i.test(string) && !/location|<base|<meta/i.test(string);
        spoil = spoilt;
        const faults = await faultsOf(strings.filter(isMarkup).slice(0, 8)).finally(() => (spoil = (markup) => markup));
        for (const fault of [
          /^list: .*elements instead/,
          /^message 0: .*elements instead/,
          /<\w+ on\w+>/,
          policy ? /^policy/ : /^(alert|confirm|prompt)/,
        ])
          assert.ok(
            faults.some((found) => fault.test(found)),
            String(fault),
          );
      });
      for (const { name, strings: some } of batchesOf(strings, MOST))
        it(`are text on lists and messages: strings ${name} × ${some.length}`, async () => {
          assert.deepEqual((await faultsOf(some)).slice(0, 20), []);
        });
    });
}
