const why = {
  network: 'karena sambungan ke server terputus',
  slow: 'karena jaringan terlalu lambat',
  server: 'karena server sedang bermasalah',
  unreadable: 'karena jawaban server tidak bisa dibaca',
} as const;
/** Why something could not be shown. */
export type Why = keyof typeof why | 'missing' | 'newer';

/** Unit of a reporting cycle: day, week, month, year. */
export type Unit = 'D' | 'W' | 'M' | 'Y';
/** Words that the first content does without, in Indonesian: failures, facts and details of a programme. */
export const idOnDemand = {
  program: 'Program',
  news: 'Berita',
  failed: (news: boolean, reason: Why) =>
    reason == 'missing'
      ? news
        ? 'Berita ini tidak ada di data terbuka. Periksa nama dinas atau programnya.'
        : 'Program ini tidak ada di data terbuka. Periksa nama programnya.'
      : reason == 'newer'
        ? 'Data sudah memakai versi baru. Muat ulang halaman ini, atau kabari pengelola situs.'
        : `${news ? 'Berita' : 'Angka program ini'} belum bisa dimuat ${why[reason]}.`,
  unset: (attribute: string) => `Atribut “${attribute}” pada widget ini belum diisi dengan benar.`,
  openAt: (host: string) => `Buka di ${host}`,
  tried: (time: string) => `Dicoba pukul ${time}`,
  checked: (time: string) => `Diperiksa pukul ${time}`,
  noNews: 'Belum ada berita',
  noNewsYet: 'Belum ada berita yang diterbitkan. Berita baru akan muncul sendiri di sini.',
  noProgram: 'Belum ada data untuk program ini.',
  newsCame: (count: number) => (count ? `${count} berita lain dimuat.` : 'Tidak ada berita lain.'),

  overdue: (date: string) => `Belum diperbarui sejak ${date}.`,
  overdueBy: (who: string, count: string, unit: Unit) =>
    `${who} semestinya melapor tiap ${count == '1' ? '' : `${count} `}${{ D: 'hari', W: 'minggu', M: 'bulan', Y: 'tahun' }[unit]}.`,

  offScale: (percent: string) => `${percent} ada di luar 0–100\xa0%; ditulis sesuai laporan.`,
  agencies: (count: number) => `${count} dinas`,
  pillars: (count: number) => `${count} pilar`,
  shares: 'Bagian tiap dinas',
  sharesNote: (who: string) => `Garis tegak: rencana. Angka gabungan dihitung ${who}, bukan rata-rata.`,
  facts: ['Tahap', 'Koordinator', 'Pagu', 'Jadwal', 'Berikutnya', 'Tempat'],
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
  details: 'Rincian',
  showPicture: 'Tampilkan gambar',

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
  budget: 'Pagu',
  exactly: (amount: string) => `Persisnya ${amount}`,
  figureSources: 'Sumber angka kemajuan',
  milestones: 'Tonggak',
  milestoneStatus: {
    scheduled: 'dijadwalkan',
    met: 'tercapai',
    notMet: 'belum tercapai',
    partiallyMet: 'tercapai sebagian',
  },
  documents: 'Dokumen',
  source: 'sumber',
};

export type OnDemandWords = typeof idOnDemand;
