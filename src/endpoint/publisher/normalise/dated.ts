import type { Settings } from '../../content.js';
import { SETTINGS_FILE, type FolderFiles } from '../../data-folder.js';
import type { JsonObject } from '../../json.js';
import { bytesOf } from './documents.js';

const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) == 0;

const undatedBytes = (bytes: Uint8Array | undefined): Uint8Array | undefined => {
  if (!bytes) return;
  const { publishedDate: _, ...settings } = JSON.parse(new TextDecoder().decode(bytes)) as JsonObject;
  return bytesOf(settings);
};

/**
 * Settings that date an edition now where it is another than before: its newest content may have been taken back, and then
 * the dates in it alone would be earlier than those that readers have seen.
 */
export function dated(settings: Settings, files: FolderFiles, previous: FolderFiles, now: number): Settings {
  const paths = new Set([...files.keys(), ...previous.keys()]);
  paths.delete(SETTINGS_FILE);
  const unchanged =
    [...paths].every((path) => isSame(files.get(path), previous.get(path))) &&
    isSame(undatedBytes(files.get(SETTINGS_FILE)), undatedBytes(previous.get(SETTINGS_FILE)));
  const date = new Date(now).toISOString();
  return unchanged || Date.parse(settings.publishedDate ?? '') >= now ? settings : { ...settings, publishedDate: date };
}
