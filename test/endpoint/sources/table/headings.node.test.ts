import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldNamed, nearestNames, recognise } from '../../../../src/endpoint/sources/table/recognise.js';
import type { Field } from '../../../../src/endpoint/sources/table/fields.js';
import { figures, read, refusal, told } from './support.js';

const known: Record<string, Field> = {
  'Realisasi Fisik (%)': 'physical',
  Fisik: 'physical',
  'FISIK\n(%)': 'physical',
  'Realisasi Fisik s/d Bulan Ini (%)': 'physical',
  'Progres fisik': 'physical',
  'Physical Progress': 'physical',
  progress: 'physical',
  'Target Fisik': 'physicalPlan',
  'Rencana fisik (%)': 'physicalPlan',
  'Realisasi Keuangan (%)': 'financial',
  'Realisasi Keuangan (Rp)': 'financialAmount',
  'Realisasi Anggaran (Rp.)': 'financialAmount',
  'Serapan (%)': 'financial',
  amountPaid: 'financial',
  'Rencana Keuangan': 'financialPlan',
  'Deviasi Fisik': 'physicalDeviation',
  Deviasi: 'physicalDeviation',
  'Deviasi keuangan (%)': 'financialDeviation',
  'Pagu Anggaran (Rp)': 'budget',
  'PAGU ANGGARAN 2026': 'budget',
  Pagu: 'budget',
  'Sumber Dana': 'fund',
  sourceOfFunds: 'fund',
  'Tahun Anggaran': 'year',
  TA: 'year',
  'Nama Program': 'title',
  'Sub Kegiatan': 'title',
  'Program/Kegiatan': 'title',
  Kode: 'id',
  contractId: 'id',
  'Perangkat Daerah': 'agency',
  SKPD: 'agency',
  'No.': 'ignore',
  Keterangan: 'notes',
  'Tonggak berikut': 'milestone',
  'Tanggal Tonggak': 'milestoneDate',
  'location.province': 'location',
  Bulan: 'month',
  'Tgl.': 'date',
  'Alamat halaman': 'page',
  Diperbarui: 'updated',
};

const unknown = [
  'Realisasi Fisik bulan lalu (%)',
  'Realisasi Fisik bulan ini (%)',
  'Realisasi (%)',
  'Target',
  'Fisik tertimbang',
  'Bobot',
  'Warna',
  'Penanggung jawab',
  'Fisik keuangan',
  '62',
  '',
  'constructor',
  '__proto__',
];

describe('A heading', () => {
  for (const [heading, field] of Object.entries(known))
    it(`is recognised: ${JSON.stringify(heading)} is ${field}`, () => {
      assert.equal(recognise(heading)?.field, field);
    });

  for (const heading of unknown)
    it(`is not taken for what it may not be: ${JSON.stringify(heading)}`, () => {
      assert.equal(recognise(heading), undefined);
    });

  it('tells its unit and its month', () => {
    assert.equal(recognise('Pagu (Rp juta)')?.factor, 1e6);
    assert.equal(recognise('Pagu (dalam ribuan rupiah)')?.factor, 1e3);
    assert.equal(recognise('Pagu (Rp.000)')?.factor, 1e3);
    assert.equal(recognise('Jan 2026 Fisik')?.date, '2026-01');
    assert.equal(recognise('Realisasi fisik per 31 Oktober 2026 (%)')?.date, '2026-10-31');
    assert.equal(recognise('Fisik s.d. Oktober')?.date, '-10');
  });

  it('that is mistyped has its neighbours named', () => {
    assert.ok(nearestNames('Realisai Fisk').includes('Realisasi fisik (%)'));
    assert.ok(nearestNames('Sumbr dana').includes('Sumber dana'));
    assert.equal(nearestNames('x'.repeat(1e6)).length, 3);
  });

  it('is mapped in the settings by the name of a field or of a column', () => {
    assert.equal(fieldNamed('title'), 'title');
    assert.equal(fieldNamed('Realisasi fisik'), 'physical');
    assert.equal(fieldNamed('abaikan'), 'ignore');
    assert.equal(fieldNamed('toString'), undefined);
  });
});

