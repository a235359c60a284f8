import { MAIN_SCRIPT, loadScripts } from '../script-files.js';
import type { Files, StoredFile } from '../stored-file.js';
import { keptVersions, readVersions, type VersionsPlace } from './kept-versions.js';
import { ALIAS_HEADERS, versionAddresses, withHeaders } from './version-addresses.js';
import { filesOf, type VersionFiles } from './version-files.js';

export interface LoadedScripts {
  /** By address: the newest at the root, each version in a folder of its own. Empty where nothing has been built. */
  files: Map<string, StoredFile>;
  /** What whoever runs the endpoint should know. */
  notes: string[];
}

/** All script files that web pages load: those of the build, and those of every version that is kept. */
export async function loadAllScripts(build: string, place: VersionsPlace, previous?: Files): Promise<LoadedScripts> {
  const found = await readVersions(place.folder);
  // Compressing takes the longest: what was kept of this version is as it would be.
  const scripts = await loadScripts(build, previous ?? atRoot(found.versions.get(place.own)));
  if (!scripts.has(MAIN_SCRIPT)) return { files: new Map(), notes: [] };
  const { versions, notes } = await keptVersions(place, filesOf(scripts), found);
  return { files: new Map([...scripts, ...(await versionAddresses(versions))]), notes };
}

const atRoot = (version: VersionFiles | undefined): Files | undefined =>
  version && new Map([...version].map(([name, file]) => [`/${name}`, withHeaders(file, ALIAS_HEADERS)]));
