import { decimal, id } from '../../../i18n/index.js';
import type { Changes } from '../difference/difference.js';
import type { RunResult } from './run-result.js';
import { countOf, isRead } from './source-words.js';

/** A count as it is written: "10.000". */
export const counted = (number: number): string => decimal(id, number);

/** How much of each there is in a run. */
export interface Counts {
  sources: number;
  read: number;
  /** Programmes changed, new or gone; missing where no edition could be made. */
  changed?: number;
  leftOut: number;
  doubts: number;
  overdue: number;
}

const totalOf = ({ added, changed, gone }: Changes): number => added.length + changed.length + gone.length;

export function countsOf({ sources, difference, overdue }: RunResult): Counts {
  const sum = (level: 'left-out' | 'doubt') => sources.reduce((total, source) => total + countOf(source, level), 0);
  return {
    sources: sources.length,
    read: sources.filter(isRead).length,
    changed: difference && totalOf(difference.programs),
    leftOut: sum('left-out'),
    doubts: sum('doubt'),
    overdue: overdue.length,
  };
}

/** "3 program berubah, 1 baru". */
function programsText({ added, changed, gone }: Changes): string {
  const parts = [
    changed.length && `${counted(changed.length)} program berubah`,
    added.length && `${counted(added.length)} program baru`,
    gone.length && `${counted(gone.length)} program tidak ada lagi`,
  ].filter(Boolean);
  return parts.join(', ') || 'Tidak ada program yang berubah';
}

/** "18 dari 20 sumber terbaca. 3 program berubah. 2 isian tidak terbit." */
export function summaryText(result: RunResult): string {
  const { sources, read, leftOut, overdue } = countsOf(result);
  const said = [
    sources && read == sources
      ? `Semua sumber (${counted(sources)}) terbaca`
      : `${counted(read)} dari ${counted(sources)} sumber terbaca`,
    ...(result.difference ? [programsText(result.difference.programs)] : []),
    leftOut ? `${counted(leftOut)} isian tidak terbit` : 'Tidak ada isian yang ditinggalkan',
    ...(overdue ? [`${counted(overdue)} program terlambat diperbarui`] : []),
  ];
  return `${said.join('. ')}.`;
}
