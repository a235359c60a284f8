/** Makes the spreadsheets of this folder: `node demo/lembar-program/buat.mjs`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { utils, write } from '@e965/xlsx';

const PERCENT = '0.00%';
const MONEY = '#,##0';
/** The month's name is shown, so that 5-8 read as May is seen at once. */
const DAY = 'dd mmm yyyy';
const MONTH = 'mmm yyyy';

/** Each column: heading, how it is filled in, an example, its format, its width. */
const COLUMNS = [
  [
    'Kode',
    'Boleh kosong. Kode tetap program ini, huruf dan angka tanpa spasi; jangan diubah lagi setelah tayang.',
    'jalan-nagari',
    '@',
    22,
  ],
  ['Nama program', 'Wajib. Tulis sama persis di setiap baris program itu.', 'Peningkatan jalan nagari', '@', 36],
  ['OPD', 'OPD penanggung jawab.', 'Dinas PUPR', '@', 18],
  ['Pilar', 'Pilar smart city, bila ada.', 'Smart Living', '@', 18],
  [
    'Status',
    'Salah satu: perencanaan, persiapan, pelaksanaan, selesai, pemeliharaan, dibatalkan.',
    'pelaksanaan',
    '@',
    14,
  ],
  [
    'Uraian',
    'Satu dua kalimat untuk warga: apa yang dikerjakan dan untuk siapa.',
    'Jalan sepanjang 2 km dilebarkan dan diaspal.',
    '@',
    44,
  ],
  ['Lokasi', 'Nagari atau tempatnya.', 'Nagari Contoh', '@', 20],
  ['Pagu (Rp)', 'Angka saja, dalam rupiah penuh.', '1.250.000.000', MONEY, 18],
  ['Sumber dana', 'APBD, DAK, APBN, dan sebagainya.', 'APBD', '@', 14],
  ['Tahun anggaran', 'Empat angka.', '2026', '0', 14],
  ['Mulai', 'Tanggal mulai. Tulis nama bulannya supaya tidak tertukar.', '2 Februari 2026', DAY, 14],
  ['Selesai', 'Tanggal rencana selesai.', '15 Desember 2026', DAY, 14],
  [
    'Bulan',
    'Wajib untuk setiap angka: bulan yang dilaporkan. Bulan baru = baris baru; baris lama dibiarkan, supaya kurva S tampil.',
    'Oktober 2026',
    MONTH,
    12,
  ],
  [
    'Rencana fisik (%)',
    'Rencana kumulatif sampai akhir bulan itu. Belum ada? Kosongkan, jangan diisi 0.',
    '70',
    PERCENT,
    12,
  ],
  [
    'Realisasi fisik (%)',
    'Realisasi kumulatif sampai akhir bulan itu. Belum dilaporkan? Kosongkan, jangan diisi 0.',
    '62,5',
    PERCENT,
    12,
  ],
  ['Rencana keuangan (%)', 'Rencana kumulatif sampai akhir bulan itu.', '65', PERCENT, 12],
  ['Realisasi keuangan (%)', 'Realisasi kumulatif sampai akhir bulan itu.', '48,2', PERCENT, 12],
  ['Tonggak berikut', 'Kejadian penting berikutnya.', 'Serah terima pertama', '@', 24],
  ['Tanggal tonggak', 'Tanggal rencananya.', '10 Desember 2026', DAY, 14],
  [
    'Alamat halaman',
    'Halaman resmi tentang program ini, diawali https://.',
    'https://opd.example.go.id/program',
    '@',
    30,
  ],
  ['Keterangan', 'Yang perlu diketahui tentang angka bulan itu.', 'Hujan dua pekan', '@', 24],
  ['Diperbarui', 'Tanggal baris ini terakhir diisi.', '5 November 2026', DAY, 14],
];

const HINTS = [
  ['Cara mengisi lembar program'],
  ['Isi lembar "Program": satu baris untuk satu program dan satu bulan. Judul kolom jangan diubah.'],
  [
    'Kolom yang tidak diperlukan boleh dikosongkan atau dihapus. Kosong berarti "belum dilaporkan"; 0 berarti memang nol.',
  ],
  ['Deviasi tidak perlu diisi: dihitung dari realisasi dan rencana.'],
  ['Periksa sebelum tayang: npx opd-widgets check lembar-program.xlsx'],
  [],
  ['Kolom', 'Cara mengisi', 'Contoh'],
  ...COLUMNS.map(([heading, how, example]) => [heading, how, example]),
];

const date = (year, month, day) => Date.UTC(year, month - 1, day);
const AUGUST = date(2026, 8, 31);
const SEPTEMBER = date(2026, 9, 30);
const OCTOBER = date(2026, 10, 31);

