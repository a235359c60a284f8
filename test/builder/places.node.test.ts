import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page as Tab } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';
import { servePages, type Page, type PageServer } from '../support/page-server.js';
import { builtRelease, endpointPages } from './hosts.js';
import { asAuthor } from './kses.js';
import { inBloggerTheme, snippetOf } from './samples.js';

const CARD = 'program=tarok-city&accent=123e73';
const INLINE = 'program=tarok-city&widget=progress-meter&variant=inline&accent=123e73&lang=en';

let endpoint: PageServer;
let host: PageServer;
let browser: Browser;
const pages: Record<string, Page> = { '/favicon.ico': { body: '' } };
before(async () => {
  endpoint = await servePages(endpointPages());
  host = await servePages(pages);
  browser = await launch(await launchOptions());
});
after(async () => {
  await browser.close();
  await Promise.all([endpoint.close(), host.close()]);
});

/** What a site allows that is strict and has done what the README asks for; Blogger and most CMSs send no policy at all. */
const policy = () =>
  `default-src 'none'; script-src ${endpoint.origin}; connect-src ${endpoint.origin}; img-src ${endpoint.origin}; ` +
  `frame-src ${endpoint.origin}; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types lit-html`;

const codes = (place: string, way: string, query: string): string[] =>
  snippetOf(place, way, query, { root: `${endpoint.origin}/`, release: builtRelease() }).parts.map(({ code }) => code);

/** A page of somebody's site, in which a snippet lies. */
const hostPage = (body: string, head = ''): Page => ({
  body: `<!doctype html><html lang="id"><head><meta charset="utf-8"/><title>Situs</title>${head}</head><body><div style="width:400px">${body}</div></body></html>`,
  headers: { 'content-security-policy': policy() },
});

async function open<T>(page: Page, look: (tab: Tab) => Promise<T>): Promise<T> {
  pages['/'] = page;
  const tab = await browser.newPage();
  const faults: string[] = [];
  tab.on('pageerror', (error) => faults.push(String(error)));
  tab.on('console', (message) => message.type() == 'error' && faults.push(message.text()));
  await tab.goto(`${host.origin}/`, { waitUntil: 'load' });
  const found = await look(tab);
  assert.deepEqual(faults, []);
  await tab.close();
  return found;
}

/** Waits until the widget says its figure in words that match, and answers its text and colour. */
const live = async (tab: Tab, name = 'opd-program-card', words = /32/) => {
  const shown = await tab.waitForFunction(
    (tag, pattern) => {
      const widget = document.querySelector(tag);
      const text = widget?.shadowRoot?.querySelector('[part=sentence]')?.textContent ?? '';
      const accent = widget && getComputedStyle(widget).getPropertyValue('--opd-accent').trim();
      return new RegExp(pattern).test(text) && { text, accent };
    },
    { timeout: 8000 },
    name,
    words.source,
  );
  return (await shown.jsonValue()) as { text: string; accent: string };
};

/** What is shown is live and has the chosen colour. */
const isLive = async (body: string, head?: string, tag?: string) => {
  const { accent } = await open(hostPage(body, head), (tab) => live(tab, tag));
  assert.equal(accent, '#123e73');
};

