import type { Language } from '../../i18n/whole.js';

/** What pages say that widgets never have to: mostly what to do without script. */
const id = {
  formNeedsScript:
    'Formulir terbuka di sini bila JavaScript menyala. Tanpa itu, pesan bisa disampaikan dengan cara lain:',
  statusNeedsScript: 'Kode tiket dicek di halaman ini bila JavaScript menyala. Tanpa itu, tanyakan dengan cara lain:',
  newsTitle: 'Berita',
  missingTitle: 'Halaman ini tidak ada',
  missing:
    'Nama program, dinas, atau widget di alamat ini tidak dikenal. Mungkin salah ketik, atau programnya sudah berganti nama.',
  listTitle: 'Halaman untuk disematkan',
  list: 'Setiap tautan adalah satu halaman yang bisa ditampilkan di situs lain.',
};
export type EmbedWords = typeof id;

const words: Record<Language, EmbedWords> = {
  id,
  en: {
    formNeedsScript: 'The form opens here when JavaScript is on. Without it there are other ways to send a message:',
    statusNeedsScript: 'A ticket is looked up here when JavaScript is on. Without it, ask another way:',
    newsTitle: 'News',
    missingTitle: 'This page does not exist',
    missing:
      'The programme, agency or widget in this address is not known. It may be mistyped, or the programme has a new name.',
    listTitle: 'Pages to embed',
    list: 'Each link is a page that other sites can show.',
  },
  min: {
    formNeedsScript: 'Formulir tabukak di siko kok JavaScript iduik. Kok indak, pasan bisa disampaian jo caro lain:',
    statusNeedsScript: 'Kode tiket dicek di siko kok JavaScript iduik. Kok indak, tanyoan jo caro lain:',
    newsTitle: 'Kaba',
    missingTitle: 'Halaman ko indak ado',
    missing:
      'Namo program, dinas, atau widget di alamaik ko indak dikenal. Mungkin salah tulih, atau programnyo alah baganti namo.',
    listTitle: 'Halaman untuak disematkan',
    list: 'Tiok tautan iyolah ciek halaman nan bisa ditampilan di situs lain.',
  },
};

export const embedWords = (language: Language): EmbedWords => words[language];
