import type { FormWords } from './words.js';

/** "P2Y" → "2 tahun". */
export function periodWords(words: FormWords, duration: string): string {
  const [, count = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(duration) ?? [];
  return `${count}\xa0${words.periods[unit] ?? ''}`;
}
