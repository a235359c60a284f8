import { stemmer } from '@orama/stemmers/indonesian';
import { ROOTS } from './roots.js';

/** Prefixes, with the letter that each may have swallowed: menerima, penyapu, pengotor. */
const PREFIXES: [prefix: string, swallowed?: string][] = [
  ['me'],
  ['mem', 'p'],
  ['men', 't'],
  ['meny', 's'],
  ['meng', 'k'],
  ['menge'],
  ['pe'],
  ['pem', 'p'],
  ['pen', 't'],
  ['peny', 's'],
  ['peng', 'k'],
  ['penge'],
  ['di'],
  ['ke'],
  ['se'],
  ['ber'],
  ['ter'],
  ['per'],
  ['memper'],
  ['diper'],
  ['keber'],
  ['keter'],
  [''],
];
const SUFFIXES = /^(?:i|k?an)?(?:nya|ku|mu)?(?:lah|kah|pun)?$/;

const known = new Map<string, string>();
/** Words remembered; the same few thousand make up nearly all that is written. */
const MOST_KNOWN = 20_000;

/**
 * The root of an Indonesian word, in small letters: one of a list, else what Snowball's rules leave
 * (https://snowballstem.org/algorithms/indonesian/stemmer.html). Rules alone take the end of "jembatan" for a suffix, and cannot know
 * which letter a prefix swallowed (terang, penerangan).
 */
export function stemOf(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  let stem = known.get(word);
  if (stem == undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, (stem = rootIn(word) ?? stemmer(word)));
  }
  return stem;
}

/** The longest root of the list that a word is made of. */
function rootIn(word: string): string | undefined {
  if (ROOTS.has(word)) return word;
  let longest: string | undefined;
  for (const [prefix, swallowed] of PREFIXES) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    for (let end = rest.length; end > 1; end--) {
      if (!SUFFIXES.test(rest.slice(end))) continue;
      const root = [rest.slice(0, end), (swallowed ?? '') + rest.slice(0, end)].find((some) => ROOTS.has(some));
      if (root && root.length > (longest?.length ?? 0)) longest = root;
    }
  }
  return longest;
}
