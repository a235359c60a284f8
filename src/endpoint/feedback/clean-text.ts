/**
 * Text as a person wrote it, without what no keyboard gives: control signs (no database takes them all) and halves of
 * character pairs. Missing where nothing is left.
 */
export const cleanText = (value: unknown): string | undefined =>
  (typeof value == 'string' &&
    value
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .replace(/\p{Cs}/gu, '\ufffd')
      .trim()) ||
  undefined;
