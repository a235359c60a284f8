import { expect } from '@open-wc/testing';
import '../../../src/define/program-card.js';
import { endpointDouble } from '../../support/endpoint-double.js';
import { allInside, place, says, stopClock } from '../../support/place.js';
import { ID, NOW, programDocuments } from '../../support/program.js';

/** What the quiet list of a card says under a name. */
async function fact(name: string, project: object): Promise<string | undefined> {
  const element = place('opd-program-card', { program: ID, endpoint: endpointDouble(programDocuments(project)).base });
  await says(element, 'Pagu');
  const row = allInside(element, 'dl div').find((each) => each.querySelector('dt')!.innerText == name);
  return row?.querySelector('dd')!.innerText.replace(/\s/g, ' ');
}

const budget = (more: object = {}) => ({ budget: { amount: { amount: 4.5e9, currency: 'IDR' }, ...more } });

describe('the facts of a card', () => {
  before(() => stopClock(NOW));
  after(() => stopClock());

  for (const [status, said] of [
    ['identification', 'Usulan'],
    ['maintenance', 'Selesai, dalam pemeliharaan'],
    ['cancelled', 'Dibatalkan'],
    ['hampir selesai', undefined],
  ] as const)
    it(`say ${said ?? 'no stage'} for status ${status}`, async () => {
      expect(await fact('Tahap', { status })).to.equal(said);
    });

  it('say that money is not reported, never Rp0', async () => {
    expect(await fact('Pagu', {})).to.equal('belum dilaporkan');
    expect(await fact('Pagu', { budget: { amount: { amount: null, currency: 'IDR' } } })).to.equal('belum dilaporkan');
    expect(await fact('Pagu', { budget: { amount: { amount: -1, currency: 'IDR' } } })).to.equal('belum dilaporkan');
  });

  it('say money with its source and year, the year once', async () => {
    const finance = (source: string) => [{ id: '1', source, period: { startDate: '2026-01-01' } }];
    expect(await fact('Pagu', budget())).to.equal('Rp4,5 miliar');
    expect(await fact('Pagu', budget({ approvalDate: '2025-12-30' }))).to.equal('Rp4,5 miliar · 2025');
    expect(await fact('Pagu', budget({ finance: finance('DAK') }))).to.equal('Rp4,5 miliar · DAK · 2026');
    expect(await fact('Pagu', budget({ finance: finance('APBD 2026') }))).to.equal('Rp4,5 miliar · APBD 2026');
    expect(await fact('Pagu', budget({ _opd: { sample: true } }))).to.equal('Rp4,5 miliar · contoh');
  });

  for (const [startDate, endDate, said] of [
    ['2026-03-01', '2026-12-20', 'Mar – Des 2026'],
    ['2025-03-01', '2026-12-20', 'Mar 2025 – Des 2026'],
    ['2026-03-01', undefined, 'Mar 2026 –'],
    [undefined, '2026-12-20', '– Des 2026'],
    ['2026-02-31', undefined, undefined],
  ] as const)
    it(`say ${said ?? 'no schedule'} from ${startDate} to ${endDate}`, async () => {
      expect((await fact('Jadwal', { period: { startDate, endDate } }))?.trim()).to.equal(said);
    });

  it('say the nearest milestone that is still to come', async () => {
    const milestones = [
      { title: 'Lewat', dueDate: '2026-11-01', status: 'notMet' },
      { title: 'Jauh', dueDate: '2027-05-01' },
      { title: 'Tercapai', dueDate: '2026-11-30', status: 'met' },
      { title: 'Dekat', dueDate: '2026-12-20', status: 'scheduled' },
      { title: 'Tanpa tanggal' },
    ];
    expect(await fact('Berikutnya', { milestones })).to.equal('Dekat, 20 Des 2026');
    expect(await fact('Berikutnya', { milestones: milestones.slice(0, 1) })).to.equal(undefined);
  });
});
