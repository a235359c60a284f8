import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page as Tab } from 'puppeteer-core';
import { CARD, doctoredPages, ENDPOINT, SCRIPT, type Seen } from './doctored-pages.js';

const WRONG = '<opd-program-card program="tarok-sity"></opd-program-card>';
const has =
  (kind: string) =>
  ({ faults }: Seen): boolean =>
    faults.some((fault) => fault.kind == kind);
const inPanel = (tab: Tab, expression: string): Promise<unknown> =>
  tab.evaluate(`(() => { const root = document.querySelector('opd-doctor').shadowRoot; return ${expression}; })()`);
const button = (words: string) => `[...root.querySelectorAll('button')].find((one) => one.textContent == '${words}')`;
const press = (tab: Tab, words: string) => inPanel(tab, `${button(words)}.click()`);
/** Waits until something is so in the page. */
const until = (tab: Tab, expression: string) => tab.waitForFunction(expression, { timeout: 8000, polling: 50 });

/** What old themes do to everything on their pages. */
const THEME = `* { all: revert; color: #fff !important; font: 9px serif !important; box-sizing: content-box !important }
  *:empty { display: none !important } section, div, ol, li, button { display: none !important; position: static !important }
  opd-doctor { display: none; opacity: 0; transform: scale(0); width: 0; height: 0 } html { font-size: 5px }`;

