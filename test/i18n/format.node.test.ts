import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/i18n/en.js';
import { idProgramParts } from '../../src/i18n/id-program-parts.js';
import {
  age,
  amount,
  clock,
  day,
  decimal,
  exactAmount,
  id,
  moment,
  month,
  percent,
  recent,
  shortMonth,
} from '../../src/i18n/index.js';

const plain = (text: string) => text.replaceAll('\xa0', ' ');
const whole = { ...id, ...idProgramParts };
const NOW = Date.parse('2026-11-24T08:00:00+07:00');
const SECOND = 1e3;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test('a day is the one that was written, in any zone', () => {
  for (const date of ['2026-11-12', '2026-11-12T23:59:59-10:00', '2026-11-12T00:00:00+14:00'])
    assert.equal(plain(day(id, date)), '12 Nov 2026');
  assert.equal(plain(month(id, '2026-10-31T23:59:59-10:00')), 'Oktober 2026');
  assert.equal(plain(shortMonth(id, '2026-08-01')), 'Agu 2026');
  assert.equal(plain(day(en, '2026-11-12')), '12 Nov 2026');
});

test('no blank in a date, percentage or sum can be broken over two lines', () => {
  for (const text of [day(id, '2026-11-12'), percent(id, 62), amount(whole, 1.25e9, 'IDR'), amount(whole, 5, 'USD')])
    assert.ok(!text.includes(' '), text);
});

test('numbers are written as people here write them', () => {
  assert.deepEqual(
    [0, -0.5, 62.456, 1234567.8].map((value) => decimal(id, value)),
    ['0', '−0,5', '62,46', '1.234.567,8'],
  );
  assert.equal(plain(percent(id, -12.5)), '−12,5 %');
  assert.equal(percent(en, 12.5), '12.5%');
});

test('money is said in words, and exactly', () => {
  assert.deepEqual(
    [0, 950, 1_500_000, 1_250_000_000, 4.5e12].map((value) => plain(amount(whole, value, 'IDR'))),
    ['Rp0', 'Rp950', 'Rp1,5 juta', 'Rp1,25 miliar', 'Rp4,5 triliun'],
  );
  assert.equal(exactAmount(id, 1_250_000_000, 'IDR'), 'Rp1.250.000.000');
  assert.equal(plain(exactAmount(id, 1250, 'USD')), 'USD 1.250');
});

test('time of day is that of West Sumatra, and says so', () => {
  assert.equal(plain(clock(id, Date.parse('2026-11-24T20:05:00Z'))), '03.05 WIB');
  assert.equal(plain(moment(id, Date.parse('2026-11-24T20:05:00Z'))), '25 Nov 2026, 03.05 WIB');
});

test('ages are told in whole units, and a wrong clock says no nonsense', () => {
  const ages = [0, 59 * SECOND, MINUTE, 59 * MINUTE + 59 * SECOND, HOUR, 23 * HOUR, DAY, 400 * DAY, -HOUR, -DAY * 900];
  assert.deepEqual(
    ages.map((passed) => age(id, NOW - passed, NOW)),
    [
      'baru saja',
      'baru saja',
      '1 menit lalu',
      '59 menit lalu',
      '1 jam lalu',
      '23 jam lalu',
      '1 hari lalu',
      '400 hari lalu',
      'baru saja',
      'baru saja',
    ],
  );
  assert.equal(age(en, NOW - MINUTE, NOW), '1 minute ago');
  assert.equal(age(en, NOW - 2 * MINUTE, NOW), '2 minutes ago');
});

test('news is dated relatively within seven days, then by day and time', () => {
  const dates = [7 * DAY - 1, 7 * DAY, -30 * SECOND, -2 * MINUTE, -8 * DAY];
  assert.deepEqual(
    dates.map((passed) => plain(recent(id, NOW - passed, NOW))),
    ['6 hari lalu', '17 Nov 2026, 08.00 WIB', 'baru saja', '24 Nov 2026, 08.02 WIB', '2 Des 2026, 08.00 WIB'],
  );
});

test('numbers, money and dates are those of Intl', () => {
  const numbers = [
    0, 0.005, 1.005, 0.1, 9.999, 62.456, 99.995, 100, 999.994, 999.995, 1000, 12345.678, -0.001, -1234.5,
  ];
  const sums = [1, 999, 999.999, 1e3, 1250, 999_994, 999_999, 1e6, 1.25e9, 999.9e9, 4.5e12, 123_456_789_012, 7e14];
  for (const [words, locale] of [
    [whole, 'id-ID'],
    [en, 'en-GB'],
  ] as const) {
    const intl = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
    for (const value of numbers)
      assert.equal(
        decimal(words, value).replace('−', '-'),
        intl({ maximumFractionDigits: 2 }).format(value).replace(/^-0$/, '0'),
        String(value),
      );
    for (const value of sums)
      assert.equal(
        plain(amount(words, value, 'IDR')).replace('Rp', ''),
        plain(intl({ notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 }).format(value)),
        String(value),
      );
    for (let index = 1; index <= 12; index++) {
      const date = `2026-${String(index).padStart(2, '0')}-09`;
      const long = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
      assert.equal(`9 ${plain(month(words, date))}`, long.format(Date.parse(date)));
    }
  }
});
