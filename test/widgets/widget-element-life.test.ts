import { expect, fixtureSync, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { OpdErrorEvent, OpdLoadEvent } from '../../src/widgets/events.js';
import { answering, endpointDouble, never } from '../support/endpoint-double.js';
import { button, eventsOf, inside, place, says, stopClock, textOf } from '../support/place.js';
import { ID, NOW, physical, programDocuments } from '../support/program.js';

const card = (endpoint: string, more: Record<string, string> = {}) =>
  place('opd-program-card', { program: ID, endpoint, ...more });

/** Lets everything happen that needs no network. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('every widget, through its life,', () => {
  before(async () => {
    stopClock(NOW);
    // Else the first of these tests would be about loading this too.
    await says(card(endpointDouble(programDocuments()).base), 'Rincian');
  });
  after(() => stopClock());

  describe('moved and removed', () => {
    it('keeps what it shows where it is moved, and asks nothing again', async () => {
      const endpoint = endpointDouble(programDocuments());
      const element = card(endpoint.base);
      await says(element, '62 %');
      const text = textOf(element);
      fixtureSync<HTMLElement>('<section></section>').append(element);
      expect(textOf(element)).to.equal(text);
      await settled();
      expect(textOf(element)).to.equal(text);
      expect(endpoint.asked).to.have.length(1);
    });

    it('is not aborted where it is moved while it waits', async () => {
      const endpoint = endpointDouble(programDocuments());
      const signals: AbortSignal[] = [];
      endpoint.answer = (_, signal) => {
        signals.push(signal!);
        return never(signal);
      };
      const element = card(endpoint.base);
      await settled();
      fixtureSync<HTMLElement>('<section></section>').append(element);
      await settled();
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
    });

    it('aborts its request where it is removed, and asks again where it comes back', async () => {
      const endpoint = endpointDouble(programDocuments());
      const signals: AbortSignal[] = [];
      endpoint.answer = (_, signal) => {
        signals.push(signal!);
        return never(signal);
      };
      const element = card(endpoint.base);
      const parent = element.parentElement!;
      await settled();
      element.remove();
      await settled();
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
      endpoint.answer = undefined;
      parent.append(element);
      await says(element, '62 %');
    });

    it('keeps its colours in another document', async () => {
      const element = card(endpointDouble(programDocuments()).base);
      await says(element, '62 %');
      const frame = fixtureSync<HTMLIFrameElement>('<iframe title="lain"></iframe>');
      frame.contentDocument!.body.append(element);
      await settled();
      expect(element.shadowRoot!.adoptedStyleSheets.length).to.be.greaterThan(0);
      expect(element.ownerDocument == frame.contentDocument).to.equal(true);
      expect(frame.contentWindow!.getComputedStyle(element).display).to.equal('block');
    });

    it('keeps its own children, and has some, for a host that hides what is empty', async () => {
      const style = fixtureSync<HTMLElement>('<style>*:empty { display: none }</style>');
      const element = card(endpointDouble(programDocuments()).base);
      style.after(element);
      await says(element, '62 %');
      expect(element.offsetHeight).to.be.greaterThan(100);
    });
  });

  describe('tells the page', () => {
    it('once that it shows data, and that it is fresh', async () => {
      const element = card(endpointDouble(programDocuments()).base);
      const event = (await oneEvent(element, 'load')) as OpdLoadEvent;
      expect(event.stale).to.equal(false);
      expect(event.bubbles).to.equal(false);
      const events = eventsOf(element);
      element.lang = 'en';
      element.headingLevel = 2;
      await says(element, 'behind plan');
      expect(events).to.deep.equal([]);
    });

    it('once why it has none', async () => {
      const endpoint = endpointDouble();
      endpoint.answer = answering('', { status: 503 });
      const element = card(endpoint.base);
      const { error, bubbles } = (await oneEvent(element, 'error')) as OpdErrorEvent;
      expect(error.name).to.equal('EndpointError');
      expect(error.message).to.include(endpoint.base);
      expect(bubbles).to.equal(false);
    });

    it('of each change, by hand too', async () => {
      const endpoint = endpointDouble(programDocuments());
      endpoint.answer = answering('', { status: 503 });
      const element = card(endpoint.base);
      const events = eventsOf(element);
      await says(element, 'Coba lagi');
      endpoint.answer = undefined;
      element.reload();
      await says(element, '62 %');
      expect(events).to.deep.equal(['error', 'load']);
    });

    it('nothing that breaks the page where a listener throws', async () => {
      const element = card(endpointDouble(programDocuments()).base);
      const thrown: string[] = [];
      const { onerror } = window;
      window.onerror = (message) => {
        // Only Chromium says "Uncaught" before it.
        thrown.push(String(message).replace('Uncaught ', ''));
        return true;
      };
      element.addEventListener('load', () => {
        throw new Error('milik halaman');
      });
      await says(element, '62 %');
      window.onerror = onerror;
      expect(thrown).to.deep.equal(['Error: milik halaman']);
    });
  });

  describe('tried again by hand', () => {
    it('keeps the focus inside when the button goes with what it brought', async () => {
      const endpoint = endpointDouble(programDocuments(physical(62, 70)));
      endpoint.answer = answering('', { status: 503 });
      const element = card(endpoint.base);
      await says(element, 'server sedang bermasalah');
      endpoint.answer = undefined;
      const retry = button(element, 'Coba lagi');
      retry.focus();
      retry.click();
      await says(element, '62 %');
      await waitUntil(() => element.shadowRoot!.activeElement == inside(element, '.card'));
    });

    it('does not take the focus where it was elsewhere by itself', async () => {
      const endpoint = endpointDouble(programDocuments());
      const element = card(endpoint.base);
      await says(element, '62 %');
      expect(document.activeElement == element).to.equal(false);
    });

    it('fails again in the same words, and can be pressed again', async () => {
      const endpoint = endpointDouble(programDocuments());
      endpoint.answer = answering('', { status: 503 });
      const element = card(endpoint.base);
      await says(element, 'server sedang bermasalah');
      button(element, 'Coba lagi').click();
      await waitUntil(() => endpoint.asked.length == 2);
      await says(element, 'server sedang bermasalah');
      expect(!!button(element, 'Coba lagi')).to.equal(true);
    });
  });
});
