import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhotoStore } from '../photo-store.js';
import { StoreUnavailable } from '../store.js';
import { checkedName } from './photo-name.js';

/** Milliseconds after which a file that is still being written belongs to a process that is gone. */
const LEFT_BEHIND = 3_600_000;

/** Keeps photos in a folder that only the server's own user can read; it is made when needed. */
export function openPhotoFolder(folder: string): PhotoStore {
  let tidied: Promise<void> | undefined;
  return {
    put: (name, bytes) =>
      available(async () => {
        const path = join(folder, checkedName(name));
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await (tidied ??= tidy(folder));
        await writeInOneStep(path, bytes);
        await syncFolder(folder);
      }),
    get: (name) =>
      available(async () => {
        const found = await readFile(join(folder, checkedName(name))).catch(ifMissing);
        return found && Uint8Array.from(found);
      }),
    remove: (name) =>
      available(async () => {
        await rm(join(folder, checkedName(name)), { force: true });
        // Removed for good only once the folder is written, too.
        await syncFolder(folder).catch(ifMissing);
      }),
  };
}

/** Written beside, made sure of on disk, then renamed: whoever reads meets the whole photo or none. */
async function writeInOneStep(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.new-${randomBytes(4).toString('hex')}`;
  try {
    const file = await open(fresh, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Removes what a process that was killed left half written: nobody knows its name, so nobody would ever delete it. */
async function tidy(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.includes('.webp.new-')) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(ifMissing);
    if (found && Date.now() - found.mtimeMs > LEFT_BEHIND) await rm(path, { force: true });
  }
}

/** A name is only safe once its folder is written. Windows cannot open folders, and need not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform == 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code != 'ENOENT') throw error;
}

/** Whatever the system refuses may go well later; a wrong name never does. */
async function available<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (!code) throw cause;
    throw new StoreUnavailable(`photo folder: ${code}`, { full: code == 'ENOSPC' || code == 'EDQUOT', cause });
  }
}
