/** The sentences and words that the first content needs, in Indonesian, the default language and the type of the others. */
export const id = {
  /** What stands between thousands, before decimals, and between hours and minutes. */
  marks: '.,.',
  /** Their first three letters are the short names. */
  months: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  percent: (number: string) => `${number}\xa0%`,
  units: ['menit', 'jam', 'hari'],
  ago: (count: number, unit: string) => `${count} ${unit} lalu`,
  justNow: 'baru saja',

  loading: 'Memuat angka terbaru …',
  loadingNews: 'Memuat berita …',
  loadingForm: 'Memuat formulir …',
  slow: 'Jaringan sedang lambat. Masih mencoba …',
  trouble: 'Belum bisa dimuat.',
  /** Which part of what the endpoint says is in this language: Indonesian stands first, English second. */
  problemPart: 0,
  retry: 'Coba lagi',
  stored: 'data tersimpan',
  refresh: 'Perbarui',

  physical: 'Fisik',
  financial: 'Keuangan',
  now: 'kini',
  plan: 'rencana',
  /** Said before a date. */
  asOf: 'per',
  notReported: 'belum dilaporkan',
  forMonth: (month: string) => `untuk ${month}`,
  onPlan: 'sesuai rencana',
  ahead: (points: string) => `${points}\xa0poin di depan rencana`,
  behind: (points: string) => `${points}\xa0poin di belakang rencana`,
  far: 'tertinggal jauh, ',
  more: 'Selengkapnya',
  sample: 'contoh',
  moreNews: 'Muat berita lain',
};

export type Words = typeof id;
