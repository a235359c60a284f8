import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';
import { demoDocuments } from '../support/demo-documents.js';
import { servePages, type Page, type PageServer } from '../support/page-server.js';
import { sha384 } from '../support/versions.js';

const FOLDER = '/0.1.0/';
const PARTS = 'opd-program-parts.js';
/*
 * The hash of the script stands in its tag. The files that it loads later have theirs in an import map: one in the preload link alone
 * makes Chromium refuse the preload, and then load and run the changed file all the same.
 */

/** A word of each file: with its first letter changed by one bit the file still runs. */
const WORDS = { 'opd-widgets.js': 'belum dilaporkan', 'opd-widgets.classic.js': 'belum dilaporkan', [PARTS]: 'Pagu' };
type Script = keyof typeof WORDS;

const whole = (name: Script): string => readFileSync(`dist/${name}`, 'utf8');
const flipped = (name: Script): string => {
  const text = whole(name);
  const at = text.indexOf(WORDS[name]);
  assert.ok(at > 0, `${name} has no "${WORDS[name]}"`);
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
};

interface Case {
  script: Script;
  /** The file whose byte has changed on its way. */
  flip?: Script;
  /** Whether the page holds hashes against the files. */
  sealed?: boolean;
}

describe('A file with one flipped byte', { concurrency: 3 }, () => {
  const pages: Record<string, Page> = { ...demoDocuments(), '/favicon.ico': { body: '' } };
  let server: PageServer;
  let browser: Browser;
  let opened = 0;
  before(async () => {
    server = await servePages(pages);
    browser = await launch(await launchOptions());
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** A page with the snippet of a pinned version, its scripts from another origin, as one visit sees it. */
  async function visit({ script, flip, sealed = true }: Case) {
    const folder = `/visit-${++opened}${FOLDER}`;
    for (const name of [script, PARTS] as const)
      pages[folder + name] = { body: name == flip ? flipped(name) : whole(name), type: 'text/javascript' };
    const at = server.otherOrigin + folder;
    const integrity = (name: Script) => (sealed ? `integrity="${sha384(whole(name))}"` : '');
    const kind = script.includes('classic') ? 'defer' : 'type="module"';
    const path = `/page-${opened}`;
    pages[path] = {
      body: `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Situs</title>
        <script>window.faults = []; for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, () => faults.push(kind));</script>
        ${sealed ? `<script type="importmap">{"integrity":{"${at}${PARTS}":"${sha384(whole(PARTS))}"}}</script>` : ''}
        <link rel="modulepreload" href="${at}${PARTS}" ${integrity(PARTS)} crossorigin="anonymous">
        <script ${kind} src="${at}${script}" ${integrity(script)} crossorigin="anonymous"></script></head>
        <body><opd-program-card program="tarok-city" endpoint="/v1/"><a href="/">Tarok City, 3 Nov 2026</a></opd-program-card></body></html>`,
    };
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(String(error)));
    try {
      await tab.goto(server.origin + path, { waitUntil: 'load' });
      const isDefined = (await tab.evaluate(`!!customElements.get('opd-program-card')`)) as boolean;
      if (isDefined) {
        await tab.waitForFunction(`/32\\s*%/.test(document.querySelector('opd-program-card').shadowRoot?.textContent)`);
        // Asked for once more, as a widget does with its next drawing: what was refused stays refused.
        await tab.evaluate(`import('${at}${PARTS}').catch(() => {})`);
        await tab.evaluate(`document.querySelector('opd-program-card').setAttribute('heading-level', '2')`);
        await tab.evaluate(`document.querySelector('opd-program-card').updateComplete`);
      }
      const seen = (await tab.evaluate(`(() => {
        const card = document.querySelector('opd-program-card'), root = card.shadowRoot;
        return { text: root?.textContent, bars: root?.querySelectorAll('svg').length ?? 0, own: card.innerText.trim(),
          shows: card.getBoundingClientRect().height > 0, faults, traces: Object.getOwnPropertySymbols(window).map(String) };
      })()`)) as { text?: string; bars: number; own: string; shows: boolean; faults: string[]; traces: string[] };
      return { isDefined, errors, ...seen };
    } finally {
      await tab.close();
    }
  }

  for (const script of ['opd-widgets.js', 'opd-widgets.classic.js'] as const) {
    it(`${script}: none of it runs, what the page wrote stays, and nothing is thrown`, async () => {
      const { isDefined, errors, faults, own, shows, text, traces } = await visit({ script, flip: script });
      assert.deepEqual(
        { isDefined, errors, faults, text },
        { isDefined: false, errors: [], faults: [], text: undefined },
      );
      assert.equal(own, 'Tarok City, 3 Nov 2026');
      assert.ok(shows);
      assert.ok(!traces.includes('Symbol(opd-widgets)'));
    });

    it(`${PARTS} of ${script}: none of it runs, and the sentence stands alone`, async () => {
      const { errors, faults, text = '', bars } = await visit({ script, flip: PARTS });
      assert.deepEqual({ errors, faults, bars }, { errors: [], faults: [], bars: 0 });
      assert.match(text, /32\s*%\s*fisik/);
      assert.doesNotMatch(text, /[PQ]agu/);
    });

    it(`${script}: with whole files everything is shown, so it is the hash that decides`, async () => {
      const sound = await visit({ script });
      assert.ok(sound.bars >= 2, `${sound.bars} bars`);
      assert.match(sound.text!, /Pagu/);
      assert.deepEqual([sound.errors, sound.faults], [[], []]);
      const unsealed = await visit({ script, flip: PARTS, sealed: false });
      assert.match(unsealed.text!, /Qagu/, 'without hashes a changed file runs');
    });
  }
});
