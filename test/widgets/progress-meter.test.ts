import { expect } from '@open-wc/testing';
import '../../src/define/progress-meter.js';
import { endpointDouble, never } from '../support/endpoint-double.js';
import { allInside, eventsOf, hold, place, says, stopClock, textOf } from '../support/place.js';
import { ID, NOW, packageOf, programDocuments } from '../support/program.js';
import { FAILURES, FIGURE_STATES } from '../support/program-states.js';

const meter = (endpoint: string, variant: string, more: Record<string, string> = {}) =>
  place('opd-progress-meter', { program: ID, endpoint, ...(variant && { variant }), ...more }, 'Fisik 58 %');

const PATH = `programs/${ID}.json`;
const VARIANTS = ['', 'compact', 'inline'];

describe('a progress meter', () => {
  before(() => stopClock(NOW));
  after(() => stopClock());

  for (const variant of VARIANTS)
    describe(variant || 'block', () => {
      const isInline = variant == 'inline';

      for (const { name, documents, says: words, inline, never: unwanted } of FIGURE_STATES)
        it(`is shown ${name}`, async () => {
          const element = meter(endpointDouble(documents).base, variant);
          const events = eventsOf(element);
          const text = await says(element, isInline ? inline! : words);
          if (unwanted) expect(text).not.to.match(unwanted);
          expect(events).to.deep.equal(['load']);
          // The drawing only repeats the sentence.
          for (const drawing of allInside(element, 'svg.bar'))
            expect(drawing.getAttribute('aria-hidden')).to.equal('true');
          await expect(element).to.be.accessible();
        });

      for (const { name, answer, says: words } of FAILURES)
        it(`says one plain sentence for ${name}`, async () => {
          const endpoint = endpointDouble();
          endpoint.answer = answer;
          const element = place('opd-progress-meter', { program: ID, endpoint: endpoint.base, variant });
          const events = eventsOf(element);
          await says(element, 'Coba lagi');
          await says(element, words);
          expect(events).to.deep.equal(['error']);
          await expect(element).to.be.accessible();
        });

      it('waits with the content of the tag', async () => {
        const endpoint = endpointDouble();
        endpoint.answer = (_, signal) => never(signal);
        const element = meter(endpoint.base, variant);
        await new Promise((resolve) => setTimeout(resolve, 60));
        expect(textOf(element)).to.equal('Fisik 58 %');
        expect(element.shadowRoot == null).to.equal(true);
      });

      it('waits in the height it will have where the tag has no content', async () => {
        const endpoint = endpointDouble();
        endpoint.answer = (_, signal) => never(signal);
        const element = place('opd-progress-meter', { program: ID, endpoint: endpoint.base, variant });
        await element.updateComplete;
        expect(element.getBoundingClientRect().height).to.be.greaterThan(isInline ? 10 : 140);
        await expect(element).to.be.accessible();
      });

      it('says the age of a copy of an earlier visit', async () => {
        const endpoint = endpointDouble();
        endpoint.answer = () => Promise.reject(new TypeError('Failed to fetch'));
        await hold(endpoint.base, PATH, packageOf(), NOW - 2 * 864e5);
        const element = meter(endpoint.base, variant);
        const text = await says(element, 'data tersimpan, 2 hari lalu');
        expect(text).to.match(/62 %/);
        await expect(element).to.be.accessible();
      });

      it('says which attribute is missing', async () => {
        const element = place('opd-progress-meter', { endpoint: endpointDouble().base, variant });
        await says(element, 'Atribut “program”');
        await expect(element).to.be.accessible();
      });
    });

  it('says money’s progress below its own words', async () => {
    const element = meter(endpointDouble(programDocuments()).base, '');
    await says(element, /Keuangan 48,5 % .*rencana 66 %/);
  });

  it('stays in the line of the sentence it stands in', async () => {
    const element = meter(endpointDouble(programDocuments()).base, 'inline');
    await says(element, 'kini 62 %');
    expect(getComputedStyle(element).display).to.equal('inline');
    expect(element.getBoundingClientRect().height).to.be.lessThan(60);
  });

  it('changes its form with the attribute', async () => {
    const endpoint = endpointDouble(programDocuments());
    const element = meter(endpoint.base, '');
    await says(element, '62 % fisik');
    element.variant = 'inline';
    await says(element, 'kini 62 %');
    expect(endpoint.asked).to.have.length(1);
  });

  it('never draws beyond its scale', async () => {
    for (const state of FIGURE_STATES.filter(({ name }) => /100 %|0 %/.test(name))) {
      const element = meter(endpointDouble(state.documents).base, '');
      await says(element, state.says);
      const widths = allInside(element, '.fill').map((fill) => Number.parseFloat(fill.getAttribute('width')!));
      for (const width of widths) expect(width).to.be.within(0, 100);
    }
  });
});