/** Programmes of nobody, to show how the sheet is filled in; the last cells are month, four percentages, remark, day. */
const PROGRAMS = [
  {
    facts: [
      'contoh-jalan-nagari',
      'Contoh: peningkatan jalan nagari',
      'Dinas PUPR',
      'Smart Living',
      'pelaksanaan',
      'Jalan sepanjang 2 km dilebarkan dan diaspal.',
      'Nagari Contoh',
      1250000000,
      'APBD',
      2026,
      date(2026, 2, 2),
      date(2026, 12, 15),
    ],
    months: [
      [AUGUST, 50, 47.5, 42, 35],
      [SEPTEMBER, 60, 55, 53, 41.6],
      [OCTOBER, 70, 62.5, 65, 48.2],
    ],
    next: ['Serah terima pertama', date(2026, 12, 10), 'https://pupr.example.go.id/jalan-nagari'],
    notes: ['', '', 'Hujan dua pekan'],
  },
  {
    facts: [
      'contoh-internet-nagari',
      'Contoh: internet kantor nagari',
      'Diskominfo',
      'Smart Governance',
      'pelaksanaan',
      'Kantor nagari tersambung internet untuk layanan surat.',
      'Tersebar',
      450500000,
      'APBD',
      2026,
      date(2026, 3, 2),
      date(2026, 11, 30),
    ],
    months: [
      [AUGUST, 60, 64, 55, 50],
      [SEPTEMBER, 75, 80, 70, 66.25],
      [OCTOBER, 90, 92, 85, 81],
    ],
    next: ['Uji kecepatan di semua nagari', date(2026, 11, 20), ''],
    notes: ['', '', ''],
  },
  {
    facts: [
      'contoh-pasar-nagari',
      'Contoh: perbaikan pasar nagari',
      'Dinas Perdagangan',
      'Smart Economy',
      'selesai',
      'Atap dan saluran air pasar diperbaiki.',
      'Pasar Contoh',
      980000000,
      'DAK',
      2026,
      date(2026, 1, 12),
      date(2026, 9, 30),
    ],
    months: [
      [AUGUST, 95, 96, 90, 82],
      [SEPTEMBER, 100, 100, 100, 95],
      [OCTOBER, 100, 100, 100, 100],
    ],
    next: ['', null, ''],
    notes: ['', 'Serah terima 28 September', ''],
  },
  {
    facts: [
      'contoh-antrean-daring',
      'Contoh: antrean daring puskesmas',
      'Dinas Kesehatan',
      'Smart Living',
      'persiapan',
      'Nomor antrean diambil dari rumah lewat ponsel.',
      'Puskesmas Contoh',
      275000000,
      'BLUD',
      2026,
      date(2026, 9, 1),
      date(2027, 3, 31),
    ],
    months: [
      [AUGUST, null, null, null, null],
      [SEPTEMBER, 5, null, 2, 0],
      [OCTOBER, 12, 8.75, 6, 4.5],
    ],
    next: ['Pemilihan penyedia', date(2026, 12, 1), ''],
    notes: ['', 'Angka fisik belum dilaporkan', ''],
  },
];

/** Rows as they are meant: numbers in percent, dates in milliseconds. */
const rows = PROGRAMS.flatMap(({ facts, months, next, notes }) =>
  months.map(([month, ...percents], index) => [...facts, month, ...percents, ...next, notes[index], month + 5 * 864e5]),
);

const EPOCH = date(1899, 12, 30);

function cellOf(value, format) {
  if (value === null || value === '') return { t: 'z', z: format };
  if (typeof value == 'string') return { t: 's', v: value, z: format };
  if (format == PERCENT) return { t: 'n', v: Number((value / 100).toFixed(4)), z: format };
  return { t: 'n', v: format == DAY || format == MONTH ? (value - EPOCH) / 864e5 : value, z: format };
}

/** Rows that are ready to be filled in. */
const READY = 200;

function workbook(filled) {
  const sheet = utils.aoa_to_sheet([COLUMNS.map(([heading]) => heading)]);
  const last = filled.length + READY;
  for (let row = 0; row < last; row++)
    COLUMNS.forEach(([, , , format], column) => {
      sheet[utils.encode_cell({ r: row + 1, c: column })] = cellOf(filled[row]?.[column] ?? null, format);
    });
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: last, c: COLUMNS.length - 1 } });
  sheet['!cols'] = COLUMNS.map(([, , , , width]) => ({ wch: width }));
  const hints = utils.aoa_to_sheet(HINTS);
  hints['!cols'] = [{ wch: 26 }, { wch: 90 }, { wch: 44 }];
  const book = { SheetNames: ['Program', 'Petunjuk'], Sheets: { Program: sheet, Petunjuk: hints } };
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true, sheetStubs: true });
}

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');

/** A value as an officer in Indonesia types it. */
function typed(value, format) {
  if (value === null || value === '') return '';
  const day = new Date(value);
  if (format == MONTH) return `${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  if (format == DAY) return `${day.getUTCDate()} ${typed(value, MONTH)}`;
  if (format == PERCENT) return String(value).replace('.', ',');
  if (format == MONEY) return value.toLocaleString('id-ID');
  return String(value);
}

const csv = [
  COLUMNS.map(([heading]) => heading),
  ...rows.map((row) => row.map((value, column) => typed(value, COLUMNS[column][3]))),
]
  .map((cells) => cells.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';'))
  .join('\n');

/** The files of this folder, by name. */
export const files = {
  'lembar-program.xlsx': workbook([]),
  'contoh-lembar-program.xlsx': workbook(rows),
  // With its mark Excel takes it for UTF-8.
  'contoh-lembar-program.csv': Buffer.from(`\ufeff${csv}\n`),
};

if (process.argv[1] == fileURLToPath(import.meta.url))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(new URL(name, import.meta.url), bytes);
