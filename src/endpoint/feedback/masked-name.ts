/**
 * A name of which only its owner recognises themselves: `R*** S.` for Rahma Sari, `R***` for Rahma. As many stars for every name, so
 * that they tell nothing.
 */
export function maskedName(name: string): string {
  const words = name.trim().split(/\s+/);
  const initial = (word: string) => [...word][0]!.toUpperCase();
  const last = words.length > 1 ? ` ${initial(words.at(-1)!)}.` : '';
  return `${initial(words[0]!)}***${last}`;
}
