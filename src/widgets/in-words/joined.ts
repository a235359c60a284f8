/** Joins what is there: `joined(' · ', 'Dinas PUPR', undefined, 'contoh')` → "Dinas PUPR · contoh". */
export const joined = (separator: string, ...parts: (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(separator);
