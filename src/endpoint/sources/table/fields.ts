/** What a figure is: a percentage, or an amount that one may be worked out of. */
export const FIGURES = [
  'physical',
  'financial',
  'physicalPlan',
  'financialPlan',
  'financialAmount',
  'financialPlanAmount',
] as const;
export type FigureField = (typeof FIGURES)[number];

/**
 * Names under which the columns of a table are known, the first as it is told to people. Where two columns of a table mean the
 * same, the name that stands earlier here counts: a table with "Program" and "Kegiatan" has a row for each Kegiatan.
 */
export const NAMES = {
  id: [
    'kode',
    'id',
    'id program',
    'kode program',
    'kode kegiatan',
    'kode sub kegiatan',
    'kode paket',
    'kode rup',
  ].concat([
    'nomor kontrak',
    'no kontrak',
    'kode rekening',
    'code',
    'contract id',
    'project id',
    'identifier',
    'program id',
  ]),
  title: ['nama paket', 'paket', 'nama paket pekerjaan', 'paket pekerjaan', 'nama pekerjaan', 'pekerjaan'].concat(
    [
      'sub kegiatan',
      'nama sub kegiatan',
      'kegiatan',
      'nama kegiatan',
      'uraian kegiatan',
      'program kegiatan',
      'nama proyek',
    ],
    ['proyek', 'nama program', 'program', 'judul', 'nama', 'project', 'project name', 'project title', 'title', 'name'],
    ['program name', 'programme', 'activity', 'program kegiatan sub kegiatan', 'kegiatan pekerjaan'],
  ),
  agency: ['opd', 'skpd', 'perangkat daerah', 'organisasi perangkat daerah', 'satuan kerja', 'satker', 'dinas'].concat(
    ['nama opd', 'nama skpd', 'nama perangkat daerah', 'unit kerja', 'instansi', 'opd pelaksana'],
    ['opd penanggung jawab', 'agency', 'department', 'implementing agency', 'skpd opd', 'opd skpd'],
  ),
  pillar: ['pilar', 'pilar smart city', 'dimensi', 'dimensi smart city', 'pillar'],
  status: ['status', 'status program', 'status kegiatan', 'status pekerjaan', 'tahap', 'tahapan', 'stage'],
  description: ['uraian', 'deskripsi', 'uraian program', 'penjelasan', 'uraian singkat', 'description', 'summary'],
  location: [
    'lokasi',
    'lokasi kegiatan',
    'lokasi pekerjaan',
    'tempat',
    'alamat',
    'nagari',
    'kecamatan',
    'location',
  ].concat(['place', 'province']),
  budget: ['pagu', 'pagu anggaran', 'pagu dana', 'nilai pagu', 'anggaran', 'jumlah anggaran', 'total anggaran'].concat([
    'alokasi anggaran',
    'budget',
    'total budget',
    'budget amount',
  ]),
  fund: ['sumber dana', 'sumber anggaran', 'sumber pendanaan', 'sumber', 'source of funds', 'fund source', 'funding'],
  year: ['tahun anggaran', 'tahun', 'ta', 'thn', 'fiscal year', 'budget year', 'year', 'infra year'],
  start: ['mulai', 'tanggal mulai', 'tgl mulai', 'waktu mulai', 'awal', 'start', 'start date'],
  end: [
    'selesai',
    'tanggal selesai',
    'tgl selesai',
    'waktu selesai',
    'target selesai',
    'akhir',
    'end',
    'end date',
  ].concat(['finish', 'completion date']),
  month: ['bulan', 'bulan laporan', 'periode', 'periode laporan', 'bulan pelaporan', 'month', 'period', 'sd bulan'],
  date: ['tanggal', 'tgl', 'per tanggal', 'tanggal data', 'tanggal laporan', 'keadaan per', 'posisi', 'date', 'as of'],
  milestone: ['tonggak berikut', 'tonggak', 'milestone', 'milestone berikut', 'tonggak berikutnya', 'next milestone'],
  milestoneDate: [
    'tanggal tonggak',
    'tanggal tonggak berikut',
    'tanggal milestone',
    'tgl tonggak',
    'milestone date',
  ].concat(['jadwal tonggak', 'next milestone date']),
  page: ['alamat halaman', 'halaman', 'tautan', 'link', 'url', 'laman', 'situs', 'page', 'alamat web'],
  notes: ['keterangan', 'ket', 'catatan', 'kendala', 'notes', 'remarks', 'note'],
  updated: [
    'diperbarui',
    'tanggal diperbarui',
    'terakhir diperbarui',
    'tanggal update',
    'update',
    'last update',
  ].concat(['updated', 'last updated', 'waktu update']),
  physical: ['realisasi fisik (%)'],
  financial: ['realisasi keuangan (%)'],
  physicalPlan: ['rencana fisik (%)'],
  financialPlan: ['rencana keuangan (%)'],
  financialAmount: ['realisasi keuangan (Rp)'],
  financialPlanAmount: ['rencana keuangan (Rp)'],
  physicalDeviation: ['deviasi fisik (%)'],
  financialDeviation: ['deviasi keuangan (%)'],
  // A row's number changes whenever a row is put before it, so it names nothing.
  ignore: ['abaikan', 'no', 'nomor', 'no urut', 'nomor urut', 'ignore', 'number'],
};
export type Field = keyof typeof NAMES;

/** What a fact of a programme is read as. */
export type FactKind = 'line' | 'lines' | 'money' | 'date' | 'year' | 'status' | 'address';

/** Facts of a programme, and those of them that change from month to month without anything being wrong. */
export const FACTS = {
  title: { kind: 'line' },
  agency: { kind: 'line' },
  pillar: { kind: 'lines' },
  status: { kind: 'status', changes: true },
  description: { kind: 'lines' },
  location: { kind: 'line' },
  budget: { kind: 'money' },
  fund: { kind: 'line' },
  year: { kind: 'year', changes: true },
  start: { kind: 'date' },
  end: { kind: 'date' },
  milestone: { kind: 'line', changes: true },
  milestoneDate: { kind: 'date', changes: true },
  page: { kind: 'address' },
  updated: { kind: 'date', changes: true },
} as const satisfies Partial<Record<Field, { kind: FactKind; changes?: boolean }>>;
export type FactField = keyof typeof FACTS;

export const isFact = (field: Field): field is FactField => Object.hasOwn(FACTS, field);
export const isFigure = (field: Field): field is FigureField => (FIGURES as readonly string[]).includes(field);

/** A field as it is told to people. */
export const nameOf = (field: Field): string => {
  // Its first name is the one that goes before the others, not the one that people know best.
  if (field == 'title') return 'Nama program';
  const [name] = NAMES[field] as [string];
  return name.length < 4 ? name.toUpperCase() : name[0]!.toUpperCase() + name.slice(1);
};
