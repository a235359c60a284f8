import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { belongsToData, type FolderFiles } from '../../data-folder.js';
import { readFiles } from '../../files.js';
import { keepFolder, keptFolders, type KeptFolder } from '../../kept-folders.js';

/** The data folder that sources make, in the state folder: a link to the version that is published. */
export const dataLink = (stateFolder: string): string => join(stateFolder, 'data');

/** The files of the version that is published; `undefined` before the first. */
export async function publishedData(stateFolder: string): Promise<FolderFiles | undefined> {
  const files = await readFiles(dataLink(stateFolder), belongsToData);
  return files.size ? files : undefined;
}

/** The name of the version that is published. */
export const publishedVersion = async (stateFolder: string): Promise<string | undefined> =>
  (await dataVersions(stateFolder)).find(({ current }) => current)?.name;

/** A version's name begins with the time at which its content came about, and sorts by it. */
const timeOf = (name: string): string => name.split('-')[0]!;

export const isSame = (a: FolderFiles, b: FolderFiles): boolean =>
  a.size == b.size &&
  [...a].every(([path, bytes]) => {
    const other = b.get(path);
    return other && Buffer.compare(bytes, other) == 0;
  });

/** Publishes a version. @param time milliseconds since 1970 at which its content came about */
export function publishData(stateFolder: string, files: FolderFiles, time: number): Promise<string> {
  const hash = createHash('sha256');
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  const stamp = new Date(time).toISOString().replace(/[-:.]/g, '');
  return keepFolder(dataLink(stateFolder), `${stamp}-${hash.digest('hex').slice(0, 12)}`, files);
}

/** The versions that are kept, the newest content first. */
export async function dataVersions(stateFolder: string): Promise<KeptFolder[]> {
  const kept = await keptFolders(dataLink(stateFolder));
  return kept.sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** Milliseconds since 1970 at which a version's content came about. */
export function timeOfVersion(name: string): number {
  const [, year, month, day, hour, minute, second, rest] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(name) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${rest}Z`);
}

/** The version to go back to: the one named, else the newest whose content is older than what is published. */
export async function versionBefore(stateFolder: string, name?: string): Promise<KeptFolder | undefined> {
  const versions = await dataVersions(stateFolder);
  if (name) return versions.find((version) => version.name == name);
  const current = versions.find((version) => version.current);
  return current && versions.find((version) => timeOf(version.name) < timeOf(current.name));
}
