import { asCode as c, dayIn } from './doctor-words.js';
import { idDoctorAround } from './id-doctor-around.js';
import { idDoctorMarkup } from './id-doctor-markup.js';

const day = dayIn('id-ID');

/** Words of the doctor, in Indonesian. */
export const idDoctor = {
  language: 'id',
  title: 'Pemeriksa widget',
  close: 'Tutup',
  checking: 'Sedang memeriksa…',
  summary: (faults: number, fine: number) =>
    `${faults ? `${faults}\xa0masalah` : 'Tidak ada masalah'}, ${fine}\xa0widget beres.`,
  onlyYou: 'Hanya Anda yang melihat ini.',
  copyRemedy: 'Salin perbaikan',
  copyReport: 'Salin laporan',
  copied: 'Sudah disalin.',
  notCopied: 'Belum tersalin. Teksnya sudah dipilih: tekan Ctrl+C.',
  show: 'Tunjukkan di halaman',
  back: 'Kembali ke daftar',
  again: 'Periksa lagi',
  note: 'Perlu diketahui',
  inOrder: 'Beres',
  howToOpen: ['Buka dengan', '#opd-periksa', 'di akhir alamat'],
  report: 'Laporan pemeriksa widget',
  page: 'Halaman',
  checkedAt: 'Diperiksa',
  fine: {
    script: (version: string) => `skrip${version && ` ${version}`} dimuat sekali`,
    endpoint: (milliseconds: number) => `server data menjawab ${milliseconds}\xa0ms`,
    policy: () => 'kebijakan halaman (CSP) mengizinkan widget',
    widgets: (count: number) => `${count}\xa0widget ditulis dengan benar`,
    published: (date: string) => `data terbit ${day(date)}`,
    clock: () => 'jam perangkat cocok',
    storage: () => 'penyimpanan peramban bisa dipakai',
    lazy: (count: number) => `${count}\xa0widget menunggu digulir (${c('loading="lazy"')})`,
    whole: () => 'berkas skrip utuh (SRI)',
  },
  faults: { ...idDoctorMarkup, ...idDoctorAround },
};

export type DoctorWords = typeof idDoctor;
