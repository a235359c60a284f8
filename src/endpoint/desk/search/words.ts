import { stemOf } from './stem.js';
import { STOP_WORDS } from './stop-words.js';

/** Words of one message that are indexed. */
const MOST = 2_000;
const LONGEST = 40;

/** A word as it was written, but for case and diacritics, and its stem. */
export interface Word {
  written: string;
  stem: string;
}

/** The words of a text in their order, without those that say nothing. */
export function wordsOf(text: string): Word[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // Jum'at, Qur'an
    .replace(/(?<=\p{L})['’ʼ‘`](?=\p{L})/gu, '');
  return [...folded.matchAll(/[\p{L}\p{N}]+/gu)]
    .map(([found]) => found.slice(0, LONGEST))
    .filter((word) => (word.length > 1 || /\p{N}/u.test(word)) && !STOP_WORDS.has(word))
    .map((written) => ({ written, stem: stemOf(written) }));
}

/** What a text is found by: stems, and whole words for whoever has typed only the beginning of one. */
export function termsOf(texts: readonly string[]): string[] {
  const terms = new Set<string>();
  for (const text of texts)
    for (const { written, stem } of wordsOf(text)) {
      if (terms.size >= MOST) return [...terms];
      terms.add(stem).add(written);
    }
  return [...terms];
}
