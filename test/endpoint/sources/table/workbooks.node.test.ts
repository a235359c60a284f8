import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { write, type BookType, type CellObject, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { unpackedSize } from '../../../../src/endpoint/sources/table/unpacked-size.js';
import { figures, read, refusal, told } from './support.js';

/** A workbook of one sheet, or of several; cells by rows. */
function workbook(
  sheets: Record<string, (string | number | CellObject | null)[][]>,
  more: { type?: BookType; date1904?: boolean; merges?: WorkSheet['!merges'] } = {},
): Uint8Array {
  const made = Object.entries(sheets).map(([name, rows]): [string, WorkSheet] => {
    const sheet: WorkSheet = { '!ref': `A1:Z${Math.max(1, rows.length)}`, '!merges': more.merges };
    rows.forEach((cells, row) =>
      cells.forEach((value, column) => {
        const address = `${String.fromCharCode(65 + column)}${row + 1}`;
        if (typeof value == 'string') sheet[address] = { t: 's', v: value };
        else if (typeof value == 'number') sheet[address] = { t: 'n', v: value };
        else if (value) sheet[address] = value;
      }),
    );
    return [name, sheet];
  });
  const book = {
    SheetNames: made.map(([name]) => name),
    Sheets: Object.fromEntries(made),
    Workbook: { WBProps: { date1904: more.date1904 } },
  };
  return write(book, { type: 'buffer', bookType: more.type ?? 'xlsx' }) as Uint8Array;
}

const percent = (v: number): CellObject => ({ t: 'n', v, z: '0.00%' });
const date = (v: number, z = 'dd/mm/yyyy'): CellObject => ({ t: 'n', v, z });
/** 31 October 2026 as Excel counts days. */
const DAY = 46_326;

const ROWS = [
  ['Kode', 'Nama Program', 'Pagu (Rp)', 'Realisasi Fisik (%)', 'Rencana Fisik (%)', 'Tanggal', 'Tahun'],
  [1203, 'Jalan', 1250000000.5, percent(0.4461), 70, date(DAY), 2026],
];

describe('A workbook', () => {
  for (const type of ['xlsx', 'ods', 'xls'] as const)
    for (const date1904 of [false, true])
      it(`.${type} is read, its days counted from ${date1904 ? 1904 : 1900}`, async () => {
        const rows = structuredClone(ROWS);
        if (date1904) (rows[1]![5] as CellObject).v = DAY - 1462;
        const { projects, remarks } = await read(workbook({ Data: rows }, { type, date1904 }));
        assert.deepEqual(remarks, []);
        assert.equal(projects[0]?.id, '1203');
        assert.deepEqual(figures(projects[0]), { 'f-2026-10': 44.61, 'rf-2026-10': 70 });
        assert.deepEqual((projects[0]?.budget as { amount: unknown }).amount, {
          amount: 1250000000.5,
          currency: 'IDR',
        });
      });

  it('has months in cells that show no day', async () => {
    const rows = [
      ['Nama', 'Tanggal', 'Fisik'],
      ['Jalan', date(DAY - 30, 'mmm-yy'), 5],
    ];
    assert.deepEqual(figures((await read(workbook({ A: rows }))).projects[0]), { 'f-2026-10': 5 });
  });

  it('has serial numbers for days where a column lost its format, and in CSV', async () => {
    const rows = [
      ['Nama', 'Tanggal', 'Fisik'],
      ['Jalan', DAY, 5],
    ];
    assert.deepEqual(figures((await read(workbook({ A: rows }))).projects[0]), { 'f-2026-10': 5 });
    const csv = await read(`Nama;Tanggal;Fisik\nJalan;${DAY};5\n`);
    assert.deepEqual(figures(csv.projects[0]), { 'f-2026-10': 5 });
  });

  it('has percent signs that a format only writes behind the number', async () => {
    const rows = [
      ['Nama', 'Bulan', 'Fisik'],
      ['Jalan', 'Okt 2026', { t: 'n', v: 44.61, z: '0.00"%"' } as CellObject],
    ];
    assert.deepEqual(figures((await read(workbook({ A: rows }))).projects[0]), { 'f-2026-10': 44.61 });
  });

  it('has numbers that were typed as text', async () => {
    const rows = [
      ['Nama', 'Pagu', 'Fisik', 'Bulan'],
      ['Jalan', 'Rp 1.250.000,-', '44,61 %', 'Okt 2026'],
    ];
    const { projects } = await read(workbook({ A: rows }));
    assert.deepEqual(figures(projects[0]), { 'f-2026-10': 44.61 });
    assert.deepEqual(projects[0]?.budget, { amount: { amount: 1250000, currency: 'IDR' } });
  });

  it('has formulas: their value counts, an error or none is left out', async () => {
    const rows = [
      ['Nama', 'Bulan', 'Fisik', 'Lokasi'],
      ['A', 'Okt 2026', { t: 'n', v: 44.61, f: 'B2*1' } as CellObject, 'X'],
      ['B', 'Okt 2026', { t: 'e', v: 0x07, w: '#DIV/0!' } as CellObject, 'X'],
      ['C', 'Okt 2026', { t: 'n', f: 'B2*1' } as CellObject, 'X'],
    ];
    const { projects, remarks } = await read(workbook({ A: rows }));
    assert.deepEqual(projects.map(figures), [{ 'f-2026-10': 44.61 }, {}, {}]);
    assert.deepEqual(
      remarks.map(({ level, row, column }) => [level, row, column]),
      [
        ['left-out', 3, 'Fisik'],
        ['left-out', 4, 'Fisik'],
      ],
    );
  });

  it('has a name joined over the rows of its months, but no sum joined over programmes', async () => {
    const rows = [
      ['Nama', 'Pagu', 'Bulan', 'Fisik'],
      ['Jalan', 100, 'Sep 2026', 1],
      [null, null, 'Okt 2026', 2],
      ['Pasar', null, 'Okt 2026', 3],
    ];
    const merges = [
      { s: { r: 1, c: 0 }, e: { r: 2, c: 0 } },
      { s: { r: 1, c: 1 }, e: { r: 3, c: 1 } },
    ];
    const { projects, remarks } = await read(workbook({ A: rows }, { merges }));
    assert.deepEqual(projects.map(figures), [{ 'f-2026-09': 1, 'f-2026-10': 2 }, { 'f-2026-10': 3 }]);
    assert.equal(projects[1]?.budget, undefined);
    assert.deepEqual(remarks, []);
  });

  it('has its first sheet read, or the one that is named', async () => {
    const sheets = {
      Satu: [
        ['Nama', 'Pagu'],
        ['A', 1],
      ],
      'Dua ': [
        ['Nama', 'Pagu'],
        ['B', 1],
      ],
    };
    assert.equal((await read(workbook(sheets))).projects[0]?.title, 'A');
    assert.equal((await read(workbook(sheets), { sheet: 'dua' })).projects[0]?.title, 'B');
    const { said } = await refusal(workbook(sheets), { sheet: 'Tiga' });
    assert.match(said.problem.id, /"Tiga".*"Satu", "Dua "/);
  });

  it('that is damaged, empty or no workbook at all is refused', async () => {
    const whole = workbook({ Data: ROWS });
    for (const bytes of [
      whole.subarray(0, whole.length / 2),
      whole.subarray(0, 10),
      zipSync({ 'a.txt': new Uint8Array(3) }),
      workbook({ Data: [] }),
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600, 7)]),
    ]) {
      assert.match((await refusal(bytes)).said.problem.id, /tidak dapat dibuka|kosong|Tidak ada kolom/);
    }
  });

  it('that unpacks to more than memory holds is refused without unpacking it all, whatever it says of itself', async () => {
    const zip = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(300 << 20) }, { level: 9, mem: 0 }));
    assert.match((await refusal(zip)).said.problem.id, /terlalu besar/);
    // The sizes in its directory made small.
    const at = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    zip.writeUInt32LE(100, at + 24);
    assert.match((await refusal(zip)).said.problem.id, /terlalu besar/);
    // One byte beyond the limit is where it stops.
    assert.equal(unpackedSize(new Uint8Array(zip), 1000), 1001);
  });

  it('is told in the words that its cells show', async () => {
    const rows = [
      ['Nama', 'Bulan', 'Fisik'],
      ['A', 'Okt 2026', percent(44.61)],
    ];
    assert.match(told((await read(workbook({ A: rows }))).remarks).join(), /left-out · 2 · Fisik · 4461\.00% · /);
  });
});
