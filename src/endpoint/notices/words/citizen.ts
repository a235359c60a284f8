/**
 * What citizens are told; in Indonesian, as the form's answers are. The first lines are what a shared telephone shows to whoever holds it:
 * they name nothing of the message.
 */
export const citizenWords = {
  subject: {
    replied: (publisher: string) => `Ada jawaban dari ${publisher}`,
    stage: (publisher: string) => `Kabar pesan Anda dari ${publisher}`,
  },
  replied: (agency: string) => `Ada jawaban${agency && ` dari ${agency}`} atas pesan Anda.`,
  /** What a reply says of the message's stage. */
  stages: {
    'in-progress': 'Pesan Anda sedang dikerjakan.',
    done: 'Pesan Anda dinyatakan selesai. Bila belum beres, Anda bisa membukanya lagi.',
    rejected: 'Pesan Anda ditutup tanpa tindak lanjut; alasannya ada di jawaban.',
  } as Record<string, string | undefined>,
  forwarded: (agency: string) =>
    `Pesan Anda diteruskan ke ${agency || 'dinas yang menanganinya'}. Jawaban akan datang dari sana.`,
  open: (address: string) =>
    address
      ? `Buka dengan kode tiket Anda di ${address}`
      : 'Buka dengan kode tiket Anda di halaman tempat Anda menulis.',
  /** For who wrote in another program: they never got a code, and perhaps read another language there. */
  elsewhere: {
    replied: 'Jawabannya ada di aplikasi tempat Anda menulis. / The answer is in the app where you wrote.',
    stage: 'Jawabannya nanti ada di aplikasi tempat Anda menulis. / The answer will be in the app where you wrote.',
    done: 'Pesan Anda dinyatakan selesai.',
    foot: (publisher: string) => `— ${publisher}\nSurat ini dikirim otomatis, balasannya tidak dibaca.`,
  },
  reply: 'Jawabannya:',
  /** Whoever asks for a code by mail is not us. */
  foot: (publisher: string) =>
    `— ${publisher}\nSurat ini dikirim otomatis, balasannya tidak dibaca. Kami tidak pernah meminta kode tiket Anda.`,
};
