import { embedAddress, hasPicture, pictureAddress, type PictureType } from '../addresses.js';
import { element, emptyElement } from '../markup.js';
import { speaking, type SnippetOf } from '../snippet.js';

/** A picture of the figures, linked to the page where they stand. */
export const picture =
  (type: PictureType): SnippetOf =>
  (choice, context) => {
    const say = speaking(context);
    if (!hasPicture(choice))
      return {
        parts: [],
        steps: [],
        survives: say(
          'Gambar hanya ada untuk kartu program dan meter. Pilih salah satunya di langkah 1.',
          'There are pictures of program cards and meters only. Choose one of them in step 1.',
        ),
      };
    const address = pictureAddress(choice, context, type);
    const image = emptyElement('img', {
      src: address,
      alt: `${context.title}: ${context.sentence}`,
      ...context.picture,
      style: 'max-width:100%;height:auto',
    });
    return {
      parts: [
        {
          label: say('Kode gambar', 'Picture code'),
          code: element('a', { href: embedAddress(choice, context) }, image),
        },
        { label: say('Alamat gambar', 'Address of the picture'), code: address },
      ],
      steps: [
        say('Tekan **Salin kode**.', 'Press **Copy code**.'),
        say(
          'Tempel di tampilan HTML. Untuk surel, forum, dan pesan pakai alamat gambarnya saja.',
          'Paste it in HTML view. For e-mail, forums and messages use the address of the picture alone.',
        ),
        say('Simpan.', 'Save.'),
      ],
      survives: say(
        'Tampil di mana pun gambar boleh, tanpa skrip. Angka di gambar diperbarui saat halaman dibuka; teks `alt` tetap dengan tanggal hari ini. Bahasa dan latar gelap ikut, warna tidak.',
        'It is shown wherever pictures are, without script. The figures in the picture are renewed when the page is opened; its `alt` text keeps those of today, with their date. Language and dark ground come along, the colour does not.',
      ),
    };
  };
