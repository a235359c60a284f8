import { describe, it } from 'node:test';
import { FEED, hostPages, INLINE, CARD, METER, TAGS } from '../support/host-pages.js';

const style = (css: string) => ({ head: `<style>${css}</style>` });

/** What of Bootstrap 3 reaches into other people's elements, as its own style sheet has it. */
const BOOTSTRAP_3 = `
  html { font-size: 10px; -webkit-tap-highlight-color: rgba(0, 0, 0, 0); font-family: sans-serif; }
  body { margin: 0; font: 14px/1.42857143 "Helvetica Neue", Helvetica, Arial, sans-serif; color: #333; background: #fff; }
  * , *:before, *:after { box-sizing: border-box; }
  article, details, summary { display: block; }
  a { color: #337ab7; text-decoration: none; } svg:not(:root) { overflow: hidden; }
  img { vertical-align: middle; border: 0; } p { margin: 0 0 10px; }
  button { font: inherit; margin: 0; overflow: visible; text-transform: none; }
  .title, .meta, .card, .body, .root, .head, .foot, .row { margin: 40px -15px; color: #fff; display: none; }
  .hide, .text { display: none !important; } .row:before { display: table; content: " "; }
  .container { width: 970px; padding: 0 15px; margin: 0 auto; }
`;
const RESET = `
  * { margin: 0 !important; padding: 0 !important; border: 0 !important; font-size: 100% !important; font: inherit !important;
    vertical-align: baseline !important; color: red !important; background: red !important; box-sizing: content-box !important;
    float: left !important; line-height: 1 !important; letter-spacing: 3px !important; text-transform: uppercase !important; }
`;

describe('A host page whose style sheet', { concurrency: 4 }, () => {
  const hosts = hostPages();

  it('is there for Bootstrap 3', () =>
    hosts.check({ ...style(BOOTSTRAP_3), body: `<div class="container">${TAGS}</div>` }));

  it('makes everything red, floating and upper case, with !important', () =>
    hosts.check({ ...style(RESET), body: `<div>${CARD}</div><div>${METER}</div><div>${FEED}</div>`, count: 3 }));

  for (const css of [
    '* { all: revert }',
    '* { all: revert-layer !important }',
    'html { font-size: 10px }',
    'html { font-size: 40px }',
    '*:empty { display: none }',
    '*:empty { display: none !important }',
    'body { font: italic 700 9px/1 monospace; letter-spacing: .3em; word-spacing: 1em; text-align: right; text-indent: 3em; white-space: nowrap }',
    'body { hyphens: auto; word-break: break-all; direction: rtl; text-transform: uppercase; font-variant: small-caps }',
    'body { -webkit-text-fill-color: #fff; color: #fff; background: #444; text-shadow: 2px 2px red }',
    'p, div, article, footer, ul, li, dl, dd, dt, svg, b, span { display: none !important }',
    '* { box-sizing: content-box !important; max-width: none !important; min-width: 0 !important }',
    '* { transition: all 3s !important; animation: none !important }',
    ':not(:defined) { visibility: hidden }',
    '@layer reset { * { all: unset !important } }',
  ])
    it(`has ${css}`, () => {
      // Some of these hide the host's own paragraph too.
      const body = /div|unset|nowrap/.test(css) ? CARD + METER + FEED : CARD + INLINE + METER + FEED;
      return hosts.check({ ...style(css), body, count: body.split('<opd-').length - 1 });
    });

  it('has * { all: unset !important }', () =>
    hosts.check({
      ...style('* { all: unset !important } head { display: none !important } body, div { display: block !important }'),
      body: `<div>${CARD}</div><div>${METER}</div><div>${FEED}</div>`,
      count: 3,
    }));
});
