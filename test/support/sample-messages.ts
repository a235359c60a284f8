import type { Kind, Visibility } from '../../src/contract/index.js';
import type { Act } from '../../src/endpoint/desk/act.js';

/** A message of the demo's regency as citizens write them. */
export interface SampleMessage {
  text: string;
  kind?: Kind;
  visibility?: Visibility;
  service: string;
  agency?: string;
  program?: string;
  address?: string;
  at?: readonly [lat: number, long: number];
  name?: string;
  contact?: string;
  answers?: Record<string, string>;
  /** Calendar days before now, and the time of day in WIB. */
  days: number;
  time?: string;
  suspect?: string;
  /** Pictures of the demo that stand in for the citizen's photos. */
  photos?: readonly string[];
  /** What officers did since, a day after the other; `answered` and the like are short for an act. */
  acts?: readonly Act[];
  /** Already seen by an officer. */
  seen?: boolean;
}

const answered = (text: string, stage: 'done' | 'in-progress' | 'rejected', isPublic = true): Act => ({
  what: 'reply',
  text,
  stage,
  release: { text: isPublic, photos: [], named: false },
});
const PUPR = 'dinas-pupr';
const THANKS = 'Terima kasih sudah melapor.';

/** Those of Dinas PUPR are the ones in the design's picture, on Monday 16 November 2026. */
export const SAMPLE_MESSAGES: readonly SampleMessage[] = [
  {
    text: 'Jembatan kecil di Manggopoh Dalam berlubang. Papan lantainya patah dua, motor harus dituntun. Anak sekolah lewat tiap pagi.',
    kind: 'pengaduan',
    service: 'jembatan',
    agency: PUPR,
    address: 'Korong Manggopoh Dalam, Nagari Ulakan, Kec. Ulakan Tapakis',
    at: [-0.71842, 100.20311],
    name: 'Yusmaniar',
    contact: '0812 3456 7890',
    days: 12,
    time: '10:05',
    seen: true,
    acts: [{ what: 'verify' }],
  },
  {
    text: 'Bahu jalan longsor dekat jembatan rel. Sudah diberi ranting oleh warga, tapi malam tidak kelihatan.',
    kind: 'pengaduan',
    service: 'jalan-rusak',
    agency: PUPR,
    address: 'Nagari Kayu Tanam, Kec. 2x11 Kayu Tanam',
    at: [-0.54621, 100.33107],
    answers: { 'jenis-kerusakan': 'longsor', 'panjang-meter': '12' },
    name: 'Erizal',
    days: 10,
    time: '16:40',
    seen: true,
    photos: ['jalan-akses', 'drainase', 'tarok-city'],
  },
  {
    text: 'Lampu jalan di simpang Ulakan padam sejak Sabtu. Malam sangat gelap, kemarin hampir ada yang jatuh karena lubang tidak kelihatan. Mohon diperbaiki sebelum Basapa.',
    kind: 'pengaduan',
    visibility: 'anonim',
    service: 'kawasan-ulakan',
    agency: PUPR,
    program: 'makam-syekh-burhanuddin',
    address: 'Nagari Ulakan, Kec. Ulakan Tapakis',
    at: [-0.71125, 100.18932],
    days: 7,
    time: '09:14',
    seen: true,
    photos: ['ulakan'],
    acts: [{ what: 'note', text: 'Regu Bina Marga cek Kamis.' }],
  },
  {
    text: 'Kapan jalan ke Tandikek bisa dilewati truk? Panen sudah dekat dan toke menunggu.',
    kind: 'permintaan-informasi',
    service: 'akses-tarok',
    agency: PUPR,
    program: 'jalan-akses-tarok-city-tandikek',
    address: 'Kec. 2x11 Kayu Tanam',
    name: 'Syafril Tanjung',
    contact: 'syafril@contoh.example',
    days: 6,
    time: '19:22',
  },
  {
    text: 'Mohon rambu hati-hati di dekat sekolah. SD 07 persis di tikungan, mobil selalu kencang.',
    kind: 'aspirasi',
    service: 'jalan-rusak',
    agency: PUPR,
    address: 'Nagari Malai V Suku, Kec. Sungai Geringging',
    name: 'Rahmi',
    days: 4,
    time: '07:51',
  },
  {
    text: 'Saluran di Korong Tarok tersumbat. Tiap hujan air masuk ke halaman surau.',
    kind: 'pengaduan',
    service: 'irigasi-drainase',
    agency: PUPR,
    program: 'drainase-gerbang-tarok-city',
    address: 'Korong Tarok, Kec. 2x11 Kayu Tanam',
    days: 3,
    time: '08:30',
    seen: true,
    photos: ['drainase', 'kantor-nagari'],
  },
  {
    text: 'Debu proyek masuk ke rumah. Tolong jalannya disiram pagi dan sore, ada bayi di sini. Telepon saya di 0813-6612-3344 bila perlu.',
    kind: 'pengaduan',
    service: 'akses-tarok',
    agency: PUPR,
    program: 'jalan-akses-pasa-limau-tarok-city',
    address: 'Kec. 2x11 Kayu Tanam',
    name: 'Desi Ratnasari',
    days: 3,
    time: '13:12',
    seen: true,
  },
  {
    text: 'Usul halte di gerbang Tarok City. Anak-anak ISI menunggu bus di panas dan hujan.',
    kind: 'aspirasi',
    service: 'tarok-city',
    agency: PUPR,
    address: 'Kec. 2x11 Kayu Tanam',
    name: 'Fadhil',
    days: 0,
    time: '08:02',
  },

  {
    text: 'Jalan di depan kantor wali nagari Sintuk berlubang dalam, sudah dua motor jatuh.',
    kind: 'pengaduan',
    service: 'jalan-rusak',
    agency: PUPR,
    address: 'Kec. Sintuk Toboh Gadang',
    answers: { 'jenis-kerusakan': 'lubang' },
    name: 'Masrizal',
    days: 15,
    acts: [
      { what: 'verify' },
      answered(
        `${THANKS} Lubangnya kami tutup sementara dengan sirtu; aspalnya dijadwalkan minggu depan.`,
        'in-progress',
      ),
    ],
  },
  {
    text: 'Air PDAM di Lubuk Alung mati tiga hari. Terpaksa beli air galon untuk memasak.',
    kind: 'pengaduan',
    service: 'air-bersih',
    agency: PUPR,
    address: 'Kec. Lubuk Alung',
    days: 9,
    acts: [answered(`${THANKS} Pipa induk di Singguliang pecah dan sedang diganti.`, 'in-progress')],
  },
  {
    text: 'Irigasi Banda Anam dangkal, sawah di hilir tidak dapat air sejak dua bulan.',
    kind: 'pengaduan',
    service: 'irigasi-drainase',
    agency: PUPR,
    address: 'Kec. Nan Sabaris',
    name: 'Kelompok Tani Saiyo',
    days: 13,
    acts: [answered('Pengerukan masuk rencana Desember, bersama P3A setempat.', 'in-progress')],
  },
  {
    text: 'Gorong-gorong di pasar Pauh Kambar tersumbat sampah.',
    kind: 'pengaduan',
    service: 'jembatan',
    agency: PUPR,
    address: 'Kec. Nan Sabaris',
    days: 20,
    acts: [answered(`${THANKS} Sudah dibersihkan tanggal 30 Oktober.`, 'done')],
  },
  {
    text: 'Terima kasih jalan ke Padang Toboh sudah diaspal, mobil pikap lancar.',
    service: 'jalan-rusak',
    agency: PUPR,
    address: 'Kec. Ulakan Tapakis',
    name: 'Zainal Abidin',
    days: 24,
    acts: [answered('Terima kasih kembali. Kabari kami bila ada yang rusak lagi.', 'done')],
  },
  {
    text: 'Minta aspal jalan pribadi ke rumah saya.',
    service: 'jalan-rusak',
    agency: PUPR,
    days: 30,
    acts: [
      answered(
        'Jalan di tanah pribadi tidak bisa dibiayai APBD. Jalan umum di depannya masuk rencana 2027.',
        'rejected',
        false,
      ),
    ],
  },
  {
    text: 'Pengawas proyek minta uang kepada pedagang di tepi jalan supaya lapaknya tidak dibongkar.',
    kind: 'pengaduan',
    visibility: 'rahasia',
    service: 'akses-tarok',
    agency: PUPR,
    address: 'Kec. Batang Anai',
    at: [-0.8, 100.3],
    name: 'Pedagang',
    contact: '0821 7000 1122',
    days: 5,
  },
  {
    text: 'Lampu di simpang Ulakan mati, gelap sekali kalau malam.',
    kind: 'pengaduan',
    service: 'kawasan-ulakan',
    agency: PUPR,
    address: 'Nagari Ulakan, Kec. Ulakan Tapakis',
    at: [-0.7113, 100.18935],
    days: 6,
    time: '20:15',
  },
  {
    text: 'PINJAMAN CEPAT CAIR https://a.example https://b.example https://c.example https://d.example klik sekarang',
    service: 'jalan-rusak',
    agency: PUPR,
    days: 2,
    suspect: 'fast links',
    acts: [{ what: 'spam', spam: true }],
  },
  {
    text: 'Judi daring terpercaya www.x.example www.y.example www.z.example www.w.example',
    service: 'jembatan',
    agency: PUPR,
    days: 1,
    suspect: 'honeypot links',
  },

  {
    text: 'Lampu jalan nomor LU-118 di Lubuk Alung menyala siang hari.',
    kind: 'pengaduan',
    service: 'lampu-jalan',
    agency: 'dinas-perhubungan',
    address: 'Kec. Lubuk Alung',
    answers: { 'nomor-tiang': 'LU-118' },
    days: 11,
  },
  {
    text: 'Rambu dilarang parkir di depan Puskesmas Sungai Limau hilang.',
    kind: 'pengaduan',
    service: 'rambu-marka',
    agency: 'dinas-perhubungan',
    address: 'Kec. Sungai Limau',
    days: 4,
  },
  {
    text: 'Zebra cross di depan SMP 2 Batang Anai sudah pudar.',
    service: 'rambu-marka',
    agency: 'dinas-perhubungan',
    address: 'Kec. Batang Anai',
    days: 8,
    acts: [answered('Pengecatan ulang dijadwalkan Kamis.', 'in-progress')],
  },
  {
    text: 'Berapa tarif resmi angkot Pariaman–Lubuk Alung?',
    kind: 'permintaan-informasi',
    service: 'rambu-marka',
    agency: 'dinas-perhubungan',
    days: 14,
    acts: [answered('Tarifnya Rp10.000 untuk umum dan Rp5.000 untuk pelajar, sesuai Perbup.', 'done')],
  },

  {
    text: 'KTP saya sudah tiga bulan belum jadi. Diajukan 12 Agustus di kantor camat.',
    kind: 'pengaduan',
    service: 'dokumen-kependudukan',
    agency: 'disdukcapil',
    address: 'Kec. VII Koto Sungai Sarik',
    name: 'Nurhayati',
    contact: '0852 6300 4455',
    days: 9,
  },
  {
    text: 'Apakah akta kelahiran bisa diurus lewat kantor nagari?',
    kind: 'permintaan-informasi',
    service: 'dokumen-kependudukan',
    agency: 'disdukcapil',
    program: 'nagita',
    days: 3,
  },
  {
    text: 'Petugas loket ramah, KK jadi sehari. Terima kasih.',
    service: 'dokumen-kependudukan',
    agency: 'disdukcapil',
    days: 18,
    acts: [answered('Terima kasih. Kami sampaikan ke petugasnya.', 'done')],
  },
  {
    text: 'Ada yang meminta Rp200.000 supaya KTP cepat jadi.',
    kind: 'pengaduan',
    visibility: 'rahasia',
    service: 'dokumen-kependudukan',
    agency: 'disdukcapil',
    days: 2,
  },

  {
    text: 'Antrean poli penyakit dalam RSUD sampai pukul dua siang, nomor daring tidak dipanggil.',
    kind: 'pengaduan',
    service: 'rsud',
    agency: 'rsud',
    program: 'antrean-daring-rsud',
    days: 5,
  },
  {
    text: 'Toilet di Pasar Kampung Dalam tidak ada air.',
    kind: 'pengaduan',
    service: 'pasar',
    agency: 'dinas-perdagangan',
    address: 'Kec. V Koto Kampung Dalam',
    days: 6,
  },
  {
    text: 'Bibit ikan bantuan mati separuh waktu datang.',
    kind: 'pengaduan',
    service: 'perikanan',
    agency: 'dinas-perikanan',
    address: 'Kec. 2x11 Enam Lingkung',
    days: 7,
  },
  {
    text: 'Pupuk bersubsidi susah dicari di Enam Lingkung, kios bilang kuota habis.',
    kind: 'pengaduan',
    service: 'pertanian',
    agency: 'dinas-pertanian',
    address: 'Kec. Enam Lingkung',
    days: 16,
    acts: [answered('Kuota tambahan 12 ton tiba tanggal 20 dan dibagi lewat kelompok tani.', 'in-progress')],
  },
  {
    text: 'Pantai Arta kotor sesudah libur panjang, bak sampah penuh.',
    kind: 'pengaduan',
    service: 'wisata',
    agency: 'disparpora',
    address: 'Kec. Sungai Limau',
    days: 10,
    photos: ['pantai'],
  },
  {
    text: 'Internet di kantor Nagari Kudu Gantiang putus terus, layanan surat terhenti.',
    kind: 'pengaduan',
    service: 'internet-nagari',
    agency: 'diskominfo',
    program: 'internet-kantor-nagari',
    address: 'Kec. V Koto Timur',
    days: 4,
  },
  {
    text: 'Usul: jadwal pemadaman air dan lampu ditampilkan di situs kabupaten.',
    service: 'layanan-digital',
    agency: 'diskominfo',
    days: 12,
    acts: [answered('Usul yang baik; kami bicarakan dengan PDAM dan PLN.', 'in-progress')],
  },
  {
    text: 'Sampah di tepi Batang Anai menumpuk, baunya sampai ke masjid.',
    kind: 'pengaduan',
    service: 'sampah',
    address: 'Kec. Batang Anai',
    days: 2,
  },
  {
    text: 'Saya tidak tahu ini urusan siapa: pohon besar miring ke kabel listrik di Patamuan.',
    kind: 'pengaduan',
    service: 'lainnya',
    address: 'Kec. Patamuan',
    days: 1,
    photos: ['sawah-nagari'],
  },
  {
    text: 'Kapal nelayan di muara butuh tambatan yang kuat. Ombak kemarin mematahkan dua tiang.',
    service: 'lainnya',
    address: 'Kec. Batang Gasan',
    days: 0,
    time: '06:20',
  },
  {
    text: 'Izin usaha saya ditolak sistem tanpa alasan.',
    kind: 'pengaduan',
    service: 'perizinan',
    agency: 'dpmptp',
    days: 3,
  },
  {
    text: 'Dana nagari belum diumumkan di papan informasi sejak Juni.',
    kind: 'permintaan-informasi',
    service: 'pemerintahan-nagari',
    agency: 'dpmd',
    address: 'Kec. IV Koto Aur Malintang',
    days: 8,
  },
  {
    text: 'Balap liar tiap malam Minggu di jalan baru.',
    kind: 'pengaduan',
    service: 'ketertiban',
    agency: 'satpol-pp-damkar',
    address: 'Kec. VII Koto Padang Sago',
    days: 5,
  },
  {
    text: 'Puskesmas Sikucur belum ada dokter gigi.',
    service: 'puskesmas',
    address: 'Kec. V Koto Kampung Dalam',
    days: 7,
  },
];
