import type { Role } from '../../officers/officer.js';

/** Words of this room. */
const id = {
  name: 'Nama',
  login: 'Nama akun',
  loginHelp: 'Untuk masuk: huruf kecil, angka, titik, garis; tanpa spasi. Contoh: rina.pupr',
  email: 'Surel',
  role: 'Peran',
  roles: {
    officer: 'Petugas: membaca dan menjawab pesan dinasnya',
    head: 'Kepala: seperti petugas, dan mengatur akun serta data dinasnya',
    coordinator: 'Koordinator: meneruskan pesan antar dinas, mengatur semua akun, tidak membaca pesan rahasia',
    auditor: 'Pengawas: hanya membaca log',
  } satisfies Record<Role, string> as Record<Role, string>,
  agency: 'Dinas',
  agencyHelp: 'Untuk petugas dan kepala. Koordinator dan pengawas tidak terikat pada satu dinas.',
  state: 'Keadaan',
  states: {
    active: 'aktif',
    factor: 'aktif, dua langkah',
    invited: 'belum membuat kata sandi',
    revoked: 'dicabut',
  },
  seen: 'Terakhir dipakai',
  never: 'belum pernah',
  add: 'Tambah petugas',
  addButton: 'Tambah dan buat tautan',
  notAdded: 'Belum ditambahkan. Betulkan dulu kolom yang bertanda.',
  refused: {
    taken: 'Nama akun itu sudah dipakai, mungkin oleh akun yang sudah dicabut. Pilih yang lain.',
    login: 'Nama akun hanya boleh berisi huruf kecil, angka, titik, dan garis, 3 sampai 64 tanda.',
    role: 'Peran itu tidak bisa diberikan dari akun Anda.',
    agency: 'Petugas dan kepala memerlukan dinas. Pilih salah satu dari daftar.',
    email: 'Alamat surel itu tidak lengkap. Contoh: rina@pupr.go.id',
  },
  link: 'Tautan sekali pakai',
  linkFor: 'Untuk',
  linkText: (days: number) =>
    `Salin sekarang: tautan ini hanya tampil sekali. Serahkan langsung kepada orangnya; siapa pun yang membukanya dapat membuat kata sandi. Berlaku ${days} hari, sekali pakai.`,
  reset: 'Buat tautan baru',
  resetText:
    'Kata sandi dan verifikasi dua langkahnya dihapus, dan ia dikeluarkan dari semua perangkat. Lalu tampil tautan baru untuk diserahkan.',
  revoke: 'Cabut akun',
  revokeText:
    'Ia dikeluarkan saat ini juga dan tidak bisa masuk lagi. Pesan yang ditanganinya kembali tanpa petugas. Riwayat tetap ada.',
  revoked: 'Akun sudah dicabut.',
  last: 'Ini koordinator terakhir yang bisa masuk. Tambahkan koordinator lain dulu, dan pastikan ia sudah membuat kata sandi.',
  own: 'Akun Anda sendiri tidak bisa diatur ulang atau dicabut dari sini. Minta koordinator lain, atau ganti kata sandi di halaman Akun.',
  toOwn: 'Ke akun Anda',
  back: 'Ke daftar petugas',
};

const en: typeof id = {
  name: 'Name',
  login: 'Account name',
  loginHelp: 'To sign in with: small letters, digits, dots, dashes; no spaces. Example: rina.pupr',
  email: 'Mail address',
  role: 'Role',
  roles: {
    officer: 'Officer: reads and answers the messages of the agency',
    head: 'Head: as an officer, and manages accounts and data of the agency',
    coordinator: 'Coordinator: forwards between agencies, manages all accounts, reads no secret message',
    auditor: 'Auditor: reads the log alone',
  },
  agency: 'Agency',
  agencyHelp: 'For officers and heads. Coordinators and auditors belong to no single agency.',
  state: 'State',
  states: {
    active: 'active',
    factor: 'active, two steps',
    invited: 'no password yet',
    revoked: 'revoked',
  },
  seen: 'Last used',
  never: 'never',
  add: 'Add an officer',
  addButton: 'Add and make a link',
  notAdded: 'Not added yet. First put right what is marked.',
  refused: {
    taken: 'That account name is taken, perhaps by an account that was revoked. Choose another.',
    login: 'An account name has small letters, digits, dots and dashes only, 3 to 64 of them.',
    role: 'Your account cannot give that role.',
    agency: 'Officers and heads need an agency. Choose one of the list.',
    email: 'That mail address is not complete. Example: rina@pupr.go.id',
  },
  link: 'One-time link',
  linkFor: 'For',
  linkText: (days) =>
    `Copy it now: the link is shown this once. Hand it to the person directly; whoever opens it can set a password. It holds for ${days} days, once.`,
  reset: 'Make a new link',
  resetText:
    'Their password and verification in two steps are removed, and they are signed out of all devices. Then a new link is shown to be handed over.',
  revoke: 'Revoke the account',
  revokeText:
    'They are signed out at once and cannot sign in again. Messages that they handled are nobody’s again. The history stays.',
  revoked: 'The account is revoked.',
  last: 'This is the last coordinator who can sign in. First add another, and make sure that they have set a password.',
  own: 'Your own account cannot be reset or revoked here. Ask another coordinator, or change your password on the page Account.',
  toOwn: 'To your account',
  back: 'To the officers',
};

export const words = { id, en };
