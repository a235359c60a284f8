import type { Bytes } from './stored-file.js';

export const SETTINGS_FILE = 'opd.json';

/** The files of a data folder by path. */
export type FolderFiles = ReadonlyMap<string, Bytes>;

/** What belongs to a data folder; anything else in it (a README, notes, hidden files) is left alone. */
export const belongsToData = (path: string): boolean =>
  /^(opd\.json|(programs|news)\/[^/]+\.json)$/.test(path) ||
  (path.startsWith('images/') && /\.(webp|avif|jpe?g|png)$/i.test(path));
