import type { Message } from './finding.js';
import { message } from './message.js';

export const undatedFigure = message(
  'Angka ini tidak bertanggal.',
  'This figure has no date.',
  'Tambahkan "period": { "endDate": "2026-10-31T00:00:00+07:00" } dengan hari berlakunya angka ini.',
  'Add "period": { "endDate": "2026-10-31T00:00:00+07:00" } with the day that the figure holds for.',
);

export const undatedBudget = message(
  'Anggaran ini tidak menyebut tahunnya.',
  'This budget does not say which year it is for.',
  'Tambahkan "approvalDate", atau "finance" dengan "source" (misalnya "APBD 2026") dan "period".',
  'Add "approvalDate", or "finance" with "source" (such as "APBD 2026") and "period".',
);

export const noProducer = message(
  'Tidak disebut siapa yang menyatakan angka ini.',
  'Nobody is named who states this figure.',
  'Tambahkan "publicAuthority" pada program, atau "_opd": { "producer": { "name": "…" } } pada angka ini.',
  'Add "publicAuthority" to the programme, or "_opd": { "producer": { "name": "…" } } to this figure.',
);

export const notPercent = (measure: unknown): Message =>
  message(
    `"${String(measure)}" bukan persen antara -100 dan 200.`,
    `"${String(measure)}" is not a percentage from -100 to 200.`,
    'Tulis sebagai angka dengan titik desimal dan satuan persen, misalnya 62.5. Bila belum dilaporkan, hapus "measure".',
    'Write a number with a decimal point and the unit percent, such as 62.5. If it is not reported, remove "measure".',
  );

export const fallingFigure = (before: number, now: number): Message =>
  message(
    `Realisasi turun dari ${before} menjadi ${now} persen.`,
    `The progress falls from ${before} to ${now} percent.`,
    'Periksa kedua angka. Bila memang dikoreksi, jelaskan di "notes".',
    'Check both figures. If it is a correction, say so in "notes".',
  );

export const unusualPercent = (percent: number): Message =>
  message(
    `${percent} persen berada di luar 0 sampai 100.`,
    `${percent} percent is outside 0 to 100.`,
    'Periksa angkanya; bila benar, biarkan: widget menampilkannya apa adanya.',
    'Check the figure; if it is right, leave it: the widgets show it as it is.',
  );

export const sameDay = message(
  'Ada dua angka untuk hari yang sama; yang terakhir di berkas yang dipakai.',
  'There are two figures for the same day; the last one in the file counts.',
  'Hapus yang tidak berlaku.',
  'Remove the one that does not hold.',
);
