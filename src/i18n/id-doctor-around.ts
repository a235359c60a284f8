import { asCode as c, dayIn, type Told } from './doctor-words.js';

const day = dayIn('id-ID');

const decimal = (value: number) => `${value}`.replace('.', ',');

const SERVER = 'Yang mengelola server data itu menambahkan:';
const STEPS = {
  asking: 'halaman baru memintanya belakangan',
  name: 'mencari alamat server',
  connection: 'menyambung ke server',
  answer: 'menunggu jawaban server',
  transfer: 'mengunduh isinya',
};

/** What can be wrong around a page: the endpoint, the device, the network, the room that its theme leaves. */
export const idDoctorAround = {
  'bad-endpoint': ({ value }: { value: string }): Told => [
    'Alamat data tidak bisa dibaca',
    `${c(value)} bukan alamat web.`,
    'Tulis alamat lengkapnya, misalnya:',
  ],
  'endpoint-down': ({ address, status }: { address: string; status: number }): Told => [
    'Server data menolak',
    `${c(address)} dijawab ${status}.`,
    status == 404 ? 'Periksa alamat server data.' : 'Kabari pengelola server data. Widget mencoba lagi sendiri.',
  ],
  'endpoint-silent': ({ address }: { address: string }): Told => [
    'Server data tidak terjangkau',
    `Tidak ada sambungan ke ${c(address)}.`,
    'Periksa alamat dan jaringan. Bila keduanya benar, kabari pengelola server data.',
  ],
  'endpoint-slow': ({ address }: { address: string }): Told => [
    'Server data tidak menjawab',
    `${c(address)} belum menjawab setelah 15\xa0detik.`,
    'Kabari pengelola server data. Widget menampilkan salinan terakhir bila ada.',
  ],
  cors: ({ address }: { address: string }): Told => [
    'Server tidak mengizinkan situs lain (CORS)',
    `${c(address)} ada, tetapi peramban tidak boleh membacanya dari halaman ini.`,
    SERVER,
  ],
  'document-type': ({ address, type }: { address: string; type: string }): Told => [
    'Jenis berkas data salah',
    `Server mengirim ${c(address)} sebagai ${c(type || '?')}. Masih terbaca, tetapi perantara bisa mengubahnya.`,
    SERVER,
  ],
  'not-json': ({ address }: { address: string }): Told => [
    'Jawaban server bukan data',
    `${c(address)} berisi hal lain, misalnya halaman masuk Wi-Fi atau halaman galat.`,
    'Buka alamat itu di peramban untuk melihat isinya.',
  ],
  'not-ours': ({ address }: { address: string }): Told => [
    'Data bukan untuk widget ini',
    `${c(address)} adalah JSON, tetapi bukan seperti yang diharapkan widget.`,
    'Periksa alamat server data.',
  ],
  newer: ({ address }: { address: string }): Told => [
    'Data memakai versi yang lebih baru',
    `${c(address)} ditulis untuk widget yang lebih baru.`,
    'Pakai skrip versi terbaru.',
  ],
  old: ({ date }: { date: string }): Told => [
    'Data sudah lama',
    `Edisi terakhir terbit ${day(date)}, lebih dari dua kali jarak terbit yang dijanjikan.`,
    'Kabari pengelola server data.',
  ],
  future: ({ date }: { date: string }): Told => [
    'Tanggal data belum tiba',
    `Edisi ini bertanggal ${day(date)}. Jam perangkat ini terlambat, atau jam server terlalu cepat.`,
    'Cocokkan jam perangkat dengan jam internet.',
  ],
  clock: ({ minutes }: { minutes: number }): Told => [
    'Jam tidak cocok',
    `Jam perangkat ini ${Math.abs(minutes)}\xa0menit ${minutes > 0 ? 'lebih cepat' : 'lebih lambat'} daripada jam server.`,
    'Cocokkan jam perangkat dengan jam internet.',
  ],
  storage: (): Told => [
    'Penyimpanan peramban tertutup',
    'Salinan terakhir tidak bisa disimpan, dan formulir tidak bisa menjaga tulisan warga saat jaringan putus.',
    'Buka di jendela biasa (bukan penyamaran), dan izinkan penyimpanan untuk situs ini.',
  ],
  'storage-sandbox': (): Told => [
    'Bingkai tanpa penyimpanan',
    `Halaman ini ada di iframe ${c('sandbox')} tanpa ${c('allow-same-origin')}: tidak ada yang bisa disimpan.`,
    'Tambahkan pada iframe itu, bila halaman di dalamnya Anda percaya:',
  ],
  slow: ({ address, step, seconds }: { address: string; step: keyof typeof STEPS; seconds: number }): Told => [
    'Lambat',
    `${c(address)} perlu ${decimal(seconds)}\xa0detik. Paling lama: ${STEPS[step]}.`,
    step == 'asking'
      ? 'Letakkan baris skrip lebih awal di halaman, tanpa penunda.'
      : 'Coba di jaringan lain. Bila tetap lambat, kabari pengelola server data.',
  ],
  'no-width': ({ tag, pixels, place }: { tag: string; pixels: number; place: string }): Told => [
    `Lebar hanya ${pixels}\xa0px`,
    `${c(tag)} tidak mendapat ruang: ${c(place)} terlalu sempit.`,
    'Tambahkan di CSS situs:',
  ],
  'no-height': ({ tag, place }: { tag: string; place: string }): Told => [
    'Tinggi 0\xa0px',
    `${c(tag)} tidak terlihat, karena ${c(place)} tidak punya tinggi.`,
    'Tambahkan di CSS situs:',
  ],
  hidden: ({ tag, rule }: { tag: string; rule: string }): Told => [
    'Disembunyikan oleh tema',
    `Aturan ${c(rule)} menyembunyikan ${c(tag)}.`,
    'Tambahkan di CSS situs:',
  ],
  'hidden-around': ({ tag, place }: { tag: string; place: string }): Told => [
    'Sedang tidak terlihat',
    `${c(tag)} ada di dalam ${c(place)} yang sedang disembunyikan. Biarkan bila itu tab atau menu.`,
    'Bila seharusnya terlihat, tambahkan di CSS situs:',
  ],
  clipped: ({ tag, place }: { tag: string; place: string }): Told => [
    'Terpotong',
    `${c(place)} memotong ${c(tag)} (overflow).`,
    'Tambahkan di CSS situs:',
  ],
};
