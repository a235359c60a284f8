import { KINDS, type Kind } from '../../../contract/index.js';
import type { Filter } from '../../desk/filter.js';

/** Trays that can be exported, by their names in addresses; `semua` is all but spam. */
export const TRAYS = {
  semua: ['todo', 'waiting', 'closed'],
  perlu: ['todo'],
  menunggu: ['waiting'],
  selesai: ['closed'],
  spam: ['spam'],
} as const satisfies Record<string, readonly Filter['tray'][]>;
export type TrayName = keyof typeof TRAYS;

/** A filter's fields, called as in the address of the list. */
const TEXTS = {
  layanan: 'service',
  program: 'program',
  dinas: 'agency',
  kecamatan: 'district',
  cari: 'query',
} as const;
const LONGEST = 200;

export interface ExportFilter {
  tray: TrayName;
  filter: Omit<Filter, 'tray'>;
}

/** What is asked for; what is said wrongly does not narrow. */
export function readFilter(asked: URLSearchParams): ExportFilter {
  const tray = asked.get('kotak') ?? '';
  const kind = KINDS.find((known) => known == asked.get('jenis'));
  const texts = Object.entries(TEXTS).flatMap(([name, field]) => {
    const value = asked.get(name)?.trim().slice(0, LONGEST);
    return value ? [[field, value]] : [];
  });
  return {
    tray: Object.hasOwn(TRAYS, tray) ? (tray as TrayName) : 'semua',
    filter: {
      ...(kind && { kind: kind satisfies Kind }),
      ...(Object.fromEntries(texts) as Omit<Filter, 'tray'>),
      ...(asked.get('lewat') == '1' && { overdue: true }),
      ...(asked.get('saya') == '1' && { mine: true }),
    },
  };
}
