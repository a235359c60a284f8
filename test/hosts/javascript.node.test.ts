import { describe, it } from 'node:test';
import { hostPages, MODULE, TAGS } from '../support/host-pages.js';

/** What Prototype.js 1.7 does to built-ins, in the ways that break other scripts. */
const PROTOTYPE_JS = `
  const toA = (items) => { const found = []; for (let i = 0; i < (items ? items.length : 0); i++) found[i] = items[i]; return found; };
  Array.from = (items) => toA(items);
  Object.assign(Array.prototype, {
    each(call) { for (let i = 0; i < this.length; i++) call(this[i], i); return this; },
    toArray() { return toA(this); }, entries() { return toA(this); }, clone() { return toA(this); },
    first() { return this[0]; }, last() { return this[this.length - 1]; }, size() { return this.length; },
    compact() { return this.filter((item) => item != null); }, inspect() { return '[...]'; },
    reduce() { return this.length > 1 ? this : this[0]; }, without() { return this; }, uniq() { return this; },
    toJSON() { return '[' + this.join() + ']'; }, include(item) { return this.indexOf(item) != -1; },
  });
  Object.assign(String.prototype, {
    toJSON() { return '"' + this + '"'; }, strip() { return this.trim(); }, times(n) { return Array(n + 1).join(this); },
    startsWith(pattern) { return this.lastIndexOf(pattern, 0) === 0; }, blank() { return /^\\s*$/.test(this); },
    sub() { return String(this); }, gsub() { return String(this); }, evalJSON() { return eval('(' + this + ')'); },
  });
  Object.assign(Number.prototype, { toJSON() { return isFinite(this) ? this.toString() : 'null'; }, times() { return this; } });
  Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };
  Object.assign(Function.prototype, {
    bind(context) { const self = this; return function () { return self.apply(context, arguments); }; },
    curry() { return this; }, defer() { return setTimeout(this, 10); }, wrap() { return this; }, delay() { return this; },
  });
  Object.assign(Object, { toJSON: String, clone: (object) => Object.assign({}, object), extend: Object.assign, values: (object) => Object.keys(object) });
  Object.assign(Element.prototype, {
    remove() { this.parentNode && this.parentNode.removeChild(this); return this; },
    update(text) { this.textContent = text; return this; }, select() { return []; }, hide() { return this; }, show() { return this; },
    observe() { return this; }, visible() { return true; }, cleanWhitespace() { return this; }, insert() { return this; },
    append() { throw new TypeError('Not here'); }, prepend() { throw new TypeError('Not here'); }, replaceWith() { return this; },
  });
  document.getElementsByClassName = () => [];
  window.$ = (id) => document.getElementById(id); window.$$ = () => []; window.$A = toA; window.Hash = class {};
`;

/** What zone.js does: its own promises and patched sources of callbacks. */
const ZONE_JS = `
  const Native = Promise;
  class ZoneAwarePromise {
    constructor(run) { this.inner = new Native(run); }
    static resolve(value) { return value instanceof ZoneAwarePromise ? value : new ZoneAwarePromise((done) => done(value)); }
    static reject(why) { return new ZoneAwarePromise((_, fail) => fail(why)); }
    static all(list) { return new ZoneAwarePromise((done, fail) => Native.all(list).then(done, fail)); }
    static race(list) { return new ZoneAwarePromise((done, fail) => Native.race(list).then(done, fail)); }
    then(done, fail) { return new ZoneAwarePromise((next, end) => this.inner.then(done, fail).then(next, end)); }
    catch(fail) { return this.then(undefined, fail); }
    finally(call) { return this.then((value) => (call(), value), (why) => { call(); throw why; }); }
  }
  window.Promise = ZoneAwarePromise;
  const fetch = window.fetch;
  window.fetch = function (...request) { return ZoneAwarePromise.resolve(fetch.apply(window, request)); };
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, call, options) {
    return add.call(this, type, call && ((event) => (call.handleEvent ? call.handleEvent(event) : call.call(this, event))), options);
  };
  const later = window.setTimeout;
  window.setTimeout = (call, time, ...rest) => later(() => call(...rest), time);
`;

const FROZEN = `
  for (const built of [Object, Array, String, Number, Map, WeakMap, Set, Promise, RegExp, Date, JSON, Intl, Symbol, Function, Event, Node, Element, HTMLElement, Document, ShadowRoot]) {
    Object.freeze(built);
    if (built.prototype) Object.freeze(built.prototype);
  }
`;

