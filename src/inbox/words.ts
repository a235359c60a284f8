/** What the script itself says; the page says all else. */
const id = {
  saving: 'Menyimpan draf …',
  saved: 'Draf tersimpan. Pengirim belum melihatnya.',
  emptied: 'Draf kosong.',
  offline: 'Draf belum tersimpan: sambungan terputus. Dicoba lagi.',
  signedOut: 'Draf belum tersimpan: sesi Anda berakhir. Salin tulisan ini dulu, lalu masuk lagi.',
  chosen: (count: number) => `${count} dipilih`,
  chooseAll: 'Pilih semua di halaman ini',
  keysButton: 'Tombol pintas',
  keysTitle: 'Tombol pintas',
  keysOn: 'Pakai tombol pintas di perangkat ini',
  close: 'Tutup',
  copy: 'Salin tautan',
  copied: 'Tersalin.',
  keys: {
    'j k': 'pesan berikutnya, sebelumnya',
    'o Enter': 'buka pesan',
    u: 'kembali ke daftar',
    x: 'pilih pesan',
    a: 'ambil: saya yang menangani',
    r: 'tulis jawaban',
    '/': 'cari',
    '?': 'tampilkan ini',
  } as Record<string, string>,
};

const en: typeof id = {
  saving: 'Saving the draft …',
  saved: 'The draft is saved. The sender has not seen it.',
  emptied: 'The draft is empty.',
  offline: 'The draft is not saved yet: no connection. Trying again.',
  signedOut: 'The draft is not saved: your session is over. Copy these words first, then sign in again.',
  chosen: (count) => `${count} chosen`,
  chooseAll: 'Choose all on this page',
  keysButton: 'Shortcuts',
  keysTitle: 'Keyboard shortcuts',
  keysOn: 'Use shortcuts on this device',
  close: 'Close',
  copy: 'Copy the link',
  copied: 'Copied.',
  keys: {
    'j k': 'next message, the one before',
    'o Enter': 'open the message',
    u: 'back to the list',
    x: 'choose the message',
    a: 'take it: I handle it',
    r: 'write an answer',
    '/': 'search',
    '?': 'show this',
  },
};

export const words = document.documentElement.lang == 'en' ? en : id;
