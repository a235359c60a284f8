import type { Message } from '../../finding.js';
import { message } from '../../message.js';

/** Nothing can be baked into these tags as they stand. */
export const notClosed = (tag: string): Message =>
  message(
    `Tag <${tag}> tidak ditutup, atau ditutup di tempat lain daripada yang terlihat.`,
    `The tag <${tag}> is not closed, or closed elsewhere than it seems.`,
    `Tulis </${tag}> tepat sesudahnya; tanda "/>" tidak menutup tag di HTML.`,
    `Write </${tag}> right after it; in HTML "/>" closes no tag.`,
  );

export const holdsNothing = (tag: string): Message =>
  message(
    `Tag <${tag}> tidak bisa memuat tulisan.`,
    `A tag <${tag}> cannot hold text.`,
    'Pindahkan data-opd-widget ke sebuah <div>.',
    'Move data-opd-widget to a <div>.',
  );

export const holdsWidget = (tag: string): Message =>
  message(
    `Di dalam <${tag}> ini ada widget lain, yang akan hilang.`,
    `There is another widget inside this <${tag}>, which would be lost.`,
    `Tulis </${tag}> sebelum widget berikutnya.`,
    `Write </${tag}> before the next widget.`,
  );

export const wrongPlace = (tag: string): Message =>
  message(
    `Tempat <${tag}> ini tidak bisa memuat angka: susunan halaman akan rusak.`,
    `This place of <${tag}> cannot hold figures: the page's structure would break.`,
    'Pindahkan ke luar tabel, daftar, atau tautan di sekitarnya.',
    'Move it out of the table, list or link around it.',
  );

export const unknownWidget = (name: string, known: string): Message =>
  message(
    `Tidak ada widget bernama "${name}".`,
    `There is no widget called "${name}".`,
    `Pakai salah satu dari: ${known}.`,
    `Use one of: ${known}.`,
  );

export const unset = (attribute: string): Message =>
  message(
    `Atribut ${attribute} belum diisi.`,
    `The attribute ${attribute} is missing.`,
    `Isi dengan nama program, misalnya ${attribute}="tarok-city".`,
    `Fill it with the id of a programme, such as ${attribute}="tarok-city".`,
  );

export const unreadable = (attribute: string, value: string, example: string): Message =>
  message(
    `Isi atribut ${attribute}, yaitu "${value}", tidak bisa dibaca.`,
    `The attribute ${attribute} says "${value}", which cannot be read.`,
    `Tulis misalnya ${attribute}="${example}".`,
    `Write for instance ${attribute}="${example}".`,
  );

export const noEndpoint = message(
  'Alamat data widget ini tidak diketahui.',
  'Nothing says where the data of this widget is.',
  'Sebut dengan --endpoint https://widget.contoh.go.id/v1/ (atau nama folder data), atau pasang baris skripnya.',
  'Name it by --endpoint https://widget.example.go.id/v1/ (or the name of a data folder), or put in the script line.',
);

export const badEndpoint = (address: string): Message =>
  message(
    `Alamat data "${address}" tidak bisa dipakai di sini.`,
    `The endpoint "${address}" cannot be used here.`,
    'Tulis alamat lengkap, misalnya https://widget.contoh.go.id/v1/.',
    'Write a whole address, such as https://widget.example.go.id/v1/.',
  );

const mentioned = (nearest?: string): [id: string, en: string] =>
  nearest ? [` Mungkin maksudnya "${nearest}".`, ` Perhaps "${nearest}" is meant.`] : ['', ''];

export const noProgram = (id: string, endpoint: string, nearest?: string): Message =>
  message(
    `Program "${id}" tidak ada di ${endpoint}.`,
    `There is no programme "${id}" at ${endpoint}.`,
    `Periksa namanya.${mentioned(nearest)[0]}`,
    `Check its id.${mentioned(nearest)[1]}`,
  );

export const programGone = (id: string, endpoint: string): Message =>
  message(
    `Program "${id}" tidak ada lagi di ${endpoint}; kalimat ini tetap seperti saat terbit.`,
    `The programme "${id}" is no longer at ${endpoint}; this sentence stays as it was published.`,
    'Tidak perlu tindakan bila memang demikian.',
    'Nothing needs to be done if that is so.',
  );

export const cannotRead = (address: string, why: string): Message =>
  message(
    `${address} tidak bisa dibaca (${why}).`,
    `${address} cannot be read (${why}).`,
    'Periksa alamat dan jaringannya, lalu jalankan lagi. Bagian ini tetap seperti sebelumnya.',
    'Check address and network, then run this again. This part stays as it was.',
  );

export const newerVersion = (address: string): Message =>
  message(
    `${address} memakai versi data yang lebih baru.`,
    `${address} uses a newer version of the data.`,
    'Perbarui opd-widgets, lalu jalankan lagi.',
    'Update opd-widgets, then run this again.',
  );

export const writtenByTemplate = (tag: string): Message =>
  message(
    `<${tag}> ini ditulis oleh kode templat, jadi angkanya belum diketahui di sini.`,
    `This <${tag}> is written by a template, so its figures are not known here.`,
    'Jalankan bake pada halaman jadi, bukan pada templatnya.',
    'Bake the finished page, not its template.',
  );

export const notThisEncoding = (name: string): Message =>
  message(
    `Berkas ini disimpan sebagai ${name}; bake hanya mengubah penyandian yang memuat ASCII apa adanya.`,
    `This file is saved as ${name}; bake only changes encodings that keep ASCII as it is.`,
    'Simpan ulang sebagai UTF-8 (di Notepad: Simpan Sebagai, Encoding: UTF-8).',
    'Save it again as UTF-8 (in Notepad: Save As, Encoding: UTF-8).',
  );

export const noPage = message(
  'Tidak ada halaman di sini.',
  'There is no page here.',
  'Sebut berkas .html, atau folder yang memuatnya.',
  'Name an .html file, or a folder that holds some.',
);
