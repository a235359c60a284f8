/** Unit of a reporting cycle: day, week, month, year. */
export type Unit = 'D' | 'W' | 'M' | 'Y';

/** What a card and a meter say beside their sentence, in Indonesian. */
export const idProgramParts = {
  overdue: (date: string) => `Belum diperbarui sejak ${date}.`,
  overdueBy: (who: string, count: string, unit: Unit) =>
    `${who} semestinya melapor tiap ${count == '1' ? '' : `${count} `}${{ D: 'hari', W: 'minggu', M: 'bulan', Y: 'tahun' }[unit]}.`,

  offScale: (percent: string) => `${percent} ada di luar 0–100\xa0%; ditulis sesuai laporan.`,
  scales: ['ribu', 'juta', 'miliar', 'triliun'],
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
};

export type ProgramPartWords = typeof idProgramParts;
