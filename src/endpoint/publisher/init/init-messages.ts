import type { Message } from '../../finding.js';
import { message } from '../../message.js';

export const alreadyThere = (folder: string): Message =>
  message(
    `Folder ${folder} sudah punya opd.config.json; tidak ada yang diubah.`,
    `The folder ${folder} has an opd.config.json already; nothing was changed.`,
    'Pilih folder lain, atau ubah berkas itu dengan penyunting teks.',
    'Choose another folder, or edit that file.',
  );

export const noTable = (path: string): Message =>
  message(
    `Berkas ${path} tidak ada.`,
    `There is no file ${path}.`,
    'Periksa nama dan foldernya.',
    'Check its name and folder.',
  );

export const notATable = (path: string): Message =>
  message(
    `${path} bukan tabel yang dapat dibaca.`,
    `${path} is no table that can be read.`,
    'Simpan sebagai .xlsx, .ods, atau .csv, lalu sebutkan berkas itu.',
    'Save it as .xlsx, .ods, or .csv, and name that file.',
  );

export const twoOfOneName = (name: string): Message =>
  message(
    `Sudah ada berkas bernama ${name} di folder itu.`,
    `There is a file named ${name} in that folder already.`,
    'Ganti nama salah satunya, atau sebutkan berkas yang sudah ada di sana.',
    'Rename one of them, or name the file that is there.',
  );

export const noName = message(
  'Nama penerbit belum disebut.',
  'The publisher has no name yet.',
  'Tambahkan --name "Kabupaten …" dan --agency "Dinas …", atau --site dengan alamat situsnya.',
  'Add --name "Kabupaten …" and --agency "Dinas …", or --site with the address of the site.',
);

export const stopped = message(
  'Dihentikan; tidak ada yang ditulis.',
  'Stopped; nothing was written.',
  'Jalankan lagi kapan saja.',
  'Run it again at any time.',
);
