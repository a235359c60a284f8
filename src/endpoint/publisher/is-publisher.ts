import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS_FILE } from '../data-folder.js';

/** The settings file of a publisher's folder. */
export const CONFIG_FILE = 'opd.config.json';

/** Whether a folder is a publisher's, whose data comes from sources. */
export const isPublisher = (folder: string): boolean => existsSync(join(folder, CONFIG_FILE));

/** Whether `check` is given a source rather than a data folder: a file, an address, or a folder without settings. */
export const isSource = (place: string): boolean =>
  /^https?:\/\//i.test(place) ||
  (!isPublisher(place) && !existsSync(join(place, SETTINGS_FILE)) && (isFile(place) || hasPages(place)));

const isFile = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isFile() ?? false;

/** What an agency that has nothing else may keep its news and programmes in. */
const hasPages = (place: string): boolean =>
  ['news', 'berita', 'programs'].some((name) => existsSync(join(place, name)));
