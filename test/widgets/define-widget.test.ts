import { expect } from '@open-wc/testing';
import { defineWidget } from '../../src/widgets/define-widget.js';
import { shared } from '../../src/widgets/shared.js';
import { VERSION } from '../../src/widgets/version.js';

const widget = () => class extends HTMLElement {};

describe('defining a widget', () => {
  const { warn } = console;
  let warned: string[] = [];
  beforeEach(() => {
    warned = [];
    console.warn = (...words: unknown[]) => void warned.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('twice is harmless and silent: the first one stays', () => {
    const first = widget();
    defineWidget('x-twice', first);
    defineWidget('x-twice', widget());
    expect(customElements.get('x-twice')).to.equal(first);
    expect(warned).to.deep.equal([]);
  });

  it('in another version warns once and defines nothing', () => {
    const old = widget();
    shared.set('x-versions', '0.0.1');
    customElements.define('x-versions', old);
    for (let times = 0; times < 3; times++) defineWidget('x-versions', widget());
    expect(customElements.get('x-versions')).to.equal(old);
    expect(warned).to.deep.equal([`opd-widgets ${VERSION}: <x-versions> is already defined (0.0.1)`]);
  });

  it('whose name somebody else has taken warns and throws nothing', () => {
    customElements.define('x-foreign', widget());
    defineWidget('x-foreign', widget());
    expect(warned).to.have.length(1);
  });

  it('leaves one global, which no id of the page can clobber', () => {
    expect(Reflect.get(globalThis, Symbol.for('opd-widgets'))).to.equal(shared);
    expect(Object.keys(globalThis).filter((name) => /opd/i.test(name))).to.deep.equal([]);
  });
});
