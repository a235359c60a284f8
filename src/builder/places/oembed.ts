import { embedAddress } from '../addresses.js';
import { speaking, type SnippetOf } from '../snippet.js';
import { frameLimits } from './frame-words.js';

/** An address that editors with oEmbed turn into the widget. */
export const oembed: SnippetOf = (choice, context) => {
  const say = speaking(context);
  const address = embedAddress(choice, context);
  return {
    parts: [
      { label: say('Alamat untuk ditempel', 'Address to paste'), code: address },
      {
        label: say('Alamat oEmbed, untuk pengembang', 'oEmbed address, for developers'),
        code: `${context.root}oembed?${new URLSearchParams({ url: address, format: 'json' })}`,
      },
    ],
    steps: [
      say('Tekan **Salin alamat**.', 'Press **Copy address**.'),
      say(
        'Tempel di baris kosong tersendiri di penyunting yang mengenal oEmbed, misalnya WordPress.',
        'Paste it on an empty line of its own in an editor that knows oEmbed, such as WordPress.',
      ),
      say('Tunggu pratinjaunya, lalu terbitkan.', 'Wait for the preview, then publish.'),
    ],
    survives:
      say(
        'Bahasa dan latar ikut; warna tidak. Penyunting tanpa oEmbed menampilkan alamatnya saja, dan alamat itu tetap bisa dibuka.',
        'Language and ground come along; the colour does not. An editor without oEmbed shows the address alone, which still can be opened.',
      ) + frameLimits(choice, context),
  };
};