describe('The panel of the doctor', { concurrency: 4 }, () => {
  const pages = doctoredPages();

  it('has no fault to tell of a page in order, and says what it has looked at', async () => {
    const { said, faults, fine, errors, tab } = await pages.see({}, ({ fine }) => /server data menjawab/.test(fine));
    await tab.close();
    assert.deepEqual([faults, errors], [[], []]);
    assert.match(said, /Tidak ada masalah, 1 widget beres\./);
    assert.match(fine, /skrip \d+\.\d+\.\d+ dimuat sekali.*server data menjawab \d+ ms.*data terbit \d+ \w+ 20\d\d/);
  });

  it('speaks English on a page in English', async () => {
    const { said, faults, tab } = await pages.see({ html: 'lang="en-GB"', body: WRONG }, has('unknown-program'));
    await tab.close();
    assert.match(said, /Widget doctor1 fault, 0 widgets in order/);
    assert.match(faults[0]!.text, /The endpoint has no programme tarok-sity\. Perhaps you mean tarok-city\./);
  });

  it('has the focus, is named, and goes with Escape, which gives the focus back and leaves no trace', async () => {
    const { tab } = await pages.see({ body: `<button id="menu">Menu</button>${CARD}` });
    await press(tab, 'Tutup');
    await tab.evaluate(
      pages.named(
        `document.getElementById('menu').focus(), import('OTHER/dist/opd-doctor.js').then((doctor) => doctor.open())`,
      ),
    );
    assert.deepEqual(
      await inPanel(tab, `[root.activeElement.getAttribute('role'), root.getElementById('title').textContent]`),
      ['dialog', 'Pemeriksa widget'],
    );
    await tab.keyboard.press('Escape');
    assert.deepEqual(await tab.evaluate(`[document.querySelector('opd-doctor'), document.activeElement.id]`), [
      null,
      'menu',
    ]);
    await tab.close();
  });

  it('comes back when it is opened again', async () => {
    const { tab } = await pages.see({});
    await press(tab, 'Tutup');
    await tab.evaluate(pages.named(`import('OTHER/dist/opd-doctor.js').then((doctor) => doctor.open())`));
    await until(tab, `document.querySelector('opd-doctor')`);
    await tab.close();
  });

  it('can be reached and read through by the keyboard alone', async () => {
    const { tab } = await pages.see({ body: WRONG }, has('unknown-program'));
    const reached: unknown[] = [];
    for (let times = 0; times < 5; times++) {
      await tab.keyboard.press('Tab');
      reached.push(await inPanel(tab, 'root.activeElement?.textContent'));
    }
    await tab.close();
    assert.deepEqual(reached, ['Tutup', 'Salin perbaikan', 'Tunjukkan di halaman', 'Periksa lagi', 'Salin laporan']);
  });

  it('looks again when the page changes: what is mended goes', async () => {
    const { tab } = await pages.see({ body: WRONG }, has('unknown-program'));
    await tab.evaluate(`document.querySelector('opd-program-card').setAttribute('program', 'tarok-city')`);
    await until(tab, `!document.querySelector('opd-doctor').shadowRoot.querySelector('li')`);
    await until(
      tab,
      `/Tidak ada masalah/.test(document.querySelector('opd-doctor').shadowRoot.querySelector('[role=status]').textContent)`,
    );
    await tab.close();
  });

  it('keeps the focus on its button when something else comes up', async () => {
    const { tab } = await pages.see({ body: WRONG }, has('unknown-program'));
    await inPanel(tab, `${button('Salin perbaikan')}.focus()`);
    await tab.evaluate(`document.body.insertAdjacentHTML('beforeend', '<opd-news-feed limits="3"></opd-news-feed>')`);
    await until(tab, `document.querySelector('opd-doctor').shadowRoot.querySelectorAll('li').length == 2`);
    assert.match(String(await inPanel(tab, 'root.activeElement.textContent')), /Salin perbaikan|Pemeriksa/);
    await tab.close();
  });

  it('draws a line with the number around the element, and shows it on the page', async () => {
    const { tab } = await pages.see({ body: `<p style="height: 3000px">Panjang</p>${WRONG}` }, has('unknown-program'));
    await press(tab, 'Tunjukkan di halaman');
    await until(
      tab,
      `(() => { const box = document.querySelector('opd-doctor').shadowRoot.querySelector('.mark').getBoundingClientRect();
        const widget = document.querySelector('opd-program-card').getBoundingClientRect();
        return Math.abs(box.left - widget.left) < 10 && Math.abs(box.top - widget.top) < 10 && box.top >= -10 && box.bottom < innerHeight + 200; })()`,
    );
    assert.equal(await inPanel(tab, `root.querySelector('.mark .disc').textContent`), '1');
    await tab.close();
  });

  it('fills a phone, makes way for the element, and comes back', async () => {
    const { tab } = await pages.see({ width: 360, body: WRONG }, has('unknown-program'));
    const size = () =>
      inPanel(tab, `[root.querySelector('.panel').offsetWidth, root.querySelector('.panel').scrollWidth]`);
    assert.deepEqual(await size(), [360, 360]);
    await press(tab, 'Tunjukkan di halaman');
    assert.ok(Number(await inPanel(tab, `root.querySelector('.panel').offsetHeight`)) < 120);
    await press(tab, 'Kembali ke daftar');
    assert.ok(Number(await inPanel(tab, `root.querySelector('.panel').offsetHeight`)) > 300);
    await tab.close();
  });

  it('copies the remedy and a report in plain text', async () => {
    const { tab } = await pages.see(
      {
        body: WRONG,
        early: `Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } })`,
      },
      has('unknown-program'),
    );
    await press(tab, 'Salin perbaikan');
    await until(tab, `window.copied == '<opd-program-card program="tarok-city">'`);
    await press(tab, 'Salin laporan');
    await until(tab, `/Laporan pemeriksa widget/.test(window.copied)`);
    const report = String(await tab.evaluate('window.copied'));
    assert.match(report, /1\. Nama program salah tulis – opd-program-card\nTidak ada program tarok-sity/);
    assert.match(report, /Halaman: http:\/\/127\.0\.0\.1/);
    await tab.close();
  });

  it('tells what is there while an endpoint keeps it waiting', async () => {
    const { said, tab } = await pages.see(
      {
        body: '<opd-program-cart program="tarok-city"></opd-program-cart><opd-news-feed></opd-news-feed>',
        early: `const ask = window.fetch; window.fetch = (address, ...rest) => (/index\\.json/.test(address) ? new Promise(() => {}) : ask(address, ...rest))`,
      },
      has('unknown-widget'),
    );
    await tab.close();
    assert.match(said, /1 masalah.*Sedang memeriksa/);
  });

  it('looks the same whatever the theme does to its site', async () => {
    const { tab } = await pages.see(
      { head: `${ENDPOINT}${SCRIPT}<style>${THEME}</style>`, body: WRONG },
      has('unknown-program'),
    );
    const box = await inPanel(
      tab,
      `(({ width, top, right }, style) => [width, top, right, style.fontSize, style.opacity, root.querySelector('.panel').checkVisibility()])
        (root.querySelector('.panel').getBoundingClientRect(), getComputedStyle(root.querySelector('.panel')))`,
    );
    await tab.close();
    assert.deepEqual(box, [420, 24, 1216, '15px', '1', true]);
  });

  it('works under the strictest policy, without a word of it on the console', async () => {
    const { errors, tab, faults } = await pages.see(
      {
        headers: {
          'content-security-policy': `default-src 'none'; script-src OTHER; connect-src 'self' OTHER; img-src OTHER; require-trusted-types-for 'script'; trusted-types lit-html`,
        },
        early: `window.violations = []; document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective))`,
      },
      ({ fine }) => /server data menjawab/.test(fine),
    );
    const violations = await tab.evaluate('window.violations.filter((directive) => directive != "img-src")');
    await tab.close();
    assert.deepEqual([errors, violations, faults], [[], [], []]);
  });

  it('stands above what a page puts above all else', async () => {
    const { tab } = await pages.see({
      body: `${CARD}<div style="position: fixed; inset: 0; z-index: 2147483647; background: #fff">Iklan</div>`,
    });
    await tab.evaluate(`document.documentElement.append(document.querySelector('[style]'))`);
    assert.equal(await tab.evaluate(`document.elementFromPoint(1000, 60).localName`), 'opd-doctor');
    await tab.close();
  });
});
