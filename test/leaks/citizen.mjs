import { createServer } from 'node:http';
import { launch } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';

const pageOf = (endpoint, attributes) => `<!doctype html><html lang="id"><meta charset="utf-8"><title>Artikel</title>
<script type="module" src="${endpoint}/opd-widgets.js"></script>
<opd-feedback-form service="rsud" ${attributes}></opd-feedback-form></html>`;

/** A person on a site of somebody else, whose browser is listened to: addresses, console, and what pages can read again. */
export async function startCitizen(endpoint, profile) {
  const site = createServer((request, response) => {
    const body = pageOf(endpoint, request.url.startsWith('/kantor') ? 'shared-device' : '');
    response.writeHead(200, { 'content-type': 'text/html' }).end(body);
  });
  await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
  const browser = await launch({ ...(await launchOptions()), userDataDir: profile });
  const page = await browser.newPage();
  const heard = { addresses: [], console: [], traces: [] };
  const network = await page.createCDPSession();
  await network.send('Network.enable');
  network.on('Network.requestWillBeSent', ({ request, documentURL }) =>
    heard.addresses.push(request.url, documentURL, request.headers.Referer ?? ''),
  );
  page.on('console', (message) => heard.console.push(message.text()));
  page.on('pageerror', (error) => heard.console.push(String(error.stack)));

  const ready = () =>
    page.waitForFunction(() => document.querySelector('opd-feedback-form').shadowRoot?.querySelector('form #consent'));
  return {
    heard,
    page,
    async open(path) {
      await page.goto(`http://127.0.0.1:${site.address().port}${path}`, { waitUntil: 'load' });
      await ready();
    },
    /** Fills the form in and sends it. @returns the ticket that it shows */
    async write(message) {
      await ready();
      await page.waitForFunction(() =>
        document.querySelector('opd-feedback-form').shadowRoot.querySelector('[name="attribute.usul"]'),
      );
      const ticket = await page.evaluate(async (fields) => {
        const root = document.querySelector('opd-feedback-form').shadowRoot;
        for (const [name, value] of Object.entries(fields)) {
          const field = root.querySelector(`[name="${name}"]`);
          field.value = value;
          for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
        }
        root.querySelector('#consent').click();
        // Long enough for the draft to be written.
        await new Promise((resolve) => setTimeout(resolve, 1000));
        root.querySelector('form').requestSubmit();
        for (;;) {
          const [ticket] = /(\w{4}-){2}\w{4}/.exec(root.querySelector('.outcome b')?.innerText ?? '') ?? [];
          if (ticket) return ticket;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }, message);
      await page.evaluate(() =>
        [...document.querySelector('opd-feedback-form').shadowRoot.querySelectorAll('.outcome button')].at(-1).click(),
      );
      return ticket;
    },
    /** Hands messages to the outbox of the page, as the form does. @returns their tickets */
    post: (bodies) =>
      page.evaluate(
        async (base, messages) => {
          const { openOutbox } = await import(`${base}/opd-outbox.js`);
          const box = openOutbox();
          const send = (body) =>
            new Promise((resolve) =>
              box.submit(`${base}/v1/`, body, {
                onChange: ({ status, receipt }) => status == 'sent' && resolve(receipt.ticket),
              }),
            );
          const tickets = [];
          for (const body of messages) tickets.push(await send(body));
          return tickets;
        },
        endpoint,
        bodies,
      ),
    /** Sends what is refused. @returns the answers, whole */
    refused: (requests) =>
      page.evaluate(
        (base, all) =>
          Promise.all(
            all.map(async ({ path, ...init }) => {
              const response = await fetch(`${base}/v1/${path}`, init);
              return `${response.status} ${[...response.headers].join()} ${await response.text()}`;
            }),
          ),
        endpoint,
        requests,
      ),
    /** What any script of the page can read afterwards, without the outbox. */
    traces: () =>
      page.evaluate(() =>
        JSON.stringify([
          performance.getEntries().map(({ name }) => name),
          document.cookie,
          { ...localStorage },
          { ...sessionStorage },
          location.href,
          history.state,
          window.name,
          document.documentElement.outerHTML,
        ]),
      ),
    /** What lies in the outbox, by its stores. */
    kept: () =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            const open = indexedDB.open('opd-outbox');
            open.onsuccess = async () => {
              const stores = {};
              for (const name of open.result.objectStoreNames)
                stores[name] = await new Promise((done) => {
                  const all = open.result.transaction(name).objectStore(name).getAll();
                  all.onsuccess = () => done(JSON.stringify(all.result));
                });
              open.result.close();
              resolve(stores);
            };
          }),
      ),
    async stop() {
      await browser.close();
      site.closeAllConnections();
      site.close();
    },
  };
}
