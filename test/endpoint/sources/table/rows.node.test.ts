import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { schemas } from '../../../../src/endpoint/schemas.js';
import { figures, read, refusal, told } from './support.js';

const FULL =
  'Kode;Nama Program;OPD;Pilar;Status;Uraian;Lokasi;Pagu (Rp);Sumber Dana;Tahun Anggaran;Mulai;Selesai;Bulan;' +
  'Rencana Fisik (%);Realisasi Fisik (%);Rencana Keuangan (%);Realisasi Keuangan (%);Realisasi Keuangan (Rp);' +
  'Tonggak berikut;Tanggal tonggak;Alamat halaman;Keterangan;Diperbarui\n' +
  'tarok-city;Tarok City;Dinas PUPR;Smart Living;Dalam pelaksanaan;Kawasan terpadu;Kapalo Hilalang;Rp 1.250.000.000,-;' +
  'APBD;2026;Januari 2026;31-12-2026;Okt 2026;70;62,5;60;50;625.000.000;Serah terima;20 Des 2026;' +
  'https://pupr.example.go.id/tarok;cuaca hujan;5 November 2026\n';

describe('A row of a table', () => {
  it('becomes a programme with all that it says', async () => {
    const { projects, remarks, history } = await read(FULL);
    const unit = { scheme: 'UNCEFACT', id: 'P1', name: 'percent' };
    const period = { startDate: '2026-10-01T00:00:00+07:00', endDate: '2026-10-31T00:00:00+07:00' };
    const year = { startDate: '2026-01-01T00:00:00+07:00', endDate: '2026-12-31T00:00:00+07:00' };
    assert.deepEqual(remarks, []);
    assert.deepEqual(history, ['latest']);
    assert.deepEqual(projects, [
      {
        id: 'tarok-city',
        updated: '2026-11-05T00:00:00+07:00',
        title: 'Tarok City',
        description: 'Kawasan terpadu',
        status: 'implementation',
        period: year,
        additionalClassifications: [{ scheme: 'x-opd-pillar', description: 'Smart Living' }],
        locations: [{ id: 'lokasi-1', description: 'Kapalo Hilalang' }],
        publicAuthority: { name: 'Dinas PUPR' },
        budget: {
          amount: { amount: 1250000000, currency: 'IDR' },
          finance: [{ id: 'dana-1', source: 'APBD', period: year }],
        },
        metrics: [
          {
            id: 'physicalProgress',
            title: 'Realisasi fisik',
            observations: [{ id: 'f-2026-10', period, measure: 62.5, unit, notes: 'cuaca hujan' }],
          },
          {
            id: 'financialProgress',
            title: 'Realisasi keuangan',
            observations: [
              { id: 'k-2026-10', period, measure: 50, value: { amount: 625000000, currency: 'IDR' }, unit },
            ],
          },
        ],
        forecasts: [
          {
            id: 'physicalProgress',
            title: 'Rencana fisik',
            observations: [{ id: 'rf-2026-10', period, measure: 70, unit }],
          },
          {
            id: 'financialProgress',
            title: 'Rencana keuangan',
            observations: [{ id: 'rk-2026-10', period, measure: 60, unit }],
          },
        ],
        milestones: [
          { id: 'tonggak-berikut', title: 'Serah terima', dueDate: '2026-12-20T00:00:00+07:00', status: 'scheduled' },
        ],
        _opd: { page: 'https://pupr.example.go.id/tarok' },
      },
    ]);
    const { officialProject } = await schemas();
    officialProject(projects[0]);
    assert.deepEqual(officialProject.errors ?? [], []);
  });

  it('has the publisher’s own time zone', async () => {
    const { projects } = await read('Nama;Mulai\nJalan;1-2-2026\n', { offset: '+09:00' });
    assert.deepEqual(projects[0]?.period, { startDate: '2026-02-01T00:00:00+09:00' });
  });

  it('that reports nothing has no figure, never 0', async () => {
    const cells = ['', '-', 'belum', 'n/a', 'Belum dilaporkan', '0'];
    const { projects, remarks } = await read(
      `Nama;Lokasi;Bulan;Fisik\n${cells.map((cell, index) => `P${index};A;Okt 2026;${cell}`).join('\n')}\n`,
    );
    assert.deepEqual(projects.map(figures), [{}, {}, {}, {}, {}, { 'f-2026-10': 0 }]);
    assert.deepEqual(remarks, []);
  });

  it('keeps a figure below 0 and over 100 %, and leaves a slip of the keyboard out', async () => {
    const { projects, remarks } = await read(
      'Nama;Bulan;Fisik\nA;Okt 2026;-100\nB;Okt 2026;130\nC;Okt 2026;4461\nD;Okt 2026;-101\n',
    );
    assert.deepEqual(projects.map(figures), [{ 'f-2026-10': -100 }, { 'f-2026-10': 130 }, {}, {}]);
    assert.deepEqual(
      remarks.map(({ level, row, column, value }) => [level, row, column, value]),
      [
        ['left-out', 4, 'Fisik', '4461'],
        ['left-out', 5, 'Fisik', '-101'],
      ],
    );
  });

  it('of a day has that day, of a last day of a month the month', async () => {
    const { projects } = await read('Nama;Tanggal;Fisik\nA;12 Nov 2026;1\nB;30-11-2026;2\nC;November 2026;3\n');
    assert.deepEqual(projects.map(figures), [{ 'f-2026-11-12': 1 }, { 'f-2026-11': 2 }, { 'f-2026-11': 3 }]);
  });

  it('takes the year of its month from the column beside it, or the line above', async () => {
    const beside = await read('Nama;Tahun;Bulan;Fisik\nA;2026;Oktober;1\nB;2025;10;2\n');
    assert.deepEqual(beside.projects.map(figures), [{ 'f-2026-10': 1 }, { 'f-2025-10': 2 }]);
    const above = await read('TAHUN ANGGARAN 2026\nNama;Bulan;Fisik\nA;Oktober;1\n');
    assert.deepEqual(above.projects.map(figures), [{ 'f-2026-10': 1 }]);
    const nowhere = await read('Nama;Bulan;Fisik\nA;Oktober;1\n');
    assert.deepEqual(nowhere.projects.map(figures), [{}]);
    assert.match(told(nowhere.remarks)[0]!, /left-out · 2 · Bulan · Oktober · /);
  });

  it('without a date has no figure published; a table without dates is told once', async () => {
    const table = await read('Nama;Lokasi;Fisik\nA;X;1\nB;X;2\n');
    assert.deepEqual(table.projects.map(figures), [{}, {}]);
    assert.match(told(table.remarks).join(), /^left-out · Tabel ini tidak menyebut kapan/);
    const row = await read('Nama;Bulan;Fisik\nA;Okt 2026;1\nB;;2\n');
    assert.match(told(row.remarks).join(), /^left-out · 3 · Tidak diketahui kapan/);
  });

  it('has its spending in rupiah worked out in percent only where no percentage is given, and says so', async () => {
    const { projects } = await read('Nama;Pagu;Realisasi Keuangan;Bulan\nA;3.000.000;1.000.000;Okt 2026\n');
    assert.deepEqual(figures(projects[0]), { 'k-2026-10': 33.33 });
    assert.match(JSON.stringify(projects[0]), /Dihitung dari Rp1\.000\.000 dan pagu Rp3\.000\.000\./);
    const given = await read('Nama;Pagu;Realisasi Keuangan (Rp);Serapan (%);Bulan\nA;3.000.000;1.000.000;-;Okt 2026\n');
    assert.deepEqual(figures(given.projects[0]), {});
    const none = await read('Nama;Pagu;Realisasi Keuangan (Rp);Bulan\nA;;1.000.000;Okt 2026\n');
    assert.deepEqual(figures(none.projects[0]), {});
    assert.match(told(none.remarks).join(), /left-out · 2 · .*pagunya tidak ada/);
  });

  it('counts in what its heading says: juta', async () => {
    const { projects } = await read('Nama;Pagu (Rp juta)\nA;1.250\nB;1,5 miliar\n');
    assert.deepEqual(
      projects.map(({ budget }) => budget),
      [1250000000, 1500000000].map((amount) => ({ amount: { amount, currency: 'IDR' } })),
    );
  });

  it('whose deviation is not actual minus plan is told', async () => {
    const table =
      'Nama;Bulan;Rencana fisik;Fisik;Deviasi\nA;Okt 2026;44,61;36,02;-8,59\nB;Okt 2026;44,61;36,02;-18,59\n';
    const { remarks } = await read(table);
    assert.deepEqual(
      remarks.map(({ level, row, value }) => [level, row, value]),
      [['doubt', 3, '-18,59']],
    );
  });

  it('whose cells cannot be read has each told, and keeps the others', async () => {
    const { projects, remarks } = await read(
      'Nama;Pagu;Status;Mulai;Bulan;Fisik;Alamat halaman;Tahun\n' +
        'A;dua juta;entah;31 September 2026;Okt 2026;12,3,4;javascript:alert(1);dua ribu\nB;1.000.000;selesai;;;;;\n',
    );
    assert.deepEqual(projects[0], { id: 'a', title: 'A' });
    assert.deepEqual(
      remarks.map(({ row, column, value }) => [row, column, value]),
      [
        [2, 'Pagu', 'dua juta'],
        [2, 'Status', 'entah'],
        [2, 'Mulai', '31 September 2026'],
        [2, 'Alamat halaman', 'javascript:alert(1)'],
        [2, 'Tahun', 'dua ribu'],
        [2, 'Fisik', '12,3,4'],
      ],
    );
  });

  it('that is a sum, a heading again, a group or a signature is no programme', async () => {
    const { projects, notTaken, remarks } = await read(
      'Kode;Program;Pagu\n;DINAS PUPR;\n1;Total Football Nagari;5\n;Jumlah;5\nKode;Program;Pagu\n2;B;6\n' +
        'JUMLAH TOTAL;;11\n;Kepala Dinas;\n',
    );
    assert.deepEqual(
      projects.map(({ title }) => title),
      ['Total Football Nagari', 'B'],
    );
    assert.deepEqual(notTaken, { total: 2, 'repeated-heading': 1 });
    assert.deepEqual(
      remarks.map(({ row, value }) => [row, value]),
      [
        [2, 'DINAS PUPR'],
        [8, 'Kepala Dinas'],
      ],
    );
  });

  it('of more or fewer cells than headings is left out, since they may be shifted', async () => {
    const { projects, remarks } = await read('Nama;Lokasi;Pagu\nA;X;1;2\nB\nC;X;3;\n');
    assert.deepEqual(
      projects.map(({ title }) => title),
      ['C'],
    );
    assert.deepEqual(
      remarks.map(({ level, row }) => [level, row]),
      [
        ['left-out', 2],
        ['left-out', 3],
      ],
    );
  });
});

