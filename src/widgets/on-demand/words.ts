import { idOnDemand, type OnDemandWords } from '../../i18n/id-on-demand.js';
import type { Words } from '../../i18n/id.js';

export type AllWords = Words & OnDemandWords;

const all = new WeakMap<Words, AllWords>();

/** Indonesian comes in two parts, the other languages bring all their words at once. */
export function allWords(words: Words & Partial<OnDemandWords>): AllWords {
  let found = all.get(words);
  if (!found) all.set(words, (found = { ...idOnDemand, ...words }));
  return found;
}

/** A code's word, or nothing for a code that is not in the table; safe for codes like "constructor". */
export const wordOf = (table: Record<string, string>, code: string | undefined): string | undefined =>
  code && Object.hasOwn(table, code) ? table[code] : undefined;
