import { asCode as c, type Told } from './doctor-words.js';

const meant = (nearest: string | undefined) => (nearest ? ` Mungkin maksud Anda ${c(nearest)}.` : '');

const TAG = 'Ganti tag ini menjadi:';
const SERVER = 'Yang mengelola server skrip itu menambahkan:';
const DIRECTIVES: Record<string, string> = {
  'script-src': 'skrip widget tidak boleh dijalankan',
  'connect-src': 'data tidak boleh diambil',
  'img-src': 'gambar tidak boleh dimuat',
};

/** What can be wrong in a page itself: tags, scripts, its policy. */
export const idDoctorMarkup = {
  stripped: ({ name }: { name: string }): Told => [
    'Penanda widget dibuang penyunting',
    `${c(`<${name}>`)} masih punya nama program, tetapi ${c('data-opd-widget')} sudah hilang.`,
    'Tulis kembali di penyunting kode (HTML):',
  ],
  escaped: (): Told => [
    'Potongan kode tampil sebagai tulisan',
    'Kode ditempel di penyunting biasa, jadi pembaca melihat tanda-tandanya, bukan widgetnya.',
    'Hapus tulisan itu, pindah ke mode kode (HTML), lalu tempel lagi. Yang tampil sekarang:',
  ],
  'no-widget': (): Told => [
    'Tidak ada widget di halaman ini',
    'Tagnya tidak ditemukan. Banyak penyunting membuang tag yang tidak dikenalnya saat disimpan.',
    'Pakai bentuk yang tidak dibuang penyunting:',
  ],
  'unknown-widget': ({ name, nearest }: { name: string; nearest?: string }): Told => [
    'Nama widget salah tulis',
    `Tidak ada widget ${c(name)}.${meant(nearest)}`,
    nearest ? TAG : 'Lihat nama-nama widget di halaman pembuat kode.',
  ],
  'unknown-attribute': ({ name, nearest, known }: { name: string; nearest?: string; known: string }): Told => [
    'Atribut tidak dikenal',
    nearest
      ? `Widget ini tidak punya ${c(name)}.${meant(nearest)}`
      : `Widget ini tidak punya ${c(name)}. Yang ada: ${known}.`,
    nearest ? TAG : `Hapus ${c(name)}, atau tulis awalan ${c('data-')} bila itu milik situs Anda.`,
  ],
  'unknown-value': ({ name, value, known }: { name: string; value: string; known: string }): Told => [
    'Isi atribut tidak dikenal',
    `${c(`${name}="${value}"`)} diabaikan. Yang bisa dipakai: ${known}.`,
    TAG,
  ],
  'missing-attribute': ({ tag, name }: { tag: string; name: string }): Told => [
    'Atribut wajib belum ada',
    `${c(tag)} belum menyebut ${c(name)}, jadi tidak ada yang bisa ditampilkan.`,
    'Isi dengan nama program yang dimaksud, misalnya:',
  ],
  'curly-quotes': ({ name }: { name: string; value: string }): Told => [
    'Tanda kutip melengkung',
    `Penyunting mengubah tanda kutip di ${c(name)} menjadi tanda kutip melengkung, dan isinya ikut salah.`,
    'Ketik lagi dengan tanda kutip lurus, di mode kode (HTML):',
  ],
  'unknown-program': ({ id, nearest }: { id: string; nearest?: string }): Told => [
    'Nama program salah tulis',
    `Tidak ada program ${c(id)} di server data.${meant(nearest)}`,
    nearest ? TAG : 'Pilih nama dari daftar program di halaman pembuat kode.',
  ],
  'unknown-agency': ({ id, nearest }: { id: string; nearest?: string }): Told => [
    'Nama dinas salah tulis',
    `Tidak ada dinas ${c(id)} di server data.${meant(nearest)}`,
    nearest ? TAG : 'Pilih nama dari daftar dinas di halaman pembuat kode.',
  ],
  'unknown-service': ({ id, nearest }: { id: string; nearest?: string }): Told => [
    'Kode layanan salah tulis',
    `Tidak ada layanan ${c(id)} di server data.${meant(nearest)}`,
    nearest ? TAG : 'Hapus atributnya: warga lalu memilih layanan sendiri.',
  ],
  'script-missing': ({ tag }: { tag: string }): Told => [
    'Skrip widget belum ada',
    `${c(tag)} ada di halaman, tetapi skrip yang menghidupkannya tidak.`,
    `Tempel sekali saja, misalnya di bagian bawah (footer) situs:`,
  ],
  'script-twice': ({ address }: { address: string }): Told => [
    'Skrip dimuat dua kali',
    `${c(address)} adalah salinan kedua. Widget tetap jalan, tetapi pembaca mengunduhnya dua kali.`,
    'Hapus salinan kedua. Cukup satu baris ini:',
  ],
  'script-both': (): Told => [
    'Skrip modul dan skrip biasa dipakai bersama',
    'Keduanya berisi hal yang sama. Cukup salah satu.',
    'Hapus yang lain dan sisakan ini:',
  ],
  'script-not-module': ({ address }: { address: string }): Told => [
    'Skrip tidak dijalankan sebagai modul',
    `Peramban menolak ${c(address)}, karena ${c('type="module"')} hilang atau diubah, sering oleh penyunting atau plugin pengoptimal.`,
    'Kecualikan skrip ini dari pengoptimal, dan tulis:',
  ],
  'script-down': ({ address, status }: { address: string; status: number }): Told => [
    'Skrip tidak ditemukan',
    `${c(address)} dijawab ${status}.`,
    'Periksa alamatnya. Kode yang benar ada di halaman pembuat kode.',
  ],
  'script-silent': ({ address }: { address: string }): Told => [
    'Skrip tidak terjangkau',
    `Tidak ada sambungan ke ${c(address)}.`,
    'Periksa alamat dan jaringan. Bila keduanya benar, kabari pengelola server itu.',
  ],
  'script-type': ({ address, type }: { address: string; type: string }): Told => [
    'Jenis berkas skrip salah',
    `Server mengirim ${c(address)} sebagai ${c(type || '?')}; peramban tidak menjalankannya.`,
    SERVER,
  ],
  'script-integrity': ({ address }: { address: string }): Told => [
    'Skrip berbeda dari sidiknya',
    `Isi ${c(address)} tidak cocok dengan ${c('integrity')} di tagnya, jadi peramban menolaknya.`,
    'Sidik ini untuk satu versi saja: pakai alamat yang berisi nomor versi, atau hapus sidiknya.',
  ],
  'script-changed': ({ address }: { address: string }): Told => [
    'Berkas skrip sudah berubah',
    `Isi ${c(address)} bukan lagi yang diterbitkan: sidiknya lain dari yang ada di ${c('sri.json')}.`,
    'Kabari pengelola server skrip, dan jangan pakai berkas ini sebelum jelas.',
  ],
  'two-versions': ({ versions }: { versions: string }): Told => [
    'Dua versi skrip di satu halaman',
    `Versi ${versions} dimuat bersama. Yang datang dulu dipakai, yang lain sia-sia.`,
    'Sisakan yang terbaru:',
  ],
  'name-taken': ({ tag }: { tag: string }): Told => [
    'Nama widget dipakai skrip lain',
    `Skrip lain di halaman ini sudah mendaftarkan ${c(tag)} lebih dulu.`,
    'Hapus atau ubah skrip lain itu.',
  ],
  policy: ({ directive, source }: { directive: string; source: string }): Told => [
    'Kebijakan halaman (CSP) memblokir',
    `Karena ${c(directive)} tidak menyebut ${c(source)}, ${DIRECTIVES[directive] ?? 'sebagian widget tidak jalan'}.`,
    'Ganti bagian itu pada header Content-Security-Policy menjadi:',
  ],
  'policy-nonce': ({ address }: { address: string }): Told => [
    'Kebijakan halaman (CSP) meminta nonce',
    `${c(address)} tidak membawa nonce, jadi tidak dijalankan.`,
    'Isi nonce seperti pada skrip lain di situs Anda:',
  ],
  'policy-trusted-types': (): Told => [
    'Trusted Types memblokir widget',
    `Halaman ini mewajibkan Trusted Types, tetapi tidak menyebut ${c('lit-html')}.`,
    'Ganti bagian itu pada header Content-Security-Policy menjadi:',
  ],
  'policy-sandbox': (): Told => [
    'Halaman dikurung tanpa skrip',
    `Kebijakan ${c('sandbox')} tidak mengizinkan skrip apa pun.`,
    'Ganti bagian itu menjadi:',
  ],
  'mixed-content': ({ address }: { address: string }): Told => [
    'Alamat tanpa pengaman (http)',
    `Halaman ini https, maka peramban memblokir ${c(address)}.`,
    'Pakai https:',
  ],
};
