import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf, monthNumber } from '../../../src/endpoint/sources/indonesian-date.js';

const days: Record<string, string> = {
  '05 Agustus 2019': '2019-08-05',
  '5 Agt 2019': '2019-08-05',
  '5 Ags. 2019': '2019-08-05',
  '5 Agustus2019': '2019-08-05',
  'Senin, 05 Agustus 2019': '2019-08-05',
  "Jum'at, 9 Agustus 2019 10.30 WIB": '2019-08-09',
  'Minggu 1 Desember 2024, 23:59': '2024-12-01',
  '5-8-2019': '2019-08-05',
  '5/8/2019': '2019-08-05',
  '05.08.2019': '2019-08-05',
  '31/12/25': '2025-12-31',
  '05/08/2019 14:30:00': '2019-08-05',
  '2019-08-05': '2019-08-05',
  '2019/8/5': '2019-08-05',
  '2019-08-05T10:00:00+07:00': '2019-08-05',
  '2019-08-05 10:00': '2019-08-05',
  '10-Nop-2025': '2025-11-10',
  '1 Pebruari 2024': '2024-02-01',
  '29 Februari 2024': '2024-02-29',
  'August 5, 2019': '2019-08-05',
  'Mon, 05 Aug 2019 10:00:00 GMT': '2019-08-05',
  '  5 \u00a0Mei  2019 ': '2019-05-05',
};
const months: Record<string, string> = {
  'Agustus 2019': '2019-08',
  'NOPEMBER 2025': '2025-11',
  'Jan-26': '2026-01',
  "Okt '26": '2026-10',
  'Okt. 2026': '2026-10',
  '2026-01': '2026-01',
  '01/2026': '2026-01',
  '1-2026': '2026-01',
  'Oktober tahun 2026': '2026-10',
};
const none = [
  '',
  '31 September 2025',
  '29 Februari 2025',
  '31/4/2025',
  '0/5/2025',
  '8/25/2019',
  '5 Agustos 2019',
  'Agustus',
  '2019',
  '44,61',
  '44.61',
  '10.45',
  '1-26',
  '12345',
  '5 Agustus 0019',
  'belum',
  '-',
  '5 Agustus 2019 sampai 7 Agustus 2019',
  `${' '.repeat(1e6)}5 Agustus 2019`,
  '1'.repeat(1e6),
];

describe('A date as it is written in Indonesia', () => {
  for (const [text, day] of Object.entries({ ...days, ...months }))
    it(`is read: ${text} is ${day}`, () => {
      assert.equal(dayOf(text), day);
    });

  for (const text of none)
    it(`is not made up: ${JSON.stringify(text.slice(0, 30))} is no date`, () => {
      assert.equal(dayOf(text), undefined);
    });

  it('has month names with their misspellings, in both languages', () => {
    assert.equal(monthNumber('Nopember'), 11);
    assert.equal(monthNumber('PEBRUARI'), 2);
    assert.equal(monthNumber('Sept.'), 9);
    assert.equal(monthNumber('May'), 5);
    assert.equal(monthNumber('Januar'), undefined);
    assert.equal(monthNumber('constructor'), undefined);
  });
});
