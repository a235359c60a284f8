import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { launch, type Browser, type Frame, type Page } from 'puppeteer-core';
import { createEmbed } from '../../../src/endpoint/embed/embed.js';
import { embedPages } from '../../../src/endpoint/embed/static-pages.js';
import { loadScripts } from '../../../src/endpoint/script-files.js';
import { startServer, type RunningServer } from '../../../src/endpoint/server.js';
import { answerOf, type Files } from '../../../src/endpoint/stored-file.js';
import { launchOptions } from '../../support/browser.mjs';
import { startCollecting, type Collecting } from '../../support/collecting.js';
import { demoEdition } from '../../support/demo-data.js';

export interface OpenPage {
  tab: Page;
  /** What the console and the page said went wrong. */
  faults: string[];
  /** Lets the answers through that were held. */
  release: () => void;
  /** The first frame in the page whose address is one of ours. */
  frame: () => Frame;
}

export interface Opening {
  width?: number;
  script?: boolean;
  media?: string;
  features?: Record<string, string>;
  /** Answers to these addresses wait until `release()`. */
  held?: RegExp;
}

/** Where the static copies of the pages lie, with all that they need beside them. */
export const COPIES = '/salinan';

/** A note of the browser that it asked for an icon in vain. */
const ICON = /^Failed to load resource/;

/**
 * The real endpoint with the demo's data, scripts, embed pages and collector, and a site of another origin that frames its pages.
 * The scripts must have been built.
 */
export function frames() {
  let server: RunningServer;
  let collecting: Collecting;
  let browser: Browser;
  const pages = new Map<string, string>();
  const hosts = createServer(({ url = '' }, response) => {
    const body = pages.get(url);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  let site = '';

  before(async () => {
    const edition = await demoEdition();
    const scripts: Files = await loadScripts('dist');
    collecting = await startCollecting(undefined, edition.files);
    const embed = createEmbed({ files: () => edition.files });
    const copies = await embedPages(edition.files);
    server = await startServer(
      async (asked, connection) => {
        const copy = copies.get(`${new URL(asked.url).pathname.slice(COPIES.length + 1)}index.html`);
        if (copy) return new Response(copy, { headers: { 'content-type': 'text/html; charset=utf-8' } });
        const request = new Request(asked.url.replace(`${COPIES}/`, '/'), asked);
        const { pathname } = new URL(request.url);
        if (/^\/(embed\/|oembed$)/.test(pathname)) return embed.fetch(request);
        const script = scripts.get(pathname);
        if (!script) return collecting.endpoint(request, connection);
        const { headers, body } = answerOf(script, request.headers.get('accept-encoding'));
        return new Response(body, { headers });
      },
      { host: '127.0.0.1', port: 0 },
    );
    await new Promise<void>((listening) => hosts.listen(0, '127.0.0.1', listening));
    site = `http://localhost:${(hosts.address() as AddressInfo).port}`;
    browser = await launch(await launchOptions());
  });
  after(async () => {
    await browser.close();
    hosts.close();
    await server.close(500);
    await collecting.close();
  });

  async function open(
    address: string,
    { width = 600, script = true, media, features = {}, held }: Opening,
  ): Promise<OpenPage> {
    const tab = await browser.newPage();
    const faults: string[] = [];
    tab.on('pageerror', (error) => faults.push(String(error)));
    tab.on('console', (message) => {
      if (['error', 'warn'].includes(message.type()) && !ICON.test(message.text())) faults.push(message.text());
    });
    let release = () => {};
    if (held) {
      const released = new Promise<void>((done) => (release = done));
      await tab.setRequestInterception(true);
      tab.on('request', async (request) => {
        if (held.test(request.url())) await released;
        await request.continue();
      });
    }
    await tab.setJavaScriptEnabled(script);
    await tab.setViewport({ width, height: 900 });
    if (media) await tab.emulateMediaType(media);
    const protocol = await tab.createCDPSession();
    await protocol.send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    await tab.goto(address, { waitUntil: held ? 'domcontentloaded' : 'load' });
    return {
      tab,
      faults,
      release,
      frame: () => tab.frames().find((each) => each.url().startsWith(`${server.address}embed/`))!,
    };
  }

  return {
    /** Address of the endpoint, with a slash at the end. */
    address: () => server.address,
    /** How many messages the collector has stored. */
    stored: async () => Object.values(await collecting.store.counts({})).reduce((sum, count) => sum + count, 0),
    /** Opens a page of ours by itself. */
    alone: (path: string, opening: Opening = {}) => open(server.address + path.slice(1), opening),
    /** Opens a page of the other site. @param make its markup */
    framed(make: (ours: string) => string, opening: Opening = {}) {
      const path = `/${pages.size}`;
      pages.set(path, `<!doctype html><meta charset="utf-8"><title>Situs</title><body>${make(server.address)}`);
      return open(site + path, opening);
    },
  };
}

/** Waits until the widget of a page has come alive and shows what it came for. */
export const alive = (place: Page | Frame) =>
  place.waitForFunction(() => {
    const root = document.querySelector('[endpoint]')?.shadowRoot;
    return root?.querySelector('.bar, li, form') && !root.querySelector('.hold');
  });
