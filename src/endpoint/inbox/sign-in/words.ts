import type { SignInReason } from './sign-in-page.js';
import type { WeakPassword } from '../../officers/officers.js';

/** Words of this room. */
const id = {
  title: 'Masuk',
  codeTitle: 'Kode verifikasi',
  login: 'Nama akun',
  password: 'Kata sandi',
  code: 'Kode 6 angka',
  codeHelp: 'Buka aplikasi kode di ponsel Anda, lalu ketik kode yang sedang tampil.',
  button: 'Masuk',
  again: 'Masuk dengan akun lain',
  forgotten: 'Lupa kata sandi? Minta tautan baru kepada kepala dinas atau koordinator Anda.',
  otherLanguage: 'English',
  signOn: (label: string) => `Masuk dengan ${label}`,
  signedOut: 'Keluar',
  why: (why: SignInReason, seconds: number): string => {
    const texts: Record<SignInReason, string> = {
      wrong: 'Nama akun atau kata sandi tidak cocok. Periksa lagi; huruf besar dan kecil pada kata sandi dibedakan.',
      wait: `Terlalu banyak percobaan. Tunggu ${wait(seconds, 'detik', 'menit')}, lalu coba lagi.`,
      'code-wrong': 'Kode itu tidak cocok atau sudah dipakai. Tunggu kode berikutnya, dan pastikan jam ponsel tepat.',
      'code-over': 'Waktu untuk mengetik kode sudah habis. Masuk lagi dari awal.',
      over: 'Anda sudah keluar karena lama tidak dipakai. Masuk lagi, lalu ulangi.',
      'over-writing':
        'Anda sudah keluar karena lama tidak dipakai. Yang Anda tulis tidak hilang: masuk lagi di sini, lalu kirim.',
      'no-cookie':
        'Peramban tidak menyimpan tanda masuk. Buka alamat ini lewat https://, dan izinkan cookie untuk situs ini.',
      out: 'Anda sudah keluar.',
      'sign-on-down':
        'Layanan masuk bersama sedang tidak bisa dihubungi. Masuk dengan kata sandi, atau coba lagi nanti.',
      'sign-on-refused': 'Anda tidak jadi masuk lewat layanan masuk bersama.',
      'sign-on-unknown':
        'Akun itu belum terdaftar di kotak pesan. Minta koordinator menambahkan Anda dengan alamat surel yang sama.',
      'sign-on-broken':
        'Masuk lewat layanan masuk bersama tidak selesai, atau terlalu lama. Coba lagi dari halaman ini.',
    };
    return texts[why];
  },
  weak: {
    short: 'Terlalu pendek: paling sedikit 12 huruf. Beberapa kata yang hanya Anda tahu sudah cukup.',
    long: 'Terlalu panjang: paling banyak 256 huruf.',
    common: 'Terlalu mudah ditebak. Pakai beberapa kata yang tidak biasa berdampingan.',
    login: 'Terlalu mirip dengan nama akun Anda. Pilih yang lain.',
  } satisfies Record<WeakPassword, string>,
  different: 'Kedua kata sandi tidak sama. Ketik lagi.',
  welcome: (name: string) => `Selamat datang, ${name}`,
  setPassword: 'Buat kata sandi untuk akun ini. Sesudah itu Anda langsung masuk.',
  newPassword: 'Kata sandi baru',
  passwordHelp: 'Paling sedikit 12 huruf. Beberapa kata lebih mudah diingat daripada tanda-tanda.',
  repeated: 'Kata sandi baru, sekali lagi',
  save: 'Simpan dan masuk',
  noLink: 'Tautan ini tidak berlaku lagi',
  noLinkText:
    'Tautan sekali pakai hanya berlaku tujuh hari dan hanya sekali. Minta tautan baru kepada kepala dinas atau koordinator Anda.',
  signedIn: 'Anda sudah masuk',
  goOn: 'Lanjutkan',
  toSignIn: 'Ke halaman masuk',
  carried: 'Anda sudah masuk lagi',
  carriedText: 'Yang Anda tulis belum terkirim. Periksa, lalu kirim.',
  send: 'Kirim sekarang',
  dontSend: 'Jangan kirim, buka kotak pesan',
};

const en: typeof id = {
  title: 'Sign in',
  codeTitle: 'Verification code',
  login: 'Account name',
  password: 'Password',
  code: 'Code of 6 digits',
  codeHelp: 'Open the code app on your phone and type the code that it shows.',
  button: 'Sign in',
  again: 'Sign in with another account',
  forgotten: 'Forgot the password? Ask the head of your agency or the coordinator for a new link.',
  otherLanguage: 'Bahasa Indonesia',
  signOn: (label) => `Sign in with ${label}`,
  signedOut: 'Sign out',
  why: (why, seconds) => {
    const texts: Record<SignInReason, string> = {
      wrong: 'Account name and password do not match. Check them; capitals count in a password.',
      wait: `Too many tries. Wait ${wait(seconds, 'seconds', 'minutes')}, then try again.`,
      'code-wrong':
        'That code does not match or was used already. Wait for the next, and see that the phone’s clock is right.',
      'code-over': 'The time to type the code is over. Sign in from the beginning.',
      over: 'You were signed out after a long time without use. Sign in, then do it again.',
      'over-writing':
        'You were signed out after a long time without use. What you wrote is not lost: sign in here, then send it.',
      'no-cookie':
        'The browser does not keep the sign-in. Open this address by https://, and allow cookies for this site.',
      out: 'You are signed out.',
      'sign-on-down': 'The single sign-on cannot be reached. Sign in with a password, or try again later.',
      'sign-on-refused': 'You did not sign in by the single sign-on.',
      'sign-on-unknown':
        'That account is not known to the inbox. Ask the coordinator to add you with the same mail address.',
      'sign-on-broken': 'The single sign-on was not finished, or took too long. Try again from this page.',
    };
    return texts[why];
  },
  weak: {
    short: 'Too short: at least 12 letters. A few words that only you know are enough.',
    long: 'Too long: at most 256 letters.',
    common: 'Too easy to guess. Take a few words that do not usually stand together.',
    login: 'Too much like your account name. Choose another.',
  },
  different: 'The two passwords are not the same. Type them again.',
  welcome: (name) => `Welcome, ${name}`,
  setPassword: 'Make a password for this account. You are signed in right after.',
  newPassword: 'New password',
  passwordHelp: 'At least 12 letters. A few words are easier to remember than signs.',
  repeated: 'New password, once more',
  save: 'Save and sign in',
  noLink: 'This link does not hold any more',
  noLinkText:
    'A one-time link holds for seven days and only once. Ask the head of your agency or the coordinator for a new one.',
  signedIn: 'You are signed in',
  goOn: 'Go on',
  toSignIn: 'To the sign-in page',
  carried: 'You are signed in again',
  carriedText: 'What you wrote was not sent yet. Check it, then send it.',
  send: 'Send now',
  dontSend: 'Do not send, open the inbox',
};

const wait = (seconds: number, second: string, minute: string): string =>
  seconds > 90 ? `${Math.ceil(seconds / 60)} ${minute}` : `${seconds} ${second}`;

export const words = { id, en };
