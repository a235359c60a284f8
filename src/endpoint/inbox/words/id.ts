import { id as all } from '../../../i18n/index.js';
import { words as frame } from '../pages/words.js';
import { words as signIn } from '../sign-in/words.js';
import { words as account } from '../account/words.js';
import { words as messages } from '../messages/words.js';
import { words as message } from '../message/words.js';
import { words as templates } from '../templates/words.js';
import { words as team } from '../team/words.js';
import { words as exports } from '../exports/words.js';
import { words as log } from '../log/words.js';
import { words as care } from '../care/words.js';
import { words as notices } from '../notices/words.js';
import { words as report } from '../report/words.js';

type ProblemKind =
  'not-found' | 'no-feedback' | 'method' | 'other-site' | 'unreadable' | 'too-large' | 'unavailable' | 'broken';

/** Words of the officers' pages: one part for each room, in a file of its own. */
export const id = {
  /** Words, numbers and dates that the widgets use as well. */
  all,
  app: 'Kotak pesan',
  problem: {
    'not-found': [
      'Tidak ada di sini',
      'Alamat ini tidak ada, atau bukan untuk akun Anda. Pesan yang sudah diteruskan ke dinas lain juga tidak tampak lagi di sini.',
    ],
    'no-feedback': [
      'Kotak pesan belum dibuka',
      'Formulir pesan belum diatur di opd.json, jadi belum ada pesan yang bisa masuk.',
    ],
    method: [
      'Tidak bisa dibuka langsung',
      'Alamat ini hanya menerima kiriman dari tombol di halaman. Kembali, lalu tekan tombolnya.',
    ],
    'other-site': [
      'Ditolak',
      'Kiriman ini berasal dari situs lain, jadi tidak dijalankan. Buka kotak pesan, lalu ulangi dari sana.',
    ],
    unreadable: [
      'Tidak terbaca',
      'Kiriman ini bukan formulir dari halaman kotak pesan, atau terputus di jalan. Coba lagi.',
    ],
    'too-large': ['Terlalu besar', 'Kiriman ini lebih dari 256 KB, jadi tidak diterima. Persingkat tulisannya.'],
    unavailable: [
      'Belum bisa dibuka',
      'Tempat penyimpanan pesan sedang tidak bisa dipakai. Coba lagi sebentar lagi; tidak ada yang hilang.',
    ],
    broken: [
      'Ada yang salah di pihak kami',
      'Kesalahannya sudah dicatat. Coba lagi; bila tetap begitu, hubungi pengelola server.',
    ],
  } as Record<ProblemKind, readonly [title: string, text: string]>,
  back: 'Ke kotak pesan',
  frame: frame.id,
  signIn: signIn.id,
  account: account.id,
  messages: messages.id,
  message: message.id,
  templates: templates.id,
  team: team.id,
  exports: exports.id,
  log: log.id,
  care: care.id,
  report: report.id,
  notices: notices.id,
};
export type InboxWords = typeof id;
