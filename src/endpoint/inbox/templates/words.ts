/** Words of this room. */
const id = {
  title: 'Templat jawaban',
  intro:
    'Jawaban yang sering dipakai, untuk semua petugas dinas ini. Dipilih di bawah pesan, lalu disesuaikan sebelum dikirim.',
  none: 'Belum ada templat. Tulis yang pertama di bawah, atau simpan dari sebuah jawaban.',
  name: 'Nama',
  nameHint: 'Misalnya: sudah dikerjakan. Nama yang sudah ada diganti isinya.',
  text: 'Isi',
  add: 'Templat baru',
  change: 'Ubah',
  save: 'Simpan',
  remove: 'Hapus',
  failed: 'Templat butuh nama (paling panjang 100 huruf) dan isi.',
  said: { simpan: 'Templat tersimpan.', hapus: 'Templat dihapus.' } as Record<string, string>,
};

const en: typeof id = {
  title: 'Templates',
  intro:
    'Answers that are given often, for all officers of this agency. Chosen below a message, then fitted before they are sent.',
  none: 'There is no template yet. Write the first one below, or save one from an answer.',
  name: 'Name',
  nameHint: 'Such as: already done. A name that exists gets new words.',
  text: 'Words',
  add: 'New template',
  change: 'Change',
  save: 'Save',
  remove: 'Remove',
  failed: 'A template needs a name (at most 100 letters) and words.',
  said: { simpan: 'The template is saved.', hapus: 'The template is removed.' },
};

export const words = { id, en };
