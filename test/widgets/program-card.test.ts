import { expect } from '@open-wc/testing';
import '../../src/define/program-card.js';
import { endpointDouble, never } from '../support/endpoint-double.js';
import { allInside, button, eventsOf, hold, has, inside, place, says, stopClock, textOf } from '../support/place.js';
import { ID, NOW, metric, packageOf, physical, programDocuments, projectOf, reported } from '../support/program.js';
import { FAILURES, FIGURE_STATES, WITHOUT } from '../support/program-states.js';

const card = (endpoint: string, more: Record<string, string> = {}) =>
  place('opd-program-card', { program: ID, endpoint, ...more }, 'Fisik 58 % per Oktober 2026');

const PATH = `programs/${ID}.json`;

describe('a programme’s card', () => {
  before(() => stopClock(NOW));
  after(() => stopClock());

  for (const { name, documents, says: words, never: unwanted } of FIGURE_STATES)
    it(`is shown ${name}`, async () => {
      const element = card(endpointDouble(documents).base);
      const events = eventsOf(element);
      await says(element, words);
      const text = await says(element, 'Rincian');
      if (unwanted) expect(text).not.to.match(unwanted);
      expect(events).to.deep.equal(['load']);
      expect(inside(element, '[role=heading]').innerText).to.equal('Jalan akses Tarok City');
      await expect(element).to.be.accessible();
    });

  for (const { name, answer, says: words } of FAILURES)
    it(`says one plain sentence for ${name}, with a way on`, async () => {
      const endpoint = endpointDouble();
      endpoint.answer = answer;
      const element = card(endpoint.base);
      const events = eventsOf(element);
      await says(element, words);
      expect(events).to.deep.equal(['error']);
      expect(!!button(element, 'Coba lagi')).to.equal(true);
      expect(inside(element, 'a').getAttribute('href')).to.equal(new URL('/', endpoint.base).href);
      expect(textOf(element)).to.include('Dicoba pukul 08.00 WIB');
      // The tag's own content is seen beneath.
      expect(element.offsetHeight).to.be.greaterThan(100);
      await expect(element).to.be.accessible();
    });

  it('waits with the content of the tag, also when its parts are there before its figures', async () => {
    const endpoint = endpointDouble();
    endpoint.answer = (_, signal) => never(signal);
    const element = card(endpoint.base);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(element.shadowRoot == null).to.equal(true);
    expect(textOf(element)).to.equal(element.textContent);
  });

  it('waits calmly without such content, in the height it will have', async () => {
    const endpoint = endpointDouble();
    endpoint.answer = (_, signal) => never(signal);
    const element = place('opd-program-card', { program: ID, endpoint: endpoint.base });
    await element.updateComplete;
    expect(has(element, 'slot')).to.equal(true);
    expect(element.offsetHeight).to.be.at.least(360);
    await expect(element).to.be.accessible();
  });

  it('shows the copy of an earlier visit with its age while it asks', async () => {
    const endpoint = endpointDouble();
    endpoint.answer = (_, signal) => never(signal);
    await hold(endpoint.base, PATH, packageOf(), NOW - 3 * 3600e3);
    const element = card(endpoint.base);
    const events = eventsOf(element);
    await says(element, '62 % fisik');
    await says(element, 'data tersimpan, 3 jam lalu');
    expect(events).to.deep.equal(['load']);
    await expect(element).to.be.accessible();
  });

  it('keeps showing that copy when the endpoint fails, and asks again by hand', async () => {
    const endpoint = endpointDouble(programDocuments(physical(64, 70)));
    endpoint.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await hold(endpoint.base, PATH, packageOf(), NOW - 3 * 3600e3);
    const element = card(endpoint.base);
    const errors: Event[] = [];
    element.addEventListener('error', (event) => errors.push(event));
    await says(element, 'data tersimpan, 3 jam lalu');
    if (!errors[0]) await new Promise((resolve) => element.addEventListener('error', resolve, { once: true }));
    expect(textOf(element)).to.include('62 % fisik');
    expect(textOf(element)).not.to.include('belum bisa dimuat');
    await expect(element).to.be.accessible();
    endpoint.answer = undefined;
    button(element, 'Perbarui').click();
    await says(element, '64 % fisik');
    expect(textOf(element)).not.to.include('tersimpan');
  });

  it('says which attribute is missing', async () => {
    const element = place('opd-program-card', { endpoint: endpointDouble().base });
    await says(element, 'Atribut “program” pada widget ini belum diisi dengan benar.');
    await expect(element).to.be.accessible();
  });

  it('says that the endpoint is missing where its address is none', async () => {
    const element = place('opd-program-card', { program: ID, endpoint: 'javascript:1' });
    await says(element, 'Atribut “endpoint”');
  });

  it('says that a programme does not exist which a good document does not hold', async () => {
    const element = card(endpointDouble({ [PATH]: WITHOUT }).base);
    await says(element, 'Program ini tidak ada di data terbuka');
  });

  it('says its stage, coordinator, money, schedule, what comes next, and place', async () => {
    const element = card(
      endpointDouble(
        programDocuments({
          parties: [
            { id: 'bapelitbangda', name: 'Bapelitbangda', roles: ['coordinator'] },
            { id: 'dinas-pupr', name: 'Dinas PUPR', roles: ['publicAuthority'] },
          ],
          additionalClassifications: [{ scheme: 'x-opd-pillar', id: 'smart-living', description: 'Smart Living' }],
          budget: {
            amount: { amount: 1_250_000_000, currency: 'IDR' },
            finance: [{ id: '1', source: 'DAK', period: { startDate: '2026-01-01', endDate: '2026-12-31' } }],
          },
          period: { startDate: '2026-03-01', endDate: '2026-12-20' },
          milestones: [
            { title: 'Kontrak', dueDate: '2026-03-01', status: 'met' },
            { title: 'Serah terima', dueDate: '2026-12-20', status: 'scheduled' },
          ],
          locations: [{ id: '1', description: 'Kecamatan 2x11 Kayu Tanam' }],
        }),
      ).base,
    );
    const text = await says(element, 'Koordinator');
    const facts = Object.fromEntries(
      allInside(element, 'dl div').map((row) => [
        row.querySelector('dt')!.innerText,
        row.querySelector('dd')!.innerText.replace(/\s/g, ' '),
      ]),
    );
    expect(facts).to.deep.equal({
      Tahap: 'Pelaksanaan',
      Koordinator: 'Bapelitbangda',
      Pagu: 'Rp1,25 miliar · DAK · 2026',
      Jadwal: 'Mar – Des 2026',
      Berikutnya: 'Serah terima, 20 Des 2026',
      Tempat: 'Kecamatan 2x11 Kayu Tanam',
    });
    expect(text).to.include('2 dinas · Smart Living');
    await expect(element).to.be.accessible();
  });

  it('opens its details by a native summary, with the exact sum, roles, milestones, documents and sources', async () => {
    const element = card(
      endpointDouble(
        programDocuments({
          description: 'Membuka jalan.',
          parties: [
            {
              id: 'dinas-pupr',
              name: 'Dinas PUPR',
              identifier: { legalName: 'Dinas Pekerjaan Umum' },
              roles: ['publicAuthority', 'supplier', 'toString'],
            },
          ],
          budget: {
            amount: { amount: 1_250_000_000, currency: 'IDR' },
            _opd: { source: 'https://dpa.example.go.id/', sample: true },
          },
          milestones: [{ title: 'Kontrak', dateMet: '2026-03-02', status: 'met' }],
          metrics: [
            metric('physicalProgress', reported(62)),
            {
              id: 'area',
              title: 'Luas',
              observations: [
                { id: '1', measure: 697, unit: { name: 'ha' }, _opd: { producer: { name: 'TribunPadang' } } },
                { id: '2', measure: '60 × 60', unit: { name: 'm' } },
              ],
            },
          ],
          documents: [
            { id: '1', title: 'Kontrak', url: 'https://pupr.example.go.id/kontrak.pdf', format: 'PDF' },
            { id: '2', title: 'Jahat', url: 'javascript:alert(1)' },
          ],
        }),
      ).base,
    );
    await says(element, 'Rincian');
    expect(textOf(element)).not.to.include('Persisnya');
    inside(element, 'summary').click();
    const text = await says(element, 'Persisnya Rp1.250.000.000 · contoh sumber');
    expect(element.open).to.equal(true);
    expect(text).to.include('Dinas Pekerjaan Umum · penanggung jawab, pelaksana');
    expect(text).to.include('Kontrak tercapai · 2 Mar 2026');
    expect(text).to.include('697 ha TribunPadang');
    expect(text).to.include('60 × 60 m');
    expect(text).not.to.include('Jahat');
    await expect(element).to.be.accessible();
    inside(element, 'summary').click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(element.open).to.equal(false);
  });

  it('says each agency’s part of a common programme, unreported ones too', async () => {
    const parties = [
      { id: 'bapelitbangda', name: 'Bapelitbangda', roles: ['coordinator'] },
      { id: 'dinas-pupr', name: 'Dinas PUPR' },
      { id: 'diskominfo', name: 'Diskominfo' },
    ];
    const element = card(
      endpointDouble(
        programDocuments({
          parties,
          metrics: [metric('physicalProgress', reported(60), reported(55, '2026-11-12', 'dinas-pupr'))],
          forecasts: [
            metric(
              'physicalProgress',
              reported(67),
              reported(65, '2026-11-12', 'dinas-pupr'),
              reported(50, '2026-11-12', 'diskominfo'),
            ),
          ],
        }),
      ).base,
    );
    await says(element, 'Bagian tiap dinas');
    const rows = allInside(element, '.aside .row').map((row) => row.innerText.replace(/\s+/g, ' '));
    expect(rows[0]).to.match(/^Dinas PUPR 55 % .*rencana 65 %/);
    expect(rows[1]).to.match(/^Diskominfo belum dilaporkan .*rencana 50 %/);
  });

  it('names its producer, or the agency in charge, at the foot with the date', async () => {
    const element = card(endpointDouble(programDocuments({ _opd: { producer: { name: 'Bapelitbangda' } } })).base);
    await says(element, 'Bapelitbangda · 12 Nov 2026');
  });

  it('reads markup in data as text', async () => {
    const element = card(endpointDouble(programDocuments(projectOf({ title: '<b>Tarok</b> &amp; City' }))).base);
    await says(element, '<b>Tarok</b> &amp; City');
  });
});
