import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { launch, type Browser, type BrowserContext, type Page as Tab } from 'puppeteer-core';
import { pageHeaders } from '../../src/endpoint/page-headers.js';
import { launchOptions } from '../support/browser.mjs';
import { servePages, type Page, type PageServer } from '../support/page-server.js';
import { endpointPages } from './hosts.js';

const html = (address: string): Page => ({
  body: readFileSync(`demo${address}`, 'utf8'),
  headers: pageHeaders(address),
});
const css = (name: string): Page => ({ body: readFileSync(`demo/${name}`, 'utf8'), type: 'text/css' });
const icon: Page = { body: readFileSync('demo/favicon.svg', 'utf8'), type: 'image/svg+xml' };

/** What `publish` writes: documents, scripts, and the builder's own files. */
const published = (): Record<string, Page> => ({
  ...endpointPages(),
  '/pembuat-kode.html': html('/pembuat-kode.html'),
  '/en/snippet-builder.html': html('/en/snippet-builder.html'),
  ...Object.fromEntries(['demo.css', 'kendali.css', 'pembuat-kode.css'].map((name) => [`/${name}`, css(name)])),
  '/favicon.svg': icon,
});

let server: PageServer;
let browser: Browser;
const pages = published();
before(async () => {
  server = await servePages(pages);
  browser = await launch(await launchOptions());
});
after(async () => {
  await browser.close();
  await server.close();
});

interface Opened {
  tab: Tab;
  code: (index?: number) => Promise<string>;
}

/** Opens the builder, waits for the preview, and looks; whatever the console says is a fault. */
async function open(
  query: string,
  look: (opened: Opened) => Promise<unknown>,
  { page = '/pembuat-kode.html', width = 1240, context = browser as Browser | BrowserContext, ownFaults = /^$/ } = {},
): Promise<void> {
  const tab = await context.newPage();
  const faults: string[] = [];
  tab.on('pageerror', (error) => faults.push(String(error)));
  tab.on('console', (message) => /error|warn/.test(message.type()) && faults.push(message.text()));
  await tab.setViewport({ width, height: 900 });
  await tab.goto(`${server.origin}${page}?${query}`, { waitUntil: 'load' });
  await tab.waitForSelector('[role=tab][aria-selected=true]');
  const code = (index = 0) =>
    tab.evaluate((at) => document.querySelectorAll('#parts code')[at]?.textContent ?? '', index);
  await look({ tab, code });
  assert.deepEqual(
    faults.filter((fault) => !ownFaults.test(fault)),
    [],
  );
  await tab.close();
}

const textOf = (tab: Tab, selector: string) => tab.$eval(selector, (element) => element.textContent ?? '');
const reserved = (tab: Tab) => tab.waitForFunction(() => /px/.test(document.querySelector('#reserved')!.textContent!));
const active = (tab: Tab) => tab.evaluate(() => document.activeElement!.id);

/** See https://wicg.github.io/layout-instability/#sec-layout-shift */
type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };

