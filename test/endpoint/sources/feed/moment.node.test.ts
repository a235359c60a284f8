import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { momentOf } from '../../../../src/endpoint/sources/feed/moment.js';

const MOMENTS: [written: string, moment: string][] = [
  ['Mon, 05 Aug 2019 10:00:00 +0700', '2019-08-05T10:00:00+07:00'],
  ['Mon, 05 Aug 2019 20:00:00 GMT', '2019-08-06T03:00:00+07:00'],
  ['5 Aug 19 20:00 UT', '2019-08-06T03:00:00+07:00'],
  ['05 Aug 2019 20:00:00 Z', '2019-08-06T03:00:00+07:00'],
  ['05 Aug 2019 08:00:00 EST', '2019-08-05T20:00:00+07:00'],
  ['05 Aug 2019 08:00:00 PDT', '2019-08-05T22:00:00+07:00'],
  ['05 Aug 2019 08:00:00 +0100 (CET)', '2019-08-05T14:00:00+07:00'],
  ['Tue, 31 Dec 2019 23:59:60 +0700', '2019-12-31T23:59:59+07:00'],
  ['2019-08-05T10:00:00+07:00', '2019-08-05T10:00:00+07:00'],
  ['2019-08-05T20:00:00.123Z', '2019-08-06T03:00:00+07:00'],
  ['2022-11-01T07:46:00.002-07:00', '2022-11-01T21:46:00+07:00'],
  ['2022-03-30T14:29:00-0700', '2022-03-31T04:29:00+07:00'],
  ['2019-08-05 10:30', '2019-08-05T10:30:00+07:00'],
  ['2019-08-05', '2019-08-05T00:00:00+07:00'],
  ['05 Agustus 2019', '2019-08-05T00:00:00+07:00'],
  [' Senin, 05 Agustus 2019 10.30 WIB ', '2019-08-05T10:30:00+07:00'],
  ['5 Agt 2019 pukul 10:30', '2019-08-05T10:30:00+07:00'],
  ["Jum'at, 9 Agustus 2019 23:15:00", '2019-08-09T23:15:00+07:00'],
  ['05 Agustus 2019 10:30 WITA', '2019-08-05T10:30:00+08:00'],
  ['05 Agustus 2019 10:30 WIT', '2019-08-05T10:30:00+09:00'],
  ['05 Agustus 2019 10:30 GMT+7', '2019-08-05T10:30:00+07:00'],
  ['Aug 5, 2019 1:05 PM', '2019-08-05T13:05:00+07:00'],
  // In a zone that is not known the time says nothing.
  ['05 Aug 2019 10:30:00 XYZ', '2019-08-05T00:00:00+07:00'],
];
const NONE = [
  '31 September 2019',
  'Sun, 31 Feb 2019 10:00:00 GMT',
  '05 Aug 2019 25:00:00 GMT',
  'Mon, 30 Nov -0001 00:00:00 +0000',
  '0000-00-00 00:00:00',
  'Thu, 01 Jan 1970 00:00:00 +0000',
  'kemarin',
  '1565000000',
  '8/5/2019 10:00:00 AM',
  '',
];

describe('The date of a feed', () => {
  for (const [written, moment] of MOMENTS)
    it(`is read: ${written}`, () => assert.deepEqual(momentOf(written, '+07:00'), { moment }));

  it('is a month or a year where no more is known', () => {
    assert.deepEqual(momentOf('Agustus 2019', '+07:00'), { date: '2019-08' });
    assert.deepEqual(momentOf('2019', '+07:00'), { date: '2019' });
  });

  it('is told in the zone of the source where it has none', () => {
    assert.deepEqual(momentOf('2019-08-05 10:30', '+09:00'), { moment: '2019-08-05T10:30:00+09:00' });
    assert.deepEqual(momentOf('2019-08-05T20:00:00Z', '+09:00'), { moment: '2019-08-06T05:00:00+09:00' });
  });

  it('is none where the calendar has no such day, or a lost date stands there', () => {
    for (const written of NONE) assert.equal(momentOf(written, '+07:00'), undefined, written);
  });
});
