import { decimal } from './format.js';
import type { ProgramPartWords } from './id-program-parts.js';
import type { Words } from './id.js';

const withCurrency = (code: string, number: string): string => (code == 'IDR' ? 'Rp' : `${code}\xa0`) + number;

/** Money in words: "Rp1,25 miliar". */
export function amount(words: Words & Pick<ProgramPartWords, 'scales'>, value: number, code: string): string {
  let scale = 0;
  for (; +value.toFixed(2) >= 1000 && scale < words.scales.length; scale++) value /= 1000;
  return withCurrency(code, decimal(words, value) + (scale ? `\xa0${words.scales[scale - 1]}` : ''));
}

/** Money to the last digit: "Rp1.250.000.000". */
export const exactAmount = (words: Words, value: number, code: string): string =>
  withCurrency(code, decimal(words, value));
