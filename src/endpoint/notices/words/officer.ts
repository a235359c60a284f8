import type { Officer } from '../../officers/officer.js';

const id = {
  messages: (numbers: readonly number[]) =>
    numbers.length == 1 ? `Pesan nomor ${numbers[0]}` : `${numbers.length} pesan`,
  assigned: (messages: string) => `${messages} ditugaskan kepada Anda`,
  forwarded: (messages: string, agency: string) => `${messages} diteruskan ke ${agency || 'dinas Anda'}`,
  numbers: (numbers: string) => `Nomor ${numbers}.`,
  digest: (todo: number, overdue: number) => `${todo} pesan menunggu jawaban${overdue ? `, ${overdue} terlambat` : ''}`,
  overdue: (count: number) => `${count} pesan melewati batas waktu`,
  todo: (count: number) => `${count} pesan menunggu jawaban.`,
  astray: (count: number) => `${count} pesan belum punya dinas dan perlu diteruskan.`,
  late: (count: number) => `${count} di antaranya sudah melewati batas waktu.`,
  mine: (count: number) => `${count} ditugaskan kepada Anda.`,
  free: (count: number) => `${count} belum ada petugasnya.`,
  newlyLate: 'Baru melewati batas waktu:',
  number: (number: number, days: number) => `- nomor ${number}, ${days ? `${days} hari kerja` : 'hari ini'}`,
  more: (count: number) => `- dan ${count} lagi`,
  open: (address: string) => (address ? `Buka: ${address}` : 'Buka kotak pesan.'),
  foot: (publisher: string) => `— Kotak pesan ${publisher}. Surat ini dikirim otomatis, balasannya tidak dibaca.`,
  off: (address: string) => `Rangkuman harian dapat dimatikan di ${address || 'halaman akun Anda'}`,
};

const en: typeof id = {
  messages: (numbers) => (numbers.length == 1 ? `Message number ${numbers[0]}` : `${numbers.length} messages`),
  assigned: (messages) => `${messages} assigned to you`,
  forwarded: (messages, agency) => `${messages} forwarded to ${agency || 'your agency'}`,
  numbers: (numbers) => `Numbers ${numbers}.`,
  digest: (todo, overdue) =>
    `${todo} ${todo == 1 ? 'message waits' : 'messages wait'} for an answer${overdue ? `, ${overdue} overdue` : ''}`,
  overdue: (count) => `${count} ${count == 1 ? 'message is' : 'messages are'} overdue now`,
  todo: (count) => `${count} ${count == 1 ? 'message waits' : 'messages wait'} for an answer.`,
  astray: (count) =>
    `${count} ${count == 1 ? 'message belongs' : 'messages belong'} to no agency yet and should be forwarded.`,
  late: (count) => `${count} of them ${count == 1 ? 'is' : 'are'} overdue.`,
  mine: (count) => `${count} ${count == 1 ? 'is' : 'are'} assigned to you.`,
  free: (count) => `${count} ${count == 1 ? 'is' : 'are'} assigned to nobody.`,
  newlyLate: 'Overdue now:',
  number: (number, days) => `- number ${number}, ${days ? `${days} working ${days == 1 ? 'day' : 'days'}` : 'today'}`,
  more: (count) => `- and ${count} more`,
  open: (address) => (address ? `Open: ${address}` : 'Open the inbox.'),
  foot: (publisher) => `— Inbox of ${publisher}. This mail is sent by itself; nobody reads answers to it.`,
  off: (address) => `The daily digest can be turned off at ${address || 'your account page'}`,
};

/** What officers are told: numbers, never words of a message, since their mail lies in places that are not ours. */
export const officerWords: Record<Officer['language'], typeof id> = { id, en };
