import type { Message } from './finding.js';
import { message } from './message.js';

export const pictureElsewhere = (url: string): Message =>
  message(
    `Gambar "${url}" tidak berada di folder images/.`,
    `The picture "${url}" is not in the folder images/.`,
    'Simpan gambarnya di images/ dan tulis alamatnya dari berkas ini, misalnya "../images/nama.webp".',
    'Keep the picture in images/ and write its address as seen from this file, such as "../images/name.webp".',
  );

export const noPicture = (path: string): Message =>
  message(
    `Berkas ${path} tidak ada.`,
    `There is no file ${path}.`,
    'Periksa nama gambarnya (huruf besar dan kecil berbeda), atau tambahkan berkasnya.',
    'Check the name of the picture (capital and small letters differ), or add the file.',
  );

export const notAPicture = message(
  'Isi berkas ini bukan gambar sesuai akhiran namanya (webp, avif, jpg, png).',
  'The content of this file is not a picture of the kind that its name says (webp, avif, jpg, png).',
  'Simpan ulang gambarnya, jangan hanya mengganti akhiran namanya.',
  'Save the picture again instead of only renaming it.',
);

export const otherSize = (width: number, height: number): Message =>
  message(
    `Ukuran gambar sebenarnya ${width} × ${height} piksel.`,
    `The picture really has ${width} × ${height} pixels.`,
    `Tulis "width": ${width}, "height": ${height}, supaya tempatnya pas.`,
    `Write "width": ${width}, "height": ${height}, so that the room kept for it fits.`,
  );

export const heavyPicture = (kilobytes: number): Message =>
  message(
    `Gambar ini ${kilobytes} KB, berat untuk ponsel.`,
    `This picture has ${kilobytes} KB, a lot for a phone.`,
    'Kecilkan sampai lebar 1.200 piksel dan simpan sebagai WebP.',
    'Make it 1,200 pixels wide at most and save it as WebP.',
  );
