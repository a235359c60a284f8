import type { Officer } from '../../officers/officer.js';

const id = {
  messages: (numbers: readonly number[]) =>
    numbers.length == 1 ? `Pesan nomor ${numbers[0]}` : `${numbers.length} pesan`,
  assigned: (messages: string) => `${messages} ditugaskan kepada Anda`,
  forwarded: (messages: string, agency: string) => `${messages} diteruskan ke ${agency || 'dinas Anda'}`,
  numbers: (numbers: string) => `Nomor ${numbers}.`,
  digestSubject: (todo: number, overdue: number) =>
    `${todo} pesan menunggu${overdue ? `, ${overdue} lewat tenggat` : ''}`,
  overdueSubject: (count: number) => `${count} pesan lewat tenggat`,
  todo: (count: number) => `${count} pesan menunggu jawaban.`,
  astray: (count: number) => `${count} pesan belum punya dinas dan perlu diteruskan.`,
  overdue: (count: number) => `${count} di antaranya sudah lewat tenggat.`,
  mine: (count: number) => `${count} ditugaskan kepada Anda.`,
  free: (count: number) => `${count} belum ada petugasnya.`,
  everywhere: (count: number) => `${count} pesan di semua dinas sudah lewat tenggat.`,
  newlyLate: 'Yang lewat tenggat:',
  number: (number: number, days: number) =>
    `- nomor ${number}, ${days ? `sejak ${days} hari kerja` : 'sejak hari ini'}`,
  more: (count: number) => `- dan ${count} lagi`,
  open: (address: string) => (address ? `Buka: ${address}` : 'Buka kotak pesan.'),
  foot: (publisher: string) => `— Kotak pesan ${publisher}. Surat ini dikirim otomatis, balasannya tidak dibaca.`,
  off: (address: string) => `Rangkuman harian dapat dimatikan di ${address || 'halaman akun Anda.'}`,
};

const messages = (count: number): string => `${count} ${count == 1 ? 'message' : 'messages'}`;

const en: typeof id = {
  messages: (numbers) => (numbers.length == 1 ? `Message number ${numbers[0]}` : messages(numbers.length)),
  assigned: (what) => `${what} assigned to you`,
  forwarded: (what, agency) => `${what} forwarded to ${agency || 'your agency'}`,
  numbers: (numbers) => `Numbers ${numbers}.`,
  digestSubject: (todo, overdue) => `${messages(todo)} waiting${overdue ? `, ${overdue} overdue` : ''}`,
  overdueSubject: (count) => `${messages(count)} overdue`,
  todo: (count) => `${messages(count)} waiting for an answer.`,
  astray: (count) => `${messages(count)} without an agency, to be forwarded.`,
  overdue: (count) => `${count} of them overdue.`,
  mine: (count) => `${count} assigned to you.`,
  free: (count) => `${count} assigned to nobody.`,
  everywhere: (count) => `${messages(count)} of all agencies overdue.`,
  newlyLate: 'Overdue:',
  number: (number, days) =>
    `- number ${number}, ${days ? `for ${days} working ${days == 1 ? 'day' : 'days'}` : 'since today'}`,
  more: (count) => `- and ${count} more`,
  open: (address) => (address ? `Open: ${address}` : 'Open the inbox.'),
  foot: (publisher) => `— Inbox of ${publisher}. This mail is sent by itself; nobody reads answers to it.`,
  off: (address) => `The daily digest can be turned off at ${address || 'your account page.'}`,
};

/** What officers are told: numbers, never words of a message, since their mail lies in places that are not ours. */
export const officerWords: Record<Officer['language'], typeof id> = { id, en };
