import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { COPIES, alive, frames } from './frames.js';

const TAROK = '/embed/program-card/tarok-city';
const ROAD = '/embed/program-card/jalan-akses-tarok-city-tandikek';

const heightOf = (place: Page | Frame) =>
  place.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
const frameHeight = (tab: Page) => tab.$eval('iframe', (frame) => frame.clientHeight);

const { alone, framed, address, stored } = frames();

describe('an embed page in a browser', () => {
  it('reads and looks without script as with it, and the widget takes over without a shift', async () => {
    for (const path of [
      ROAD,
      `${ROAD}?feedback=1`,
      '/embed/program-card/makam-syekh-burhanuddin',
      '/embed/program-card/drainase-gerbang-tarok-city',
      '/embed/progress-meter/tarok-city',
      '/embed/progress-meter/tarok-city?variant=compact',
      '/embed/feedback-list/semua',
    ])
      for (const width of [320, 600]) {
        const plain = await alone(path, { width, script: false });
        const live = await alone(path, { width });
        await live.tab.evaluate(() => delete document.documentElement.dataset.alone);
        await alive(live.tab);
        assert.equal(await heightOf(live.tab), await heightOf(plain.tab), `${path} at ${width} px`);
        await Promise.all([plain.tab.close(), live.tab.close()]);
      }
    const { tab, frame, faults } = await framed(
      (ours) => `<iframe width="500" height="800" src="${ours}${ROAD.slice(1)}"></iframe>`,
    );
    await alive(frame());
    const shift = await frame().evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum))));
        }),
    );
    assert.ok(shift <= 0.02, `layout shift ${shift}`);
    assert.deepEqual(faults, []);
    await tab.close();
  });

  it('keeps what it says until the figures are there, whatever else comes first', async () => {
    // Not shown before: a copy of an earlier visit would be there at once.
    const { tab, release } = await alone('/embed/program-card/nagita', { held: /\/v1\/programs/ });
    await tab.waitForFunction(() => customElements.get('opd-program-card'));
    // The widget has asked for this file before: it has it when we have.
    await tab.evaluate(`import('/opd-program-parts.js').then(() => {})`);
    await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const [card, tag] = await tab.$$eval('.card, [endpoint]', (all) =>
      all.map((part) => part.getBoundingClientRect().x),
    );
    assert.equal(card, tag, 'the card that the page wrote has moved');
    release();
    await alive(tab);
    await tab.close();
  });

  it('is no wider than 320 px, whichever widget it shows, and says everything without script', async () => {
    for (const path of [
      TAROK,
      '/embed/news-feed/semua',
      '/embed/feedback-form/semua',
      '/embed/feedback-status/semua',
      '/embed/feedback-list/semua',
      '/embed/',
    ]) {
      const { tab } = await alone(path, { width: 320, script: false });
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320, path);
      assert.ok((await tab.$eval('body', (body) => body.innerText)).length > 100, path);
      await tab.close();
    }
  });

  it('comes alive in a sandbox that allows scripts alone, and tells its height there', async () => {
    for (const path of [
      TAROK,
      '/embed/news-feed/semua',
      '/embed/feedback-status/semua',
      '/embed/feedback-list/semua',
    ]) {
      const { tab, frame, faults } = await framed(
        (ours) =>
          `<script src="${ours}opd-embed.js"></script><iframe sandbox="allow-scripts" width="500" height="150" src="${ours}${path.slice(1)}"></iframe>`,
      );
      await alive(frame());
      assert.equal(await frame().evaluate(() => self.origin), 'null');
      const height = await heightOf(frame());
      await tab.waitForFunction((wanted) => document.querySelector('iframe')!.clientHeight == wanted, {}, height);
      assert.deepEqual(faults, [], path);
      await tab.close();
    }
  });

  it('sends a message once from that sandbox, which ends forms before their submit event', async () => {
    const { tab, frame } = await framed(
      (ours) =>
        `<iframe sandbox="allow-scripts" width="500" height="1900" src="${ours}embed/feedback-form/semua"></iframe>`,
    );
    await alive(frame());
    const before = await stored();
    await frame().evaluate(() => {
      const root = document.querySelector('[endpoint]')!.shadowRoot!;
      const choice = root.querySelector('select')!;
      choice.value = choice.options[choice.options.length - 1]!.value;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      root.querySelector('textarea')!.value = 'Lampu mati di simpang.';
      root.querySelector<HTMLElement>('#consent')!.click();
      root.querySelector<HTMLElement>('button.primary')!.click();
    });
    await frame().waitForFunction(() =>
      /Terkirim, kode/.test(
        document.querySelector('[endpoint]')!.shadowRoot!.querySelector('.outcome')?.textContent ?? '',
      ),
    );
    assert.equal(await stored(), before + 1);
    await tab.close();
  });

  it('is light in a usual page, dark or as the device where asked, and light on paper', async () => {
    const dark = { 'prefers-color-scheme': 'dark' };
    const surface = async (place: Page | Frame) => {
      await alive(place);
      return place.evaluate(() => {
        const card = document.querySelector('[endpoint]')!.shadowRoot!.querySelector('.card')!;
        return getComputedStyle(card).backgroundColor;
      });
    };
    const LIGHT = 'rgb(255, 255, 255)';
    const DARK = 'rgb(23, 28, 26)';
    const inFrame = await framed((ours) => `<iframe src="${ours}${TAROK.slice(1)}"></iframe>`, { features: dark });
    assert.equal(await surface(inFrame.frame()), LIGHT);
    await inFrame.tab.close();
    for (const [query, features, media, wanted] of [
      ['?theme=dark', {}, 'screen', DARK],
      ['?theme=light', dark, 'screen', LIGHT],
      ['?theme=auto', dark, 'screen', DARK],
      ['', dark, 'screen', DARK],
      ['?theme=dark', dark, 'print', LIGHT],
      ['', dark, 'print', LIGHT],
    ] as const) {
      const { tab } = await alone(TAROK + query, { features, media });
      assert.equal(await surface(tab), wanted, `${query} ${media}`);
      await tab.close();
    }
  });

  it('keeps its bars in forced colours', async () => {
    const { tab } = await alone(TAROK, { script: false, features: { 'forced-colors': 'active' } });
    const [fill, track, surface] = await tab.evaluate(() =>
      ['.fill', '.track', '.card'].map((part) => {
        const { fill, backgroundColor } = getComputedStyle(document.querySelector(part)!);
        return part == '.card' ? backgroundColor : fill;
      }),
    );
    assert.notEqual(fill, surface);
    assert.notEqual(fill, track);
    await tab.close();
  });

  it('obeys language and colours of its address as a static copy', async () => {
    // The server obeys by itself: this file was made for an address without a query.
    const { tab, faults } = await alone(`${COPIES}${TAROK}/?lang=en&theme=dark`);
    await alive(tab);
    const [said, surface] = await tab.evaluate(() => {
      const card = document.querySelector('[endpoint]')!.shadowRoot!.querySelector('.card')!;
      return [card.textContent, getComputedStyle(card).backgroundColor];
    });
    assert.match(said!, /32% physical/);
    assert.equal(surface, 'rgb(23, 28, 26)');
    assert.deepEqual(faults, []);
    await tab.close();
  });

  it('speaks WordPress: the word in its address, the answer to "ready", its own host alone for links', async () => {
    const { tab, frame } = await framed(
      (ours) => `<script>
        heard = [];
        addEventListener('message', ({ data }) => { if (data.secret) heard.push(data); });
      </script><iframe width="500" sandbox="allow-scripts" style="position: absolute; clip: rect(1px, 1px, 1px, 1px)" src="${ours}${TAROK.slice(1)}#?secret=Abc123"></iframe>`,
    );
    const heard = () => tab.evaluate('heard') as Promise<{ message: string; value: unknown; secret: string }[]>;
    await alive(frame());
    const height = await heightOf(frame());
    await tab.waitForFunction(
      `heard.some(({ message, value, secret }) => message == 'height' && value == ${height} && secret == 'Abc123')`,
    );
    await tab.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe')!;
      contentWindow!.postMessage({ message: 'ready', secret: '<b>' }, '*');
      contentWindow!.postMessage({ message: 'ready', secret: 'Xyz789' }, '*');
    });
    await tab.waitForFunction(`heard.some(({ secret }) => secret == 'Xyz789')`);
    assert.ok((await heard()).every(({ secret }) => /^\w+$/.test(secret)));
    // From a window that is not the one around it, nothing is heard.
    await frame().evaluate(() => window.postMessage({ message: 'ready', secret: 'sendiri' }, '*'));
    await frame().evaluate(() => {
      addEventListener('click', (event) => event.preventDefault());
      document.querySelector('[endpoint]')!.shadowRoot!.querySelector<HTMLElement>('.foot a')!.click();
    });
    await tab.waitForFunction(`heard.some(({ message }) => message == 'link')`);
    const said = await heard();
    assert.ok(!said.some(({ secret }) => secret == 'sendiri'));
    assert.equal(said.find(({ message }) => message == 'link')!.value, address() + TAROK.slice(1));
    await tab.close();
  });

  it('answers oEmbed in XML that a parser reads', async () => {
    const url = address() + TAROK.slice(1);
    const xml = await (await fetch(`${address()}oembed?format=xml&url=${encodeURIComponent(url)}`)).text();
    const { tab } = await framed(() => '');
    const found = await tab.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/xml');
      return [parsed.querySelector('parsererror') != null, parsed.querySelector('html')?.textContent ?? ''] as const;
    }, xml);
    assert.equal(found[0], false);
    assert.match(found[1], /^<blockquote><a href=".*<iframe src="http:/);
    await tab.close();
  });
});

