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
};

export type OnDemandWords = typeof idOnDemand;
