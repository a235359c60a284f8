import type { Message } from '../../finding.js';
import { message } from '../../message.js';

export const notThisJson = message(
  'Berkas ini tidak memuat program OC4IDS.',
  'This file holds no OC4IDS programmes.',
  'Pakai paket proyek OC4IDS 0.9 ({ "projects": [ … ] }), satu proyek, atau daftar proyek.',
  'Use an OC4IDS 0.9 project package ({ "projects": [ … ] }), a single project, or a list of projects.',
);

export const onlyAddresses = message(
  'Ini hanya memuat alamat paket lain, bukan programnya.',
  'This holds addresses of other packages only, not the programmes.',
  'Pakai alamat paket yang di dalamnya ada "projects".',
  'Use the address of a package that has "projects" in it.',
);

export const newerVersion = (version: string): Message =>
  message(
    `Paket ini memakai OC4IDS versi ${version}; yang dipahami adalah 0.9.`,
    `This package follows OC4IDS ${version}; version 0.9 is understood.`,
    'Terbitkan juga sebagai versi 0.9, atau perbarui opd-widgets.',
    'Publish it as version 0.9 too, or update opd-widgets.',
  );

export const without = (name: string): Message =>
  message(
    `Program ini tidak mempunyai "${name}", jadi tidak diterbitkan.`,
    `This programme has no "${name}", so it is not published.`,
    `Isi "${name}" di sumbernya.`,
    `Fill in "${name}" at the source.`,
  );

export const unreadableField = message(
  'Isi bagian ini tidak dapat dibaca atau kurang lengkap, jadi tidak diterbitkan.',
  'This cannot be read or lacks something that it needs, so it is not published.',
  'Bandingkan dengan OC4IDS 0.9: tanggal seperti 2026-10-31T00:00:00+07:00, angka dengan titik desimal, kode dari daftarnya.',
  'Compare it with OC4IDS 0.9: dates like 2026-10-31T00:00:00+07:00, numbers with a decimal point, codes of its lists.',
);

export const changedId = (id: string): Message =>
  message(
    `Id ini memuat tanda yang tidak dapat menjadi alamat; yang dipakai adalah "${id}".`,
    `This id has characters that cannot be part of an address; "${id}" is used.`,
    'Bila ingin id lain, pakai huruf, angka, titik, "-" dan "_" saja di sumbernya.',
    'For another one use only letters, digits, dots, "-" and "_" at the source.',
  );
