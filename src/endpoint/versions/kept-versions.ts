import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Belongs } from '../files.js';
import { SRI_FILE } from './integrity.js';
import { keepVersion } from './keep-version.js';
import { BrokenVersion, readVersion } from './read-version.js';
import { sriOfFiles, type VersionFiles } from './version-files.js';
import { brokenVersion, cannotKeep, cannotRead, otherBytes } from './version-messages.js';
import { isVersion } from './version-name.js';

/** Where versions are kept, and which one comes now. */
export interface VersionsPlace {
  /** Version of the package that serves. */
  own: string;
  /** Holds a folder for each version. */
  folder: string;
  /** Whether the own version is put there too. */
  keep: boolean;
}

export interface KeptVersions {
  versions: Map<string, VersionFiles>;
  /** What whoever runs the endpoint should know. */
  notes: string[];
}

/** The seals of kept versions: what one looks at to see whether a version has come. */
export const isSeal: Belongs = (path) => {
  const [version, name, more] = path.split('/');
  return isVersion(version!) && name == SRI_FILE && more === undefined;
};

/**
 * All versions that have an address: those kept, and the own one. What is kept is never overwritten, since pages hold hashes of it:
 * a package that has changed without a new number does not get that number's address.
 * @param found what the folder holds, where it has been read already
 */
export async function keptVersions(
  { own, folder, keep }: VersionsPlace,
  ownFiles: VersionFiles,
  found?: KeptVersions,
): Promise<KeptVersions> {
  const { versions, notes } = found ?? (await readVersions(folder));
  const before = versions.get(own);
  if (before) {
    if (!isDeepStrictEqual(sriOfFiles(own, before), sriOfFiles(own, ownFiles))) notes.push(otherBytes(own));
    return { versions, notes };
  }
  versions.set(own, ownFiles);
  if (keep)
    await keepVersion(folder, own, ownFiles).catch((error: Error) =>
      notes.push(cannotKeep(own, folder, error.message)),
    );
  return { versions, notes };
}

/** The versions that a folder holds, those that are not whole left out. */
export async function readVersions(folder: string): Promise<KeptVersions> {
  const versions = new Map<string, VersionFiles>();
  const notes: string[] = [];
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code != 'ENOENT') notes.push(cannotRead(folder, error.message));
    return [];
  });
  for (const version of names.filter(isVersion).sort()) {
    try {
      versions.set(version, await readVersion(folder, version));
    } catch (error) {
      const place = join(folder, version);
      notes.push(error instanceof BrokenVersion ? brokenVersion(place) : cannotRead(place, (error as Error).message));
    }
  }
  return { versions, notes };
}
