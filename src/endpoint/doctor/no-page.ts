import type { Message } from '../finding.js';
import { message } from '../message.js';
import { NotGot, type WhyNot } from './get.js';
import { NoPage } from './inspect.js';

const WHY_NOT: Record<WhyNot, (address: string) => Message> = {
  silent: (address) =>
    message(
      `Tidak ada sambungan ke ${address}.`,
      `There is no connection to ${address}.`,
      'Periksa alamatnya, dan apakah situs itu terbuka dari jaringan ini.',
      'Check the address, and whether the site can be reached from this network.',
    ),
  slow: (address) =>
    message(
      `${address} belum menjawab setelah 15\xa0detik.`,
      `${address} has not answered after 15\xa0seconds.`,
      'Coba lagi nanti, atau kabari pengelola situs itu.',
      'Try again later, or tell whoever runs the site.',
    ),
  'too-large': (address) =>
    message(
      `${address} lebih besar dari 8\xa0MB.`,
      `${address} is larger than 8\xa0MB.`,
      'Periksa halaman lain yang lebih kecil dari situs itu.',
      'Check a smaller page of that site.',
    ),
  'too-many-redirects': (address) =>
    message(
      `${address} dialihkan terus-menerus.`,
      `${address} is redirected again and again.`,
      'Periksa pengaturan https dan www di situs itu.',
      'Check how the site is set up for https and www.',
    ),
};

/** Why there was no page to inspect; missing for errors of other kinds. */
export function noPageMessage(error: unknown): Message | undefined {
  if (error instanceof NotGot) return WHY_NOT[error.why](error.address);
  if (!(error instanceof NoPage)) return;
  const { address, status, type } = error;
  return status > 299
    ? message(
        `${address} dijawab ${status}.`,
        `${address} is answered ${status}.`,
        'Periksa alamatnya; halaman yang perlu masuk log tidak bisa diperiksa dari luar.',
        'Check the address; a page that needs a login cannot be checked from the outside.',
      )
    : message(
        `${address} bukan halaman web (${type || '?'}).`,
        `${address} is no web page (${type || '?'}).`,
        'Sebutkan alamat halaman yang berisi widget.',
        'Name the address of the page that holds the widget.',
      );
}
