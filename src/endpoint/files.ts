import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sideBySide } from './side-by-side.js';
import type { Bytes } from './stored-file.js';

/** Which files of a folder are meant, by their path in it (always with "/"). Hidden files never are. */
export type Belongs = (path: string) => boolean;

async function pathsIn(folder: string, belongs: Belongs): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true }).catch(ifMissing<string[]>([]));
  return entries
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => belongs(path) && !/(^|\/)\./.test(path))
    .sort();
}

/** Names, sizes and times of a folder's files in one text: it stays the same as long as nobody writes. */
export async function signatureOf(folder: string, belongs: Belongs): Promise<string> {
  const facts = (await pathsIn(folder, belongs)).map(async (path) => {
    const found = await stat(join(folder, path)).catch(ifMissing(undefined));
    return found ? `${path} ${found.size} ${found.mtimeMs} ${found.ino}\n` : '';
  });
  return (await Promise.all(facts)).join('');
}

/** Files read at once: thousands of pictures one after the other are mostly waiting. */
const AT_ONCE = 16;
const TRIES = 50;
const BETWEEN_TRIES = 200;

/**
 * Reads a folder's files, all of one moment: while somebody writes, it is read again.
 * @throws the system's error where a file cannot be read, or an error when the writing does not end
 */
export async function readFiles(folder: string, belongs: Belongs): Promise<Map<string, Bytes>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await signatureOf(folder, belongs);
    const files = await readOnce(folder, belongs);
    if ((await signatureOf(folder, belongs)) == before) return files;
    await wait(BETWEEN_TRIES);
  }
  throw new Error(`${folder} keeps changing`);
}

async function readOnce(folder: string, belongs: Belongs): Promise<Map<string, Bytes>> {
  const read = await sideBySide(await pathsIn(folder, belongs), AT_ONCE, async (path) => {
    const bytes = await readFile(join(folder, path)).catch(ifMissing(undefined));
    // A copy of its own: a view would keep the whole pool of small buffers alive.
    return bytes && ([path, Uint8Array.from(bytes)] as const);
  });
  return new Map(read.filter((entry) => entry !== undefined));
}

/** For files that have just been removed, and folders that never were. */
const ifMissing =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code == 'ENOENT' || error.code == 'ENOTDIR' || error.code == 'EISDIR') return instead;
    throw error;
  };
