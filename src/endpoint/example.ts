import { exampleFeedbackSettings, exampleServices } from './example-feedback.js';
import type { JsonObject } from './json.js';

const PERCENT = { scheme: 'UNCEFACT', id: 'P1', name: 'percent' };
const AGENCY = { id: 'dinas-contoh', name: 'Dinas Contoh' };

/** Last day of a month, `months` from that of `now`. */
function monthEnd(now: Date, months: number): string {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months + 1, 0));
  return `${day.toISOString().slice(0, 10)}T00:00:00+07:00`;
}

const series = (id: string, values: [date: string, percent: number][]): JsonObject => ({
  id,
  observations: values.map(([endDate, measure], index) => ({
    id: `${id}-${index + 1}`,
    period: { endDate },
    measure,
    unit: PERCENT,
  })),
  _opd: { sample: true },
});

/** A worked example of a data folder, with figures of the months before `now`; by path. */
export function exampleFolder(now: Date): Map<string, string> {
  const months = [-3, -2, -1].map((count) => monthEnd(now, count)) as [string, string, string];
  const next = monthEnd(now, 1);
  const settings = {
    version: '1.0',
    publisher: { id: 'kabupaten-contoh', name: 'Kabupaten Contoh' },
    baseUrl: 'https://widget.contoh.example/v1/',
    site: 'https://contoh.example/',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    languages: ['id'],
    updateCycle: 'P1M',
    deviation: { tolerance: 1, critical: 10 },
    agencies: [{ ...AGENCY, legalName: 'Dinas Contoh Kabupaten Contoh', url: 'https://dinas.contoh.example/' }],
    pillars: [{ id: 'smart-living', name: 'Smart Living' }],
    feedback: exampleFeedbackSettings,
  };
  const program = {
    id: 'jalan-contoh',
    updated: months[2],
    title: 'Perbaikan jalan nagari (contoh)',
    description: 'Contoh program: ganti semua isi berkas ini dengan program Anda.',
    status: 'implementation',
    period: { startDate: months[0], endDate: next },
    publicAuthority: AGENCY,
    parties: [{ ...AGENCY, identifier: { scheme: 'x-opd-agency', id: AGENCY.id }, roles: ['publicAuthority'] }],
    additionalClassifications: [{ scheme: 'x-opd-pillar', id: 'smart-living', description: 'Smart Living' }],
    locations: [{ id: 'nagari-contoh', description: 'Nagari Contoh' }],
    budget: {
      amount: { amount: 1250000000, currency: 'IDR' },
      finance: [
        { id: 'apbd', source: `APBD ${months[0].slice(0, 4)}`, period: { startDate: months[0], endDate: next } },
      ],
      _opd: { sample: true },
    },
    metrics: [
      series('physicalProgress', [
        [months[0], 12],
        [months[1], 34.5],
        [months[2], 62],
      ]),
      series('financialProgress', [
        [months[0], 10],
        [months[1], 25],
        [months[2], 48],
      ]),
    ],
    forecasts: [
      series('physicalProgress', [
        [months[0], 15],
        [months[1], 40],
        [months[2], 70],
        [next, 100],
      ]),
      series('financialProgress', [
        [months[0], 15],
        [months[1], 38],
        [months[2], 66],
        [next, 100],
      ]),
    ],
    milestones: [
      { id: 'kontrak', title: 'Kontrak ditandatangani', dateMet: months[0], status: 'met' },
      { id: 'serah-terima', title: 'Serah terima', dueDate: next, status: 'scheduled' },
    ],
  };
  const news = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Berita Dinas Contoh',
    items: [
      {
        id: 'https://dinas.contoh.example/berita/jalan-contoh',
        url: 'https://dinas.contoh.example/berita/jalan-contoh',
        title: 'Perbaikan jalan nagari mencapai 62 persen (contoh)',
        summary: 'Contoh berita: satu atau dua kalimat tanpa tanda HTML.',
        date_published: months[2],
        tags: ['jalan'],
        _opd: { agency: AGENCY, programs: ['jalan-contoh'], sample: true },
      },
    ],
  };
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ['opd.json', json(settings)],
    ['programs/jalan-contoh.json', json(program)],
    ['news/dinas-contoh.json', json(news)],
    ['feedback/services.json', json(exampleServices)],
    ['BACA-SAYA.md', README],
  ]);
}

const README = `# Data widget OPD

Folder ini berisi data yang tampil di widget. Ubah berkasnya dengan penyunting teks apa pun, simpan sebagai UTF-8.

| berkas | isinya |
| --- | --- |
| \`opd.json\` | penerbit, alamat umum (\`baseUrl\`), daftar OPD dan pilar |
| \`programs/*.json\` | satu program satu berkas (OC4IDS 0.9); \`metrics\` = realisasi, \`forecasts\` = rencana |
| \`news/*.json\` | berita (JSON Feed 1.1) |
| \`feedback/services.json\` | layanan yang dapat dipilih warga, dengan pertanyaannya (Open311 GeoReport v2); persetujuannya di \`opd.json\` |
| \`images/\` | gambar; ditulis dari berkas program sebagai \`"../images/nama.webp"\` |

1. Periksa:  \`npx opd-widgets check .\`
2. Lihat di komputer sendiri:  \`npx opd-widgets serve .\`
3. Terbitkan sebagai berkas biasa:  \`npx opd-widgets publish . --out /srv/widget\`

Angka yang belum dilaporkan: hapus \`measure\`, jangan tulis 0. Angka contoh diberi \`"_opd": { "sample": true }\`.
Setelah menarik kembali sesuatu yang sudah terbit, majukan \`publishedDate\` di \`opd.json\`.
`;
