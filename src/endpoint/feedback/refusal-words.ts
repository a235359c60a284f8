interface Words {
  status: number;
  title: string;
  /** In Indonesian, then English, for whoever sent the message. */
  detail: string;
}

const say = (status: number, title: string, id: string, en: string): Words => ({
  status,
  title,
  detail: `${id} / ${en}`,
});

/** Everything that the collector refuses, in words for the person who waits for an answer. */
export const REFUSALS = {
  unreadable: say(
    400,
    'Bad Request',
    'Pesan ini rusak di jalan dan tidak dapat dibaca. Silakan kirim sekali lagi.',
    'This message was damaged on its way and cannot be read. Please send it once more.',
  ),
  'no-key': say(
    400,
    'Bad Request',
    'Pesan ini datang tanpa nomor kirim (Idempotency-Key, 32 angka heksadesimal). Muat ulang halamannya, lalu kirim lagi.',
    'This message came without its sending number (Idempotency-Key, 32 hexadecimal digits). Reload the page and send again.',
  ),
  'not-found': say(
    404,
    'Not Found',
    'Kode ini tidak kami kenal, atau pesannya sudah dihapus. Periksa lagi 12 huruf dan angkanya.',
    'We do not know this code, or its message was deleted. Please check its 12 letters and digits.',
  ),
  'no-photo': say(
    404,
    'Not Found',
    'Foto ini tidak ada, atau tidak ditampilkan untuk umum.',
    'There is no such photo, or it is not shown to the public.',
  ),
  'no-feedback': say(
    404,
    'Not Found',
    'Alamat ini belum menerima pesan warga.',
    'This address does not take messages from citizens yet.',
  ),
  method: say(
    405,
    'Method Not Allowed',
    'Alamat ini tidak mengenal cara permintaan itu.',
    'This address does not take that kind of request.',
  ),
  'in-progress': say(
    409,
    'Conflict',
    'Pesan ini sedang kami terima. Tunggu sebentar.',
    'This message is being received right now. Please wait a moment.',
  ),
  held: say(
    409,
    'Conflict',
    'Pesan ini sedang dibutuhkan untuk pemeriksaan menurut hukum, sehingga belum boleh dihapus. Setelah pemeriksaan selesai, Anda dapat menghapusnya.',
    'This message is needed for a legal examination and must not be deleted yet. Once that is over you can delete it.',
  ),
  'too-large': say(
    413,
    'Content Too Large',
    'Kiriman ini terlalu besar. Pendekkan tulisannya, atau kecilkan fotonya.',
    'This is too large. Please shorten the text, or make the photo smaller.',
  ),
  type: say(
    415,
    'Unsupported Media Type',
    'Pesan dikirim sebagai application/json, foto sebagai JPEG, PNG, atau WebP.',
    'Messages are sent as application/json, photos as JPEG, PNG or WebP.',
  ),
  invalid: say(
    422,
    'Unprocessable Content',
    'Ada isian yang perlu diperbaiki.',
    'Some of the answers need to be corrected.',
  ),
  'other-body': say(
    422,
    'Unprocessable Content',
    'Nomor kirim ini sudah dipakai untuk pesan lain. Kirim pesan yang baru ini dengan nomor baru.',
    'This sending number was used for another message. Send the new message under a new one.',
  ),
  'not-closed': say(
    422,
    'Unprocessable Content',
    'Pesan ini masih kami kerjakan; belum ada jawaban akhir untuk ditanggapi.',
    'This message is still being worked on; there is no final answer to respond to yet.',
  ),
  'too-many-additions': say(
    422,
    'Unprocessable Content',
    'Tambahan untuk pesan ini sudah terlalu banyak. Silakan kirim pesan baru.',
    'Too much was added to this message. Please send a new one.',
  ),
  'too-many-photos': say(
    422,
    'Unprocessable Content',
    'Satu pesan memuat paling banyak 3 foto.',
    'A message holds at most 3 photos.',
  ),
  photo: say(
    422,
    'Unprocessable Content',
    'Foto ini tidak dapat dibaca. Coba ambil ulang fotonya, atau kirim sebagai JPEG.',
    'This photo cannot be read. Try to take it again, or send it as JPEG.',
  ),
  prove: say(
    429,
    'Too Many Requests',
    'Sedang banyak pesan dari jaringan ini. Ponsel Anda akan mengerjakan hitungan kecil, lalu mengirim lagi.',
    'Many messages come from this network right now. Your phone does a small sum and sends again.',
  ),
  'too-many': say(
    429,
    'Too Many Requests',
    'Terlalu banyak permintaan dari jaringan ini. Coba lagi beberapa saat lagi.',
    'Too many requests come from this network. Please try again in a little while.',
  ),
  broken: say(
    500,
    'Internal Server Error',
    'Terjadi kesalahan di pihak kami; pesan belum tersimpan. Silakan coba lagi beberapa saat lagi.',
    'Something went wrong on our side; nothing was stored. Please try again in a little while.',
  ),
  unavailable: say(
    503,
    'Service Unavailable',
    'Tempat penyimpanan pesan sedang terganggu; pesan belum tersimpan. Silakan coba lagi sebentar lagi.',
    'The place where messages are kept is out of order; nothing was stored. Please try again shortly.',
  ),
  full: say(
    507,
    'Insufficient Storage',
    'Tempat penyimpanan pesan sedang penuh; pesan belum tersimpan. Silakan coba lagi nanti.',
    'The place where messages are kept is full; nothing was stored. Please try again later.',
  ),
} as const satisfies Record<string, Words>;

export type RefusalName = keyof typeof REFUSALS;
