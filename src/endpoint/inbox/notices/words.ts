import type { NoticeKind } from '../../notices/notice.js';

/** Words of this room. */
const id = {
  title: 'Kiriman',
  about:
    'Pemberitahuan yang keluar dari kotak pesan: kepada warga yang memberi kontak dan kepada petugas. Isi dan alamatnya dihapus begitu terkirim.',
  mail: (way: string) => `Surel lewat ${way}.`,
  noMail: 'Surel belum diatur: isi OPD_SMTP_URL dan OPD_MAIL_FROM, lalu coba dengan opd-widgets notices test ALAMAT.',
  webhook: (way: string) => `WhatsApp/SMS lewat ${way}.`,
  noWebhook:
    'Gerbang WhatsApp/SMS belum diatur (OPD_NOTICE_WEBHOOK): warga yang hanya memberi nomor telepon tidak diberi tahu.',
  counts: (waiting: string, failed: string, sent: string) =>
    `${waiting} menunggu, ${failed} gagal, ${sent} terkirim dalam 30 hari terakhir.`,
  waiting: 'Menunggu',
  failed: 'Gagal',
  noneWaiting: 'Tidak ada yang menunggu.',
  noneFailed: 'Tidak ada yang gagal.',
  what: 'Apa',
  to: 'Kepada',
  since: 'Sejak',
  attempts: 'Dicoba',
  next: 'Dicoba lagi',
  why: 'Sebab',
  citizen: 'warga',
  about_message: (number: number) => `pesan ${number}`,
  again: 'Kirim lagi',
  allAgain: 'Kirim lagi semuanya',
  soon: 'sebentar lagi',
  more: (count: string) => `Hanya ${count} yang paling lama ditampilkan.`,
  kinds: {
    replied: 'ada jawaban',
    stage: 'pesan diteruskan',
    digest: 'rangkuman pagi',
    overdue: 'lewat tenggat',
    forwarded: 'pesan diteruskan ke dinas',
    assigned: 'penugasan',
  } as Record<NoticeKind, string>,
  channels: { mail: 'surel', webhook: 'WhatsApp/SMS' },
  said: {
    lagi: 'Dikirim lagi sebentar lagi. Muat ulang halaman ini untuk melihat hasilnya.',
    kosong: 'Tidak ada yang perlu dikirim lagi.',
  } as Record<string, string>,
};

const en: typeof id = {
  title: 'Outgoing',
  about:
    'Notices that leave the inbox: to citizens who gave a contact, and to officers. Text and address are deleted as soon as they are sent.',
  mail: (way) => `Mail by ${way}.`,
  noMail: 'Mail is not set up: fill in OPD_SMTP_URL and OPD_MAIL_FROM, then try opd-widgets notices test ADDRESS.',
  webhook: (way) => `WhatsApp/SMS by ${way}.`,
  noWebhook:
    'No WhatsApp/SMS gateway is set up (OPD_NOTICE_WEBHOOK): citizens who gave only a telephone number are not told.',
  counts: (waiting, failed, sent) => `${waiting} waiting, ${failed} failed, ${sent} sent within the last 30 days.`,
  waiting: 'Waiting',
  failed: 'Failed',
  noneWaiting: 'Nothing is waiting.',
  noneFailed: 'Nothing has failed.',
  what: 'What',
  to: 'To',
  since: 'Since',
  attempts: 'Tries',
  next: 'Next try',
  why: 'Why',
  citizen: 'citizen',
  about_message: (number) => `message ${number}`,
  again: 'Send again',
  allAgain: 'Send all again',
  soon: 'soon',
  more: (count) => `Only the oldest ${count} are shown.`,
  kinds: {
    replied: 'answer',
    stage: 'message forwarded',
    digest: 'morning digest',
    overdue: 'overdue',
    forwarded: 'forwarded to the agency',
    assigned: 'assignment',
  },
  channels: { mail: 'mail', webhook: 'WhatsApp/SMS' },
  said: {
    lagi: 'Sent again in a moment. Reload this page to see what came of it.',
    kosong: 'There is nothing to send again.',
  },
};

export const words = { id, en };
