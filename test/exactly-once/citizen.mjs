import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';

const pageOf = (script) => `<!doctype html><html lang="id"><meta charset="utf-8"><title>Artikel</title>
<script type="module" src="${script}/opd-widgets.js"></script>
<opd-feedback-form program="tarok-city" service="jembatan"></opd-feedback-form></html>`;

/** A person on a site of somebody else, with a browser of their own that remembers as theirs would. */
export async function startCitizen(endpoint) {
  const site = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(endpoint)),
  );
  await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${site.address().port}`;
  const profile = await mkdtemp(join(tmpdir(), 'opd-citizen-'));
  const options = await launchOptions();
  let browser;
  let page;

  const there = () => document.querySelector('opd-feedback-form')?.shadowRoot?.querySelector('form, .outcome');
  /**
   * Opens the site, with the browser if need be; whatever is open is used. Opened while the endpoint was gone a page has no
   * script at all, and page or browser may be killed meanwhile: people open it again.
   */
  async function open() {
    for (let tries = 0; tries < 6; tries++)
      try {
        if (!browser?.connected) browser = await launch({ ...options, userDataDir: profile });
        if (!page || page.isClosed()) {
          const fresh = (page = await browser.newPage());
          await fresh.goto(origin, { waitUntil: 'load' });
        }
        const used = page;
        await used.waitForFunction(there, { timeout: 8_000 });
        return used;
      } catch {
        await page?.reload({ waitUntil: 'load' }).catch(() => {});
      }
    throw new Error('the form does not open');
  }

  /** Asks the page, or answers nothing where it is gone. */
  const look = async (...given) => {
    try {
      return await page.evaluate(...given);
    } catch {
      return undefined;
    }
  };

  return {
    origin,
    open,
    async send(words) {
      const used = await open();
      await used.evaluate((text) => {
        const root = document.querySelector('opd-feedback-form').shadowRoot;
        const again = [...root.querySelectorAll('.outcome button')].find(
          ({ innerText }) => innerText == 'Tulis pesan lain',
        );
        again?.click();
        return new Promise((resolve) =>
          setTimeout(() => {
            const field = root.querySelector('#description');
            field.value = text;
            field.dispatchEvent(new Event('input', { bubbles: true }));
            const consent = root.querySelector('#consent');
            if (!consent.checked) consent.click();
            root.querySelector('form').requestSubmit();
            resolve();
          }, 50),
        );
      }, words);
    },
    /** What the page tells of the message now: the heading of its panel, and of its entry among what waits. */
    told: (words) =>
      look((text) => {
        const root = document.querySelector('opd-feedback-form')?.shadowRoot;
        const entry = [...(root?.querySelectorAll('.waiting li') ?? [])].find((item) => item.innerText.includes(text));
        return [root?.querySelector('.outcome b')?.innerText, entry?.querySelector('b')?.innerText].filter(Boolean);
      }, words),
    /** Goes on as people do: the button, a network that is back, or the page opened anew. */
    async goOn(how) {
      if (how == 'reload') {
        try {
          await page.close();
        } catch {
          // It is gone already.
        }
        page = undefined;
        return open();
      }
      await open();
      return look((way) => {
        const root = document.querySelector('opd-feedback-form').shadowRoot;
        const button = [...root.querySelectorAll('button')].find(({ innerText }) =>
          innerText.includes('Kirim sekarang'),
        );
        if (way == 'online' || !button) dispatchEvent(new Event('online'));
        else button.click();
      }, how);
    },
    /** What waits on the device, refused messages aside: in the database itself, since the sign of it may be late. */
    waits: () =>
      look(
        () =>
          new Promise((resolve) => {
            const request = indexedDB.open('opd-outbox');
            request.onsuccess = () => {
              const all = request.result.transaction('messages').objectStore('messages').getAll();
              all.onsuccess = () => resolve(all.result.filter(({ state }) => state == 'queued').length);
              request.result.close();
            };
          }),
      ),
    async closeTab() {
      const closing = page;
      page = undefined;
      await closing?.close().catch(() => {});
    },
    async killBrowser() {
      const killed = browser;
      page = browser = undefined;
      const gone = new Promise((resolve) => killed.process().once('exit', resolve));
      killed.process().kill('SIGKILL');
      await gone;
    },
    async stop() {
      await browser?.close().catch(() => {});
      site.closeAllConnections();
      site.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
