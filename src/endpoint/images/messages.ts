import type { Message } from '../finding.js';
import { message } from '../message.js';
import type { Unfit } from './why-unfit.js';

const AGAIN: [id: string, en: string] = [
  'Unggah ulang gambarnya di situs asalnya, sebagai JPEG, PNG, atau WebP. Sampai itu beritanya tampil tanpa gambar.',
  'Upload the picture to its site once more, as JPEG, PNG or WebP. Until then the item is shown without a picture.',
];
const SMALLER: [id: string, en: string] = [
  'Kecilkan gambarnya (lebar 2.000 piksel sudah cukup), lalu unggah ulang di situs asalnya.',
  'Make the picture smaller (2,000 pixels wide are plenty) and upload it to its site again.',
];

/** Why a picture is not shown, and what to do, for the publisher. */
export const PICTURE_MESSAGES: Record<Unfit | 'too-small' | 'too-slow', Message> = {
  empty: message('Berkas gambar ini kosong.', 'This picture file is empty.', ...AGAIN),
  damaged: message(
    'Gambar ini rusak atau terpotong, sehingga tidak dapat dibuka.',
    'This picture is damaged or cut off and cannot be opened.',
    ...AGAIN,
  ),
  'too-many-pixels': message(
    'Gambar ini terlalu lebar atau terlalu tinggi (lebih dari 24 juta piksel, atau lebih dari 12.000 pada satu sisi).',
    'This picture is too wide or too high (more than 24 million pixels, or more than 12,000 on one side).',
    ...SMALLER,
  ),
  'too-slow': message('Gambar ini terlalu lama diolah.', 'This picture takes too long to prepare.', ...SMALLER),
  'too-small': message(
    'Gambar ini terlalu kecil untuk ditampilkan (kurang dari 32 piksel); mungkin hanya ikon atau penghitung kunjungan.',
    'This picture is too small to be shown (less than 32 pixels); perhaps it is an icon or counts visits.',
    'Pilih gambar yang lebih besar untuk berita ini di situs asalnya.',
    'Choose a larger picture for this item on its site.',
  ),
  heic: message(
    'Ini foto HEIC dari ponsel; kebanyakan peramban tidak dapat membukanya.',
    'This is an HEIC photo of a phone; most browsers cannot open it.',
    'Simpan sebagai JPEG (di iPhone: Pengaturan > Kamera > Format > Paling Kompatibel), lalu unggah ulang di situs asalnya.',
    'Save it as JPEG (on an iPhone: Settings > Camera > Formats > Most Compatible) and upload it to its site again.',
  ),
  gif: message(
    'Ini gambar GIF; gambar bergerak tidak ditampilkan.',
    'This is a GIF; moving pictures are not shown.',
    ...AGAIN,
  ),
  tiff: message(
    'Ini gambar TIFF, bentuk untuk percetakan.',
    'This is a TIFF picture, a format for printing.',
    ...AGAIN,
  ),
  svg: message('Ini gambar SVG, bukan foto.', 'This is an SVG drawing, not a photo.', ...AGAIN),
  html: message(
    'Di alamat gambar ini ada halaman web, bukan gambar.',
    'At the address of this picture there is a web page, not a picture.',
    'Buka alamatnya di peramban. Bila gambarnya sudah dipindah atau hanya terbuka setelah masuk, unggah ulang di situs asalnya.',
    'Open the address in a browser. If the picture has moved, or opens only after signing in, upload it to its site again.',
  ),
  'no-picture': message(
    'Berkas ini bukan gambar JPEG, PNG, WebP, atau AVIF.',
    'This file is no JPEG, PNG, WebP or AVIF picture.',
    ...AGAIN,
  ),
};

export const noSuchPicture = (status: number): Message =>
  message(
    `Gambar tidak ada di alamatnya (jawaban ${status}).`,
    `There is no picture at its address (answer ${status}).`,
    'Periksa gambar berita ini di situs asalnya; mungkin sudah dihapus, dipindah, atau tidak untuk umum.',
    'Look at the picture of this item on its site; perhaps it was deleted, moved, or is not public.',
  );

export const noSharp = message(
  'Gambar belum dapat diolah, karena paket sharp tidak terpasang.',
  'Pictures cannot be prepared, since the package sharp is not installed.',
  'Jalankan: npm install sharp',
  'Run: npm install sharp',
);
