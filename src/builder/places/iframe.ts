import { embedAddress } from '../addresses.js';
import { element, frameScript } from '../markup.js';
import { speaking, type SnippetOf } from '../snippet.js';
import { frameLimits } from './frame-words.js';

/** Tall enough for most widgets, until the preview is measured. */
const HEIGHT = 640;

/** A frame: for sites that allow no script of others. The second line only fits its height. */
export const iframe: SnippetOf = (choice, context) => {
  const say = speaking(context);
  const frame = element(
    'iframe',
    {
      src: embedAddress(choice, context),
      title: context.title,
      width: '100%',
      height: context.height ?? HEIGHT,
      loading: 'lazy',
      // A form may ask where something is, when its button is pressed.
      allow: choice.widget == 'feedback-form' && 'geolocation',
      style: 'border:0',
    },
    '',
  );
  return {
    parts: [
      { label: say('Kode bingkai', 'Frame code'), code: frame },
      {
        label: say('Penyesuai tinggi, bila skrip boleh', 'Fits the height, where scripts are allowed'),
        code: frameScript(choice, context),
      },
    ],
    steps: [
      say('Tekan **Salin kode**.', 'Press **Copy code**.'),
      say(
        'Buka tampilan HTML di penyunting situs Anda, tempel di tempat widget akan tampil.',
        'Open the HTML view of your site’s editor, and paste it where the widget shall be.',
      ),
      say(
        'Bila skrip boleh dipasang, tempel juga penyesuai tinggi, sekali per halaman. Tanpanya tinggi bingkai tetap.',
        'If scripts are allowed, paste the second line too, once a page. Without it the height of the frame is fixed.',
      ),
      say('Simpan.', 'Save.'),
    ],
    survives:
      say(
        'Bahasa dan latar ikut; warna tidak, sebab isi bingkai adalah halaman endpoint. Skrip tidak berjalan di halaman Anda, dan isi bingkai tidak bisa membaca halaman Anda.',
        'Language and ground come along; the colour does not, since the frame holds a page of the endpoint. No script runs in your page, and the frame cannot read your page.',
      ) + frameLimits(choice, context),
  };
};
