import { expect, fixtureSync, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { WidgetElement } from '../../src/widgets/widget-element.js';
import { endpointDouble } from '../support/endpoint-double.js';
import { says, stopClock } from '../support/place.js';
import { ID, NOW, programDocuments } from '../support/program.js';

/** Plain markup as a page or an editor writes it, put into the page. */
function plain(name: string, attributes: Record<string, string>, content: string | Node = 'Fisik 58 %'): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(content);
  fixtureSync<HTMLElement>('<div></div>').append(element);
  return element;
}
const card = (more: Record<string, string> = {}) => ({
  'data-opd-widget': 'program-card',
  'data-program': ID,
  'data-endpoint': endpointDouble(programDocuments()).base,
  ...more,
});
const widgetIn = async (place: Element, tag = 'opd-program-card'): Promise<WidgetElement<unknown>> => {
  await waitUntil(() => place.querySelector(tag));
  return place.querySelector<WidgetElement<unknown>>(tag)!;
};

describe('plain markup', () => {
  before(() => stopClock(NOW));
  after(() => stopClock());

  it('in a div becomes a widget inside it, with its content as fallback', async () => {
    const box = plain('div', { ...card(), class: 'kotak' });
    const widget = await widgetIn(box);
    await says(widget, '62 %');
    expect(widget.textContent).to.equal('Fisik 58 %');
    expect(box.className).to.equal('kotak');
    expect(box.children).to.have.length(1);
  });

  for (const name of ['a', 'blockquote', 'span', 'p'])
    it(`in <${name}> is taken in by the widget, and stays its fallback`, async () => {
      const element = plain(name, card());
      const place = element.parentElement!;
      const widget = await widgetIn(place);
      await says(widget, '62 %');
      expect(element.parentElement == widget).to.equal(true);
      expect(place.children).to.have.length(1);
      // The element's own look is not the widget's frame.
      expect(element.getClientRects()).to.have.length(0);
    });

  it('stays in its place among its neighbours', async () => {
    const element = plain('a', card());
    element.before('sebelum');
    element.after('sesudah');
    const { parentNode } = await widgetIn(element.parentElement!);
    expect([...parentNode!.childNodes].map((node) => (node instanceof Text ? node.data : node.nodeName))).to.deep.equal(
      ['sebelum', 'OPD-PROGRAM-CARD', 'sesudah'],
    );
  });

  it('gives the widget every attribute that it knows, and no other', async () => {
    const box = plain('div', {
      ...card(),
      'data-heading-level': '2',
      'data-lang': 'en',
      'data-picture': 'none',
      'data-open': '',
      'data-onclick': 'alert(1)',
      'data-style': 'color:red',
      'data-id': 'x',
    });
    const widget = await widgetIn(box);
    expect(widget.getAttributeNames().sort()).to.deep.equal(
      ['endpoint', 'heading-level', 'lang', 'open', 'picture', 'program'].sort(),
    );
  });

  it('is shown without a waiting state: the page’s words stay until figures are there', async () => {
    const endpoint = endpointDouble();
    endpoint.answer = () => new Promise(() => {});
    const box = plain('div', card({ 'data-endpoint': endpoint.base }));
    const widget = await widgetIn(box);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(widget.shadowRoot == null).to.equal(true);
    expect(box.innerText).to.equal('Fisik 58 %');
  });

  it('takes the room that a div reserves', async () => {
    const box = plain('div', card({ style: 'min-height:700px', 'data-picture': 'none' }));
    const widget = await widgetIn(box);
    await says(widget, '62 %');
    expect([box, widget].map((element) => element.offsetHeight)).to.deep.equal([700, 700]);
  });

  it('becomes live deep inside what is added later', async () => {
    const element = document.createElement('section');
    const inner = document.createElement('div');
    for (const [key, value] of Object.entries(card())) inner.setAttribute(key, value);
    element.append(document.createElement('p'));
    element.lastElementChild!.append(inner);
    fixtureSync<HTMLElement>('<div></div>').append(element);
    await says(await widgetIn(element), '62 %');
  });

  for (const [name, tag] of [
    ['progress-meter', 'opd-progress-meter'],
    ['news-feed', 'opd-news-feed'],
    ['feedback-form', 'opd-feedback-form'],
    ['feedback-status', 'opd-feedback-status'],
    ['feedback-list', 'opd-feedback-list'],
  ])
    it(`becomes ${tag}`, async () => {
      await widgetIn(plain('div', card({ 'data-opd-widget': name! })), tag);
    });

  it('that a page saved with its widget is not taken in twice', async () => {
    const box = plain('div', card());
    const widget = await widgetIn(box);
    const saved = box.cloneNode(true) as HTMLElement;
    box.parentElement!.append(saved);
    const link = plain('a', card());
    await widgetIn(link.parentElement!.parentElement!);
    const copy = link.parentElement!.cloneNode(true) as HTMLElement;
    box.parentElement!.append(copy);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(saved.querySelectorAll('opd-program-card')).to.have.length(1);
    expect(copy.querySelectorAll('opd-program-card')).to.have.length(0);
    expect(widget.isConnected).to.equal(true);
  });

  for (const unknown of ['', 'tidak-ada', '<b>', 'program-card x', '../program-card'])
    it(`with the name “${unknown}” stays as it is`, async () => {
      const box = plain('div', card({ 'data-opd-widget': unknown }));
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(box.innerHTML).to.equal('Fisik 58 %');
    });

  it('in a form with fields named like methods harms nobody', async () => {
    const seen: unknown[] = [];
    const watch = (event: ErrorEvent) => seen.push(event.message);
    window.addEventListener('error', watch);
    const form = document.createElement('form');
    for (const name of ['matches', 'querySelectorAll', 'closest', 'children']) {
      const field = document.createElement('input');
      field.name = name;
      form.append(field);
    }
    const box = document.createElement('div');
    for (const [key, value] of Object.entries(card())) box.setAttribute(key, value);
    form.append(box);
    fixtureSync<HTMLElement>('<div></div>').append(form);
    await says(await widgetIn(box), '62 %');
    window.removeEventListener('error', watch);
    expect(seen).to.deep.equal([]);
  });

  it('that came and went within one task harms nobody', async () => {
    const seen: unknown[] = [];
    const watch = (event: ErrorEvent) => seen.push(event.message);
    window.addEventListener('error', watch);
    plain('a', card()).remove();
    await new Promise((resolve) => setTimeout(resolve, 30));
    window.removeEventListener('error', watch);
    expect(seen).to.deep.equal([]);
  });
});
