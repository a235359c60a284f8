import { lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFolder } from '../write-folder.js';
import { SRI_FILE, sriBytes } from './integrity.js';
import { sriOfFiles, type VersionFiles } from './version-files.js';

/**
 * Keeps a version for good: its folder appears whole or not at all, and what is there already stays as it is.
 * @throws the system's error where nothing can be written
 */
export async function keepVersion(kept: string, version: string, files: VersionFiles): Promise<void> {
  const folder = join(kept, version);
  if (await exists(folder)) return;
  const contents = new Map([[SRI_FILE, sriBytes(sriOfFiles(version, files))]]);
  for (const [name, { identity, br, gzip }] of files) {
    contents.set(name, identity.body);
    if (br) contents.set(`${name}.br`, br.body);
    if (gzip) contents.set(`${name}.gz`, gzip.body);
  }
  // The folder around it may be that of citizens' messages, for the service alone.
  await mkdir(kept, { recursive: true, mode: 0o700 });
  try {
    await writeFolder(folder, contents);
  } catch (error) {
    // Another process may have been first.
    if (!(await exists(folder))) throw error;
  }
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
