import type { SourceConfig } from '../config.js';
import type { SourceResult } from './run-result.js';

/** What kind of source it is, in one or two words. */
export const KINDS: Record<SourceConfig['type'], { id: string; en: string }> = {
  table: { id: 'lembar data', en: 'spreadsheet' },
  oc4ids: { id: 'OC4IDS', en: 'OC4IDS' },
  wordpress: { id: 'WordPress', en: 'WordPress' },
  feed: { id: 'umpan berita', en: 'news feed' },
  folder: { id: 'folder berkas', en: 'folder of files' },
};

/** A source as people know it: "Dinas PUPR · lembar data". */
export const sourceTitle = (agency: string | undefined, type: SourceConfig['type']): string =>
  `${agency ?? 'Beberapa OPD'} · ${KINDS[type].id}`;

/** How many remarks of one level there are, told one by one or not. */
export const countOf = ({ remarks }: Pick<SourceResult, 'remarks'>, level: 'left-out' | 'doubt'): number =>
  remarks.reduce((sum, remark) => sum + (remark.level == level ? 1 + (remark.more ?? 0) : 0), 0);

/** Whether what is shown of it is known to be what it says now. */
export const isRead = ({ state }: Pick<SourceResult, 'state'>): boolean => state == 'ok' || state == 'unchanged';
