/** The sentences and words of the widgets in Indonesian, the default language and the type of the others. */
const agoUnits = ['menit', 'jam', 'hari'] as const;

const why = {
  network: 'karena sambungan ke server terputus',
  slow: 'karena jaringan terlalu lambat',
  server: 'karena server sedang bermasalah',
  unreadable: 'karena jawaban server tidak bisa dibaca',
} as const;
/** Why something could not be shown. */
export type Why = keyof typeof why | 'missing' | 'newer';

export const id = {
  /** Locale for numbers and dates. */
  locale: 'id-ID',
  percent: (number: string) => `${number}\xa0%`,

  program: 'Program',
  news: 'Berita',
  physical: 'Fisik',
  financial: 'Keuangan',
  progress: 'Kemajuan',
  now: 'kini',
  plan: 'rencana',
  aheadOf: (points: string) => `${points}\xa0poin di depan rencana`,
  behind: (points: string) => `${points}\xa0poin di belakang rencana`,
  farBehind: (points: string) => `tertinggal jauh, ${points}\xa0poin di belakang rencana`,
  onPlan: 'sesuai rencana',
  asOf: 'per',
  notReported: 'belum dilaporkan',
  forPeriod: (month: string) => `untuk ${month}`,
  planThen: (percent: string) => `rencana saat itu ${percent}`,
  offScale: 'di luar 0–100\xa0%, ditulis sesuai laporan',
  overdue: (date: string) => `Belum diperbarui sejak ${date}.`,
  overdueCycle: (who: string, cycle: string) => `${who} semestinya melapor ${cycle}.`,
  every: (count: number, unit: 'D' | 'W' | 'M' | 'Y') =>
    `tiap ${count > 1 ? count + ' ' : ''}${{ D: 'hari', W: 'minggu', M: 'bulan', Y: 'tahun' }[unit]}`,

  loading: 'Memuat angka terbaru …',
  loadingNews: 'Memuat berita …',
  slow: 'Jaringan sedang lambat. Masih mencoba …',
  failed: (news: boolean, reason: Why) =>
    reason == 'missing'
      ? news
        ? 'Berita ini tidak ada di data terbuka. Periksa nama dinas atau programnya.'
        : 'Program ini tidak ada di data terbuka. Periksa nama programnya.'
      : reason == 'newer'
        ? 'Data sudah memakai versi baru. Muat ulang halaman ini, atau kabari pengelola situs.'
        : `${news ? 'Berita' : 'Angka program ini'} belum bisa dimuat ${why[reason]}.`,
  unset: (attribute: string) => `Atribut “${attribute}” pada widget ini belum diisi dengan benar.`,
  retry: 'Coba lagi',
  openAt: (host: string) => `Buka di ${host}`,
  tried: (time: string) => `Dicoba pukul ${time}`,
  stored: (age: string) => `Data tersimpan, ${age}`,
  refresh: 'Perbarui',
  justNow: 'baru saja',
  ago: (count: number, unit: 0 | 1 | 2) => `${count} ${agoUnits[unit]} lalu`,

  status: 'Tahap',
  statuses: {
    identification: 'Usulan',
    preparation: 'Persiapan',
    implementation: 'Pelaksanaan',
    completion: 'Penyelesaian',
    maintenance: 'Selesai, dalam pemeliharaan',
    decommissioning: 'Penghentian',
    decommissioned: 'Sudah dihentikan',
    cancelled: 'Dibatalkan',
  },
  budget: 'Pagu',
  exactly: (amount: string) => `Persisnya ${amount}`,
  schedule: 'Jadwal',
  next: 'Berikutnya',
  place: 'Tempat',
  coordinator: 'Koordinator',
  inCharge: 'Penanggung jawab',
  involved: 'Dinas terlibat',
  roles: {
    coordinator: 'koordinator',
    publicAuthority: 'penanggung jawab',
    funder: 'penyedia dana',
    supplier: 'pelaksana',
    buyer: 'pengguna anggaran',
    administrativeEntity: 'pengelola kontrak',
    interestedParty: 'pihak terkait',
  },
  agencies: (count: number) => `${count} dinas`,
  shares: 'Bagian tiap dinas',
  sharesNote: (who: string) => `Garis tegak: rencana. Angka gabungan dihitung ${who}, bukan rata-rata.`,
  details: 'Rincian',
  milestones: 'Tonggak',
  milestoneStatus: {
    scheduled: 'dijadwalkan',
    met: 'tercapai',
    notMet: 'belum tercapai',
    partiallyMet: 'tercapai sebagian',
  },
  documents: 'Dokumen',
  otherFigures: 'Angka lain',
  source: 'sumber',
  more: 'Selengkapnya',
  sample: 'contoh',
  showPicture: 'Tampilkan gambar',

  noNews: 'Belum ada berita',
  noNewsYet: 'Belum ada berita yang diterbitkan. Berita baru akan muncul sendiri di sini.',
  noProgram: 'Belum ada data untuk program ini.',
  checked: (time: string) => `Diperiksa pukul ${time}`,
  moreNews: 'Muat berita lain',
  newsCame: (count: number) => (count ? `${count} berita lain dimuat.` : 'Tidak ada berita lain.'),
};

export type Words = typeof id;
