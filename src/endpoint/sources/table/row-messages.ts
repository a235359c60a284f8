import type { Message } from '../../finding.js';
import { message } from '../../message.js';

export const unequalRow = (cells: number, headings: number): Message =>
  message(
    `Baris ini berisi ${cells} sel, padahal judul kolomnya ${headings}; isinya mungkin bergeser.`,
    `This row has ${cells} cells and the table ${headings} headings; what stands in it may be shifted.`,
    'Beri tanda kutip pada isi yang memuat pemisah kolom atau ganti baris, dan isi semua kolom.',
    'Put quotation marks around what contains the separator or a line break, and fill in all columns.',
  );

export const namelessRow = message(
  'Baris ini tidak menyebut nama program.',
  'This row does not name its programme.',
  'Tulis nama (atau kode) program di setiap baris.',
  'Write the name (or code) of the programme in each row.',
);

export const onlyName = message(
  'Baris ini hanya berisi nama, jadi dianggap judul kelompok atau tanda tangan.',
  'This row has a name alone, so it is taken for a group heading or a signature.',
  'Bila ini program, isi sekurangnya satu kolom lain.',
  'If it is a programme, fill in at least one other column.',
);

export const sameRow = (row: number): Message =>
  message(
    `Baris ini mengulang baris ${row}.`,
    `This row repeats row ${row}.`,
    'Hapus salah satu, atau isi bulannya bila untuk bulan lain.',
    'Delete one of them, or fill in its month if it is for another one.',
  );

export const otherFigures = (row: number): Message =>
  message(
    `Baris ini dan baris ${row} memberi angka berbeda untuk program dan waktu yang sama. Yang dipakai: baris ini.`,
    `This row and row ${row} give different figures for the same programme and time. This row is used.`,
    'Sisakan satu baris saja untuk setiap program dan bulan.',
    'Keep one row only for each programme and month.',
  );

export const otherFact = (row: number): Message =>
  message(
    `Baris ini dan baris ${row} menulis hal berbeda tentang program yang sama. Yang dipakai: yang terbaru waktunya.`,
    `This row and row ${row} say different things of the same programme. The later one is used.`,
    'Samakan isinya di semua baris program itu.',
    'Write the same in all rows of that programme.',
  );

export const otherId = (id: string): Message =>
  message(
    `Kode ini tidak dapat menjadi alamat, jadi yang dipakai "${id}".`,
    `This code cannot be part of an address, so "${id}" is used.`,
    'Pakai huruf, angka, titik, dan tanda hubung saja, tanpa spasi.',
    'Use letters, digits, points and hyphens only, without blanks.',
  );

export const noDate = message(
  'Tidak diketahui kapan angka di baris ini berlaku, jadi tidak ditayangkan.',
  'It is not known for when the figures of this row hold, so they are not published.',
  'Isi kolom "Bulan" (misalnya Oktober 2026) atau "Tanggal".',
  'Fill in the column "Bulan" (such as Oktober 2026) or "Tanggal".',
);

export const noDates = message(
  'Tabel ini tidak menyebut kapan angkanya berlaku, jadi angka realisasi dan rencananya tidak ditayangkan.',
  'This table does not say for when its figures hold, so progress and plan are not published.',
  'Tambahkan kolom "Bulan" atau "Tanggal", atau tulis di atas tabel misalnya "Keadaan per 31 Oktober 2026".',
  'Add a column "Bulan" or "Tanggal", or write above the table for instance "Keadaan per 31 Oktober 2026".',
);

export const noBudget = message(
  'Realisasi keuangan program ini dalam rupiah, tetapi pagunya tidak ada, jadi persennya tidak diketahui.',
  'The spending of this programme is in rupiah, but its budget is missing, so the percentage is not known.',
  'Isi kolom "Pagu (Rp)", atau tambahkan kolom "Realisasi keuangan (%)".',
  'Fill in the column "Pagu (Rp)", or add a column "Realisasi keuangan (%)".',
);
