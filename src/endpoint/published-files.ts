import { join } from 'node:path';
import { CannotServe, NO_SCRIPTS } from './cannot-serve.js';
import type { Edition } from './edition.js';
import { staticFiles } from './embed/static-files.js';
import { packageRoot } from './package-root.js';
import { startPages } from './pages.js';
import { MAIN_SCRIPT } from './script-files.js';
import type { Files } from './stored-file.js';
import type { VersionsPlace } from './versions/kept-versions.js';
import { loadAllScripts } from './versions/load-all-scripts.js';

/** The folder of the built script files. */
export const scriptsFolder = (): string => join(packageRoot(), 'dist');

export interface PublishedFiles {
  /** By address. */
  files: Files;
  /** What whoever publishes should know. */
  notes: string[];
}

/**
 * What is published beside an edition's documents: scripts of every version, start page, snippet builder, embed pages, pictures.
 * @throws CannotServe where the scripts have not been built
 */
export async function publishedFiles(edition: Edition, versions: VersionsPlace): Promise<PublishedFiles> {
  const { files: scripts, notes } = await loadAllScripts(scriptsFolder(), versions);
  if (!scripts.has(MAIN_SCRIPT)) throw new CannotServe(NO_SCRIPTS);
  const files = new Map([...scripts, ...(await startPages()), ...(await staticFiles(edition.files, versions.own))]);
  return { files, notes };
}