describe('The id of a programme', () => {
  it('is its code, or is made of its code or name', async () => {
    const { projects, remarks } = await read(
      'Kode;Nama;Lokasi\n1.03.10.2.01;Jalan;X\n5/A 2026;Pasar;X\n;Air Bersih Nagari "Ulakan";X\n',
    );
    assert.deepEqual(
      projects.map(({ id }) => id),
      ['1.03.10.2.01', '5-a-2026', 'air-bersih-nagari-ulakan'],
    );
    assert.match(told(remarks).join(), /^doubt · 3 · Kode · 5\/A 2026 · .*"5-a-2026"/);
  });

  it('is one for each, also where two agencies or two long names are alike', async () => {
    const long = `Peningkatan jalan ${'nagari '.repeat(30)}`;
    const { projects } = await read(
      `Nama;OPD;Pagu\nLaptop;Dinas A;1\nLaptop;Dinas B;2\n${long}ruas 1;A;3\n${long}ruas 2;A;4\n🙂;A;5\n`,
    );
    const ids = projects.map(({ id }) => id as string);
    assert.deepEqual(ids.slice(0, 2), ['laptop', 'laptop-dinas-b']);
    assert.equal(new Set(ids).size, 5);
    for (const id of ids) assert.match(id, /^[a-z\d][\w.-]{0,127}$/);
  });
});

