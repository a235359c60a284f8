// 100,000 messages of three agencies, one of which has nine tenths of them; the same in each run.
import { createHash } from 'node:crypto';

const hash = (text) => createHash('sha256').update(text).digest('hex');
const COMMON =
  `jalan rusak lubang jembatan lampu mati air banjir sampah selokan pasar sekolah puskesmas kantor nagari korong warga hujan
  parah lama perbaikan diperbaiki bantuan petugas pelayanan antre obat guru murid tanah longsor pohon tumbang listrik irigasi sawah
  petani pupuk ternak anjing parkir macet terminal angkot trotoar pungutan biaya surat KTP keluarga izin usaha kabel tiang pipa bocor
  keruh bau asap bakar malam gelap rawan kecelakaan anak ibu lansia masjid surau lapangan taman bangunan tembok retak atap tiris`.split(
    /\s+/,
  );
const PLACES = ['Lubuk Alung', 'Batang Anai', 'Sintuk Toboh Gadang', 'Ulakan Tapakis', 'Nan Sabaris', 'V Koto Timur'];
const SYLLABLES = ['ba', 'ri', 'mo', 'ta', 'lu', 'ge', 'so', 'ni', 'ka', 'du', 'pe', 'wi'];
const KINDS = ['pengaduan', 'aspirasi', 'permintaan'];
const SERVICES = ['jalan', 'umum', 'cepat', 'air', 'sekolah'];
const DAY = 864e5;
/** 24 November 2026, 10.00 WIB. */
export const NOW = Date.parse('2026-11-24T03:00:00Z');
/** A word of about 10 messages, one of half of them. */
export const RARE = 'bamota';
export const COMMON_WORD = COMMON[0];

/** Numbers from 0 to 1 that look like chance (mulberry32). */
function chance(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Rows of `opd_messages`, by column. */
export function* messages(count, seed = 7) {
  const next = chance(seed);
  const some = (list) => list[Math.floor(next() * list.length)];
  // As in any language: few words are in most sentences.
  const word = () => COMMON[Math.floor(COMMON.length * next() ** 2.5)];
  // A name of a person or a street.
  const name = () => some(SYLLABLES) + some(SYLLABLES) + some(SYLLABLES) + (next() < 0.9 ? some(SYLLABLES) : '');
  for (let id = 1; id <= count; id++) {
    const received_at = NOW - Math.floor(next() * 700) * DAY - Math.floor(next() * DAY);
    const state = next();
    const stage = state < 0.8 ? 'done' : state < 0.85 ? 'in-progress' : 'received';
    const answered = state < 0.85 ? received_at + Math.floor(next() * 9 * DAY) : null;
    const words = Array.from({ length: 8 + Math.floor(next() * 22) }, word);
    yield {
      id,
      key: hash(`key ${seed} ${id}`).slice(0, 32),
      body_hash: hash(`body ${id}`),
      ticket_hash: hash(`ticket ${seed} ${id}`),
      received_at,
      updated_at: answered ?? received_at,
      expected_at: next() < 0.02 ? null : received_at + 7 * DAY,
      answered_at: answered,
      stage,
      spam: state > 0.97 ? 1 : 0,
      released: state < 0.3 ? 1 : 0,
      kind: some(KINDS),
      visibility: next() < 0.1 ? 'rahasia' : 'terbuka',
      service_code: some(SERVICES),
      agency: next() < 0.9 ? 'pupr' : some(['kominfo', 'dinkes']),
      program: next() < 0.2 ? 'tarok' : null,
      description: `${words.join(' ')} di ${name()}. ${Array.from({ length: 6 }, word).join(' ')}.`,
      lat: next() < 0.4 ? -0.6 + next() * 0.4 : null,
      long: 100.1 + next() * 0.4,
      address: next() < 0.7 ? some(PLACES) : null,
      consent_version: 'v3',
      suspect: '',
    };
  }
}
