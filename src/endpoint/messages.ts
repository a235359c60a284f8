import type { Message } from './finding.js';
import type { Expected } from './json-text.js';
import { message } from './message.js';

const EXPECTED: Record<Expected, [id: string, en: string]> = {
  value: ['sebuah nilai (tulisan dalam tanda "…", angka, atau daftar)', 'a value (a text in "…", a number, or a list)'],
  name: [
    'nama bagian dalam tanda "…" (tidak ada koma setelah bagian terakhir)',
    'a name in "…" (no comma after the last one)',
  ],
  colon: ['titik dua ":"', 'a colon ":"'],
  comma: ['koma "," atau kurung penutup', 'a comma "," or the closing bracket'],
  end: ['akhir berkas', 'the end of the file'],
  'less-depth': ['susunan yang tidak sedalam ini', 'less deeply nested content'],
};

export const noSettings = message(
  'Berkas opd.json tidak ada di folder ini.',
  'There is no opd.json in this folder.',
  'Periksa nama foldernya, atau buat folder baru dengan: opd-widgets init FOLDER',
  'Check the name of the folder, or start a new one with: opd-widgets init FOLDER',
);

export const noPrograms = message(
  'Belum ada satu program pun di folder programs/.',
  'There is no programme in the folder programs/.',
  'Tambahkan paling sedikit satu berkas program, misalnya programs/nama-program.json.',
  'Add at least one programme, for instance programs/name-of-programme.json.',
);

export const notUtf8 = message(
  'Berkas ini tidak disimpan sebagai UTF-8.',
  'This file is not saved as UTF-8.',
  'Simpan ulang dengan penyandian UTF-8 (di Notepad: Simpan Sebagai, Encoding: UTF-8).',
  'Save it again with the encoding UTF-8 (in Notepad: Save As, Encoding: UTF-8).',
);

export const notJson = (expected: Expected): Message =>
  message(
    `Tulisan JSON terhenti di sini: seharusnya ada ${EXPECTED[expected][0]}.`,
    `The JSON breaks off here: there should be ${EXPECTED[expected][1]}.`,
    'Perbaiki tanda baca di tempat ini atau tepat sebelumnya. Bila berkas sedang disalin, tunggu sampai selesai.',
    'Correct the punctuation here or just before. If the file is still being copied, wait until it is complete.',
  );

export const repeatedName = (name: string): Message =>
  message(
    `Nama "${name}" ditulis dua kali; hanya yang terakhir yang akan terbaca.`,
    `The name "${name}" stands here twice; only the last one would be read.`,
    'Hapus salah satunya.',
    'Remove one of them.',
  );

export const notAnObject = message(
  'Berkas ini bukan objek JSON ({ … }).',
  'This file is not a JSON object ({ … }).',
  'Bandingkan dengan contoh dari: opd-widgets init FOLDER-CONTOH',
  'Compare it with the example made by: opd-widgets init EXAMPLE-FOLDER',
);

export const notAList = message(
  'Berkas ini bukan daftar JSON ([ … ]).',
  'This file is not a JSON list ([ … ]).',
  'Bandingkan dengan contoh dari: opd-widgets init FOLDER-CONTOH',
  'Compare it with the example made by: opd-widgets init EXAMPLE-FOLDER',
);

export const notAnItem = message(
  'Seharusnya ada objek { … } di sini.',
  'There should be an object { … } here.',
  'Perbaiki, atau hapus dari daftar.',
  'Correct it, or remove it from the list.',
);

export const unreadable = message(
  'Bagian ini tidak dapat dibaca oleh widget dan akan hilang dari tampilan.',
  'The widgets cannot read this and would leave it out.',
  'Perbaiki isinya, atau hapus bagian ini bila memang tidak ada isinya.',
  'Correct it, or remove it if there is nothing to say.',
);

