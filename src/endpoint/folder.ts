import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes } from './stored-file.js';

export const SETTINGS_FILE = 'opd.json';

/** The files of a data folder by path (always with "/"), in alphabetical order. */
export type FolderFiles = ReadonlyMap<string, Bytes>;

/** What belongs to a data folder; anything else in it (a README, notes, hidden files) is left alone. */
const BELONGS = /^(opd\.json|(programs|news)\/[^/]+\.json|images\/.+\.(webp|avif|jpe?g|png))$/i;

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => BELONGS.test(path) && !/(^|\/)\./.test(path))
    .sort();
}

/** @throws the system's error where the folder or a file cannot be read */
export async function readFolder(folder: string): Promise<FolderFiles> {
  const files = new Map<string, Bytes>();
  for (const path of await pathsIn(folder)) {
    // From the pool of small buffers a view would keep its neighbours alive: a copy of its own.
    files.set(path, Uint8Array.from(await readFile(join(folder, path))));
  }
  return files;
}

/** Names, sizes and times of a folder's files in one text: the same as long as nobody writes. */
export async function folderSignature(folder: string): Promise<string> {
  const facts = (await pathsIn(folder)).map(async (path) => {
    const { size, mtimeMs, ino } = await stat(join(folder, path));
    return `${path} ${size} ${mtimeMs} ${ino}`;
  });
  return (await Promise.all(facts)).join('\n');
}
