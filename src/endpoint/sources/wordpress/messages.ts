import type { Message } from '../../finding.js';
import { message } from '../../message.js';

export const restClosed = (feed: string): Message =>
  message(
    'REST API situs WordPress ini tertutup; berita dibaca dari feed-nya, yang hanya memuat berita terbaru.',
    'The REST API of this WordPress is closed; its news is read from its feed, which holds only the newest.',
    `Minta pengelola situs membuka /wp-json/wp/v2/posts (biasanya ditutup oleh plugin keamanan), atau tulis sumber ini sebagai "type": "feed" dengan alamat ${feed}.`,
    `Ask the webmaster to open /wp-json/wp/v2/posts (mostly a security plugin closes it), or write this source as "type": "feed" with the address ${feed}.`,
  );

export const neitherRestNorFeed = message(
  'Di alamat ini tidak ditemukan REST API WordPress maupun feed.',
  'Neither the REST API of WordPress nor a feed was found at this address.',
  'Periksa alamat situsnya di peramban, lalu cari sumbernya dengan: opd-widgets init FOLDER --site ALAMAT',
  'Check the address of the site in a browser, then look for its sources with: opd-widgets init FOLDER --site ADDRESS',
);

export const notAPost = message(
  'Bagian ini dari jawaban WordPress bukan tulisan, atau tidak punya judul, isi, maupun alamat.',
  'This part of the answer of WordPress is no post, or has neither title nor text nor address.',
  'Buka tulisan itu di WordPress, isi judulnya, lalu simpan; bila tidak ada, sebuah plugin mengubah jawabannya.',
  'Open the post in WordPress, give it a title and save it; if there is none, a plugin changes the answers.',
);

export const noDate = message(
  'Tanggal tulisan ini tidak dapat dibaca; berita terbit tanpa tanggal.',
  'The date of this post cannot be read; the item is published without one.',
  'Buka tulisan itu di WordPress, atur tanggal terbitnya, lalu simpan.',
  'Open the post in WordPress, set the date of its publication, and save it.',
);

export const pagesMissing = (page: number): Message =>
  message(
    `Halaman ${page} dari daftar tulisan tidak dapat dibaca; tulisan yang lebih lama dipakai seperti terakhir kali terbaca.`,
    `Page ${page} of the list of posts cannot be read; older posts stay as they were read last.`,
    'Biasanya pulih sendiri pada pembacaan berikutnya. Bila tidak, kurangi "items" di opd.config.json.',
    'This mostly passes by the next reading. If not, ask for fewer "items" in opd.config.json.',
  );
