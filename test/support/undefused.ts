/** What a cell said before apostrophes were put in, by the rule that csv-line.ts tells. */
export const undefused = (cell: string): string =>
  cell
    .replace(/^'(?=[\s\p{Cc}\p{Cf}"'＂＇]*[=+\-@＝＋－＠]|["'＂＇]*[\t\r\n])/u, '')
    .replace(/([,;\t\r\n])'(?=(?:[^\S\r\n]|(?![\r\n])[\p{Cc}\p{Cf}"'＂＇])*(?:[=+@＝＋＠]|[-－](?=\S)))/gu, '$1');
