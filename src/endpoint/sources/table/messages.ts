import type { Message } from '../../finding.js';
import { message } from '../../message.js';

const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

export const emptyTable = message(
  'Tabel ini kosong.',
  'This table is empty.',
  'Isi tabelnya, atau periksa apakah berkas dan lembarnya benar.',
  'Fill it in, or check whether this is the right file and sheet.',
);

export const noPrograms = message(
  'Di bawah judul kolom tidak ada satu program pun.',
  'There is not one programme below the headings.',
  'Isi satu baris untuk setiap program, di bawah judul kolom.',
  'Fill in one row for each programme, below the headings.',
);

export const noTitle = (headings: readonly string[]): Message =>
  message(
    `Tidak ada kolom nama program. Judul kolom yang ditemukan: ${listed(headings.slice(0, 15))}.`,
    `There is no column with the name of the programme. Headings found: ${listed(headings.slice(0, 15))}.`,
    'Beri judul "Nama program" pada kolomnya, atau petakan di opd.config.json: "columns": { "judul kolom Anda": "title" }.',
    'Give that column the heading "Nama program", or map it in opd.config.json: "columns": { "your heading": "title" }.',
  );

export const unknownColumn = (heading: string, near: readonly string[]): Message =>
  message(
    `Kolom "${heading}" tidak dikenal, jadi isinya tidak ditayangkan. Nama terdekat: ${listed(near)}.`,
    `The column "${heading}" is not known, so it is not published. Nearest names: ${listed(near)}.`,
    'Pakai salah satu nama itu, petakan di "columns" pada opd.config.json, atau tulis "ignore" di sana bila tidak perlu.',
    'Use one of these names, map it in "columns" of opd.config.json, or write "ignore" there where it is not needed.',
  );

export const twoForOne = (heading: string, chosen: string, field: string): Message =>
  message(
    `Kolom "${heading}" dan "${chosen}" sama-sama berarti ${field}. Yang dipakai: "${chosen}".`,
    `The columns "${heading}" and "${chosen}" both mean ${field}. "${chosen}" is used.`,
    'Bila yang lain yang benar, petakan di "columns" pada opd.config.json.',
    'If the other is the right one, map it in "columns" of opd.config.json.',
  );

export const unknownMapping = (word: string, near: readonly string[]): Message =>
  message(
    `"columns" memetakan kolom ini ke "${word}", yang tidak dikenal. Nama terdekat: ${listed(near)}.`,
    `"columns" maps this column to "${word}", which is not known. Nearest names: ${listed(near)}.`,
    'Perbaiki di "columns" pada opd.config.json.',
    'Correct it in "columns" of opd.config.json.',
  );

export const unusedMapping = (heading: string): Message =>
  message(
    `"columns" menyebut kolom "${heading}", tetapi tabel ini tidak memilikinya.`,
    `"columns" names the column "${heading}", but this table has none.`,
    'Samakan tulisannya dengan judul kolom di tabel.',
    'Write it as the heading in the table.',
  );

export const noSheet = (name: string, sheets: readonly string[]): Message =>
  message(
    `Tidak ada lembar "${name}". Lembar di berkas ini: ${listed(sheets)}.`,
    `There is no sheet "${name}". Sheets of this file: ${listed(sheets)}.`,
    'Perbaiki "sheet" pada opd.config.json.',
    'Correct "sheet" in opd.config.json.',
  );

export const noWorkbook = message(
  'Berkas ini tidak dapat dibuka sebagai lembar kerja: rusak, atau dilindungi kata sandi.',
  'This file cannot be opened as a spreadsheet: it is damaged, or protected by a password.',
  'Simpan ulang sebagai .xlsx tanpa kata sandi, atau sebagai CSV.',
  'Save it again as .xlsx without a password, or as CSV.',
);

export const hugeWorkbook = message(
  'Isi lembar kerja ini terlalu besar setelah dibuka.',
  'What is packed in this spreadsheet is too large.',
  'Salin tabelnya saja ke lembar kerja baru, lalu simpan.',
  'Copy the table alone into a new spreadsheet, and save that.',
);

export const aWebPage = message(
  'Ini halaman web, bukan tabel.',
  'This is a web page, not a table.',
  'Buka dengan aplikasi lembar kerja, lalu simpan sebagai .xlsx atau CSV; atau periksa alamatnya.',
  'Open it in a spreadsheet application and save it as .xlsx or CSV; or check the address.',
);

export const noJson = message(
  'JSON ini bukan daftar program.',
  'This JSON is not a list of programmes.',
  'Berikan daftar objek: [{"nama": "…", "fisik": 62}].',
  'Give a list of objects: [{"name": "…", "fisik": 62}].',
);

export const brokenCsv = message(
  'Mulai baris ini CSV tidak dapat dibaca: ada tanda kutip yang tidak ditutup, atau satu baris yang panjangnya tidak wajar.',
  'From this row on the CSV cannot be read: a quotation mark that is not closed, or one row of no sensible length.',
  'Periksa tanda kutip di baris ini, atau simpan ulang sebagai CSV.',
  'Check the quotation marks in this row, or save it as CSV again.',
);

export const damagedText = message(
  'Beberapa huruf di berkas ini rusak.',
  'Some letters of this file are damaged.',
  'Simpan ulang sebagai "CSV UTF-8".',
  'Save it again as "CSV UTF-8".',
);
