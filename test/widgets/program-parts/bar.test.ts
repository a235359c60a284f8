import { expect, waitUntil } from '@open-wc/testing';
import '../../../src/define/progress-meter.js';
import { endpointDouble } from '../../support/endpoint-double.js';
import { allInside, has, inside, place, says, stopClock } from '../../support/place.js';
import { ID, NOW, physical, programDocuments } from '../../support/program.js';

/** The bar of a figure and its plan. */
function barOf(fact: unknown, plan?: unknown): HTMLElement {
  const endpoint = endpointDouble(programDocuments(physical(fact, plan)));
  return place('opd-progress-meter', { program: ID, endpoint: endpoint.base });
}

const box = (element: HTMLElement, selector: string) => inside(element, selector).getBoundingClientRect();

describe('a bar', () => {
  before(() => stopClock(NOW));
  after(() => stopClock());

  for (const [fact, filled] of [
    [0, 0],
    [62, 62],
    [100, 100],
    [130, 100],
    [-20, 0],
  ] as const)
    it(`is filled to ${filled} % for ${fact} %`, async () => {
      const element = barOf(fact, 70);
      await says(element, /rencana −?\d+ %/);
      const share = (box(element, '.fill').width / box(element, '.track').width) * 100;
      expect(share).to.be.closeTo(filled, 0.5);
    });

  for (const [plan, at] of [
    [0, 0],
    [70, 70],
    [120, 100],
  ] as const)
    it(`has its tick at ${at} % for a plan of ${plan} %`, async () => {
      const element = barOf(62, plan);
      await says(element, /rencana −?\d+ %/);
      const track = box(element, '.track');
      const tick = inside(element, '.tick');
      expect(tick.getAttribute('x')).to.equal(`${at}%`);
      const middle = track.left + (track.width * at) / 100;
      const { left, width } = tick.getBoundingClientRect();
      expect(left + width / 2).to.be.closeTo(middle, 4);
    });

  it('has no tick where there is no plan', async () => {
    const element = barOf(62);
    await waitUntil(() => inside(element, '.bar'));
    for (const tick of allInside(element, '.tick')) expect(getComputedStyle(tick).display).to.equal('none');
  });

  it('is an empty outline where nothing is reported', async () => {
    const endpoint = endpointDouble(programDocuments(physical(undefined, 70, '2026-10-31')));
    const element = place('opd-progress-meter', { program: ID, endpoint: endpoint.base });
    await says(element, 'rencana 70 %');
    expect(has(element, '.none')).to.equal(true);
    expect(box(element, '.fill').width).to.equal(0);
  });

  it('says the day of a plan that is not the figure’s', async () => {
    const documents = programDocuments({
      metrics: physical(62, undefined, '2026-11-12').metrics,
      forecasts: physical(0, 70, '2026-10-31').forecasts,
    });
    const element = place('opd-progress-meter', { program: ID, endpoint: endpointDouble(documents).base });
    await says(element, 'rencana 70 % (31 Okt 2026)');
  });
});