describe('the loader of frames', () => {
  const tell = (message: unknown) => `<script>parent.postMessage(${JSON.stringify(message)}, '*')</script>`;
  /** A page of somebody else that says it is 777 px high. */
  const liar = (sandbox = '') =>
    `<iframe ${sandbox} height="100" srcdoc="${tell({ type: 'opd-height', height: 777 }).replaceAll('"', '&quot;')}"></iframe>`;

  it('gives a frame the height that its page tells, also one that comes later', async () => {
    const { tab } = await framed((ours) => `<script src="${ours}opd-embed.js"></script><div></div>`);
    const script = await tab.$eval('script', ({ src }) => src);
    await tab.evaluate(
      (src) => {
        const frame = Object.assign(document.createElement('iframe'), { src, width: '500', height: '90' });
        document.querySelector('div')!.append(frame);
      },
      script.replace('opd-embed.js', TAROK.slice(1)),
    );
    await tab.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 400);
    await tab.close();
  });

  it('hears nobody else, whoever says that they are ours', async () => {
    const { tab, frame } = await framed(
      (ours) =>
        `<script src="${ours}opd-embed.js"></script>${liar()}${liar('sandbox="allow-scripts"')}` +
        `<iframe sandbox="allow-scripts" src="${ours}${TAROK.slice(1)}"></iframe><iframe src="${ours}${ROAD.slice(1)}"></iframe>`,
    );
    const heights = () => tab.$$eval('iframe', (all) => all.map(({ clientHeight }) => clientHeight));
    await alive(frame());
    await tab.waitForFunction(() =>
      [...document.querySelectorAll('iframe')].slice(2).every((each) => each.clientHeight > 400),
    );
    const before = await heights();
    assert.deepEqual(before.slice(0, 2), [100, 100]);
    // A sandboxed frame has the origin of all that are sandboxed, and a frame of ours may have been led to somebody else.
    const inner = tab.frames().filter((each) => each.parentFrame());
    await inner[1]!.evaluate(() => parent.postMessage({ type: 'opd-height', height: 778 }, '*'));
    const heard = tab.evaluate(
      () =>
        new Promise((done) =>
          addEventListener('message', ({ data }) => data.height == 779 && done(setTimeout(() => {}))),
        ),
    );
    await inner[3]!.goto(`data:text/html,${encodeURIComponent(tell({ type: 'opd-height', height: 779 }))}`);
    await heard;
    assert.deepEqual(await heights(), before);
    await tab.close();
  });

  it('believes no height beyond reason, and nothing that is none', async () => {
    const { tab, frame } = await framed(
      (ours) =>
        `<script src="${ours}opd-embed.js"></script><iframe height="90" src="${ours}${TAROK.slice(1)}"></iframe>`,
    );
    await alive(frame());
    const say = (data: unknown) => frame().evaluate((said) => parent.postMessage(said, '*'), data);
    const becomes = (height: number) =>
      tab.waitForFunction((wanted) => document.querySelector('iframe')!.clientHeight == wanted, {}, height);
    for (const [told, wanted] of [
      [1e9, 4000],
      [1, 40],
      [123.2, 124],
    ] as const) {
      await say({ type: 'opd-height', height: told });
      await becomes(wanted);
    }
    for (const data of [
      null,
      5,
      { type: 'opd-height', height: '500' },
      { type: 'opd-height', height: -5 },
      { height: 500 },
    ])
      await say(data);
    assert.equal(await frameHeight(tab), 124);
    await say({ type: 'opd-height', height: 321 });
    await becomes(321);
    await tab.close();
  });

  it('leaves a page of the endpoint that is no embed page as it is', async () => {
    const { tab } = await framed(
      (ours) =>
        `<script src="${ours}opd-embed.js"></script><iframe height="100" src="${ours}v1/index.json?/embed/"></iframe>`,
    );
    const inner = tab.frames()[1]!;
    await inner.evaluate(() => parent.postMessage({ type: 'opd-height', height: 777 }, '*'));
    await inner.evaluate(() => new Promise((heard) => setTimeout(heard)));
    assert.equal(await frameHeight(tab), 100);
    await tab.close();
  });
});
