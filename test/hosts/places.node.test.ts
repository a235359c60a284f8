import { describe, it } from 'node:test';
import { CARD, FEED, hostPages, METER, MODULE, TAGS } from '../support/host-pages.js';

const BLOCKS = CARD + METER + FEED;
const box = (style: string, inner = BLOCKS) => `<div style="${style}">${inner}</div>`;
const inBoxes = (outer: string, inner: string) =>
  box(outer, [CARD, METER, FEED].map((tag) => box(inner, tag)).join(''));
/** Chromium runs no modules in XML documents. */
const xhtml = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="id"><head><title>Situs</title><script defer="" src="/dist/opd-widgets.classic.js"></script></head><body>${body}</body></html>`;

describe('A widget has its width and height', { concurrency: 4 }, () => {
  const hosts = hostPages();

  for (const [name, body] of Object.entries({
    'in a flex row of a page builder': inBoxes('display: flex; flex-wrap: wrap', 'flex: 1 1 250px'),
    'in a flex row whose items shrink to fit': inBoxes('display: flex; align-items: flex-start; flex-wrap: wrap', ''),
    'as a flex item itself': box('display: flex; flex-wrap: wrap'),
    'in a flex column that shrinks to fit': box('display: flex; flex-direction: column; align-items: center'),
    'in width: fit-content': box('width: fit-content'),
    'in a float': box('float: left'),
    'in display: inline-block': box('display: inline-block'),
    'in a table cell': `<table><tr><td>${CARD}</td></tr><tr><td>${METER}</td></tr><tr><td>${FEED}</td></tr></table>`,
    'in a grid of auto columns': box('display: grid; grid-template-columns: auto auto auto'),
    'in position: absolute': box('position: absolute; left: 0; top: 0'),
    'in a box of 240 px': box('width: 240px'),
    'in an open details': `<details open><summary>Program</summary>${BLOCKS}</details>`,
    'in a page from right to left': `<div dir="rtl">${BLOCKS}</div>`,
    'in a box that is shown later': `${box('display: none')}<script>setTimeout(() => { document.querySelector('div').style.display = ''; }, 600);</script>`,
    'in details that are opened later': `<details><summary>Program</summary>${BLOCKS}</details><script>setTimeout(() => { document.querySelector('details').open = true; }, 600);</script>`,
  }))
    it(name, () => hosts.check({ body, count: 3, pause: /600/.test(body) ? 700 : 0 }));

  it('in quirks mode', () => hosts.check({ doctype: '' }));

  it('in XHTML', () => hosts.check({ source: xhtml(TAGS), type: 'application/xhtml+xml; charset=utf-8' }));

  it('in a page with <base> elsewhere', () =>
    hosts.check({
      head: '<base href="https://situs.example/berita/">',
      script: '',
      body: `<script>for (const origin of [location.origin]) document.write(${JSON.stringify(MODULE + TAGS)
        .replaceAll('</', '<\\/')
        .replaceAll('/dist/', '" + origin + "/dist/')
        .replaceAll('/v1/', '" + origin + "/v1/')})</script>`,
    }));

  it('on a screen of 320 px, or at 400 % zoom', () => hosts.check({ width: 320, compared: true }));
  it('on paper', () => hosts.check({ media: 'print' }));
  it('in forced colours', () => hosts.check({ features: { 'forced-colors': 'active' } }));
  it('with less motion', () => hosts.check({ features: { 'prefers-reduced-motion': 'reduce' } }));

  const dark = { features: { 'prefers-color-scheme': 'dark' } };
  it('in the dark, on a page that knows no dark', () => hosts.check(dark));
  it('in the dark, on a page that does', () =>
    hosts.check({ ...dark, head: '<style>:root { color-scheme: light dark }</style>' }));
  it('on a page that is always dark', () =>
    hosts.check({ head: '<style>:root { color-scheme: dark } body { background: #111; color: #eee }</style>' }));
});