describe('Several rows of one programme', () => {
  const TABLE = (rows: string) => `Kode;Nama;Pagu;Status;Bulan;Fisik\n${rows}`;

  it('are its months, and the whole history', async () => {
    const { projects, history, remarks } = await read(
      TABLE('a;Jalan;100;berjalan;Nov 2026;3\na;;;;Sep 2026;1\na;;;;Okt 2026;2\nb;Pasar;5;;Okt 2026;9\n'),
    );
    assert.deepEqual(Object.entries(figures(projects[0])), [
      ['f-2026-09', 1],
      ['f-2026-10', 2],
      ['f-2026-11', 3],
    ]);
    assert.equal(projects[0]?.title, 'Jalan');
    assert.deepEqual(history, ['whole', 'whole']);
    assert.deepEqual(remarks, []);
  });

  it('that contradict each other: the latest month counts, and it is told', async () => {
    const { projects, remarks } = await read(
      TABLE('a;Jalan;100;selesai;Nov 2026;3\na;Jalan;80;berjalan;Sep 2026;1\na;jalan;100;berjalan;Okt 2026;2\n'),
    );
    assert.deepEqual(projects[0]?.budget, { amount: { amount: 100, currency: 'IDR' } });
    assert.equal(projects[0]?.status, 'completion');
    assert.deepEqual(
      remarks.map(({ level, row, column, value }) => [level, row, column, value]),
      [['doubt', 3, 'Pagu', '80']],
    );
  });

  it('of one month: one that says the same is left out, one that says otherwise counts and is told', async () => {
    const { projects, remarks } = await read(
      TABLE('a;Jalan;;;Okt 2026;3\na;Jalan;;;Okt 2026;3\nb;Pasar;;;Okt 2026;4\nb;Pasar;;;Okt 2026;5\n'),
    );
    assert.deepEqual(projects.map(figures), [{ 'f-2026-10': 3 }, { 'f-2026-10': 5 }]);
    assert.deepEqual(
      remarks.map(({ level, row, problem }) => [level, row, /baris (\d+)/.exec(problem.id)?.[1]]),
      [
        ['left-out', 3, '2'],
        ['doubt', 5, '4'],
      ],
    );
  });

  it('without months are told', async () => {
    const { remarks } = await read('Nama;Pagu\nA;5\nA;5\n');
    assert.match(told(remarks).join(), /^left-out · 3 · .*mengulang baris 2/);
  });

  it('whose percentages are all shares of one are told as a doubt, once', async () => {
    const { remarks } = await read('Nama;Bulan;Fisik\nA;Okt 2026;0,45\nB;Okt 2026;0,5\nC;Okt 2026;1\n');
    assert.match(told(remarks).join(), /^doubt · Fisik · .*pecahan/);
    assert.equal((await read('Nama;Bulan;Fisik\nA;Okt 2026;0,4 %\nB;Okt 2026;1\nC;Okt 2026;1\n')).remarks.length, 0);
  });
});

