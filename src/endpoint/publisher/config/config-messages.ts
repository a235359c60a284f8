import type { Message } from '../../finding.js';
import { message } from '../../message.js';

export const unknownKey = (name: string, meant?: string): Message =>
  meant
    ? message(
        `Bagian "${name}" tidak dikenal; mungkin maksudnya "${meant}".`,
        `"${name}" is not known; perhaps "${meant}" is meant.`,
        `Ganti namanya menjadi "${meant}", atau hapus bagian ini.`,
        `Change its name to "${meant}", or remove it.`,
      )
    : message(
        `Bagian "${name}" tidak dikenal dan tidak dibaca.`,
        `"${name}" is not known, and it is not read.`,
        'Hapus bagian ini. Bila ini catatan Anda, awali namanya dengan "_".',
        'Remove it. If it is a note of yours, start its name with "_".',
      );

export const notAProgramId = (name: string): Message =>
  message(
    `"${name}" tidak dapat menjadi id program.`,
    `"${name}" cannot be the id of a programme.`,
    'Pakai huruf, angka, titik, "-" dan "_" saja, diawali huruf atau angka, misalnya tarok-city.',
    'Use only letters, digits, dots, "-" and "_", starting with a letter or digit, such as tarok-city.',
  );

export const notListed = (id: string, meant?: string): Message =>
  message(
    `OPD "${id}" tidak ada dalam daftar agencies berkas ini.`,
    `The agency "${id}" is not in the list "agencies" of this file.`,
    meant ? `Mungkin maksudnya "${meant}".` : 'Periksa ejaannya, atau tambahkan OPD itu ke daftar.',
    meant ? `Perhaps "${meant}" is meant.` : 'Check the spelling, or add the agency to the list.',
  );

export const otherAgency = (written: string, owner: string): Message =>
  message(
    `Sumber ini tertulis di bawah OPD "${owner}", tetapi menyebut OPD "${written}".`,
    `This source stands under the agency "${owner}" but names the agency "${written}".`,
    'Hapus "agency" di sini, atau pindahkan sumbernya ke OPD yang benar.',
    'Remove "agency" here, or move the source to the right agency.',
  );

export const noType = (name: string): Message =>
  message(
    `Jenis sumber "${name}" tidak jelas dari namanya.`,
    `The name "${name}" does not tell what kind of source it is.`,
    'Tulis misalnya { "type": "oc4ids", "file": "…" }; jenisnya table, oc4ids, wordpress, feed, atau folder.',
    'Write for instance { "type": "oc4ids", "file": "…" }; the types are table, oc4ids, wordpress, feed, and folder.',
  );

export const onePlace = (wanted: string): Message =>
  message(
    `Sumber ini harus menyebut tepat satu tempat: ${wanted.replaceAll(' / ', ' atau ')}.`,
    `This source must name one place, no more and no less: ${wanted.replaceAll(' / ', ' or ')}.`,
    `Tulis ${wanted.replaceAll(' / ', ' atau ')}, dan hapus yang lain.`,
    `Write ${wanted.replaceAll(' / ', ' or ')}, and remove the others.`,
  );

export const notForThisType = (name: string, type: string): Message =>
  message(
    `"${name}" tidak dipakai oleh sumber jenis ${type}.`,
    `"${name}" means nothing to a source of type ${type}.`,
    'Hapus bagian ini, atau perbaiki "type".',
    'Remove it, or correct "type".',
  );

export const outsideFolder = (path: string): Message =>
  message(
    `"${path}" berada di luar folder pengaturan ini.`,
    `"${path}" lies outside the folder of these settings.`,
    'Salin berkasnya ke folder ini, lalu tulis namanya saja, misalnya program.xlsx atau data/program.xlsx.',
    'Copy the file into this folder, then write its name alone, such as program.xlsx or data/program.xlsx.',
  );

export const sheetEditor = message(
  'Ini alamat halaman penyunting Google Sheets, bukan tabelnya.',
  'This is the address at which a Google sheet is edited, not the table.',
  'Di Google Sheets pilih File > Bagikan > Publikasikan ke web > CSV, lalu salin alamat yang diberikan ke sini.',
  'In Google Sheets choose File > Share > Publish to web > CSV, then copy the address that it gives to here.',
);

export const sameSource = (id: string): Message =>
  message(
    `Sumber ini sama dengan sumber "${id}".`,
    `This source is the same as the source "${id}".`,
    'Hapus salah satunya.',
    'Remove one of them.',
  );

export const noSources = message(
  'Belum ada satu sumber pun, jadi tidak ada yang dapat diterbitkan.',
  'There is no source, so there is nothing to publish.',
  'Tambahkan "sources" ke sebuah OPD, misalnya "sources": ["https://dinas.contoh.go.id/", "program.xlsx"].',
  'Add "sources" to an agency, such as "sources": ["https://agency.example.go.id/", "programmes.xlsx"].',
);

export const secretInFile = message(
  'Kunci rahasia tertulis di berkas ini; siapa pun yang membacanya dapat memakainya.',
  'A secret stands in this file; whoever reads it can use it.',
  'Simpan di variabel lingkungan, lalu tulis misalnya "Bearer ${CDN_TOKEN}".',
  'Keep it in an environment variable, and write for instance "Bearer ${CDN_TOKEN}".',
);
