import type { Filter } from '../../desk/filter.js';
import { NAMES, readPlace } from '../messages/place.js';

/** Trays that can be exported, by their names in addresses; `semua` is all but spam. */
export const TRAYS = {
  semua: ['todo', 'waiting', 'closed'],
  perlu: ['todo'],
  menunggu: ['waiting'],
  selesai: ['closed'],
  spam: ['spam'],
} as const satisfies Record<string, readonly Filter['tray'][]>;
export type TrayName = keyof typeof TRAYS;

export interface ExportFilter {
  tray: TrayName;
  filter: Filter;
}

/** What is asked for, in the names of the list's address; what is said wrongly does not narrow. */
export function readFilter(asked: URLSearchParams): ExportFilter {
  const tray = asked.get(NAMES.tray) ?? '';
  return { tray: Object.hasOwn(TRAYS, tray) ? (tray as TrayName) : 'semua', filter: readPlace(asked).filter };
}
