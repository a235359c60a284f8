import { onePaste } from '../markup.js';
import { speaking, type SnippetOf } from '../snippet.js';

/** A module of type "Custom", written without a visual editor. */
export const joomla: SnippetOf = (choice, context) => {
  const say = speaking(context);
  return {
    parts: onePaste(choice, context),
    steps: [
      say('Tekan **Salin kode**.', 'Press **Copy code**.'),
      say(
        'Masuk sebagai Super User. Di **Users**, sunting akun Anda: **Basic Settings**, **Editor**, pilih **Editor - None**.',
        'Log in as Super User. In **Users**, edit your account: **Basic Settings**, **Editor**, choose **Editor - None**.',
      ),
      say(
        'Buka **Content**, **Site Modules**, **New**, pilih **Custom**.',
        'Open **Content**, **Site Modules**, **New**, choose **Custom**.',
      ),
      say(
        'Tempel, pilih **Position** dan halamannya, lalu **Save & Close**.',
        'Paste, choose **Position** and the pages, then **Save & Close**.',
      ),
    ],
    survives: say(
      'Semua pilihan ikut bila **Text Filters** grup Anda **No Filtering** (bawaan Super User). Grup lain kehilangan skripnya: kode widget tetap terbaca sebagai teks dan hidup bila skrip dipasang sekali oleh Super User.',
      'All choices come along if the **Text Filters** of your group are **No Filtering** (as for Super Users). Other groups lose the script: the code stays readable as text, and comes alive once a Super User has put in the script.',
    ),
    untried: say(
      'Ditulis dari dokumentasi Joomla 4 dan 5, belum dicoba di Joomla sungguhan.',
      'Written from the documentation of Joomla 4 and 5, not yet tried in Joomla itself.',
    ),
  };
};
