/** A page that is asked for once with each text, and shows it. */
export interface Compared {
  of: string;
  who: 'rina' | 'siti' | 'nobody';
  ask: (text: string, id: number) => [path: string, sent?: Record<string, string>];
}
const query = (fields: Record<string, string>) => `?${new URLSearchParams({ kotak: 'spam', ...fields })}`;
// Beside an empty list, so that all pages have the same elements.
export const EACH: readonly Compared[] = [
  { of: 'message', who: 'rina', ask: (_, id) => [`pesan/${id}?kotak=spam`] },
  // Of a programme that nothing is about: other trays would be told, and whether they have something depends on the text.
  { of: 'search', who: 'rina', ask: (cari) => [query({ cari, program: 'tidak-ada' })] },
];
/** Of these each text gets one. */
export const IN_TURN: readonly Compared[] = [
  { of: 'coordinator’s message', who: 'siti', ask: (_, id) => [`pesan/${id}?kotak=spam`] },
  {
    of: 'filters',
    who: 'siti',
    ask: (text) => [
      query({ layanan: text, program: text, kecamatan: text, dinas: text, sesudah: text, kabar: text, ditolak: text }),
    ],
  },
  { of: 'export', who: 'siti', ask: (text) => [`ekspor${query({ cari: text, dinas: text, layanan: text })}`] },
  { of: 'log', who: 'siti', ask: (text) => [`log${query({ akun: text, pesan: text, dari: text, perbuatan: text })}`] },
  {
    of: 'answer that came too late',
    who: 'rina',
    ask: (jawaban, id) => [`pesan/${id}/jawab?kotak=spam`, { versi: '0', tahap: 'done', pembaca: 'tutup', jawaban }],
  },
  { of: 'merging with what is none', who: 'rina', ask: (nomor, id) => [`pesan/${id}/gabung?kotak=spam`, { nomor }] },
  {
    of: 'forwarding to nobody',
    who: 'rina',
    ask: (catatan, id) => [`pesan/${id}/teruskan?kotak=spam`, { 'dinas-tujuan': catatan, catatan, versi: '0' }],
  },
  { of: 'form without a session', who: 'nobody', ask: (catatan, id) => [`pesan/${id}/catatan`, { catatan }] },
];
