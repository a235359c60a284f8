import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isObject, objectsOf, type JsonObject } from '../../../../src/endpoint/json.js';
import { packageRoot } from '../../../../src/endpoint/package-root.js';
import { readFiles } from '../../../../src/endpoint/files.js';
import { belongsToFolder, readFolder } from '../../../../src/endpoint/sources/folder/index.js';
import type { Found, ReadOptions } from '../../../../src/endpoint/sources/found.js';
import { exampleFiles, png } from '../../../support/data-folder.js';

const OPTIONS: ReadOptions = { offset: '+07:00', items: 100, now: Date.parse('2026-11-24T05:00:00Z') };

const read = (files: Record<string, string | Uint8Array>, options: Partial<ReadOptions> = {}): Found =>
  readFolder(
    new Map(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content == 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content),
      ]),
    ),
    'kantor/',
    { ...OPTIONS, ...options },
  );
const page = (head: string, body = '') => `---\n${head}\n---\n${body}`;
const projectsIn = ({ programs }: Found): JsonObject[] => [...programs].map(({ project }) => project);
const told = ({ remarks }: Found) =>
  remarks.map(({ level, file, row, column, value }) => [level, file, row, column, value].filter(Boolean).join(' '));

describe('a programme in Markdown', () => {
  const head = `judul: Jalan Nagari
opd: Dinas PUPR
pilar: [Smart Living]
status: sedang berjalan
lokasi: Korong Tarok
pagu: Rp 1.250.000.000
sumber dana: APBD 2026
mulai: Januari 2026
selesai: 2026-12-31
tanggal: 12 November 2026
fisik: 62,5 %
rencana: 70
keuangan: belum`;

  it('says what it says in the words of an officer', () => {
    const found = read({ 'programs/jalan-nagari.md': page(head, 'Jalan **5 km** ke [kebun](https://x.example/).') });
    const [project] = projectsIn(found);
    const period = { endDate: '2026-11-12T00:00:00+07:00' };
    const unit = { scheme: 'UNCEFACT', id: 'P1', name: 'percent' };
    assert.deepEqual(JSON.parse(JSON.stringify(project)), {
      id: 'jalan-nagari',
      title: 'Jalan Nagari',
      description: 'Jalan 5 km ke kebun.',
      status: 'implementation',
      period: { startDate: '2026-01-01T00:00:00+07:00', endDate: '2026-12-31T00:00:00+07:00' },
      publicAuthority: { name: 'Dinas PUPR' },
      additionalClassifications: [{ scheme: 'x-opd-pillar', description: 'Smart Living' }],
      locations: [{ id: 'Korong Tarok', description: 'Korong Tarok' }],
      budget: { amount: { amount: 1250000000, currency: 'IDR' }, finance: [{ id: 'APBD 2026', source: 'APBD 2026' }] },
      metrics: [
        {
          id: 'physicalProgress',
          title: 'Realisasi fisik',
          observations: [{ id: 'f-2026-11-12', period, unit, measure: 62.5 }],
        },
        { id: 'financialProgress', title: 'Realisasi keuangan', observations: [{ id: 'k-2026-11-12', period, unit }] },
      ],
      forecasts: [
        {
          id: 'physicalProgress',
          title: 'Rencana fisik',
          observations: [{ id: 'rf-2026-11-12', period, unit, measure: 70 }],
        },
      ],
    });
    assert.deepEqual(found.remarks, []);
    assert.equal([...found.programs][0]!.history, 'latest');
  });

  it('may tell its whole history', () => {
    const months = 'kemajuan:\n  - { bulan: September 2026, fisik: 50 }\n  - { bulan: Oktober 2026, fisik: 57 }';
    const found = read({ 'jalan.md': page(`type: program\njudul: Jalan\n${months}`) });
    const observations = objectsOf(objectsOf(projectsIn(found)[0]!.metrics)[0]!.observations);
    assert.deepEqual(
      observations.map(({ id, measure }) => [id, measure]),
      [
        ['f-2026-09', 50],
        ['f-2026-10', 57],
      ],
    );
    assert.equal([...found.programs][0]!.history, 'whole');
  });

  it('tells each field that cannot be used, and keeps the rest', () => {
    const found = read({
      'programs/jalan.md': page(
        'judul: Jalan\nwarna: biru\nstatus: antah\npagu: banyak\nfisik: 62\nhalaman: javascript:1',
      ),
    });
    assert.equal(projectsIn(found)[0]!.title, 'Jalan');
    assert.deepEqual(told(found).sort(), [
      'doubt kantor/programs/jalan.md halaman javascript:1',
      'doubt kantor/programs/jalan.md status antah',
      'doubt kantor/programs/jalan.md warna',
      'left-out kantor/programs/jalan.md pagu banyak',
      'left-out kantor/programs/jalan.md physical 62',
    ]);
  });
});

