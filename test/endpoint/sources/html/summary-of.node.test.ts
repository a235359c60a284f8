import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { summaryOf } from '../../../../src/endpoint/sources/html/summary-of.js';
import { processorTime } from '../../../support/processor-time.js';

const SENTENCE = 'Bupati meninjau pembangunan jalan di Korong Tarok pada hari Selasa. ';

describe('The summary of a text', () => {
  it('is the whole text where it is short', () => {
    assert.equal(summaryOf('Panen raya.\nPetani senang'), 'Panen raya. Petani senang');
    assert.equal(summaryOf('  '), undefined);
  });

  it('ends with a sentence', () => {
    assert.equal(summaryOf(SENTENCE.repeat(9)), SENTENCE.repeat(4).trim());
    const asked = '“Apa kabar?” katanya kepada warga yang datang.';
    assert.equal(summaryOf(`${asked} ${SENTENCE}`, 60), asked);
  });

  for (const short of [
    'dr. Rina, H. Ali, Hj. Siti dan Drs. Budi hadir',
    'Alamatnya Jl. Merdeka No. 5 Kec. Lubuk Alung Kab. Padang Pariaman',
    'Sapi, kambing, dll. Dibagikan kepada warga',
    'Nilainya Rp. 1.250.000 atau Rp1.250.000.000,50 per tgl. 5 Mei',
    'Oleh M. Yamin, S.Kom. M.Si. Dan kawan-kawan',
  ])
    it(`does not take an abbreviation for an end: ${short}`, () => {
      const text = `${short} menurut keterangan yang diterima panitia.`;
      assert.equal(summaryOf(text, short.length + 12), `${short} menurut…`);
    });

  it('is cut at a word where the first sentence is too long', () => {
    assert.equal(summaryOf('satu dua, tiga empat lima', 12), 'satu dua…');
    assert.equal(summaryOf('x'.repeat(50), 10), `${'x'.repeat(9)}…`);
    assert.equal(summaryOf('😀'.repeat(50), 10), '😀😀😀😀…');
  });

  it('says more than a short first sentence', () => {
    assert.match(summaryOf(`Hebat. ${'kata '.repeat(200)}`)!, /^Hebat\. kata .{200,} kata…$/);
  });

  for (const tail of [
    ' […]',
    ' [...]',
    '… Continue reading Judul beritanya',
    '… Baca selengkapnya »',
    '\nBaca Selengkapnya…',
    '\nThe post Judul appeared first on Situs Kami.',
    ' [...]\nArtikel Judul pertama kali tampil pada Situs.',
  ])
    it(`has no tail: ${tail.trim()}`, () => assert.equal(summaryOf(`${SENTENCE.trim()}${tail}`), SENTENCE.trim()));

  it('says that it is cut where its source has cut it', () => {
    assert.equal(summaryOf('Gerakan menuju kota cerdas di […]'), 'Gerakan menuju kota cerdas di…');
    assert.equal(summaryOf(`${SENTENCE}${SENTENCE}Lalu di […]`), SENTENCE.repeat(2).trim());
  });

  it('keeps words that only look like a tail', () => {
    assert.equal(summaryOf('Satu. Informasi selengkapnya di kantor'), 'Satu. Informasi selengkapnya di kantor');
  });

  it('is never longer than asked, and takes moments', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), fc.integer({ min: 10, max: 300 }), (text, most) => {
        assert.ok((summaryOf(text, most) ?? '').length <= most);
      }),
    );
    const start = processorTime();
    for (const bomb of ['. ', ' ', 'a.', '…', '[', 'The post ', '\n']) summaryOf(bomb.repeat(100_000));
    assert.ok(processorTime() - start < 1500);
  });
});
