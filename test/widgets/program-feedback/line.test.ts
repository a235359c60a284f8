import { expect } from '@open-wc/testing';
import '../../../src/define/program-card.js';
import { endpointDouble, never } from '../../support/endpoint-double.js';
import { inside, place, says, stopClock, textOf } from '../../support/place.js';
import { ID, NOW, programDocuments } from '../../support/program.js';

const PATH = 'feedback/summary.json';
const summary = (figures?: object, more: object = {}) => ({
  version: '1.0',
  publishedDate: '2026-11-20T00:00:00Z',
  computed: '2026-11-24T00:55:00Z',
  agencies: [],
  programs: figures ? [{ id: ID, last12Months: figures }] : [],
  ...more,
});
const endpointOf = (document: object = summary({ asked: 12, answered: 10, closed: 9, medianReplyDays: 4 })) =>
  endpointDouble({ ...programDocuments(), [PATH]: document });
const card = (endpoint: string, more: Record<string, string> = { feedback: '' }) =>
  place('opd-program-card', { program: ID, endpoint, ...more });
const COUNTED = '(12 bulan terakhir, dihitung 24 Nov 2026, 07.55 WIB).';

describe('how messages are answered, in a card', () => {
  before(() => stopClock(NOW));
  after(() => stopClock());

  it('is said where the tag asks for it: how many came, were closed, and within how many days half were answered', async () => {
    const element = card(endpointOf().base);
    await says(element, `12 pesan warga, 9 selesai, separuh dijawab dalam 4 hari kerja ${COUNTED}`);
    expect(inside(element, '[part=feedback]').tagName).to.equal('P');
    await expect(element).to.be.accessible();
  });

  it('is not even asked for by a tag that does not, until it does', async () => {
    const endpoint = endpointOf();
    const element = card(endpoint.base, {});
    await says(element, 'Rincian');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(endpoint.asked).not.to.include(PATH);
    element.feedback = true;
    expect(element.hasAttribute('feedback')).to.equal(true);
    await says(element, '12 pesan warga');
    element.feedback = false;
    await element.updateComplete;
    expect(textOf(element)).not.to.include('pesan warga');
  });

  it('is asked for once a page, however many cards show it', async () => {
    const endpoint = endpointOf();
    const cards = [1, 2, 3].map(() => card(endpoint.base));
    for (const element of cards) await says(element, '12 pesan warga');
    expect(endpoint.asked.filter((path) => path == PATH)).to.have.length(1);
  });

  for (const [name, figures, words] of [
    [
      'on the same day',
      { asked: 6, closed: 6, medianReplyDays: 0 },
      '6 pesan warga, 6 selesai, separuh dijawab pada hari yang sama',
    ],
    ['not yet for half of them', { asked: 1200, closed: 9 }, '1.200 pesan warga, 9 selesai, belum separuh dijawab'],
    ['for a few, without speed', { asked: 3, closed: 2 }, '3 pesan warga, 2 selesai'],
    ['for none', undefined, 'Belum ada pesan warga'],
  ] as const)
    it(`is said ${name}`, async () => {
      await says(card(endpointOf(summary(figures)).base), `${words} ${COUNTED}`);
    });

  it('is said in the language of the card', async () => {
    const { base } = endpointOf();
    await says(
      card(base, { feedback: '', lang: 'en' }),
      '12 messages of citizens, 9 closed, half answered within 4 working days (last 12 months, counted 24 Nov 2026, 07:55 WIB).',
    );
    await says(
      card(base, { feedback: '', lang: 'min' }),
      '12 pasan warga, 9 salasai, saparuah dijawek dalam 4 hari karajo',
    );
  });

  it('is said by nobody where nothing is counted, it cannot be had, or is none; the card stays as it is, in its height', async () => {
    const nothing = summary(undefined, { computed: undefined });
    for (const answer of [
      undefined,
      () => new Response('{', { status: 200 }),
      () => new Response('', { status: 503 }),
    ]) {
      const endpoint = endpointOf(nothing);
      endpoint.answer = (path) => (path == PATH ? answer?.() : undefined);
      const element = card(endpoint.base);
      await says(element, 'Rincian');
      const height = element.offsetHeight;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(textOf(element)).not.to.match(/pesan|dihitung/);
      expect(element.offsetHeight).to.equal(height);
    }
  });

  // Two, three and four lines; fonts differ by browser.
  for (const width of [272, 300, 360, 400, 480, 640, 900])
    it(`moves nothing when it comes, at ${width} px`, async () => {
      const endpoint = endpointOf();
      let come = () => {};
      endpoint.answer = (path, signal) =>
        path == PATH
          ? Promise.race([new Promise<undefined>((resolve) => (come = () => resolve(undefined))), never(signal)]).then(
              () => new Response(JSON.stringify(summary({ asked: 12, closed: 9, medianReplyDays: 4 }))),
            )
          : undefined;
      const element = card(endpoint.base);
      element.style.width = `${width}px`;
      await says(element, 'Rincian');
      const height = element.offsetHeight;
      come();
      await says(element, '12 pesan warga');
      expect(element.offsetHeight).to.equal(height);
    });
});
