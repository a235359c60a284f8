import { onePaste } from '../markup.js';
import { speaking, type SnippetOf } from '../snippet.js';

/** A "dinamis" widget of the village's site, or an article's source. */
export const opensid: SnippetOf = (choice, context) => {
  const say = speaking(context);
  return {
    parts: onePaste(choice, context),
    steps: [
      say('Tekan **Salin kode**.', 'Press **Copy code**.'),
      say(
        'Di bilah samping: buka **Admin Web**, **Widget**, **Tambah**, jenis **Dinamis**. Tempel di **Kode Widget**.',
        'For the side bar: open **Admin Web**, **Widget**, **Tambah**, kind **Dinamis**. Paste it into **Kode Widget**.',
      ),
      say(
        'Atau di artikel: pada penyunting buka **Tools**, **Source code**, lalu tempel di tempat widget akan tampil.',
        'Or in an article: in the editor open **Tools**, **Source code**, and paste it where the widget shall be.',
      ),
      say(
        'Simpan. Widget baru perlu diaktifkan di daftarnya.',
        'Save. A new widget has to be switched on in its list.',
      ),
    ],
    survives: say(
      'Penyaring OpenSID berbeda menurut versi. Bila skrip terhapus, teks beserta tautannya tetap terbaca; supaya hidup, pakai tab **iframe** di widget Dinamis, atau tab **Gambar**.',
      'What OpenSID filters differs by version. If the script is removed, the text and its link stay readable; to have it live, use the tab **iframe** in a Dinamis widget, or the tab **Picture**.',
    ),
    untried: say(
      'Ditulis dari kode sumber dan diskusi OpenSID, belum dicoba di OpenSID sungguhan.',
      'Written from OpenSID’s source and discussions, not yet tried in OpenSID itself.',
    ),
  };
};
