import type { Message } from '../../finding.js';
import { message } from '../../message.js';

const KEPT = 'Edisi lama tetap terbaca; pengiriman diulang pada edisi berikutnya.';
const KEPT_EN = 'The old edition stays readable; the next run sends it again.';

export const noKeys = message(
  'Kunci bucket belum ada di variabel lingkungan OPD_OUTPUT_KEY dan OPD_OUTPUT_SECRET.',
  'The keys of the bucket are missing from the environment variables OPD_OUTPUT_KEY and OPD_OUTPUT_SECRET.',
  'Isi keduanya sebelum menjalankan opd-widgets, misalnya di berkas layanan systemd.',
  'Set both before opd-widgets is started, for instance in its systemd unit.',
);

export const noSigner = message(
  'Paket aws4fetch belum terpasang.',
  'The package aws4fetch is not installed.',
  'Jalankan: npm install aws4fetch',
  'Run: npm install aws4fetch',
);

export const noAnswer = (host: string): Message =>
  message(
    `Bucket di ${host} tidak menjawab.`,
    `The bucket at ${host} does not answer.`,
    `Periksa jaringan dan output.s3.url. ${KEPT}`,
    `Check the network and output.s3.url. ${KEPT_EN}`,
  );

export const bucketRefused = (status: number, code: string): Message => {
  const answer = code ? `${status} ${code}` : String(status);
  if (status == 403 || status == 401)
    return message(
      `Bucket menolak kunci ini (${answer}).`,
      `The bucket refuses these keys (${answer}).`,
      `Periksa OPD_OUTPUT_KEY, OPD_OUTPUT_SECRET, dan haknya: membaca, menulis, menghapus, dan melihat daftar isi. ${KEPT}`,
      `Check OPD_OUTPUT_KEY, OPD_OUTPUT_SECRET, and their rights: to read, write, delete, and list. ${KEPT_EN}`,
    );
  if (code == 'NoSuchBucket')
    return message(
      'Bucket itu tidak ada.',
      'There is no such bucket.',
      'Buat bucketnya, atau perbaiki output.s3.url.',
      'Create the bucket, or correct output.s3.url.',
    );
  return message(
    `Bucket menjawab ${answer}.`,
    `The bucket answers ${answer}.`,
    `Tanyakan kepada penyedia bucket bila ini berulang. ${KEPT}`,
    `Ask the provider of the bucket if this goes on. ${KEPT_EN}`,
  );
};

const STALE =
  'Sampai itu berhasil, pembaca di belakang CDN melihat edisi lama; alamatnya dipanggil lagi pada putaran berikutnya.';
const STALE_EN = 'Until then readers behind the CDN see the old edition; the next run calls again.';

export const noVariable = (name: string): Message =>
  message(
    `Variabel lingkungan ${name}, yang disebut di output.purge.headers, belum diisi.`,
    `The environment variable ${name}, which output.purge.headers names, is not set.`,
    `Isi ${name} sebelum menjalankan opd-widgets. ${STALE}`,
    `Set ${name} before opd-widgets is started. ${STALE_EN}`,
  );

export const badHeader = (name: string): Message =>
  message(
    `Isi kepala "${name}" di output.purge.headers tidak dapat dikirim.`,
    `The value of "${name}" in output.purge.headers cannot be sent.`,
    `Hapus baris baru dan huruf khusus dari isinya. ${STALE}`,
    `Remove line breaks and special letters from it. ${STALE_EN}`,
  );

export const purgeFailed = (host: string, status: number | undefined): Message =>
  message(
    status ? `${host} menolak panggilan purge (${status}).` : `${host} tidak menjawab panggilan purge.`,
    status ? `${host} refuses the purge call (${status}).` : `${host} does not answer the purge call.`,
    `Periksa output.purge. ${STALE}`,
    `Check output.purge. ${STALE_EN}`,
  );