describe('A list of flat objects in JSON', () => {
  it('is a table too, of objects in objects as well', async () => {
    const list = [
      { nama: 'Jalan', location: { province: 'Padang Pariaman' }, fisik: 62.5, bulan: 'Okt 2026', pagu: 1250.5 },
      { nama: 'Pasar', fisik: null, bulan: null },
    ];
    for (const document of [list, { success: true, result: { records: list } }]) {
      const { projects, remarks, rows } = await read(JSON.stringify(document));
      assert.deepEqual(figures(projects[0]), { 'f-2026-10': 62.5 });
      assert.deepEqual(projects[0]?.locations, [{ id: 'lokasi-1', description: 'Padang Pariaman' }]);
      assert.deepEqual(rows, [1]);
      assert.match(told(remarks).join(), /left-out · 2 · Pasar/);
    }
  });

  it('is refused where it is something else', async () => {
    for (const text of ['{', '[]', '{"a":1}', '[1,2]', '['.repeat(1e5)])
      assert.match((await refusal(text)).said.problem.id, /bukan daftar program/);
  });

  it('of 69 public works is read whole', async () => {
    const file = '../shared/data/projects-dpwh/projects.json';
    if (!existsSync(file)) {
      console.log(`left out: no public projects at ${file}`);
      return;
    }
    const list = JSON.parse(readFileSync(file, 'utf8')) as { status: string; budget: number; progress: number }[];
    // The figures there have no date of their own; here they get one, to see that each comes through.
    const dated = JSON.stringify(list.map((each) => ({ ...each, tanggal: '2025-12-31' })));
    const columns = { description: 'title', programName: 'ignore' };
    const { projects, remarks } = await read(dated, { columns });
    assert.equal(projects.length, 69);
    assert.deepEqual(
      projects.map((project) => figures(project)['f-2025-12']),
      list.map(({ progress }) => progress),
    );
    assert.deepEqual(
      projects.map(({ budget }) => (budget as { amount: { amount: number } }).amount.amount),
      list.map(({ budget }) => budget),
    );
    const codes: Record<string, string> = {
      Completed: 'completion',
      'On-Going': 'implementation',
      Terminated: 'cancelled',
      'Not Yet Started': 'preparation',
    };
    assert.deepEqual(
      projects.map(({ status }) => status),
      list.map(({ status }) => codes[status]),
    );
    assert.ok(remarks.every(({ problem }) => problem.id.includes('tidak dikenal')));
    const undated = await read(readFileSync(file), { columns });
    assert.equal(undated.projects.length, 69);
    assert.ok(undated.projects.every((project) => !Object.keys(figures(project)).length));
  });
});
