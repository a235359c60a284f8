/**
 * Measures how long a large table takes: `node --import tsx test/endpoint/sources/table/large.ts 10000` reads 10,000 programmes
 * of 36 months each and goes through all of them. Each size wants a process of its own, since memory is measured too.
 */
import { readTable } from '../../../../src/endpoint/sources/table/read-table.js';
import { OPTIONS } from './support.js';

const MONTHS = 36;
const NAMES = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
const HEADING =
  'Kode;Nama Program;OPD;Pagu Anggaran (Rp);Sumber Dana;Tahun Anggaran;Bulan;' +
  'Rencana Fisik (%);Realisasi Fisik (%);Rencana Keuangan (%);Realisasi Keuangan (%)';

function* rows(programs: number): Generator<string> {
  yield HEADING;
  const percent = (value: number) => value.toFixed(2).replace('.', ',');
  for (let program = 0; program < programs; program++) {
    const facts = `P-${program};Pembangunan jalan nagari ruas ${program};Dinas Pekerjaan Umum dan Penataan Ruang`;
    const money = `1.250.${100 + (program % 900)}.000,00;APBD`;
    for (let month = 0; month < MONTHS; month++) {
      const year = 2024 + Math.floor(month / 12);
      const figures = [2.7, 2.5, 2.2, 2.1].map((step) => percent(step * month)).join(';');
      yield `${facts};${money};${year};${NAMES[month % 12]} ${year};${figures}`;
    }
  }
}

const programs = Number(process.argv[2] ?? 10_000);
/** Written in place: what is measured is the reading, not the making. */
const room = Buffer.alloc(programs * MONTHS * 160 + 1000);
let length = 0;
for (const row of rows(programs)) length += room.write(`${row}\r\n`, length);
const bytes = new Uint8Array(room.buffer, room.byteOffset, length);
const before = process.cpuUsage();
const start = performance.now();
const found = await readTable(bytes, 'besar.csv', OPTIONS);
const read = performance.now();
let count = 0;
let observations = 0;
for (const { project } of found.programs) {
  count++;
  observations += JSON.stringify(project).split('"measure"').length - 1;
}
const end = performance.now();
const { user, system } = process.cpuUsage(before);
const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(2)} s`;
console.log(
  `${count} programmes, ${observations} figures, ${(bytes.length / 1e6).toFixed(1)} MB: read ${seconds(start, read)}, ` +
    `gone through ${seconds(read, end)}, ${seconds(0, (user + system) / 1000)} of processor, at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory`,
);
if (count != programs || observations != programs * MONTHS * 4 || found.remarks.length) {
  console.error('not all of it was read', found.remarks.slice(0, 5));
  process.exitCode = 1;
}