describe('news in Markdown', () => {
  it('is plain text with its picture, programmes and tags', () => {
    const found = read({
      'berita/rapat.md': page(
        'judul: Rapat koordinasi\ntanggal: 10 November 2026\nprogram: jalan\ntag: rapat, jalan\nopd: Diskominfo',
        '# Rapat\n\nBupati <b>memimpin</b> rapat.\n\n![Denah jalan](../images/denah.jpg)\n\n<script>alert(1)</script>',
      ),
      'images/denah.jpg': png(10, 10),
    });
    const [item] = found.news;
    assert.deepEqual(
      [item!.id, item!.title, item!.published, item!.tags],
      ['berita/rapat', 'Rapat koordinasi', '2026-11-10T00:00:00+07:00', ['rapat', 'jalan']],
    );
    assert.match(item!.summary!, /Bupati memimpin rapat\.$/);
    assert.deepEqual(item!._opd, { agency: { name: 'Diskominfo' }, programs: ['jalan'] });
    assert.deepEqual(item!.picture, { url: 'folder:kantor/images/denah.jpg', alt: 'Denah jalan', credit: undefined });
    assert.deepEqual(found.remarks, []);
  });

  it('may know its month alone, and may be a draft', () => {
    const found = read({
      'news/a.md': page('title: A\ndate: 2019-07'),
      'news/b.md': page('title: B\ndate: 2026-01-01\ndraft: true'),
    });
    assert.deepEqual(
      found.news.map(({ title, published, date }) => [title, published, date]),
      [['A', undefined, '2019-07']],
    );
    assert.deepEqual(found.notTaken, { draft: 1 });
  });

  it('takes no picture from outside the folder', () => {
    const found = read({ 'news/a.md': page('judul: A\ngambar: ../../rahasia.jpg') });
    assert.equal(found.news[0]!.picture, undefined);
    assert.match(told(found).join(), /doubt kantor\/news\/a\.md picture \.\.\/\.\.\/rahasia\.jpg/);
  });

  it('is the newest where there is more than is read', () => {
    const files = Object.fromEntries(
      [1, 3, 2].map((day) => [`news/${4 - day}.md`, page(`judul: B\ntanggal: 2026-11-0${day}`)]),
    );
    const found = read(files, { items: 2 });
    assert.deepEqual(
      found.news.map(({ published }) => published!.slice(8, 10)),
      ['03', '02'],
    );
    assert.deepEqual(found.notTaken, { 'over-limit': 1 });
  });
});

describe('a folder', () => {
  it('may be a data folder as it is', () => {
    const found = readFolder(exampleFiles(), 'data', OPTIONS);
    const [project] = projectsIn(found);
    const written = JSON.parse(
      new TextDecoder().decode(exampleFiles().get('programs/jalan-contoh.json')),
    ) as JsonObject;
    assert.deepEqual(JSON.parse(JSON.stringify(project)), written);
    const [item] = found.news;
    assert.equal(item!.summary, 'Contoh berita: satu atau dua kalimat tanpa tanda HTML.');
    assert.deepEqual(item!._opd, {
      agency: { id: 'dinas-contoh', name: 'Dinas Contoh' },
      programs: ['jalan-contoh'],
      sample: true,
    });
    assert.deepEqual(found.remarks, []);
  });

  it('reads the demo’s own data, with the pictures that lie ready in it', async () => {
    const files = await readFiles(`${packageRoot()}/demo/sumber/program`, belongsToFolder);
    const found = readFolder(files, 'program', OPTIONS);
    const count = (folder: string) => [...files.keys()].filter((path) => path.startsWith(folder)).length;
    assert.equal([...found.programs].length, count('programs/'));
    assert.deepEqual(found.remarks, []);
    const pictures = [...projectsIn(found), ...found.news].flatMap(({ _opd }) =>
      isObject(_opd) && isObject(_opd.image) ? [String(_opd.image.url)] : [],
    );
    assert.ok(pictures.length > 5);
    for (const url of pictures) assert.ok(files.has(url), url);
  });

  it('tells a picture that is missing, and keeps what it belongs to', () => {
    const image = { url: '../images/a.webp', width: 9, height: 9 };
    const found = read({
      'programs/a.json': JSON.stringify({ id: 'a', title: 'A', _opd: { image } }),
      'news/b.json': JSON.stringify({ items: [{ id: 'b', title: 'B', _opd: { image } }] }),
    });
    assert.deepEqual(projectsIn(found)[0]!._opd, {});
    assert.deepEqual(found.news[0]!._opd, {});
    assert.equal(found.remarks.length, 2);
  });

  it('goes on after a file that cannot be read, and says in which line', () => {
    const found = read({
      'programs/a.md': page('judul: Jalan'),
      'programs/b.md': page('judul: "Jalan\n  - x: ['),
      'programs/c.md': Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff),
      'programs/d.json': '{"id": "d"\n"title": "D"}',
      'programs/e.json': '{"a": 1}',
      'programs/f.md': page('opd: Dinas PUPR'),
      'README.md': '# Catatan',
      'opd.config.json': '{}',
    });
    assert.equal(projectsIn(found).length, 1);
    assert.deepEqual(
      told(found).map((line) => line.replace(/ \d+$/, ' N')),
      [
        'left-out kantor/programs/b.md N',
        'left-out kantor/programs/c.md',
        'left-out kantor/programs/d.json N',
        'left-out kantor/programs/e.json',
        'left-out kantor/programs/f.md judul',
      ],
    );
    assert.deepEqual(found.notTaken, { 'no-front-matter': 1 });
  });

  it('is not filled by what a head refers to again and again', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let letter = 1; letter < 12; letter++) {
      const [name, before] = [letter, letter - 1].map((code) => String.fromCharCode(97 + code));
      lines.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
    }
    const found = read({ 'news/a.md': page(`judul: A\n${lines.join('\n')}`) });
    assert.deepEqual(found.news, []);
    assert.equal(found.remarks[0]!.level, 'left-out');
  });
});
