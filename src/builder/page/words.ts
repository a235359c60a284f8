import type { Widget } from '../choice.js';
import type { PageLanguage } from '../snippet.js';

const id = {
  program: 'Program',
  about: 'Tentang',
  all: 'Semua',
  agencies: 'Dinas',
  programs: 'Program',
  found: (count: number, of: number) => `${count} dari ${of} program cocok`,
  none: 'Tidak ada program yang cocok; coba kata lain.',
  count: (agency: string, at: number, of: number) => [agency, `${at} dari ${of} program`].filter(Boolean).join(' · '),
  wrongColour: 'Tulis enam angka heksadesimal, misalnya #123e73.',
  colours: { '#0b6b5b': 'Hijau', '#123e73': 'Biru', '#7b1e2b': 'Merah tua', '#5b3a8c': 'Ungu', '#333333': 'Abu tua' },
  loaded: (time: string) => `Data langsung dari endpoint, dimuat ${time}.`,
  waiting: 'Memuat dari endpoint …',
  failed: 'Widget belum bisa memuat datanya. Kode di bawah tetap benar.',
  inert: 'Formulir di pratinjau tidak bisa diisi, agar tidak ada pesan percobaan yang terkirim.',
  reserved: (height: number, width: number) =>
    `Kode memesan tinggi ${height}\xa0px, seperti pratinjau selebar ${width}\xa0px, agar halaman tidak bergeser.`,
  before: 'Pembangunan di lapangan',
  after: ', dan warga membacanya langsung di artikel.',
  paste: (place: string) => `Salin dan tempel: ${place}`,
  copyCode: 'Salin kode',
  copyAddress: 'Salin alamat',
  copyPart: 'Salin',
  copied: 'Tersalin.',
  press: 'Kode sudah dipilih. Tekan Ctrl+C.',
  survives: 'Yang ikut dan yang tidak',
  pinned: (version: string) =>
    `Skrip versi ${version} tidak akan berubah, dan peramban menolaknya bila isinya lain. Angka tetap diperbarui.`,
  latest: (major: string) =>
    `Perbaikan skrip versi ${major} sampai sendiri ke situs Anda. Peramban tidak memeriksa sidiknya.`,
  noRelease: 'Endpoint ini tidak menyediakan berkas per versi; skripnya selalu yang terbaru.',
  noData: 'Daftar program belum bisa dimuat dari endpoint ini.',
  again: 'Coba lagi',
  noPicture: 'Gambar ini tidak ada di endpoint. Berkas terbitan biasa hanya memuat bahasa Indonesia di latar terang.',
};

const en: typeof id = {
  program: 'Programme',
  about: 'About',
  all: 'All',
  agencies: 'Agencies',
  programs: 'Programmes',
  found: (count, of) => `${count} of ${of} programmes match`,
  none: 'No programme matches; try another word.',
  count: (agency, at, of) => [agency, `${at} of ${of} programmes`].filter(Boolean).join(' · '),
  wrongColour: 'Write six hexadecimal digits, such as #123e73.',
  colours: {
    '#0b6b5b': 'Green',
    '#123e73': 'Blue',
    '#7b1e2b': 'Dark red',
    '#5b3a8c': 'Violet',
    '#333333': 'Dark grey',
  },
  loaded: (time) => `Data straight from the endpoint, loaded at ${time}.`,
  waiting: 'Loading from the endpoint …',
  failed: 'The widget could not load its data yet. The code below is right all the same.',
  inert: 'The form in the preview cannot be filled in, so that no trial message is sent.',
  reserved: (height, width) =>
    `The code reserves ${height}\xa0px of height, as the preview has at ${width}\xa0px, so that the page does not jump.`,
  before: 'Work on site stands at',
  after: ', and readers see it right in the article.',
  paste: (place) => `Copy and paste: ${place}`,
  copyCode: 'Copy code',
  copyAddress: 'Copy address',
  copyPart: 'Copy',
  copied: 'Copied.',
  press: 'The code is selected. Press Ctrl+C.',
  survives: 'What comes along and what does not',
  pinned: (version) =>
    `The script of version ${version} will never change, and browsers refuse it if it did. Figures are renewed all the same.`,
  latest: (major) =>
    `Improvements of the script, version ${major}, reach your site by themselves. Browsers do not check its hash.`,
  noRelease: 'This endpoint has no files by version; its script is always the newest.',
  noData: 'The list of programmes could not be loaded from this endpoint.',
  again: 'Try again',
  noPicture: 'The endpoint does not have this picture. Plain published files hold Indonesian on light ground only.',
};

export type PageWords = typeof id;

export const pageWords = (language: PageLanguage): PageWords => (language == 'en' ? en : id);

/** Widgets whose preview is not to be used. */
export const INERT: readonly Widget[] = ['feedback-form', 'feedback-status'];
