import type { Bytes } from './stored-file.js';

export const SETTINGS_FILE = 'opd.json';

/** The files of a data folder by path. */
export type FolderFiles = ReadonlyMap<string, Bytes>;

/** Files that the folder feedback/ may hold: what people can write about, where, and worked examples of it. */
export const FEEDBACK_FILES = {
  services: 'feedback/services.json',
  places: 'feedback/places.json',
  examples: 'feedback/examples.json',
} as const;

/** What belongs to a data folder; anything else in it (a README, notes, hidden files) is left alone. */
export const belongsToData = (path: string): boolean =>
  /^(opd\.json|(programs|news|feedback)\/[^/]+\.json)$/.test(path) ||
  (path.startsWith('images/') && /\.(webp|avif|jpe?g|png)$/i.test(path));
