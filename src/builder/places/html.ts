import { integrityMap, preloadedDocument, scriptLine, widgetTag } from '../markup.js';
import { speaking, type SnippetOf } from '../snippet.js';

/** A page whose source one writes oneself: the tag itself, and a line for the head. */
export const html: SnippetOf = (choice, context) => {
  const say = speaking(context);
  const hashes = integrityMap(choice, context);
  return {
    parts: [
      { label: say('Kode widget', 'Widget code'), code: widgetTag(choice, context) },
      {
        label: say('Baris skrip, sekali per halaman', 'Script line, once a page'),
        code: scriptLine(choice, context) + preloadedDocument(choice, context),
      },
      ...(hashes
        ? [
            {
              label: say(
                'Boleh ditambah di atas baris skrip: berkas yang dimuat kemudian ikut diperiksa',
                'May be added above the script line: files that are loaded later are checked too',
              ),
              code: hashes,
            },
          ]
        : []),
    ],
    steps: [
      say('Tekan **Salin kode**.', 'Press **Copy code**.'),
      say('Tempel di tempat widget akan tampil.', 'Paste it where the widget shall be.'),
      say(
        'Salin baris skrip, tempel di dalam `<head>`. Tidak bisa? Di mana saja di halaman juga jalan.',
        'Copy the script line and paste it into `<head>`. Cannot? Anywhere in the page works too.',
      ),
      say('Simpan dan buka halamannya.', 'Save, and open the page.'),
    ],
    survives: say(
      'Semua pilihan di atas ikut: warna, latar, bahasa, dan tinggi yang dipesan. Bila situs melarang atribut `style`, pindahkan isinya ke berkas CSS.',
      'All choices above come along: colour, ground, language, and the reserved height. If the site forbids the `style` attribute, move its content into a CSS file.',
    ),
  };
};
