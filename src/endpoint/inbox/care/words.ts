/** Words of this room. */
const id = {
  title: 'Data pribadi',
  about:
    'Orang yang menulis pesan berhak tahu, menyalin, dan membetulkan datanya (UU 27/2022 pasal 5 sampai 13). Pastikan dulu bahwa yang meminta adalah orangnya.',
  who: 'Kontak atau kode pesan',
  find: 'Cari',
  none: 'Tidak ada pesan dengan kontak atau kode itu di kotak pesan ini.',
  found: (count: string) => `${count} pesan`,
  copy: 'Salin semua (JSON dengan foto)',
  message: (number: number) => `Pesan ${number}`,
  secret: 'Pesan rahasia tidak tampil di sini: hanya kepala OPD-nya yang dapat mencari, menyalin, dan membetulkannya.',
  name: 'Nama',
  contact: 'Kontak',
  address: 'Tempat',
  correct: 'Betulkan',
  anonymous: 'Ditulis tanpa nama; nama dan kontak tidak dapat diisi.',
  corrected: 'Sudah dibetulkan.',
  changed: (typed: string) =>
    `Belum dibetulkan: data ini baru saja diubah orang lain. Periksa dulu yang tampil sekarang. Yang Anda tulis: ${typed}.`,
  noContact: (typed: string) => `Belum dibetulkan: “${typed}” bukan nomor telepon atau alamat surel.`,
  gone: 'Pesan ini sudah tidak ada.',
  held: 'Ditahan dari penghapusan.',
};

const en: typeof id = {
  title: 'Personal data',
  about:
    'Who wrote a message has the right to know, to copy and to correct their data (UU 27/2022 arts 5 to 13). First make sure that it is them who ask.',
  who: 'Contact or code of a message',
  find: 'Find',
  none: 'There is no message with this contact or code in this inbox.',
  found: (count) => `${count} messages`,
  copy: 'Copy all (JSON with photos)',
  message: (number) => `Message ${number}`,
  secret: 'Secret messages are not shown here: the head of their agency alone can find, copy and correct them.',
  name: 'Name',
  contact: 'Contact',
  address: 'Place',
  correct: 'Correct',
  anonymous: 'Written without a name; name and contact cannot be filled in.',
  corrected: 'Corrected.',
  changed: (typed) =>
    `Not corrected: somebody has just changed these data. Look first at what is shown now. You wrote: ${typed}.`,
  noContact: (typed) => `Not corrected: “${typed}” is no telephone number or mail address.`,
  gone: 'This message is there no more.',
  held: 'Held from deletion.',
};

export const words = { id, en };
