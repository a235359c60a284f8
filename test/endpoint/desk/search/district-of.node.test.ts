import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { districtOf } from '../../../../src/endpoint/desk/search/district-of.js';

const DISTRICTS = [
  { name: '2x11 Enam Lingkung', nagari: [{ name: 'Sicincin' }] },
  { name: 'Enam Lingkung', nagari: [{ name: 'Gadur' }] },
  { name: 'Lubuk Alung', nagari: [{ name: 'Lubuk Alung' }, { name: 'Sikabu Lubuk Alung' }] },
  { name: 'Batang Anai', nagari: [{ name: 'Kasang', korong: ['Simpang Duku'] }, { name: 'Sungai Buluah Barat' }] },
];

describe('districtOf', () => {
  it('finds the district by its name, a village or a hamlet', () => {
    for (const [address, district] of [
      ['Korong Pasar, Sikabu Lubuk Alung', 'Lubuk Alung'],
      ['simpang duku dekat masjid', 'Batang Anai'],
      ['SICINCIN', '2x11 Enam Lingkung'],
      ['Gadur, Enam Lingkung', 'Enam Lingkung'],
      ['Pasar, 2x11 Enam Lingkung', '2x11 Enam Lingkung'],
      // Said outright.
      ['Jalan Lubuk Alung, Kec. Batang Anai', 'Batang Anai'],
      ['Jl. Sicincin, Kecamatan Enam Lingkung', 'Enam Lingkung'],
    ] as const)
      assert.equal(districtOf(address, DISTRICTS), district, address);
  });

  it('finds none where none is named, nor in the midst of a word', () => {
    for (const address of ['', 'depan pasar', 'Kasangan', 'Lubuk'])
      assert.equal(districtOf(address, DISTRICTS), undefined, address);
    assert.equal(districtOf('Lubuk Alung', []), undefined);
  });
});
