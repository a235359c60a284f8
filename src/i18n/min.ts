import type { Words } from './id.js';

const why = {
  network: 'dek sambuangan ka server taputuih',
  slow: 'dek jaringan talampau lambek',
  server: 'dek server sadang bamasalah',
  unreadable: 'dek jawaban server indak bisa dibaco',
};
const agoUnits = ['minik', 'jam', 'hari'];

/** Minangkabau; dates and numbers as in Indonesian, since no `Intl` data exists for it. */
export const min: Words = {
  locale: 'id-ID',
  percent: (number) => `${number}\xa0%`,

  program: 'Program',
  news: 'Kaba',
  physical: 'Fisik',
  financial: 'Kauangan',
  progress: 'Kamajuan',
  now: 'kini',
  plan: 'rancana',
  aheadOf: (points) => `${points}\xa0poin di muko rancana`,
  behind: (points) => `${points}\xa0poin di balakang rancana`,
  farBehind: (points) => `jauah tatingga, ${points}\xa0poin di balakang rancana`,
  onPlan: 'sasuai rancana',
  asOf: 'per',
  notReported: 'alun dilaporkan',
  forPeriod: (month) => `untuak ${month}`,
  planThen: (percent) => `rancana wakatu itu ${percent}`,
  offScale: 'di lua 0–100\xa0%, ditulih sasuai laporan',
  overdue: (date) => `Alun dipabarui sajak ${date}.`,
  overdueCycle: (who, cycle) => `${who} sabananyo malapor ${cycle}.`,
  every: (count, unit) =>
    `tiok ${count > 1 ? count + ' ' : ''}${{ D: 'hari', W: 'minggu', M: 'bulan', Y: 'taun' }[unit]}`,

  loading: 'Mamuek angko tabaru …',
  loadingNews: 'Mamuek kaba …',
  slow: 'Jaringan sadang lambek. Masih mancubo …',
  failed: (news, reason) =>
    reason == 'missing'
      ? news
        ? 'Kaba ko indak ado di data tabukak. Pareso namo dinas atau programnyo.'
        : 'Program ko indak ado di data tabukak. Pareso namo programnyo.'
      : reason == 'newer'
        ? 'Data alah mamakai versi baru. Muek ulang laman ko, atau agiah tau pangelola situs.'
        : `${news ? 'Kaba' : 'Angko program ko'} alun bisa dimuek ${why[reason]}.`,
  unset: (attribute) => `Atribut “${attribute}” di widget ko alun diisi sacaro bana.`,
  retry: 'Cubo baliak',
  openAt: (host) => `Bukak di ${host}`,
  tried: (time) => `Dicubo pukua ${time}`,
  stored: (age) => `Data tasimpan, ${age}`,
  refresh: 'Pabarui',
  justNow: 'baru sabanta ko',
  ago: (count, unit) => `${count} ${agoUnits[unit]} nan lalu`,

  status: 'Tahap',
  statuses: {
    identification: 'Usulan',
    preparation: 'Pasiapan',
    implementation: 'Palaksanaan',
    completion: 'Panyalasaian',
    maintenance: 'Salasai, dalam pamaliharoan',
    decommissioning: 'Panghantian',
    decommissioned: 'Alah diantian',
    cancelled: 'Dibatalan',
  },
  budget: 'Pagu',
  exactly: (amount) => `Tapeknyo ${amount}`,
  schedule: 'Jadwal',
  next: 'Barikuiknyo',
  place: 'Tampek',
  coordinator: 'Koordinator',
  inCharge: 'Panangguang jawab',
  involved: 'Dinas nan talibaik',
  roles: {
    coordinator: 'koordinator',
    publicAuthority: 'panangguang jawab',
    funder: 'panyadio dana',
    supplier: 'palaksana',
    buyer: 'pangguno anggaran',
    administrativeEntity: 'pangelola kontrak',
    interestedParty: 'pihak takaik',
  },
  agencies: (count) => `${count} dinas`,
  shares: 'Bagian tiok dinas',
  sharesNote: (who) => `Garih tagak: rancana. Angko gabuangan dietong ${who}, indak rato-rato.`,
  details: 'Rincian',
  milestones: 'Tonggak',
  milestoneStatus: { scheduled: 'dijadwalkan', met: 'tacapai', notMet: 'alun tacapai', partiallyMet: 'tacapai sabagian' },
  documents: 'Dokumen',
  otherFigures: 'Angko lain',
  source: 'sumber',
  more: 'Salangkoknyo',
  sample: 'contoh',
  showPicture: 'Pacaliakkan gambar',

  noNews: 'Alun ado kaba',
  noNewsYet: 'Alun ado kaba nan ditabikkan. Kaba baru ka muncua surang di siko.',
  noProgram: 'Alun ado data untuak program ko.',
  checked: (time) => `Dipareso pukua ${time}`,
  moreNews: 'Muek kaba lain',
  newsCame: (count) => (count ? `${count} kaba lain dimuek.` : 'Indak ado kaba lain.'),
};
