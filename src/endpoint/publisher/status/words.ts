import { en as english } from '../../../i18n/en.js';
import { id as indonesian } from '../../../i18n/index.js';
import type { SourceState } from '../report/run-result.js';
import type { Health } from './health.js';

const id = {
  all: indonesian,
  title: 'Keadaan data',
  health: {
    ok: 'Semua sumber terbaca dan data terbaru sudah tayang.',
    degraded: 'Sebagian yang tayang adalah data terakhir yang berhasil dibaca.',
    failing: 'Data baru belum bisa masuk. Data terakhir tetap tayang.',
  } satisfies Record<Health, string>,
  never: 'Belum ada data yang dibaca. Coba buka lagi beberapa menit lagi.',
  held: 'Edisi baru ditahan dulu; edisi sebelumnya tetap tayang.',
  still: 'Pembaruan berkala sedang berhenti.',
  edition: 'Edisi yang tayang',
  checked: 'Terakhir diperiksa',
  next: 'Pemeriksaan berikutnya',
  sources: 'Sumber data',
  read: (read: string, all: string) => [read, `dari ${all} sumber terbaca`],
  columns: ['Sumber', 'Keadaan', 'Terakhir terbaca', 'Terakhir dicoba'],
  several: 'Beberapa OPD',
  states: {
    ok: 'Terbaca',
    unchanged: 'Terbaca, tidak berubah',
    failed: 'Tidak terbaca',
    waiting: 'Menunggu giliran',
  } satisfies Record<SourceState, string>,
  noAttempt: 'belum pernah',
  old: 'Belum bisa dibaca saat ini. Isi terakhirnya tetap tayang.',
  none: 'Belum pernah bisa dibaca, jadi belum ada isinya yang tayang.',
  wait: 'Dicoba lagi nanti. Isi terakhirnya tetap tayang.',
  soon: 'sebentar lagi',
  json: 'Untuk mesin pemantau',
  other: 'English',
};

/** What the page of the status says, in one language. */
export type StatusWords = Omit<typeof id, 'all'> & { all: typeof indonesian };

const en: StatusWords = {
  all: english,
  title: 'State of the data',
  health: {
    ok: 'All sources can be read, and the newest data is shown.',
    degraded: 'Some of what is shown is the last data that could be read.',
    failing: 'New data cannot come in at the moment. The last data is still shown.',
  },
  never: 'No data has been read yet. Please look again in a few minutes.',
  held: 'A new edition is held back for now; the one before is still shown.',
  still: 'The regular update has stopped.',
  edition: 'Edition shown',
  checked: 'Last checked',
  next: 'Next check',
  sources: 'Sources of data',
  read: (read, all) => [read, `of ${all} sources read`],
  columns: ['Source', 'State', 'Last read', 'Last tried'],
  several: 'Several agencies',
  states: { ok: 'Read', unchanged: 'Read, unchanged', failed: 'Not readable', waiting: 'Waiting' },
  noAttempt: 'never',
  old: 'Cannot be read at the moment. Its last content is still shown.',
  none: 'Could never be read so far, so nothing of it is shown.',
  wait: 'Will be tried again later. Its last content is still shown.',
  soon: 'soon',
  json: 'For monitoring',
  other: 'Bahasa Indonesia',
};

export const statusWords = { id, en } as const satisfies Record<string, StatusWords>;
export type StatusLanguage = keyof typeof statusWords;
