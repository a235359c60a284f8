import type { Kind, Stage, Visibility } from '../../../contract/index.js';
import type { Format } from './stream.js';

/** Words of this room. */
const id = {
  title: 'Unduh pesan',
  about:
    'Berkas berisi pesan dinas Anda saja. Setiap unduhan tercatat di log: siapa, kapan, berapa pesan. Simpan di tempat yang aman, dan hapus bila sudah selesai dipakai.',
  aboutAll:
    'Berkas berisi pesan semua dinas, tanpa isi pesan rahasia. Setiap unduhan tercatat di log: siapa, kapan, berapa pesan. Simpan di tempat yang aman, dan hapus bila sudah selesai dipakai.',
  which: 'Pesan yang mana',
  tray: 'Baki',
  allTrays: 'Semua, tanpa spam',
  query: 'Kata yang dicari',
  format: 'Bentuk berkas',
  formats: {
    csv: 'CSV untuk Excel Indonesia (titik koma)',
    'csv-koma': 'CSV dengan koma',
    json: 'JSON untuk program lain',
    sp4n: 'CSV untuk operator SP4N-LAPOR!',
  } as Record<Format, string>,
  formatHints: {
    csv: 'Excel yang berbahasa Indonesia membukanya langsung dalam kolom.',
    'csv-koma': 'Untuk Excel berbahasa Inggris, Google Sheets, dan LibreOffice.',
    json: 'Teks persis seperti ditulis warga.',
    sp4n: 'Kolomnya urut seperti formulir SP4N-LAPOR!, untuk disalin operator. SP4N-LAPOR! tidak punya jalur resmi yang terbuka untuk menerima pesan dari sistem lain, jadi pesan tidak terkirim sendiri.',
  } as Record<Format, string>,
  defused:
    'Dalam CSV, tanda petik satu (’) berdiri di depan teks yang bisa dikira rumus oleh lembar sebar (diawali =, +, -, atau @).',
  more: 'Yang ikut',
  senders: 'Nama dan kontak pengirim',
  sendersHint: 'Hanya bila perlu. Pengirim pesan anonim tidak pernah ikut.',
  secret: 'Isi pesan rahasia',
  secretHint: 'Tanpa ini, pesan rahasia hanya berupa nomor, waktu, dan statusnya. Foto selalu hanya namanya.',
  download: 'Unduh',
  nothing: 'Tidak ada pesan yang cocok, jadi tidak ada yang diunduh. Longgarkan saringannya, lalu unduh lagi.',
  file: 'pesan',
  yes: 'ya',
  no: 'tidak',
  stages: {
    received: 'diterima',
    verified: 'diverifikasi',
    'in-progress': 'ditindaklanjuti',
    done: 'selesai',
    rejected: 'ditolak',
  } as Record<Stage, string>,
  kinds: { pengaduan: 'pengaduan', aspirasi: 'aspirasi', 'permintaan-informasi': 'permintaan informasi' } as Record<
    Kind,
    string
  >,
  /** As SP4N-LAPOR! calls them, in Indonesian always. */
  sp4nKinds: {
    pengaduan: 'Pengaduan',
    aspirasi: 'Aspirasi',
    'permintaan-informasi': 'Permintaan Informasi',
  } as Record<Kind, string>,
  visibilities: { terbuka: 'terbuka', anonim: 'anonim', rahasia: 'rahasia' } as Record<Visibility, string>,
};

const en: typeof id = {
  title: 'Download messages',
  about:
    'The file holds the messages of your agency alone. Each download is logged: who, when, how many. Keep it in a safe place, and delete it when it is no longer needed.',
  aboutAll:
    'The file holds the messages of all agencies, without the words of secret ones. Each download is logged: who, when, how many. Keep it in a safe place, and delete it when it is no longer needed.',
  which: 'Which messages',
  tray: 'Tray',
  allTrays: 'All, without spam',
  query: 'Words to look for',
  format: 'Kind of file',
  formats: {
    csv: 'CSV for Indonesian Excel (semicolons)',
    'csv-koma': 'CSV with commas',
    json: 'JSON for other programs',
    sp4n: 'CSV for operators of SP4N-LAPOR!',
  },
  formatHints: {
    csv: 'Excel in Indonesian opens it in columns at once.',
    'csv-koma': 'For Excel in English, Google Sheets and LibreOffice.',
    json: 'Texts exactly as people wrote them.',
    sp4n: 'Columns in the order of the form of SP4N-LAPOR!, for an operator to copy. SP4N-LAPOR! has no public interface that takes messages of other systems, so nothing is sent by itself.',
  },
  defused:
    'In CSV an apostrophe stands before text that a spreadsheet could take for a formula (it starts with =, +, - or @).',
  more: 'What goes along',
  senders: 'Names and contacts of senders',
  sendersHint: 'Only if needed. The sender of an anonymous message never goes along.',
  secret: 'Words of secret messages',
  secretHint:
    'Without this a secret message is only its number, time and status. Of photos there is always the name alone.',
  download: 'Download',
  nothing: 'No message fits, so nothing was downloaded. Widen the filter, then download again.',
  file: 'messages',
  yes: 'yes',
  no: 'no',
  stages: {
    received: 'received',
    verified: 'verified',
    'in-progress': 'in progress',
    done: 'done',
    rejected: 'rejected',
  },
  kinds: { pengaduan: 'complaint', aspirasi: 'suggestion', 'permintaan-informasi': 'question' },
  sp4nKinds: {
    pengaduan: 'Pengaduan',
    aspirasi: 'Aspirasi',
    'permintaan-informasi': 'Permintaan Informasi',
  },
  visibilities: { terbuka: 'public', anonim: 'anonymous', rahasia: 'secret' },
};

export const words = { id, en };