export const repeatedId = (id: string, where: string): Message =>
  message(
    `Id "${id}" sudah dipakai di ${where}.`,
    `The id "${id}" is already used in ${where}.`,
    'Beri id lain yang belum dipakai (huruf besar dan kecil dianggap sama).',
    'Give it another id that is not in use (capital and small letters count as the same).',
  );

export const differentNews = (id: string, where: string): Message =>
  message(
    `Berita dengan id "${id}" juga ada di ${where} dengan isi yang berbeda; hanya satu yang terbit.`,
    `The news item "${id}" also stands in ${where} with another content; only one is published.`,
    'Samakan isinya, atau beri id lain bila beritanya memang lain.',
    'Make them the same, or give it another id if it is another item.',
  );

export const unknownAgency = (id: string): Message =>
  message(
    `OPD "${id}" tidak ada dalam daftar agencies di opd.json.`,
    `The agency "${id}" is not in the list "agencies" of opd.json.`,
    'Periksa ejaannya, atau tambahkan OPD itu ke opd.json.',
    'Check the spelling, or add the agency to opd.json.',
  );

export const unknownPillar = (id: string): Message =>
  message(
    `Pilar "${id}" tidak ada dalam daftar pillars di opd.json.`,
    `The pillar "${id}" is not in the list "pillars" of opd.json.`,
    'Periksa ejaannya, atau tambahkan pilar itu ke opd.json.',
    'Check the spelling, or add the pillar to opd.json.',
  );

export const unknownProgram = (id: string): Message =>
  message(
    `Program "${id}" tidak ada di folder programs/.`,
    `There is no programme "${id}" in the folder programs/.`,
    'Periksa ejaan id program, atau tambahkan berkas programnya.',
    'Check the spelling of the id, or add the programme.',
  );

export const inTheFuture = (date: string): Message =>
  message(
    `Tanggal ${date} belum tiba.`,
    `The date ${date} is still to come.`,
    'Periksa tahun dan bulannya.',
    'Check the year and the month.',
  );

export const undatedNews = message(
  'Berita ini tidak bertanggal.',
  'This news item has no date.',
  'Tambahkan "date_published", atau "_opd": { "date": "2019-07" } bila hanya bulannya yang diketahui.',
  'Add "date_published", or "_opd": { "date": "2019-07" } where only the month is known.',
);

export const newsOfNobody = message(
  'Berita ini tidak menyebut OPD yang menulisnya.',
  'This news item does not name the agency that wrote it.',
  'Tambahkan "_opd": { "agency": { "id": "…", "name": "…" } }.',
  'Add "_opd": { "agency": { "id": "…", "name": "…" } }.',
);

export const notAnAddress = message(
  'Alamat ini tidak dapat dibaca.',
  'This address cannot be read.',
  'Tulis misalnya https://widget.contoh.go.id/v1/.',
  'Write for instance https://widget.example.go.id/v1/.',
);

export const localAddress = message(
  'Alamat umum (baseUrl) ini tidak memakai https.',
  'This public address (baseUrl) does not use https.',
  'Pakai alamat https: halaman https tidak boleh memuat data dari http.',
  'Use an https address: a page at https may not load data from http.',
);

export const olderEdition = (date: string, previous: string): Message =>
  message(
    `Tanggal terbaru di folder ini (${date}) lebih lama daripada edisi yang sudah tayang (${previous}).`,
    `The newest date in this folder (${date}) is earlier than that of the edition already published (${previous}).`,
    `Tulis "publishedDate": "${previous}" (atau sesudahnya) di opd.json, supaya pembaca tidak menolak edisi ini nanti.`,
    `Write "publishedDate": "${previous}" (or later) in opd.json, so that readers do not refuse this edition later.`,
  );

export const tooLarge = (bytes: number): Message =>
  message(
    `Dokumen ini ${bytes} bita; widget hanya membaca sampai 2 MB.`,
    `This document has ${bytes} bytes; the widgets read up to 2 MB.`,
    'Persingkat uraian program, atau pindahkan program lama yang sudah selesai.',
    'Shorten the descriptions, or take programmes out that ended long ago.',
  );
