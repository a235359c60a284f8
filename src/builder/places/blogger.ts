import { onePaste } from '../markup.js';
import { speaking, type Context, type SnippetOf } from '../snippet.js';

const untried = (context: Context): string =>
  speaking(context)(
    'Kode ini diuji di kerangka templat Blogger, belum di Blogger sungguhan. Nama tombol di sana bisa sedikit berbeda.',
    'This code was tested in the skeleton of a Blogger template, not yet in Blogger itself. Buttons there may be named a little differently.',
  );

/** The gadget at the side or the foot of every page. */
export const bloggerGadget: SnippetOf = (choice, context) => {
  const say = speaking(context);
  return {
    parts: onePaste(choice, context),
    steps: [
      say('Tekan **Salin kode**.', 'Press **Copy code**.'),
      say('Di Blogger buka **Tata Letak**.', 'In Blogger open **Layout**.'),
      say(
        'Tekan **Tambahkan Gadget**, pilih **HTML/JavaScript**.',
        'Press **Add a Gadget**, choose **HTML/JavaScript**.',
      ),
      say('Tempel di kotak isi, lalu tekan **Simpan**.', 'Paste it into the content box, and press **Save**.'),
    ],
    survives: say(
      'Semua pilihan ikut. Kode ini juga XML yang sah, jadi boleh ditempel di **Tema**, **Edit HTML**.',
      'All choices come along. The code is well-formed XML too, so it may be pasted in **Theme**, **Edit HTML**.',
    ),
    untried: untried(context),
  };
};

/** In the text of a post. */
export const bloggerPost: SnippetOf = (choice, context) => {
  const say = speaking(context);
  return {
    parts: onePaste(choice, context),
    steps: [
      say('Tekan **Salin kode**.', 'Press **Copy code**.'),
      say(
        'Buka posnya, tekan ikon pensil di kiri atas, pilih **Tampilan HTML**.',
        'Open the post, press the pencil at the top left, choose **HTML view**.',
      ),
      say('Tempel di tempat widget akan tampil.', 'Paste it where the widget shall be.'),
      say(
        'Tekan **Publikasikan** atau **Perbarui** selagi masih di tampilan HTML.',
        'Press **Publish** or **Update** while still in HTML view.',
      ),
    ],
    survives: say(
      'Semua pilihan ikut. Tampilan Tulis dapat mengubah kode; periksa lagi bila pos disunting di sana.',
      'All choices come along. Compose view may change the code; look again when the post was edited there.',
    ),
    untried: untried(context),
  };
};
