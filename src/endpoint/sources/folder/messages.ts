import type { Message } from '../../finding.js';
import { message } from '../../message.js';

export const notInFront = message(
  'Kepala berkas (di antara dua garis ---) tidak dapat dibaca di sekitar baris ini.',
  'The head of the file (between two lines ---) cannot be read around this line.',
  'Tulis satu baris satu isian, misalnya judul: "Rapat: hasilnya"; beri tanda "…" bila isinya memuat titik dua.',
  'Write one field a line, such as title: "A meeting: its results"; put "…" around what has a colon in it.',
);

export const unknownField = (name: string): Message =>
  message(
    `Isian "${name}" tidak dikenal, jadi tidak dipakai.`,
    `The field "${name}" is not known, so it is not used.`,
    'Pakai misalnya: judul, tanggal, opd, program, gambar, tag, status, fisik, keuangan, rencana fisik, pagu, lokasi.',
    'Use for instance: title, date, agency, program, picture, tags, status, physical, financial, plan, budget, place.',
  );

export const noTitle = message(
  'Berkas ini tidak berjudul, jadi tidak diterbitkan.',
  'This has no title, so it is not published.',
  'Tambahkan baris "judul: …" di kepalanya.',
  'Add a line "title: …" to its head.',
);

export const noDay = message(
  'Tanggal ini tidak dapat dibaca.',
  'This date cannot be read.',
  'Tulis misalnya 2026-11-12 atau 12 November 2026; harinya harus ada di kalender.',
  'Write for instance 2026-11-12; the day must exist.',
);

export const noNumber = message(
  'Angka ini tidak dapat dibaca, jadi tidak diterbitkan.',
  'This number cannot be read, so it is not published.',
  'Tulis angkanya saja, misalnya 62,5 atau 1.250.000.000.',
  'Write the number alone, such as 62.5 or 1250000000.',
);

export const figureWithoutDay = message(
  'Angka kemajuan ini tidak bertanggal, jadi tidak diterbitkan.',
  'This progress figure has no date, so it is not published.',
  'Tambahkan baris "tanggal: 2026-11-12", hari berlakunya angka itu.',
  'Add a line "date: 2026-11-12", the day that it holds for.',
);

export const unknownStatus = message(
  'Status ini tidak dikenal, jadi tidak diterbitkan.',
  'This status is not known, so it is not published.',
  'Pakai misalnya: persiapan, pelaksanaan, selesai, pemeliharaan, dibatalkan.',
  'Use for instance: preparation, implementation, completion, maintenance, cancelled.',
);

export const notAWebAddress = message(
  'Alamat ini bukan alamat http atau https yang lengkap.',
  'This is not a whole http or https address.',
  'Tulis misalnya https://dinas.contoh.go.id/halaman.',
  'Write for instance https://agency.example.go.id/page.',
);

export const missingPicture = message(
  'Gambar ini tidak ada di folder.',
  'There is no such picture in the folder.',
  'Simpan gambarnya di images/ dan periksa namanya (huruf besar dan kecil berbeda).',
  'Keep the picture in images/ and check its name (capital and small letters differ).',
);

export const neitherKind = message(
  'Berkas JSON ini bukan program (OC4IDS) dan bukan berita (JSON Feed).',
  'This JSON file is neither a programme (OC4IDS) nor news (JSON Feed).',
  'Simpan program di programs/ dan berita di news/, seperti contoh dari: opd-widgets init FOLDER-CONTOH',
  'Keep programmes in programs/ and news in news/, as in the example made by: opd-widgets init EXAMPLE-FOLDER',
);
