import { expect } from '@open-wc/testing';
import '../../src/define/progress-meter.js';
import { endpointDouble } from '../support/endpoint-double.js';
import { hold, place, says as saysPart, stopClock, textOf } from '../support/place.js';
import { ID, NOW, metric, packageOf, programDocuments, projectOf, reported } from '../support/program.js';

const meter = (
  documents: Record<string, unknown>,
  more: Record<string, string> = {},
  content = '45 % (per 3 Nov 2026)',
) =>
  place(
    'opd-progress-meter',
    { program: ID, endpoint: endpointDouble(documents).base, variant: 'inline', 'as-of': '2026-11-03', ...more },
    content,
  );
/** The parts of the sentence stand side by side: a comma follows its word at once. */
const says = (element: Element, words: string): Promise<string> =>
  saysPart(element, new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(',', ' ?,')));
const reports = (...figures: [measure: number | undefined, date: string][]) =>
  programDocuments({
    metrics: [metric('physicalProgress', ...figures.map(([measure, date]) => reported(measure, date)))],
  });

describe('a figure in an article', () => {
  before(() => stopClock(NOW));
  after(() => stopClock());

  it('says what it was when the article appeared, and what it is now', async () => {
    const element = meter(programDocuments(), { value: '45' });
    await says(
      element,
      'Saat artikel ini terbit (3 Nov 2026) 45 %, kini 62 % (per 12 Nov 2026, Dinas PUPR; rencana 70 %)',
    );
    await expect(element).to.be.accessible();
  });

  it('takes what it was from the history where the tag does not say it', async () => {
    const element = meter(reports([30, '2026-09-30'], [41.5, '2026-10-31'], [62, '2026-11-12']));
    await says(element, 'Saat artikel ini terbit (3 Nov 2026) 41,5 %, kini 62 %');
  });

  it('says that nothing was reported then', async () => {
    await says(meter(programDocuments()), 'Saat artikel ini terbit (3 Nov 2026) belum dilaporkan, kini 62 %');
  });

  it('says that nothing is reported now', async () => {
    await says(
      meter(reports([45, '2026-10-31'], [undefined, '2026-11-12']), { value: '45' }),
      'Saat artikel ini terbit (3 Nov 2026) 45 %, kini belum dilaporkan',
    );
  });

  it('says that it is still the same', async () => {
    await says(
      meter(programDocuments(), { value: '62' }),
      'terbit (3 Nov 2026) 62 %, kini masih 62 % (per 12 Nov 2026',
    );
  });

  it('gives the one figure alone while there is no newer one', async () => {
    const text = await says(meter(reports([45, '2026-10-31']), { value: '45' }), 'belum ada angka yang lebih baru');
    expect(text).to.match(/^45 % \(per 31 Okt 2026, Dinas PUPR;/);
  });

  it('says so when the figure of then was corrected', async () => {
    await says(
      meter(reports([44, '2026-10-31']), { value: '45' }),
      'terbit (3 Nov 2026) 45 %, kemudian dikoreksi menjadi 44 % (per 31 Okt 2026',
    );
  });

  it('goes on in small letters behind the words of the article', async () => {
    const element = meter(programDocuments(), { value: '45' });
    element.before('Jalan itu, ');
    element.requestUpdate();
    await saysPart(element, /^saat artikel ini terbit/);
  });

  it('says a new name', async () => {
    await says(
      meter(programDocuments(), { value: '45', 'known-as': 'Jalan Tarok' }),
      'kini bernama “Jalan akses Tarok City”',
    );
    const same = meter(programDocuments(), { value: '45', 'known-as': 'Jalan akses Tarok City' });
    expect(await says(same, 'kini 62 %')).not.to.contain('bernama');
  });

  it('says that the programme was cancelled', async () => {
    await saysPart(meter(programDocuments({ status: 'cancelled' }), { value: '45' }), /kini 62 % \(.*; dibatalkan/);
  });

  it('says that the programme is part of another now', async () => {
    const _opd = { mergedInto: { id: 'tarok-city-raya', title: 'Tarok City Raya' } };
    await says(meter(programDocuments({ _opd }), { value: '45' }), 'kini bagian dari “Tarok City Raya”');
  });

  it('keeps the words of the article where the programme is gone, and says that', async () => {
    const element = meter({}, { value: '45' });
    await says(element, 'program ini tidak ada lagi di data terbuka');
    expect(element.textContent).to.equal('45 % (per 3 Nov 2026)');
  });

  it('says the age of a copy', async () => {
    const endpoint = endpointDouble();
    endpoint.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await hold(endpoint.base, `programs/${ID}.json`, packageOf([projectOf()]), NOW - 2 * 864e5);
    const element = meter({}, { value: '45', endpoint: endpoint.base });
    await saysPart(element, /45 % ?, kini 62 % \(per .*data tersimpan, 2 hari lalu/);
  });

  for (const wrong of ['kemarin', '3-11-2026', '2026-13-40'])
    it(`is a figure like any other where as-of is “${wrong}”`, async () => {
      const element = meter(programDocuments(), { 'as-of': wrong, value: '45' });
      expect(await says(element, 'kini 62 %')).not.to.contain('45');
    });

  it('takes a value that is no number from the history', async () => {
    await says(
      meter(reports([41, '2026-10-31'], [62, '2026-11-12']), { value: 'empat' }),
      'terbit (3 Nov 2026) 41 %, kini',
    );
  });

  it('speaks English', async () => {
    const element = meter(programDocuments(), { value: '45', lang: 'en' });
    await saysPart(element, /When this was published \(3 Nov 2026\) 45% ?, now 62% \(as of 12 Nov 2026/);
  });

  it('shows the article’s own words until it has something to say', () => {
    expect(textOf(meter(programDocuments(), { value: '45' }))).to.equal('45 % (per 3 Nov 2026)');
  });
});
