/** Steps (a letter more, less, another, two swapped) from one word to another. */
export function distance(from: string, to: string): number {
  let before: number[] = [];
  let last = [...Array(to.length + 1).keys()];
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] == to[column - 1];
      let least = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
        least = Math.min(least, before[column - 2]! + 1);
      next.push(least);
    }
    [before, last] = [last, next];
  }
  return last[to.length]!;
}

/** As people mistype ids: capitals, blanks and underscores for hyphens, quotes of a word processor around. */
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Longer words are nobody's id; comparing them takes a while. */
const LONGEST = 150;

/** A thing that may be meant: its id, and the name under which people know it. */
export interface Candidate {
  id: string;
  name?: string;
}

/** The id that is most likely meant by a mistyped word; missing where none is near. */
export function nearest(word: string, candidates: readonly Candidate[]): string | undefined {
  const wanted = plain(word.slice(0, LONGEST));
  if (!wanted) return;
  let best: { id: string; steps: number } | undefined;
  for (const { id, name } of candidates)
    for (const known of [id, name ?? id]) {
      const other = plain(known.slice(0, LONGEST));
      // Part of a name is meant more often than another word of the same length.
      const isPart = Math.min(wanted.length, other.length) > 3 && (other.includes(wanted) || wanted.includes(other));
      const steps = isPart ? Math.min(1.5, distance(wanted, other)) : distance(wanted, other);
      if (steps < (best?.steps ?? Math.max(2, Math.floor(wanted.length / 3)) + 0.5)) best = { id, steps };
    }
  return best?.id;
}

/** The same, among plain words. */
export const nearestWord = (word: string, words: readonly string[]): string | undefined =>
  nearest(
    word,
    words.map((id) => ({ id })),
  );
