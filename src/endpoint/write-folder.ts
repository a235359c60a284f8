import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes one file of a folder. */
export type WriteFile = (place: string, body: Uint8Array, path: string) => Promise<void>;

/**
 * Writes a folder that appears whole or not at all: it is written beside, made sure of on disk, and renamed.
 * @param contents files by path in the folder
 */
export async function writeFolder(
  folder: string,
  contents: ReadonlyMap<string, Uint8Array>,
  write: WriteFile = writeSafely,
): Promise<void> {
  const fresh = `${folder}.new-${randomBytes(4).toString('hex')}`;
  try {
    const folders = new Set([fresh]);
    for (const [path, body] of contents) {
      const place = join(fresh, path);
      await mkdir(dirname(place), { recursive: true });
      folders.add(dirname(place));
      await write(place, body, path);
    }
    for (const each of folders) await syncFolder(each);
    await rename(fresh, folder);
    await syncFolder(dirname(folder));
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

export async function writeSafely(path: string, body: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o644);
  try {
    await file.writeFile(body);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The names in a folder are only safe once the folder itself is written. Windows cannot open folders, and need not. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform == 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
