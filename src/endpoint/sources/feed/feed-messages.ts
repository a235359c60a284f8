import type { Message } from '../../finding.js';
import { message } from '../../message.js';

const WHOEVER = 'Beri tahu pengelola situs itu';
const WHOEVER_EN = 'Tell whoever runs that site';

export const emptyFeed = message(
  'Alamat ini menjawab dengan halaman kosong.',
  'This address answers with an empty page.',
  `Buka alamat itu di peramban. Bila tetap kosong: ${WHOEVER.toLowerCase()}.`,
  `Open the address in a browser. If it stays empty: ${WHOEVER_EN.toLowerCase()}.`,
);

export const largeFeed = (megabytes: number): Message =>
  message(
    `Umpan berita ini lebih dari ${megabytes} MB.`,
    `This news feed has more than ${megabytes} MB.`,
    `${WHOEVER}: umpan cukup berisi 20 berita terbaru.`,
    `${WHOEVER_EN}: the 20 newest items are enough for a feed.`,
  );

export const pageInsteadOfFeed = (feeds: string[]): Message =>
  message(
    'Di alamat ini ada halaman web biasa, bukan umpan berita (RSS, Atom, atau JSON Feed).',
    'There is an ordinary web page at this address, no news feed (RSS, Atom or JSON Feed).',
    feeds.length
      ? `Halaman itu menyebut umpannya; pakai alamat ini: ${feeds.join(' atau ')}`
      : 'Cari alamat umpannya: WordPress memakai /feed/, Blogger /feeds/posts/default, Joomla ?format=feed&type=rss.',
    feeds.length
      ? `The page names its feed; use this address: ${feeds.join(' or ')}`
      : 'Find the address of the feed: WordPress has /feed/, Blogger /feeds/posts/default, Joomla ?format=feed&type=rss.',
  );

export const noFeed = (root: string): Message =>
  message(
    root ? `Dokumen ini (<${root}>) bukan umpan berita.` : 'Dokumen ini bukan umpan berita.',
    root ? `This document (<${root}>) is no news feed.` : 'This document is no news feed.',
    'Pakai alamat umpan RSS, Atom, atau JSON Feed dari situs itu.',
    'Use the address of an RSS, Atom or JSON feed of that site.',
  );

export const brokenFeed = message(
  'Umpan berita ini rusak: tulisannya terputus atau tanda kurungnya tidak berpasangan.',
  'This news feed is broken: it breaks off, or its brackets do not match.',
  `Biasanya sebuah plugin atau tema di situs itu yang bermasalah. ${WHOEVER}; validator.w3.org/feed menunjukkan tempatnya.`,
  `It is mostly a plugin or theme of that site. ${WHOEVER_EN}; validator.w3.org/feed shows the place.`,
);

export const dangerousFeed = message(
  'Umpan berita ini mendefinisikan entitas XML (DOCTYPE […]), yang dapat dipakai untuk menyerang pembacanya.',
  'This news feed defines XML entities (DOCTYPE […]), which can be used to attack whoever reads it.',
  `${WHOEVER}: umpan berita tidak memerlukan DOCTYPE. Mungkin situs itu diretas.`,
  `${WHOEVER_EN}: a feed needs no DOCTYPE. The site may have been hacked.`,
);

export const endlessFeed = message(
  'Umpan berita ini memuat terlalu banyak bagian untuk dibaca.',
  'This news feed has too many parts to be read.',
  `${WHOEVER}: umpan cukup berisi 20 berita terbaru.`,
  `${WHOEVER_EN}: the 20 newest items are enough for a feed.`,
);

export const refusedWith = (status: number): Message =>
  message(
    `Situs itu menolak atau tidak mengenal alamat ini (HTTP ${status}).`,
    `The site refuses or does not know this address (HTTP ${status}).`,
    'Buka alamat itu di peramban dan perbaiki di pengaturan; umpan situs itu mungkin dipindahkan atau dimatikan.',
    'Open the address in a browser and correct it in the settings; the feed may have moved or been switched off.',
  );

export const restNotRead = (because: string, becauseEn: string): Message =>
  message(
    `Berita yang lebih lama di halaman berikut tidak terbaca: ${because}`,
    `Older items on the next page were not read: ${becauseEn}`,
    'Tidak perlu apa-apa bila ini hanya sekali; berita yang sudah terbit tetap ada.',
    'Nothing to do if it happens once; what has been published stays.',
  );

export const wrongEncoding = (name: string): Message =>
  message(
    `Umpan ini mengaku ditulis dalam penyandian "${name}", padahal tidak.`,
    `This feed says that it is encoded as "${name}", but it is not.`,
    'Periksa apakah huruf seperti é atau “ ” tampil benar di berita; perbaiki pengaturan penyandian situs itu.',
    'See whether letters such as é or “ ” look right in its items; correct the encoding in the settings of that site.',
  );

export const controlCharacters = (count: number): Message =>
  message(
    `${count} karakter kendali yang tidak terlihat dibuang dari umpan ini.`,
    `${count} invisible control characters were taken out of this feed.`,
    'Periksa berita yang disalin dari Word atau PDF di situs itu.',
    'Look at the items of that site that were copied from Word or PDF.',
  );

export const withoutName = message(
  'Berita ini tidak punya id maupun alamat, jadi tidak dapat dikenali lagi esok hari.',
  'This item has neither an id nor an address, so it could not be recognised tomorrow.',
  `${WHOEVER}: setiap berita di umpan memerlukan <guid> atau <link>.`,
  `${WHOEVER_EN}: each item of the feed needs a <guid> or a <link>.`,
);

export const withoutTitle = message(
  'Berita ini tidak punya judul maupun isi.',
  'This item has neither a title nor a text.',
  'Isi judulnya di situs asal.',
  'Give it a title at its site.',
);

export const withoutDate = message(
  'Berita ini tidak bertanggal.',
  'This item has no date.',
  `${WHOEVER}: setiap berita di umpan memerlukan <pubDate>.`,
  `${WHOEVER_EN}: each item of the feed needs a <pubDate>.`,
);

export const unreadableDate = message(
  'Tanggal ini tidak dapat dibaca atau tidak ada di kalender.',
  'This date cannot be read, or is not in the calendar.',
  'Perbaiki tanggalnya di situs asal, misalnya 5 Agustus 2019.',
  'Correct the date at its site, for instance 5 August 2019.',
);

export const unusableLink = message(
  'Alamat berita ini bukan alamat web (http atau https).',
  'The address of this item is no web address (http or https).',
  'Perbaiki tautannya di situs asal. Berita tampil tanpa tautan.',
  'Correct the link at its site. The item is shown without a link.',
);

export const repeatedItem = message(
  'Dua berita memakai id yang sama; hanya yang terbaru yang terbit.',
  'Two items have the same id; only the newer one is published.',
  `${WHOEVER}: setiap berita memerlukan <guid> sendiri.`,
  `${WHOEVER_EN}: each item needs a <guid> of its own.`,
);
