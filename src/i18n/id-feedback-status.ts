/** Words of a message's way and of released messages, in Indonesian. */
export const idFeedbackStatus = {
  checkTitle: 'Cek tiket',
  ticketCode: 'Kode tiket',
  ticketHint: '12 huruf dan angka, misalnya 0A4K-7N3P-2QXM.',
  check: 'Cek',
  checkAgain: 'Cek lagi',
  checking: 'Mencari …',
  badTicket: 'Kode tiket terdiri dari 12 huruf dan angka. Periksa lagi.',
  unknownTicket: (ticket: string) =>
    `Kode ${ticket} tidak ditemukan. Periksa lagi satu per satu; pesan yang sudah dihapus juga tidak ditemukan.`,
  noAnswer: 'Belum bisa dimuat karena sambungan ke server terputus.',
  yourMessages: 'Pesan dari perangkat ini',
  openMessage: 'Buka',
  otherTicket: 'Cek tiket lain',
  ticketOf: (number: string) => `Pesan nomor ${number}`,

  stages: {
    received: 'Diterima',
    verified: 'Diverifikasi',
    'in-progress': 'Ditindaklanjuti',
    done: 'Selesai',
    rejected: 'Ditolak',
  } as Record<string, string>,
  actions: {
    added: 'Anda menambahkan',
    confirmed: 'Anda menyatakan sudah beres',
    reopened: 'Anda menyatakan belum beres',
  } as Record<string, string>,
  officialReply: (agency: string) => `Jawaban resmi ${agency}`,
  answeredIn: (days: number) => `Sudah dijawab dalam ${days} hari kerja.`,
  dueIn: (days: number, date: string) => `Dijawab paling lambat ${date}, ${days} hari kerja lagi.`,
  dueToday: 'Seharusnya dijawab hari ini.',
  replyOverdue: (days: number, date: string) => `Seharusnya dijawab ${date}; terlambat ${days} hari kerja.`,
  verifyIn: (days: number) => `Diverifikasi dalam ${days} hari kerja.`,

  isItDone: 'Sudah beres menurut Anda?',
  yesDone: 'Ya, sudah beres',
  notDone: 'Belum',
  notDoneHint: 'Bila belum, tiket dibuka lagi dan dinas diberi tahu.',
  addMore: 'Tambah keterangan',
  addHint: 'Apa yang perlu diketahui dinas lagi?',
  sendMore: 'Kirim keterangan',
  thanks: 'Terima kasih, sudah dicatat.',
  deleteMessage: 'Hapus pesan ini',
  deleteSure: 'Pesan, foto, dan jawabannya dihapus dari server dan tidak bisa kembali. Yakin?',
  deleteYes: 'Ya, hapus',
  deleteNo: 'Batal',
  deleted: 'Pesan sudah dihapus dari server.',
  updated: (time: string) => `Diperbarui ${time}`,

  listTitle: 'Pesan warga dan jawabannya',
  counts: (stage: string, count: string) => `${stage} ${count}`,
  noneReleased: 'Belum ada pesan yang ditampilkan. Pesan baru tampil setelah diperiksa dinas.',
  repliedBy: (agency: string) => `Jawaban ${agency}`,
};

export type FeedbackStatusWords = typeof idFeedbackStatus;