describe('The headings of a table', () => {
  it('are found below a letterhead, with what it says of the time', async () => {
    const { projects, notTaken, rows } = await read(
      'PEMERINTAH KABUPATEN PADANG PARIAMAN\nLAPORAN REALISASI FISIK DAN KEUANGAN\nKeadaan s/d 31 Oktober 2026\n\n' +
        'No;Kegiatan;Fisik (%)\n1;2;3\n1;Jalan Tarok;62,5\n',
    );
    assert.deepEqual(figures(projects[0]), { 'f-2026-10': 62.5 });
    assert.deepEqual(notTaken, { 'column-numbers': 1 });
    assert.deepEqual(rows, [7]);
  });

  it('may be two rows, the upper one over several columns', async () => {
    const { projects, remarks } = await read(
      'Keadaan bulan Oktober 2026\nNO;KEGIATAN;TARGET (%);;REALISASI (%);;KET\n;;FISIK;KEUANGAN;FISIK;KEUANGAN;\n' +
        '1;Jalan Tarok;70;65,5;62,25;41,6;lancar\n',
    );
    assert.deepEqual(figures(projects[0]), {
      'f-2026-10': 62.25,
      'k-2026-10': 41.6,
      'rf-2026-10': 70,
      'rk-2026-10': 65.5,
    });
    assert.match(JSON.stringify(projects[0]), /"notes":"lancar"/);
    assert.deepEqual(told(remarks), []);
  });

  it('may name months, one column for each', async () => {
    const { projects, history } = await read('Nama;Tahun;Jan Fisik;Feb 2026 Fisik\nJalan;2026;1;2\nPasar;2026;;3\n');
    assert.deepEqual(projects.map(figures), [{ 'f-2026-01': 1, 'f-2026-02': 2 }, { 'f-2026-02': 3 }]);
    assert.deepEqual(history, ['whole', 'whole']);
  });

  for (const [name, separator] of Object.entries({ semicolon: ';', comma: ',', tab: '\t' }))
    it(`are separated by a ${name}, whatever stands in the numbers`, async () => {
      const quote = (text: string) => (text.includes(separator) ? `"${text}"` : text);
      const lines = [
        ['Nama', 'Pagu', 'Fisik', 'Bulan'],
        ['Jalan, ruas 1; 2', '1.250.000,00', '44,61', 'Okt 2026'],
      ];
      const { projects, remarks } = await read(lines.map((cells) => cells.map(quote).join(separator)).join('\n'));
      assert.equal(projects[0]?.title, 'Jalan, ruas 1; 2');
      assert.deepEqual(figures(projects[0]), { 'f-2026-10': 44.61 });
      assert.deepEqual(remarks, []);
    });

  it('that are not known are told once, with three names that may be meant', async () => {
    const { remarks } = await read('Nama;Realisai Fisk;Lokasi\nJalan;1;A\nPasar;2;B\n');
    assert.equal(remarks.length, 1);
    assert.match(remarks[0]!.problem.id, /"Realisai Fisk" tidak dikenal.*"[^"]+", "[^"]+", "[^"]+"/);
    assert.equal(remarks[0]!.level, 'left-out');
  });

  it('are mapped by the settings, before anything else', async () => {
    const text = 'Nm Keg;Program;Prog. konstruksi;Bulan;Warna\nJalan;Prioritas;5;Okt 2026;merah\n';
    const columns = {
      'nm keg': 'title',
      'Prog. konstruksi': 'Realisasi fisik',
      Warna: 'ignore',
      Hilang: 'status',
      Bulan: 'bulann',
    };
    const { projects, remarks } = await read(text, { columns });
    assert.equal(projects[0]?.title, 'Jalan');
    assert.deepEqual(figures(projects[0]), { 'f-2026-10': 5 });
    assert.deepEqual(
      remarks.map(({ column, level }) => [column, level]),
      [
        ['Hilang', 'doubt'],
        ['Bulan', 'doubt'],
        ['Program', 'doubt'],
      ],
    );
  });

  it('of two columns for one thing are told, and the more exact one is used', async () => {
    const { projects, remarks } = await read('Program;Kegiatan;Lokasi\nJalan;Ruas 1;A\n');
    assert.equal(projects[0]?.title, 'Ruas 1');
    assert.match(told(remarks)[0]!, /doubt · 1 · Program · .*Yang dipakai: "Kegiatan"/);
  });

  it('without a name of programmes are refused, saying which there are', async () => {
    const { said } = await refusal('Warna;Fisik\nmerah;4\n');
    assert.match(said.problem.id, /Judul kolom yang ditemukan: "Warna", "Fisik"/);
    assert.match(said.remedy.id, /Nama program/);
  });
});
