/** The words of a text, in small letters and without diacritics. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** What texts have in common that differ in case, blanks, signs or diacritics only. */
export const keyOf = (text: string): string => wordsOf(text).join(' ');
