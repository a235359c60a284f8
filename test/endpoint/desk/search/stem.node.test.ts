import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stemOf } from '../../../../src/endpoint/desk/search/stem.js';

/** Words that say the same thing, the root first. */
const FAMILIES = `baik perbaikan diperbaiki memperbaiki perbaiki
  jembatan jembatannya
  jalan jalanan berjalan jalannya
  layan pelayanan melayani layanan dilayani
  bangun pembangunan membangun bangunan dibangun
  rusak kerusakan dirusak merusak
  lubang berlubang lubangnya
  terang penerangan menerangi
  terima menerima diterima penerima penerimaan
  tanggap tanggapan menanggapi ditanggapi
  pungut pungutan memungut dipungut pemungutan
  sampai menyampaikan sampaikan penyampaian disampaikan
  kotor mengotori kotoran
  keluh keluhan dikeluhkan mengeluh
  aspal pengaspalan diaspal mengaspal
  cor pengecoran mengecor dicor
  salur penyaluran menyalurkan saluran disalurkan
  bersih pembersihan membersihkan dibersihkan kebersihan
  sekolah bersekolah sekolahnya
  pelihara pemeliharaan memelihara
  adu pengaduan mengadukan aduan
  bantu bantuan membantu dibantu
  nagari nagarinya
  bupati bupatinya
  lampu lampunya`;

describe('stemOf', () => {
  it('lets words of one root meet, and no others', () => {
    const seen = new Map<string, string>();
    for (const family of FAMILIES.split('\n')) {
      const words = family.trim().split(' ');
      assert.deepEqual([...new Set(words.map(stemOf))], [words[0]]);
      assert.equal(seen.get(words[0]!), undefined);
      seen.set(words[0]!, words[0]!);
    }
  });

  it('leaves numbers and other writing as they are', () => {
    for (const word of ['03', '2x11', 'ペン', 'rt03']) assert.equal(stemOf(word), word);
  });
});