describe('The builder', () => {
  it('shows the real widget and the code for it, under the strict policy, from plain files', () =>
    open('program=tarok-city', async ({ tab, code }) => {
      await reserved(tab);
      assert.match(
        await code(),
        /^<opd-program-card program="tarok-city" lang="id" style="display:block;min-height:\d{3}px"><a href/,
      );
      assert.match(await code(1), /\/0\.1\.0\/opd-widgets\.js" integrity="sha384-/);
      assert.equal(await tab.$eval('#holder opd-program-card', (card) => card.getBoundingClientRect().width), 400);
    }));

  it('works without version folders, and says so', async () => {
    const sri = pages['/0.1.0/sri.json']!;
    delete pages['/0.1.0/sri.json'];
    await open(
      'program=tarok-city',
      async ({ tab, code }) => {
        assert.match(await code(1), new RegExp(`src="${server.origin}/opd-widgets.js"></script>`));
        assert.match(await textOf(tab, '#version-note'), /tidak menyediakan berkas per versi/);
      },
      { ownFaults: /404/ },
    );
    pages['/0.1.0/sri.json'] = sri;
  });

  it('keeps what is chosen in the address', () =>
    open('', async ({ tab, code }) => {
      await tab.click('[name=widget][value=progress-meter]');
      await tab.click('[name=meter][value=compact]');
      await tab.click('[name=swatch][value="#123e73"]');
      await tab.click('[name=ground][value=light]');
      await tab.click('[name=lang][value=en]');
      await tab.click('#tab-wordpress');
      await tab.click('[name=way][value=classic]');
      await tab.click('[name=version][value=latest]');
      const before = await code();
      assert.match(before, /data-variant="compact" lang="en" style="--opd-accent:#123e73;color-scheme:light/);
      assert.match(before, /\/0\/opd-widgets\.js/);
      await tab.reload({ waitUntil: 'load' });
      await reserved(tab);
      await tab.waitForFunction((text) => document.querySelector('#parts code')!.textContent == text, {}, before);
      assert.equal(await tab.$eval('[name=way]:checked', (radio) => (radio as HTMLInputElement).value), 'classic');
    }));

  it('has tabs that arrows, Home and End move through', () =>
    open('program=tarok-city', async ({ tab }) => {
      await tab.focus('#tab-html');
      const press = async (key: 'ArrowRight' | 'ArrowLeft' | 'Home' | 'End') => {
        await tab.keyboard.press(key);
        return active(tab);
      };
      assert.equal(await press('ArrowRight'), 'tab-wordpress');
      assert.match(await textOf(tab, '#steps'), /HTML Khusus/);
      assert.equal(await press('End'), 'tab-npm');
      assert.equal(await press('ArrowRight'), 'tab-html');
      assert.equal(await press('ArrowLeft'), 'tab-npm');
      assert.equal(await press('Home'), 'tab-html');
      const tabs = await tab.$$eval('[role=tab]', (all) =>
        all.map((each) => [each.ariaSelected, (each as HTMLElement).tabIndex].join(' ')),
      );
      assert.deepEqual(tabs, ['true 0', ...Array<string>(8).fill('false -1')]);
      assert.equal(await tab.$eval('[role=tabpanel]', (panel) => panel.getAttribute('aria-labelledby')), 'tab-html');
    }));

  it('copies the code as it is, and says so', async () => {
    const context = await browser.createBrowserContext();
    await context.overridePermissions(server.origin, ['clipboard-read', 'clipboard-write']);
    await open(
      'program=tarok-city&tab=wordpress',
      async ({ tab, code }) => {
        await reserved(tab);
        await tab.bringToFront();
        await tab.click('.part button');
        await tab.waitForFunction(() => document.querySelector('.part [role=status]')!.textContent == 'Tersalin.');
        assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), await code());
      },
      { context },
    );
    await context.close();
  });

  it('selects the code where nothing can be copied', () =>
    open('program=tarok-city', async ({ tab, code }) => {
      await reserved(tab);
      await tab.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false;
      });
      await tab.click('.part button');
      await tab.waitForFunction(() => /Ctrl\+C/.test(document.querySelector('.part [role=status]')!.textContent!));
      assert.equal(await tab.evaluate(() => getSelection()!.toString()), await code());
    }));

  it('finds programmes by their words', () =>
    open(
      '',
      async ({ tab }) => {
        await tab.evaluate(() => {
          document.querySelector<HTMLElement>('#search-row')!.hidden = false;
        });
        await tab.type('#search', 'tandikek');
        assert.equal(await tab.$eval('[name=subject]', (list) => (list as HTMLSelectElement).length), 1);
        assert.match(await textOf(tab, '#subject-status'), /1 dari 2 program cocok/);
        assert.match(await textOf(tab, '#parts'), /jalan-akses-tarok-city-tandikek/);
        await tab.type('#search', 'xyz');
        assert.match(await textOf(tab, '#subject-status'), /Tidak ada program yang cocok/);
        // This endpoint has the list, not each programme's own file.
      },
      { ownFaults: /404|tidak ada di data terbuka/ },
    ));

  it('warns of a colour that nobody can read, and takes no text for a colour', () =>
    open('program=tarok-city&ground=light', async ({ tab, code }) => {
      const write = async (text: string) => {
        await tab.$eval('[name=colour]', (field) => ((field as HTMLInputElement).value = ''));
        await tab.type('[name=colour]', text);
        return textOf(tab, '#colour-note');
      };
      assert.match(await write('#ffdd00'), /1,3\s:\s1 terhadap putih, terlalu lemah/);
      assert.equal(await tab.$eval('#colour-note', (note) => note.classList.contains('warning')), true);
      assert.match(await write('merah'), /enam angka/);
      assert.match(await code(), /--opd-accent:#ffdd00/);
    }));

  it('sends no message from its preview', () =>
    open('widget=feedback-form', async ({ tab }) => {
      await tab.waitForFunction(() => document.querySelector('opd-feedback-form')?.shadowRoot?.querySelector('form'));
      assert.equal(await tab.$eval('opd-feedback-form', (form) => (form as HTMLElement).inert), true);
      assert.match(await textOf(tab, '#preview-note'), /tidak bisa diisi/);
    }));

  for (const [width, query] of [
    [320, 'program=tarok-city&tab=wordpress&way=author'],
    [320, 'widget=news-feed&tab=npm'],
    [1240, 'program=tarok-city'],
  ] as const)
    it(`is not wider than ${width} px: ${query}`, () =>
      open(
        query,
        async ({ tab }) => {
          await reserved(tab);
          assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= width);
        },
        { width },
      ));

  it('speaks English on its English page', () =>
    open(
      'program=tarok-city&tab=joomla',
      async ({ tab, code }) => {
        assert.match(await textOf(tab, '#steps'), /Press Copy code\./);
        assert.match(await code(), /lang="en"/);
      },
      { page: '/en/snippet-builder.html' },
    ));

  it('says in words what to paste where no script runs', async () => {
    const tab = await browser.newPage();
    await tab.setJavaScriptEnabled(false);
    await tab.goto(`${server.origin}/pembuat-kode.html`);
    assert.match(await textOf(tab, '#steps'), /Tempel dua baris ini/);
    assert.match(await textOf(tab, '#parts code'), /<script type="module".*\n<opd-program-card/);
    await tab.close();
  });

  for (const place of ['html', 'wordpress'])
    it(`reserves the height that the widget has, for ${place}: nothing jumps in the page it is pasted into`, () =>
      open(`program=tarok-city&tab=${place}`, async ({ tab, code }) => {
        await reserved(tab);
        await tab.waitForFunction(() =>
          document.querySelector('#holder opd-program-card')!.shadowRoot!.querySelector('[part=facts]'),
        );
        await tab.waitForFunction(
          () => !/min-height:[0-4]\d\dpx/.test(document.querySelector('#parts code')!.textContent!),
        );
        // All that the widget of the preview is made of has come, and it has grown by all of it.
        await tab.waitForNetworkIdle({ idleTime: 1000 });
        for (let before = ''; before != (await code()); await wait(1000)) before = await code();
        const [tag, script] = [await code(), await code(1)];
        pages['/host'] = {
          body: `<!doctype html><html lang="id"><meta charset="utf-8"><title>Situs</title>${script}<body style="width:400px;margin:0">${tag}<p>Di bawahnya</p></body></html>`,
        };
        // A first visit: a copy that is kept of an earlier one says so, in more words, until the figures are there.
        const visitor = await browser.createBrowserContext();
        const host = await visitor.newPage();
        // A shift counts where it can be seen.
        await host.setViewport({ width: 420, height: 1400 });
        await host.goto(`${server.origin}/host`, { waitUntil: 'networkidle0' });
        const shift = await host.evaluate(
          () =>
            new Promise<number>((told) => {
              let sum = 0;
              const observer = new PerformanceObserver((list) => {
                // What the widget does inside of its own room moves nothing of the page.
                const below = document.querySelector('p')!;
                for (const entry of list.getEntries() as Shift[])
                  if (entry.sources.some(({ node }) => node && below.contains(node))) sum += entry.value;
              });
              observer.observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => told(sum)));
            }),
        );
        const below = await host.$eval('p', (after) => after.textContent);
        assert.equal(below, 'Di bawahnya');
        assert.equal(shift, 0);
        await visitor.close();
      }));
});
