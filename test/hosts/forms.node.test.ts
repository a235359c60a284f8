import { describe, it } from 'node:test';
import { hostPages, VOICES } from '../support/host-pages.js';

const FOUR = { body: VOICES, count: 4 };
const style = (css: string) => ({ head: `<style>${css}</style>` });
/** What old themes do to every form of their site. */
const THEME = `
  html { font-size: 10px } input, select, textarea, button, label, fieldset, legend { font: 700 9px monospace !important; color: #fff !important;
  background: #fff !important; display: none !important; width: 900px !important; border: 0 !important; margin: 40px !important }
  .field, .summary, .consent, .note, .primary, .wide, .outcome, .waiting { display: none !important }
  form { display: none !important } a { color: #fff !important }
`;

describe('Forms in a host page', { concurrency: 4 }, () => {
  const hosts = hostPages();

  it('stand in a plain page, and leave it as it was', () => hosts.check({ ...FOUR, compared: true }));
  it('are not touched by what its theme does to forms', () => hosts.check({ ...FOUR, ...style(THEME) }));
  it('survive * { all: revert }', () => hosts.check({ ...FOUR, ...style('* { all: revert }') }));
  it('survive *:empty { display: none }', () =>
    hosts.check({ ...FOUR, ...style('*:empty { display: none !important }') }));
  it('fit a screen of 320 px, or 400 % zoom', () => hosts.check({ ...FOUR, width: 320, compared: true }));
  it('fit a column of 240 px', () => hosts.check({ ...FOUR, body: `<div style="width: 240px">${VOICES}</div>` }));
  it('stand in a flex row of a page builder', () =>
    hosts.check({ ...FOUR, body: `<div style="display: flex; flex-wrap: wrap">${VOICES}</div>` }));
  it('stand in quirks mode', () => hosts.check({ ...FOUR, doctype: '' }));
  it('stand in a page from right to left', () => hosts.check({ ...FOUR, body: `<div dir="rtl">${VOICES}</div>` }));
  it('stand inside a form of the page', () =>
    hosts.check({ ...FOUR, body: `<form action="/cari"><input name="description">${VOICES}</form>` }));
  it('can be read in the dark', () =>
    hosts.check({
      ...FOUR,
      ...style(':root { color-scheme: dark } body { background: #111; color: #eee }'),
      features: { 'prefers-color-scheme': 'dark' },
    }));
  it('can be read in forced colours', () => hosts.check({ ...FOUR, features: { 'forced-colors': 'active' } }));
  it('can be read on paper', () => hosts.check({ ...FOUR, media: 'print' }));
  it('obey the strictest policy', () =>
    hosts.check({
      ...FOUR,
      headers: {
        'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`,
      },
    }));
  it('open in a sandbox without an origin of its own', () =>
    hosts.check({ ...FOUR, headers: { 'content-security-policy': 'sandbox allow-scripts allow-forms' } }));
  it('work with the classic script', () =>
    hosts.check({ ...FOUR, script: '<script defer src="/dist/opd-widgets.classic.js"></script>' }));
  it('are not hurt by names of the page', () =>
    hosts.check({
      ...FOUR,
      body: ['localStorage', 'indexedDB', 'navigator', 'crypto', 'FormData', 'form', 'submit', 'elements', 'status']
        .map((name) => `<form name="${name}" id="${name}"></form>`)
        .join('')
        .concat(VOICES),
    }));
  it('stand in XHTML', () =>
    hosts.check({
      count: 4,
      source: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="id"><head><title>Situs</title><script defer="" src="/dist/opd-widgets.classic.js"></script></head><body>${VOICES}</body></html>`,
      type: 'application/xhtml+xml; charset=utf-8',
    }));
});
