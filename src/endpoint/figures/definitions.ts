import { SMALL_NUMBER } from '../../contract/index.js';

/** What each number means, in words that stand beside it wherever it is shown. */
const id = {
  asked:
    'Masuk: pesan yang diterima dalam jangka itu. Spam dan pesan yang digabung ke pesan lain tidak dihitung, begitu juga yang sudah dihapus.',
  answered: 'Dijawab: sudah ada jawaban resmi dari dinas. Tanda terima otomatis bukan jawaban.',
  closed:
    'Selesai: dinas menyatakan selesai atau menolak dengan alasan; dibuka lagi oleh pelapor berarti belum selesai.',
  median:
    'Separuh dijawab dalam N hari kerja: dihitung dari semua pesan yang masuk; yang belum dijawab dihitung belum. Sabtu, Minggu, dan hari libur bukan hari kerja.',
  open: 'Belum selesai: semua yang masih terbuka saat dihitung, kapan pun masuknya.',
  overdue: 'Lewat tenggat: belum dijawab padahal batas waktunya sudah lewat.',
  small: `Di bawah ${SMALL_NUMBER} pesan tidak ada persentase dan tidak ada nilai tengah: angkanya kebetulan saja, dan bisa menunjuk ke satu orang.`,
};
const en: typeof id = {
  asked:
    'Received: messages that came within the period. Spam and messages merged into another are not counted, nor is what was deleted.',
  answered: 'Answered: the agency has replied officially. The automatic receipt is no answer.',
  closed: 'Closed: the agency says it is done, or declined with a reason; reopened by its sender, it is not closed.',
  median:
    'Half answered within N working days: of all messages that came; those without an answer count as not answered. Saturdays, Sundays and holidays are no working days.',
  open: 'Open: all that are not closed at the moment of counting, whenever they came.',
  overdue: 'Overdue: no answer yet although it was due.',
  small: `Below ${SMALL_NUMBER} messages there is no percentage and no median: it would be chance, and could point to one person.`,
};
export const definitions = { id, en };
