const why = {
  network: 'karena sambungan ke server terputus',
  slow: 'karena jaringan terlalu lambat',
  server: 'karena server sedang bermasalah',
  unreadable: 'karena jawaban server tidak bisa dibaca',
} as const;
/** Why something could not be shown. */
export type Why = keyof typeof why | 'missing' | 'newer';

/** Words of failures, of empty places and of further news, in Indonesian. */
export const idOnDemand = {
  /** A programme, news, a form, messages of citizens; the lists below in the same order. */
  subjects: ['Program', 'Berita', 'Formulir', 'Pesan warga'],
  failed: (subject: 0 | 1 | 2 | 3, reason: Why) =>
    reason == 'missing'
      ? [
          'Program ini tidak ada di data terbuka. Periksa nama programnya.',
          'Berita ini tidak ada di data terbuka. Periksa nama dinas atau programnya.',
          'Formulir belum dibuka di sini.',
          'Pesan warga belum dibuka di sini.',
        ][subject]!
      : reason == 'newer'
        ? 'Data sudah memakai versi baru. Muat ulang halaman ini, atau kabari pengelola situs.'
        : `${['Angka program ini', 'Berita', 'Formulir', 'Pesan warga'][subject]} belum bisa dimuat ${why[reason]}.`,
  gone: 'program ini tidak ada lagi di data terbuka',
  unset: (attribute: string) => `Atribut “${attribute}” pada widget ini belum diisi dengan benar.`,
  openAt: (host: string) => `Buka di ${host}`,
  tried: (time: string) => `Dicoba pukul ${time}`,
  checked: (time: string) => `Diperiksa pukul ${time}`,
  noNews: 'Belum ada berita',
  nothingYet: [
    'Belum ada data untuk program ini.',
    'Belum ada berita yang diterbitkan. Berita baru akan muncul sendiri di sini.',
    'Belum ada layanan yang menerima pesan.',
    'Belum ada pesan yang ditampilkan di sini.',
  ],
  newsCame: (count: number) => (count ? `${count} berita lain dimuat.` : 'Tidak ada berita lain.'),
};

export type OnDemandWords = typeof idOnDemand;
