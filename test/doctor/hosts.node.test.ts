import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CARD, doctoredPages, ENDPOINT, SCRIPT } from './doctored-pages.js';

const NAMES = [
  'querySelectorAll',
  'createElement',
  'createTreeWalker',
  'body',
  'documentElement',
  'head',
  'addEventListener',
];

/** What a page's scripts do to the platform, in the ways that break other scripts. */
const SCRIPTS: Record<string, string> = {
  'is Prototype.js': `Array.from = (items) => [];
    Object.assign(Array.prototype, { entries() { return this; }, reduce() { return this[0]; }, toJSON() { return '[' + this.join() + ']'; } });
    Object.assign(String.prototype, { toJSON() { return '"' + this + '"'; }, sub() { return String(this); } });
    Object.assign(Element.prototype, { remove() { return this; }, append() { throw new TypeError('Not here'); }, select() { return []; } });
    Function.prototype.bind = function (to) { const self = this; return function () { return self.apply(to, arguments); }; };
    document.getElementsByClassName = () => [];`,
  'adds to Object.prototype and Array.prototype': `Object.prototype.junk = 'junk'; Array.prototype.junk = 'junk'; String.prototype.junk = 'junk';`,
  'freezes all built-ins': `for (const built of [Object, Array, String, Map, Set, Promise, RegExp, Date, Node, Element, Document, ShadowRoot]) {
    Object.freeze(built); Object.freeze(built.prototype); }`,
  'breaks console, frames and microtasks': `for (const name of ['log', 'warn', 'error']) console[name] = () => { throw new Error(name); };
    window.requestAnimationFrame = window.queueMicrotask = () => { throw new Error('frames'); };`,
};

describe('The doctor finds the same', { concurrency: 4 }, () => {
  const pages = doctoredPages();
  const wrong = CARD.replace('tarok-city', 'tarok-sity');

  for (const [name, script] of Object.entries(SCRIPTS))
    it(`where a script of the page ${name}`, async () => {
      const { seen, tab } = await pages.finds('unknown-program', {
        head: `<script>${script}</script>${ENDPOINT}${SCRIPT}`,
        body: wrong,
      });
      await tab.close();
      assert.deepEqual(
        seen.faults.map(({ kind }) => kind),
        ['unknown-program'],
      );
    });

  it('where forms of the page have the names of what it uses', async () => {
    const { seen, tab } = await pages.finds('unknown-program', {
      body: NAMES.map((name) => `<form name="${name}"></form>`).join('') + wrong,
    });
    await tab.close();
    assert.equal(seen.faults.length, 1);
  });

  it('where the tag stands in a shadow root of the page', async () => {
    const { seen, tab } = await pages.finds('unknown-program', {
      body: `<div id="tempat"></div><script>document.getElementById('tempat').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(wrong)}</script>`,
    });
    await tab.close();
    assert.equal(seen.faults.length, 1);
  });

  it('where plain markup has become live, and tells it of the markup', async () => {
    const { code, seen, tab } = await pages.finds('unknown-program', {
      body: '<a data-opd-widget="program-card" data-program="tarok-sity" href="/">Tarok City</a>',
    });
    await tab.close();
    assert.equal(code, '<a data-opd-widget="program-card" data-program="tarok-city" href="/">');
    assert.equal(seen.faults.length, 1);
  });

  it('where snippets are shown as code on purpose: nothing', async () => {
    const { faults, tab } = await pages.see(
      {
        body: `<pre>&lt;opd-program-card program="x"&gt;</pre><p>Tempel <code>&lt;opd-news-feed&gt;</code>.</p>${CARD}`,
      },
      ({ fine }) => /server data menjawab/.test(fine),
    );
    await tab.close();
    assert.deepEqual(faults, []);
  });
});
