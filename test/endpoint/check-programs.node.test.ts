import { describe } from 'node:test';
import type { JsonObject } from '../../src/endpoint/json.js';
import { figure, program } from '../support/changes.js';
import { itRefuses } from '../support/refusals.js';

describe('checkFolder, of programmes', () => {
  itRefuses([
    ['a missing title', program((value) => delete value.title), /jalan-contoh/, /"title" belum ada/],
    ['an id with a slash', program((value) => (value.id = '../x')), /:2:9 {2}id/, /tidak ditulis dengan benar/],
    ['an unknown status', program((value) => (value.status = 'selesai')), /status/, /"selesai" tidak dikenal/],
    [
      'a date in Indonesian order',
      program((value) => (value.period = { endDate: '31-12-2026' })),
      /period\.endDate/,
      /tidak ditulis|bukan tanggal/,
    ],
    [
      'a day that does not exist',
      program((value) => (value.period = { endDate: '2026-02-30T00:00:00+07:00' })),
      /period\.endDate/,
      /tidak ditulis|bukan tanggal/,
    ],
    [
      'a text for a number',
      program((value) => (value.budget.amount = { amount: '1,25 miliar', currency: 'IDR' })),
      /budget\.amount\.amount/,
      /Seharusnya angka/,
    ],
    [
      'a negative budget',
      program((value) => (value.budget.amount = { amount: -1, currency: 'IDR' })),
      /amount\.amount/,
      /di luar batas/,
    ],
    ['an empty list', program((value) => (value.documents = [])), /documents/, /kosong/],
    ['the same twice', program((value) => (value.locations = [{ id: 'a' }, { id: 'a' }])), /locations/, /sama persis/],
    [
      'a link that is a script',
      program((value) => (value._opd = { page: 'javascript:alert(1)' })),
      /_opd\.page/,
      /tidak ditulis/,
    ],
    [
      'a link with a password',
      program((value) => (value._opd = { page: 'https://bank.id@evil.example/' })),
      /_opd\.page/,
      /tidak ditulis/,
    ],
    [
      'an agency that nobody knows',
      program((value) => (value.publicAuthority.id = 'dinas-lain')),
      /publicAuthority\.id/,
      /"dinas-lain" tidak ada dalam daftar/,
    ],
    [
      'a party that nobody knows',
      program((value) => (value.parties[0]!.id = 'dinas-lain')),
      /parties\[0\]\.id/,
      /"dinas-lain"/,
    ],
    [
      'a pillar that nobody knows',
      program((value) => (value.additionalClassifications = [{ scheme: 'x-opd-pillar', id: 'smart' }])),
      /additionalClassifications\[0\]\.id/,
      /Pilar "smart"/,
    ],
    [
      'a figure without a date',
      program((value) => delete figure(value).period),
      /metrics\[0\]\.observations\[2\]/,
      /tidak bertanggal/,
    ],
    [
      'a plan without a date',
      program((value) => delete value.forecasts[0]!.observations[1]!.period),
      /forecasts\[0\]\.observations\[1\]/,
      /tidak bertanggal/,
    ],
    [
      'a figure of nobody',
      program((value) => delete (value as JsonObject).publicAuthority),
      /metrics\[0\]\.observations\[0\]/,
      /siapa yang menyatakan/,
    ],
    [
      'a percentage out of range',
      program((value) => (figure(value).measure = 620)),
      /observations\[2\]\.measure/,
      /"620" bukan persen/,
    ],
    [
      'a decimal comma',
      program((value) => (figure(value).measure = '44,61')),
      /observations\[2\]\.measure/,
      /"44,61" bukan persen/,
    ],
    [
      '"null" for a figure',
      program((value) => (figure(value).measure = 'null')),
      /observations\[2\]\.measure/,
      /bukan persen/,
    ],
    [
      'a share of an unknown agency',
      program((value) => (figure(value).dimensions = { agency: 'x' })),
      /dimensions\.agency/,
      /"x" tidak ada/,
    ],
  ]);
});