const SCRIPTS: Record<string, string> = {
  'is Prototype.js': PROTOTYPE_JS,
  'is zone.js': ZONE_JS,
  'freezes all built-ins': FROZEN,
  'adds to Object.prototype': `for (const name of ['foo', 'each', 'extend', 'map', 'keys', 'first', 'clone'])
    Object.prototype[name] = function () { throw new Error(name); };`,
  'adds values to Object.prototype and Array.prototype': `Object.prototype.junk = 'junk'; Object.prototype.extra = { a: 1 };
    Array.prototype.junk = 'junk'; String.prototype.junk = 'junk'; Function.prototype.junk = 'junk';`,
  'has MooTools ways': `Array.from = (item) => (item == null ? [] : [item]); Array.prototype.include = function () { return this; };
    Array.prototype.flatten = function () { return this; }; Array.prototype.contains = Array.prototype.includes;
    Function.prototype.bind = function (to) { return (...args) => this.apply(to, args); };
    Element.prototype.get = Element.prototype.set = function () { return this; };`,
  'replaces console, timers and frames with broken ones': `for (const name of ['log', 'warn', 'error', 'info']) console[name] = () => { throw new Error(name); };
    window.requestAnimationFrame = window.requestIdleCallback = () => { throw new Error('frames'); };
    window.queueMicrotask = () => { throw new Error('microtask'); };`,
  'wraps fetch': `const get = window.fetch; window.fetch = function fetch(url, options) { return get(new Request(url, options)); };`,
  'defines an observer of all changes': `new MutationObserver(() => {}).observe(document, { subtree: true, childList: true, attributes: true });`,
  'wraps attachShadow and customElements': `const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) { return attach.call(this, options); };
    const define = customElements.define; customElements.define = function (...parts) { return define.apply(customElements, parts); };`,
  'has names of ours as variables': `var opd = 1, opdWidgets = 2, OpdWidgets = 3, html = 4, render = 5, lit = 6, shared = 7, define = 8;
    window.process = { env: {} }; window.global = window; window.module = {}; window.exports = {};`,
  'has an AMD loader': `window.define = function () { throw new Error('Mismatched anonymous define()'); }; window.define.amd = {};`,
  'has no localStorage, IndexedDB, caches and observers': `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { get() { throw new DOMException('Denied', 'SecurityError'); } });
    Object.defineProperty(document, 'cookie', { get() { throw new Error('cookie'); }, set() { throw new Error('cookie'); } });`,
};

const NAMES = [
  'opdWidgets', 'opd-widgets', 'fetch', 'customElements', 'currentScript', 'location', 'self', 'top', 'name', 'Map', 'URL', 'Promise',
  'document', 'navigator', 'performance', 'trustedTypes', 'Symbol', 'litHtmlPolyfillSupport', 'indexedDB', 'CSSStyleSheet', 'caches',
]; // prettier-ignore
const IN_DOCUMENT = [
  'head',
  'body',
  'baseURI',
  'currentScript',
  'defaultView',
  'querySelector',
  'visibilityState',
  'adoptedStyleSheets',
  'documentElement',
  'cookie',
  'implementation',
  'createElement',
  'createComment',
  'createTreeWalker',
  'importNode',
  'addEventListener',
]; // prettier-ignore

describe('A host page whose script', { concurrency: 4 }, () => {
  const hosts = hostPages();

  for (const [name, script] of Object.entries(SCRIPTS))
    it(name, () => hosts.check({ head: `<script>${script}</script>` }));

  it('is Prototype.js, with our classic script', () =>
    hosts.check({
      head: `<script>${PROTOTYPE_JS}</script>`,
      script: '<script defer src="/dist/opd-widgets.classic.js"></script>',
    }));

  it('goes on with history.pushState while the widgets load', () =>
    hosts.check({
      script: `${MODULE}<script type="module">history.pushState({}, '', '/berita/2026/11/judul?a=1#b');</script>`,
    }));
});

describe('A host page with names of built-ins', { concurrency: 4 }, () => {
  const hosts = hostPages();

  it('as ids', () => hosts.check({ body: NAMES.map((name) => `<b id="${name}"></b>`).join('') + TAGS }));

  it('as names of forms', () =>
    hosts.check({ body: NAMES.map((name) => `<form name="${name}"><input name="then"></form>`).join('') + TAGS }));

  for (const name of IN_DOCUMENT)
    it(`as a form that stands in the place of document.${name}`, () =>
      hosts.check({ body: `<form name="${name}"></form>${TAGS}` }));

  it('as fields of a form around the widgets', () =>
    hosts.check({
      body: `<form>${['shadowRoot', 'isConnected', 'parentNode', 'append', 'children', 'endpoint'].map((name) => `<input name="${name}">`).join('')}${TAGS}</form>`,
    }));
});
