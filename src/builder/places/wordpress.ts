import { embedAddress } from '../addresses.js';
import { onePaste, plainTag, scriptLine } from '../markup.js';
import { speaking, type Context, type SnippetOf } from '../snippet.js';
import { frameLimits } from './frame-words.js';

const plugin = ({ root }: Context): string => `${root}opd-widgets-wordpress.zip`;

const whoMay = (context: Context): string =>
  speaking(context)(
    'Semua pilihan ikut. Hanya Administrator dan Editor boleh menyimpan skrip (di jaringan multisitus hanya Super Admin); untuk peran lain pakai **Tanpa skrip**.',
    'All choices come along. Only Administrators and Editors may save scripts (in a multisite network only Super Admins); for other roles take **Without script**.',
  );

/** The block editor, for who may save scripts: one paste does it all. */
export const wordpressBlock: SnippetOf = (choice, context) => {
  const say = speaking(context);
  return {
    parts: onePaste(choice, context),
    steps: [
      say('Tekan **Salin kode**.', 'Press **Copy code**.'),
      say('Buka halaman atau pos, lalu pilih **Sunting**.', 'Open the page or post, and choose **Edit**.'),
      say(
        'Tekan **+**, cari blok **HTML Khusus**, letakkan di tempat widget akan tampil.',
        'Press **+**, search for the block **Custom HTML**, and put it where the widget shall be.',
      ),
      say('Tempel, lalu tekan **Perbarui** atau **Terbitkan**.', 'Paste, then press **Update** or **Publish**.'),
    ],
    survives: whoMay(context),
  };
};

/** The classic editor, for the same people. */
export const wordpressClassic: SnippetOf = (choice, context) => {
  const say = speaking(context);
  return {
    parts: onePaste(choice, context),
    steps: [
      say('Tekan **Salin kode**.', 'Press **Copy code**.'),
      say(
        'Buka pos, lalu pilih tab **Teks** di kanan atas kotak isi (bukan **Visual**).',
        'Open the post, and choose the tab **Text** at the top right of the content (not **Visual**).',
      ),
      say('Tempel di tempat widget akan tampil.', 'Paste it where the widget shall be.'),
      say(
        'Tekan **Perbarui** atau **Terbitkan** selagi masih di tab **Teks**.',
        'Press **Update** or **Publish** while still in the tab **Text**.',
      ),
    ],
    survives: whoMay(context),
  };
};

/** For authors and contributors, whose scripts WordPress removes. */
export const wordpressAuthor: SnippetOf = (choice, context) => {
  const say = speaking(context);
  const inSentence = choice.variant == 'inline';
  const address = { label: say('Alamat untuk ditempel', 'Address to paste'), code: embedAddress(choice, context) };
  const tag = { label: say('Kode widget', 'Widget code'), code: plainTag(choice, context) };
  const script = {
    label: say('Baris skrip, sekali per situs', 'Script line, once a site'),
    code: scriptLine(choice, context),
  };
  const withAdministrator = say(
    `Sekali saja, minta Administrator memasang [plugin opd-widgets](${plugin(context)}), atau menempel baris skrip di blok **HTML Khusus** pada kaki situs.`,
    `Once only, ask an Administrator to install the [plugin opd-widgets](${plugin(context)}), or to paste the script line into a **Custom HTML** block in the site's footer.`,
  );
  const survives = say(
    'Di kode widget WordPress membiarkan warna, bahasa, tinggi, dan teksnya; pilihan **Latar** dihapusnya.',
    'In the widget code WordPress leaves colour, language, height and text; the choice of **Ground** is removed.',
  );
  if (inSentence)
    return {
      parts: [tag, script],
      steps: [
        withAdministrator,
        say('Tekan **Salin kode**.', 'Press **Copy code**.'),
        say(
          'Di blok paragrafnya buka **⋮**, pilih **Sunting sebagai HTML**, lalu tempel di tengah kalimat.',
          'In the block of the paragraph open **⋮**, choose **Edit as HTML**, and paste it in the middle of the sentence.',
        ),
        say('Tekan **Terbitkan** atau **Kirim untuk Ditinjau**.', 'Press **Publish** or **Submit for Review**.'),
      ],
      survives,
    };
  return {
    parts: [address, tag, script],
    steps: [
      say('Tekan **Salin alamat**.', 'Press **Copy address**.'),
      say(
        'Di pos, tempel alamat itu di baris kosong tersendiri. Pratinjau muncul sesaat kemudian.',
        'In the post, paste the address on an empty line of its own. A preview comes after a moment.',
      ),
      say('Tekan **Terbitkan** atau **Kirim untuk Ditinjau**.', 'Press **Publish** or **Submit for Review**.'),
      say(
        'Ingin warna pilihan Anda? Tempel kode widget di blok **HTML Khusus** sebagai gantinya. Itu perlu langkah berikut.',
        'Would you like your own colour? Paste the widget code into a **Custom HTML** block instead. That needs the next step.',
      ),
      withAdministrator,
    ],
    survives: `${say(
      'Alamat: widget tampil dalam bingkai, dengan bahasa dan latar pilihan Anda, tanpa warnanya.',
      'Address: the widget comes in a frame, with your language and ground, without the colour.',
    )}${frameLimits(choice, context)} ${survives}`,
  };
};