describe('The snippet of the tab', () => {
  it('HTML is live, its script line in the head', () => {
    const [tag, script] = codes('html', '', CARD) as [string, string];
    return isLive(tag, script);
  });
  it('HTML is live, its script line anywhere', () => isLive(codes('html', '', CARD).slice(0, 2).join('')));
  it('HTML is live inside a sentence', () =>
    isLive(`<p>Kini ${codes('html', '', INLINE).slice(0, 2).join('')}.</p>`, '', 'opd-progress-meter'));

  it('HTML with the hashes of what is loaded later shows the card, and no part that was changed', async () => {
    const [tag, script, map] = codes('html', '', CARD) as [string, string, string];
    // The map stands in the page itself: a policy has to allow it.
    const page = (hashes: string) => ({ ...hostPage(tag, hashes + script), headers: {} });
    assert.match((await open(page(map), (tab) => live(tab))).text, /32/);
    pages['/'] = page(map.replace(/(?<=opd-program-parts\.js":"sha384-)./, (first) => (first == 'A' ? 'B' : 'A')));
    const tab = await browser.newPage();
    await tab.goto(`${host.origin}/`, { waitUntil: 'load' });
    await live(tab);
    assert.equal(
      await tab.evaluate(() => !!document.querySelector('opd-program-card')?.shadowRoot?.querySelector('.bar')),
      false,
    );
    await tab.close();
  });

  for (const [place, way] of [
    ['wordpress', 'block'],
    ['wordpress', 'classic'],
    ['blogger', 'gadget'],
    ['blogger', 'post'],
    ['joomla', ''],
    ['opensid', ''],
  ] as const) {
    it(`${place} ${way} is live with one paste`, () => isLive(codes(place, way, CARD)[0]!));
    it(`${place} ${way} is live inside a sentence, in the chosen language`, async () => {
      // The words of a language that is not the page's own come a moment after the figure.
      const { accent } = await open(hostPage(`<p>Kini ${codes(place, way, INLINE)[0]!}.</p>`), (tab) =>
        live(tab, 'opd-progress-meter', /now|32%/),
      );
      assert.equal(accent, '#123e73');
    });
  }

  it('wordpress author is live after WordPress has taken away what authors may not have', async () => {
    const [, tag, script] = codes('wordpress', 'author', CARD) as [string, string, string];
    const tab = await browser.newPage();
    const kept = await tab.evaluate(asAuthor, `${tag}${script}<opd-program-card>x</opd-program-card>`);
    await tab.close();
    assert.doesNotMatch(kept, /<script|<link|<opd-/);
    await isLive(kept + script);
  });

  // Blogger reads a theme as XML and sends HTML, as this does: modules do not run in XML pages of Chromium.
  it('blogger is live in a theme, which is read as XML', async () => {
    const theme = inBloggerTheme(codes('blogger', 'gadget', CARD)[0]!);
    const tab = await browser.newPage();
    const sent = await tab.evaluate((text) => {
      const content = new DOMParser().parseFromString(text, 'application/xhtml+xml').querySelector('.widget-content')!;
      return new XMLSerializer().serializeToString(content);
    }, theme);
    await tab.close();
    await isLive(sent);
  });

  it('iframe shows the page, and the second line gives it its height', () => {
    const [frame, loader] = codes('iframe', '', 'program=tarok-city&version=latest') as [string, string];
    return open(hostPage(frame + loader), async (tab) => {
      await tab.waitForFunction(() => document.querySelector('iframe')!.getBoundingClientRect().height == 777);
      const inside = await (await tab.$('iframe'))!.contentFrame();
      assert.match(await inside.evaluate(() => document.body.innerText), /Tarok City/);
    });
  });
  it('iframe has the height of the preview without the second line', () =>
    open(hostPage(codes('iframe', '', 'program=tarok-city')[0]!), async (tab) => {
      assert.equal(await tab.evaluate(() => document.querySelector('iframe')!.getBoundingClientRect().height), 612);
    }));

  for (const type of ['png', 'svg'])
    it(`picture ${type} shows a picture with its words, linked`, () =>
      open(hostPage(codes('picture', type, CARD)[0]!), async (tab) => {
        const image = await tab.evaluate(() => {
          const { naturalWidth, alt, parentElement } = document.images[0]!;
          return { naturalWidth, alt, href: (parentElement as HTMLAnchorElement).href };
        });
        assert.equal(image.naturalWidth, 600);
        assert.match(image.alt, /^Kawasan Terpadu Tarok City: Fisik 32\s%, .*Bapelitbangda/);
        assert.match(image.href, /\/embed\/program-card\/tarok-city$/);
      }));

  it('oembed leads to the page of the widget', () => {
    const [address, api] = codes('oembed', '', CARD) as [string, string];
    assert.equal(address, `${endpoint.origin}/embed/program-card/tarok-city`);
    assert.equal(new URL(api).searchParams.get('url'), address);
  });
});

describe('Without its script', () => {
  for (const [place, way] of [
    ['html', ''],
    ['wordpress', 'block'],
    ['blogger', 'post'],
  ] as const)
    it(`${place} ${way} still says figure, date, producer, and leads to the source`, () => {
      const page = hostPage(codes(place, way, CARD)[0]!);
      page.headers = { 'content-security-policy': `${policy()}; sandbox` };
      page.body = page.body.replace(/<script.*?<\/script>|<link[^>]*>/g, '');
      return open(page, async (tab) => {
        const said = await tab.evaluate(() => [document.body.innerText, document.links[0]!.href] as const);
        assert.match(said[0], /Tarok City: fisik 32\s%, .*per\s12\sNov\s2026.*\(Bapelitbangda, contoh\)/);
        assert.match(said[1], /^https:/);
      });
    });
});
