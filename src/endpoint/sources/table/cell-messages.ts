import type { Message } from '../../finding.js';
import { message } from '../../message.js';

export const formula = message(
  'Isi sel ini rumus atau perintah, bukan nilai.',
  'This cell holds a formula or a command, not a value.',
  'Tulis nilainya saja.',
  'Write the value alone.',
);

export const brokenFormula = message(
  'Rumus di sel ini tidak menghasilkan nilai.',
  'The formula in this cell gives no value.',
  'Perbaiki rumusnya, atau tulis nilainya, lalu simpan ulang.',
  'Correct the formula, or write the value, and save again.',
);

export const noNumber = message(
  'Angka di sel ini tidak dapat dibaca dengan pasti.',
  'The number in this cell cannot be read for certain.',
  'Tulis misalnya 44,61 untuk persen dan 1.250.000.000 untuk rupiah.',
  'Write for instance 44,61 for percent and 1.250.000.000 for rupiah.',
);

export const ambiguousPercent = (read: number): Message =>
  message(
    `Persen ini dibaca sebagai ${String(read).replace('.', ',')}; titik bisa juga berarti ribuan.`,
    `This percentage is read as ${read}; the point could also mean thousands.`,
    'Tulis persen dengan koma, paling banyak dua angka di belakangnya.',
    'Write percentages with a comma and at most two digits after it.',
  );

export const outOfRange = message(
  'Persen ini di luar −100 sampai 200, jadi mungkin salah ketik.',
  'This percentage is outside −100 to 200, so it may be a slip of the keyboard.',
  'Periksa angka dan komanya.',
  'Check the number and its comma.',
);

export const fractions = message(
  'Semua angka di kolom ini antara 0 dan 1; mungkin pecahan, bukan persen. Ditayangkan seperti tertulis.',
  'All numbers of this column are between 0 and 1; they may be fractions, not percent. Published as written.',
  'Bila 0,45 berarti 45 %, tulis 45 %.',
  'If 0,45 means 45 %, write 45 %.',
);

export const negativeMoney = message(
  'Jumlah uang ini kurang dari 0.',
  'This amount of money is less than 0.',
  'Periksa tandanya.',
  'Check its sign.',
);

export const noDay = message(
  'Tanggal ini tidak dapat dibaca, atau tidak ada di kalender.',
  'This date cannot be read, or is not in the calendar.',
  'Tulis misalnya 5 Agustus 2026 atau 5-8-2026 (hari dulu).',
  'Write for instance 5 Agustus 2026 or 5-8-2026 (day first).',
);

export const noMonth = message(
  'Bulan ini tidak dapat dibaca, atau tahunnya tidak diketahui.',
  'This month cannot be read, or its year is not known.',
  'Tulis misalnya Oktober 2026.',
  'Write for instance Oktober 2026.',
);

export const noYear = message(
  'Tahun ini tidak dapat dibaca.',
  'This year cannot be read.',
  'Tulis misalnya 2026.',
  'Write for instance 2026.',
);

export const unknownStatus = message(
  'Status ini tidak dikenal, jadi tidak ditayangkan.',
  'This status is not known, so it is not published.',
  'Pakai: perencanaan, persiapan, pelaksanaan, selesai, pemeliharaan, atau dibatalkan.',
  'Use: identification, preparation, implementation, completion, maintenance, or cancelled.',
);

export const noAddress = message(
  'Ini bukan alamat web.',
  'This is not a web address.',
  'Tulis lengkap, diawali https://.',
  'Write it whole, beginning with https://.',
);

export const foreignSigns = message(
  'Ada tanda yang tidak terlihat atau rusak di sel ini; sudah dibuang.',
  'This cell has invisible or damaged signs; they were taken out.',
  'Ketik ulang isinya.',
  'Type it again.',
);

export const otherDeviation = (real: number): Message =>
  message(
    `Deviasi ini tidak sesuai dengan realisasi dikurangi rencana (${String(real).replace('.', ',')}). Yang ditayangkan: hasil hitungan.`,
    `This deviation is not actual minus plan (${real}). What is worked out is published.`,
    'Periksa realisasi, rencana, dan deviasinya.',
    'Check actual, plan and deviation.',
  );

export const namelessMilestone = message(
  'Tonggak ini bertanggal, tetapi tidak bernama.',
  'This milestone has a date, but no name.',
  'Isi kolom "Tonggak berikut".',
  'Fill in the column "Tonggak berikut".',
);
