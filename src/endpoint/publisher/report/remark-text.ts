import type { Remark } from '../../sources/found.js';
import { oneLine } from './one-line.js';

const LEVELS = {
  failed: 'TIDAK TERBACA / NOT READ',
  'left-out': 'TIDAK TERBIT / LEFT OUT',
  doubt: 'PERIKSA / PLEASE CHECK',
} as const;

/** A remark for a terminal: where, what stands there, what is wrong and what to do, in both languages. */
export function remarkText({ level, file, row, column, value, problem, remedy, more }: Remark): string {
  const place = [file, row && `baris/row ${row}`, column].filter(Boolean).join(' · ');
  const lines = [
    `${LEVELS[level]}  ${place}${value === undefined ? '' : `: ${value}`}`,
    `  ${problem.id} ${remedy.id}`,
    `  ${problem.en} ${remedy.en}`,
    ...(more ? [`  … dan ${more} lagi yang sama / and ${more} more of the same`] : []),
  ];
  return lines.map((line) => (line.startsWith('  ') ? `  ${oneLine(line)}` : oneLine(line))).join('\n');
}
