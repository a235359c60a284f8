import type { Message } from '../finding.js';
import { message } from '../message.js';

export const notAnAddress = message(
  'Alamat ini tidak dapat dibaca.',
  'This address cannot be read.',
  'Salin alamatnya dari peramban, lengkap dengan https://.',
  'Copy the address from a browser, with https:// at its start.',
);

export const notHttp = (protocol: string): Message =>
  message(
    `Alamat yang dimulai dengan "${protocol}" tidak diambil.`,
    `An address that starts with "${protocol}" is not asked for.`,
    'Pakai alamat http:// atau https://; untuk berkas di komputer ini, tulis "file" sebagai ganti "url".',
    'Use an address with http:// or https://; for a file on this computer write "file" instead of "url".',
  );

export const withPassword = (host: string): Message =>
  message(
    `Alamat di ${host} memuat nama pengguna atau kata sandi, dan tidak diambil.`,
    `The address at ${host} holds a user name or password, and is not asked for.`,
    'Hapus bagian sebelum tanda @ dari alamatnya; yang diterbitkan hanya yang memang terbuka untuk umum.',
    'Remove the part before the @ from the address; only what is open to everybody is published.',
  );

export const privateAddress = (host: string, address: string): Message =>
  message(
    `${host} berada di jaringan dalam (${address}), dan tidak diambil.`,
    `${host} is inside a private network (${address}), and is not asked.`,
    `Bila situs ini memang milik sendiri, tambahkan ke allowHosts di opd.config.json: "${host}".`,
    `If this site is your own, add it to allowHosts in opd.config.json: "${host}".`,
  );

export const redirectedInside = (host: string, address: string): Message =>
  message(
    `Situs ini mengalihkan ke ${host} di jaringan dalam (${address}), dan itu tidak diikuti.`,
    `This site redirects to ${host} inside a private network (${address}), which is not followed.`,
    `Bila memang benar, tulis alamat di ${host} langsung sebagai sumber, dan tambahkan "${host}" ke allowHosts.`,
    `If that is right, write the address at ${host} itself as source, and add "${host}" to allowHosts.`,
  );

export const circular = (host: string): Message =>
  message(
    `${host} mengalihkan berputar-putar tanpa akhir.`,
    `${host} redirects in a circle.`,
    'Buka alamatnya di peramban; bila di sana pun tidak terbuka, minta pengelola situs memperbaikinya.',
    'Open the address in a browser; if it does not open there either, ask the site to repair it.',
  );

export const manyRedirects = (host: string): Message =>
  message(
    `${host} mengalihkan terlalu banyak kali.`,
    `${host} redirects too many times.`,
    'Buka alamatnya di peramban, lalu salin alamat yang terakhir tampil ke pengaturan.',
    'Open the address in a browser, and copy the one shown in the end into the settings.',
  );

export const tooLarge = (host: string, limit: number): Message =>
  message(
    `Jawaban ${host} lebih besar daripada batas ${limit.toLocaleString('id-ID')} bita, dan tidak diambil.`,
    `The answer of ${host} is larger than the limit of ${limit.toLocaleString('en')} bytes, and is not taken.`,
    'Periksa apakah alamatnya benar; bila memang sebesar itu, naikkan "limits" di opd.config.json.',
    'Check the address; if it really is that large, raise "limits" in opd.config.json.',
  );

export const unknownEncoding = (host: string): Message =>
  message(
    `${host} mengirim jawaban dalam pemampatan yang tidak diminta.`,
    `${host} sends its answer in a compression that was not asked for.`,
    'Minta pengelola situs memeriksa kepala jawaban Content-Encoding.',
    'Ask the site to check its head field Content-Encoding.',
  );

export const brokenEncoding = (host: string): Message =>
  message(
    `Jawaban ${host} rusak atau terpotong: tidak dapat dibuka dari pemampatannya.`,
    `The answer of ${host} is damaged or cut off: it cannot be decompressed.`,
    'Akan dicoba lagi; bila terus begini, minta pengelola situs memeriksa pemampatan di servernya.',
    'It is tried again later; if it stays like this, ask the site to check the compression of its server.',
  );

export const slow = (host: string, milliseconds: number): Message =>
  message(
    `${host} tidak selesai menjawab dalam ${milliseconds / 1000} detik.`,
    `${host} did not answer in full within ${milliseconds / 1000} seconds.`,
    'Akan dicoba lagi; isi terakhir yang baik tetap tampil. Bila sering, naikkan "timeout" di "limits".',
    'It is tried again later; the last good content stays. If it happens often, raise "timeout" in "limits".',
  );

export const serverFault = (host: string, status: number): Message =>
  message(
    `Situs ${host} sedang bermasalah (jawaban ${status}).`,
    `The site ${host} has a fault of its own (answer ${status}).`,
    'Akan dicoba lagi; isi terakhir yang baik tetap tampil. Bila terus begini, beri tahu pengelola situs.',
    'It is tried again later; the last good content stays. If it stays like this, tell the site.',
  );

export const busy = (host: string, status: number): Message =>
  message(
    `Situs ${host} sedang sibuk dan minta menunggu (jawaban ${status}).`,
    `The site ${host} is busy and asks to wait (answer ${status}).`,
    'Tidak perlu berbuat apa-apa: akan ditanya lagi sesudah waktu yang dimintanya.',
    'Nothing to do: it is asked again after the time it asked for.',
  );

export const strangeAnswer = (host: string, status: number): Message =>
  message(
    `${host} memberi jawaban ${status} yang tidak dapat diikuti.`,
    `${host} gives the answer ${status}, which leads nowhere.`,
    'Buka alamatnya di peramban; bila di sana pun tidak terbuka, beri tahu pengelola situs.',
    'Open the address in a browser; if it does not open there either, tell the site.',
  );

export const paused = (host: string, { problem, remedy }: Message): Message => ({
  problem: {
    id: `${host} belum ditanya lagi sejak kegagalan terakhir: ${problem.id}`,
    en: `${host} has not been asked again since it last failed: ${problem.en}`,
  },
  remedy,
});
