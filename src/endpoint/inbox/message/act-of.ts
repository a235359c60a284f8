import type { Act, Release } from '../../desk/act.js';
import type { InboxWords } from '../words/index.js';
import { STAGE_CHOICES } from './answer-form.js';

/** A form as an act, or what is missing in it, in words. */
export type Read = Act | { missing: string };
type Reading = (form: URLSearchParams, words: InboxWords['message'], isSecret: boolean) => Read;

const numberIn = (value: string | null): number | undefined => {
  const digits = /^\s*#?(\d{1,15})\s*$/.exec(value ?? '')?.[1];
  return digits == undefined ? undefined : Number(digits);
};

function releaseIn(form: URLSearchParams): Release | undefined {
  const readers = form.get('pembaca');
  if (readers != 'terbit' && readers != 'tutup') return;
  const text = readers == 'terbit';
  return {
    text,
    photos: text ? form.getAll('foto').flatMap((id) => numberIn(id) ?? []) : [],
    named: text && form.has('nama'),
  };
}

/** What the forms of a message's page ask for, by their paths. */
export const READINGS = {
  jawab(form, words, isSecret) {
    const stage = STAGE_CHOICES.find((name) => name == form.get('tahap'));
    if (!stage) return { missing: words.chooseStage };
    const release = isSecret ? undefined : releaseIn(form);
    if (!release && !isSecret) return { missing: words.chooseReaders };
    return { what: 'reply', text: form.get('jawaban') ?? '', stage, ...(release && { release }) };
  },
  verifikasi: () => ({ what: 'verify' }),
  catatan: (form) => ({ what: 'note', text: form.get('catatan') ?? '' }),
  serahkan(form) {
    const to = numberIn(form.get('petugas'));
    return { what: 'assign', ...(to != undefined && { to }) };
  },
  teruskan(form, words) {
    const to = form.get('dinas-tujuan');
    return to ? { what: 'forward', to, note: form.get('catatan') ?? '' } : { missing: words.chooseTarget };
  },
  gabung(form, words) {
    const into = numberIn(form.get('nomor'));
    return into == undefined ? { missing: words.chooseNumber } : { what: 'merge', into };
  },
  pisah: () => ({ what: 'unmerge' }),
  spam: () => ({ what: 'spam', spam: true }),
  'bukan-spam': () => ({ what: 'spam', spam: false }),
  rilis(form, words) {
    const release = releaseIn(form);
    return release ? { what: 'release', ...release } : { missing: words.chooseReaders };
  },
  tahan: () => ({ what: 'hold', held: true }),
  lepas: () => ({ what: 'hold', held: false }),
} as const satisfies Record<string, Reading>;
export type ActPath = keyof typeof READINGS;

/** What is said afterwards, by its code in the address. */
export const SAID: Record<ActPath, string> = {
  jawab: 'terkirim',
  verifikasi: 'verifikasi',
  catatan: 'catatan',
  serahkan: 'ditugaskan',
  teruskan: 'diteruskan',
  gabung: 'gabung',
  pisah: 'pisah',
  spam: 'spam',
  'bukan-spam': 'bukan-spam',
  rilis: 'rilis',
  tahan: 'tahan',
  lepas: 'lepas',
};
