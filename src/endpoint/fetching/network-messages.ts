import type { Message } from '../finding.js';
import { message } from '../message.js';

type Words = (host: string) => Message;

const renew: Words = (host) =>
  message(
    `Sertifikat https ${host} sudah kedaluwarsa.`,
    `The https certificate of ${host} has expired.`,
    `Minta pengelola ${host} memperbarui sertifikatnya. Isi terakhir yang baik tetap tampil.`,
    `Ask ${host} to renew its certificate. The last good content stays.`,
  );
const notYet: Words = (host) =>
  message(
    `Sertifikat https ${host} belum berlaku.`,
    `The https certificate of ${host} is not valid yet.`,
    'Periksa jam komputer ini; bila benar, minta pengelola situs memeriksa sertifikatnya.',
    'Check the clock of this computer; if it is right, ask the site to check its certificate.',
  );
const selfSigned: Words = (host) =>
  message(
    `Sertifikat https ${host} dibuat sendiri, bukan oleh penerbit yang dipercaya.`,
    `The https certificate of ${host} is self-made, not from an issuer that is trusted.`,
    `Minta pengelola ${host} memasang sertifikat yang dipercaya (gratis dari Let's Encrypt).`,
    `Ask ${host} to install a trusted certificate (free from Let's Encrypt).`,
  );
const incomplete: Words = (host) =>
  message(
    `Rantai sertifikat https ${host} tidak lengkap atau tidak dikenal.`,
    `The chain of https certificates of ${host} is incomplete or unknown.`,
    `Minta pengelola ${host} memasang sertifikat antara (fullchain) di servernya.`,
    `Ask ${host} to install the intermediate certificate (fullchain) on its server.`,
  );
const otherName: Words = (host) =>
  message(
    `Sertifikat https yang dikirim ${host} dibuat untuk nama lain.`,
    `The https certificate that ${host} sends is made for another name.`,
    'Periksa ejaan alamatnya, dengan atau tanpa www; bila benar, beri tahu pengelola situs.',
    'Check the spelling of the address, with or without www; if it is right, tell the site.',
  );
const otherTls: Words = (host) =>
  message(
    `Sambungan aman (https) dengan ${host} gagal dibuat.`,
    `A secure connection (https) with ${host} could not be made.`,
    'Buka alamatnya di peramban; bila di sana ada peringatan, beri tahu pengelola situs.',
    'Open the address in a browser; if it warns, tell the site.',
  );

const CERTIFICATE: Record<string, Words> = {
  CERT_HAS_EXPIRED: renew,
  CERT_NOT_YET_VALID: notYet,
  DEPTH_ZERO_SELF_SIGNED_CERT: selfSigned,
  SELF_SIGNED_CERT_IN_CHAIN: selfSigned,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: incomplete,
  UNABLE_TO_GET_ISSUER_CERT: incomplete,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: incomplete,
  ERR_TLS_CERT_ALTNAME_INVALID: otherName,
};

/** What is wrong with a secure connection, by the system's code; undefined for what has nothing to do with it. */
export function certificateMessage(code: string, host: string): Message | undefined {
  const words = CERTIFICATE[code] ?? (/^(ERR_SSL_|ERR_TLS_|CERT_|EPROTO$)/.test(code) ? otherTls : undefined);
  return words?.(host);
}

export const unknownName = (host: string): Message =>
  message(
    `Nama ${host} tidak ada di internet.`,
    `The name ${host} does not exist on the internet.`,
    'Periksa ejaan alamatnya, dan sambungan internet komputer ini.',
    "Check the spelling of the address, and this computer's connection.",
  );

export const unreachable = (host: string, code: string): Message =>
  message(
    `${host} tidak dapat dihubungi (${code}).`,
    `${host} cannot be reached (${code}).`,
    'Akan dicoba lagi; isi terakhir yang baik tetap tampil. Bila terus begini, beri tahu pengelola situs.',
    'It is tried again later; the last good content stays. If it stays like this, tell the site.',
  );
