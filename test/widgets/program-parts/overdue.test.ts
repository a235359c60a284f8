import { expect } from '@open-wc/testing';
import '../../../src/define/progress-meter.js';
import { endpointDouble } from '../../support/endpoint-double.js';
import { place, says, stopClock } from '../../support/place.js';
import { ID, NOW, physical, programDocuments } from '../../support/program.js';

const SAID = 'Belum diperbarui sejak';

async function textOfMeter(date: string, cycle: unknown, more: object = {}): Promise<string> {
  const documents = programDocuments({ ...physical(62, 70, date), ...more }, { _opd: { updateCycle: cycle } });
  const element = place('opd-progress-meter', { program: ID, endpoint: endpointDouble(documents).base });
  return says(element, /rencana −?\d+ %/);
}

describe('a figure is called overdue', () => {
  before(() => stopClock(NOW));
  after(() => stopClock());

  for (const [date, cycle, is] of [
    ['2026-11-23', 'P1D', true],
    ['2026-11-24', 'P1D', false],
    ['2026-11-16', 'P1W', true],
    ['2026-11-18', 'P1W', false],
    ['2026-10-23', 'P1M', true],
    ['2026-10-25', 'P1M', false],
    ['2026-07-01', 'P3M', true],
    ['2026-09-01', 'P3M', false],
    ['2025-01-01', 'P1Y', true],
    ['2019-01-01', 'bulanan', false],
    ['2019-01-01', undefined, false],
  ] as const)
    it(`${is ? '' : 'not '}on 24 Nov 2026 when it is of ${date} and the cycle is ${String(cycle)}`, async () => {
      expect((await textOfMeter(date, cycle)).includes(SAID)).to.equal(is);
    });

  for (const status of ['maintenance', 'decommissioning', 'decommissioned', 'cancelled'])
    it(`never of a programme in ${status}`, async () => {
      expect(await textOfMeter('2019-01-01', 'P1M', { status })).not.to.include(SAID);
    });

  it('never of a programme that has reached 100 %', async () => {
    expect(await textOfMeter('2019-01-01', 'P1M', physical(100, 100, '2019-01-01'))).not.to.include(SAID);
  });
});
