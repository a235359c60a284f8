import { belongsToData, SETTINGS_FILE, type FolderFiles } from '../../data-folder.js';
import { readFiles } from '../../files.js';
import { isObject, type Json } from '../../json.js';
import { publishData, timeOfVersion, versionBefore } from './data-versions.js';
import { readState, writeState } from './state.js';

/**
 * Publishes an earlier version again, and holds it: until somebody publishes by hand, no run replaces it by itself.
 * Its date is today's, since readers refuse an edition that is older than what they have.
 * @param name the version; the one before when absent
 * @param now milliseconds since 1970
 * @returns its name; `undefined` where there is none
 */
export async function rollBack(stateFolder: string, now: number, name?: string): Promise<string | undefined> {
  const version = await versionBefore(stateFolder, name);
  if (!version) return;
  const files = await readFiles(version.folder, belongsToData);
  await publishData(stateFolder, dated(files, now), timeOfVersion(version.name));
  const state = await readState(stateFolder);
  await writeState(stateFolder, { ...state, heldSince: now });
  return version.name;
}

function dated(files: FolderFiles, now: number): FolderFiles {
  const settings = JSON.parse(new TextDecoder().decode(files.get(SETTINGS_FILE))) as Json;
  if (!isObject(settings)) return files;
  const publishedDate = new Date(now).toISOString().replace(/\.\d+/, '');
  const bytes = Uint8Array.from(
    new TextEncoder().encode(`${JSON.stringify({ ...settings, publishedDate }, null, 2)}\n`),
  );
  return new Map([...files, [SETTINGS_FILE, bytes]]);
}
