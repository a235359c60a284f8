import type { AllWords } from './all-words.js';
import { minFeedback } from './min-feedback.js';

const why = {
  network: 'dek sambuangan ka server taputuih',
  slow: 'dek jaringan talampau lambek',
  server: 'dek server sadang bamasalah',
  unreadable: 'dek jawaban server indak bisa dibaco',
};

/** Minangkabau; months and numbers are said as in Indonesian. */
export const min: AllWords = {
  ...minFeedback,
  marks: '.,.',
  months: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  percent: (number) => `${number}\xa0%`,
  units: ['minik', 'jam', 'hari'],
  ago: (count, unit) => `${count} ${unit} nan lalu`,
  justNow: 'baru sabanta ko',

  loading: 'Mamuek angko tabaru …',
  loadingNews: 'Mamuek kaba …',
  loadingForm: 'Mamuek formulir …',
  slow: 'Jaringan sadang lambek. Masih mancubo …',
  trouble: 'Alun bisa dimuek.',
  problemPart: 0,
  retry: 'Cubo baliak',
  stored: 'data tasimpan',
  refresh: 'Pabarui',

  physical: 'Fisik',
  financial: 'Kauangan',
  now: 'kini',
  plan: 'rancana',
  asOf: 'per',
  notReported: 'alun dilaporkan',
  forMonth: (month) => `untuak ${month}`,
  offScale: (percent) => `${percent} ado di lua 0–100\xa0%; ditulih sasuai laporan.`,
  onPlan: 'sasuai rancana',
  ahead: (points) => `${points}\xa0poin di muko rancana`,
  behind: (points) => `${points}\xa0poin di balakang rancana`,
  far: 'jauah tatingga, ',
  overdue: (date) => `Alun dipabarui sajak ${date}.`,
  overdueBy: (who, count, unit) =>
    `${who} sabananyo malapor tiok ${count == '1' ? '' : `${count} `}${{ D: 'hari', W: 'minggu', M: 'bulan', Y: 'taun' }[unit]}.`,

  scales: ['ribu', 'juta', 'miliar', 'triliun'],
  agencies: (count) => `${count} dinas`,
  pillars: (count) => `${count} pilar`,
  shares: 'Bagian tiok dinas',
  sharesNote: (who) => `Garih tagak: rancana. Angko gabuangan dietong ${who}, indak rato-rato.`,
  facts: ['Tahap', 'Koordinator', 'Pagu', 'Jadwal', 'Barikuiknyo', 'Tampek'],
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
  details: 'Rincian',
  more: 'Salangkoknyo',
  sample: 'contoh',
  showPicture: 'Pacaliakkan gambar',
  moreNews: 'Muek kaba lain',

  subjects: ['Program', 'Kaba', 'Formulir', 'Pasan warga'],
  failed: (subject, reason) =>
    reason == 'missing'
      ? [
          'Program ko indak ado di data tabukak. Pareso namo programnyo.',
          'Kaba ko indak ado di data tabukak. Pareso namo dinas atau programnyo.',
          'Formulir alun dibukak di siko.',
          'Pasan warga alun dibukak di siko.',
        ][subject]!
      : reason == 'newer'
        ? 'Data alah mamakai versi baru. Muek ulang laman ko, atau agiah tau pangelola situs.'
        : `${['Angko program ko', 'Kaba', 'Formulir', 'Pasan warga'][subject]} alun bisa dimuek ${why[reason]}.`,
  gone: 'program ko indak ado lai di data tabuka',
  published: (day) => `Wakatu artikel ko tabik (${day})`,
  still: 'kini masih',
  corrected: 'sudah tu dipabaiki jadi',
  noNewer: 'alun ado angko nan labiah baru',
  renamed: (title) => `kini banamo “${title}”`,
  merged: (title) => `kini bagian dari “${title}”`,
  unset: (attribute) => `Atribut “${attribute}” di widget ko alun diisi sacaro bana.`,
  openAt: (host) => `Bukak di ${host}`,
  tried: (time) => `Dicubo pukua ${time}`,
  checked: (time) => `Dipareso pukua ${time}`,
  noNews: 'Alun ado kaba',
  nothingYet: [
    'Alun ado data untuak program ko.',
    'Alun ado kaba nan ditabikkan. Kaba baru ka muncua surang di siko.',
    'Alun ado layanan nan manarimo pasan.',
    'Alun ado pasan nan ditampilan di siko.',
  ],
  newsCame: (count) => (count ? `${count} kaba lain dimuek.` : 'Indak ado kaba lain.'),

  noMessages: 'Alun ado pasan warga',
  messagesAsked: (count) => `${count} pasan warga`,
  messagesClosed: (count) => `${count} salasai`,
  halfAnswered: (days) =>
    days ? `saparuah dijawek dalam ${days}\xa0hari karajo` : 'saparuah dijawek di hari nan samo',
  notYetHalf: 'alun saparuah dijawek',
  countedInYear: (date) => `12\xa0bulan tarakhia, dietong ${date}`,

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
  budget: 'Pagu',
  exactly: (amount) => `Tapeknyo ${amount}`,
  figureSources: 'Sumber angko kamajuan',
  milestones: 'Tonggak',
  milestoneStatus: {
    scheduled: 'dijadwalkan',
    met: 'tacapai',
    notMet: 'alun tacapai',
    partiallyMet: 'tacapai sabagian',
  },
  documents: 'Dokumen',
  source: 'sumber',
};
