import { randomBytes } from 'node:crypto';
import {
  link,
  lstat,
  mkdir,
  readFile,
  readdir,
  readlink,
  rename,
  rm,
  rmdir,
  stat,
  symlink,
  utimes,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { syncFolder, writeFolder, writeSafely, type WriteFile } from './write-folder.js';

/** The one that is shown and ten before it: a reader in the middle of one can finish it, and a publisher can go back. */
const KEPT = 11;

/** Marks a folder of editions as ours. */
const MARK = 'opd-widgets-editions.txt';
const MARK_TEXT = `Folder ini dikelola oleh "opd-widgets publish"; isinya dihapus bila sudah usang.
This folder is kept by "opd-widgets publish"; what is old in it gets removed.
`;

/** The folder to publish into holds something that is not ours; the message is for who publishes. */
export class NotOurs extends Error {
  constructor(readonly folder: string) {
    super(
      `${folder} berisi sesuatu yang bukan buatan opd-widgets; tidak ada yang ditimpa. Pilih nama lain.\n` +
        `${folder} holds something that opd-widgets did not make; nothing was overwritten. Choose another name.`,
    );
    this.name = 'NotOurs';
  }
}

const editionsOf = (target: string): string => `${resolve(target)}.editions`;

/**
 * Writes a folder of its own for `contents` beside `target`, a symbolic link, makes sure of it on disk, and switches the link
 * in one step. Whoever reads through the link meets one folder or the next, never half of one.
 * @param name the same for the same contents @returns the folder
 * @throws NotOurs where `target` is something else
 */
export async function keepFolder(
  target: string,
  name: string,
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<string> {
  await makeRoom(resolve(target), editionsOf(target));
  const folder = join(editionsOf(target), name);
  if (!(await exists(folder))) await writeFolder(folder, contents, takingOver(resolve(target)));
  await switchTo(resolve(target), folder);
  await removeOld(editionsOf(target), folder);
  return folder;
}

export interface KeptFolder {
  name: string;
  folder: string;
  /** Milliseconds since 1970 at which it was written. */
  time: number;
  /** Whether the link leads here. */
  current: boolean;
}

/** The folders behind a link, the newest first. */
export async function keptFolders(target: string): Promise<KeptFolder[]> {
  const editions = editionsOf(target);
  const led = await readlink(target).catch(() => '');
  const names = (await readdir(editions).catch(() => [])).filter((name) => name != MARK && !name.includes('.new-'));
  const kept = names.map(async (name) => {
    const folder = join(editions, name);
    return { name, folder, time: (await stat(folder)).mtimeMs, current: basename(led) == name };
  });
  return (await Promise.all(kept)).sort((a, b) => b.time - a.time);
}

/** Makes sure that both places are ours or free. */
async function makeRoom(target: string, editions: string): Promise<void> {
  if ((await exists(editions)) && !(await exists(join(editions, MARK)))) throw new NotOurs(editions);
  const found = await lstat(target).catch(() => undefined);
  if (found?.isSymbolicLink()) {
    if (dirname(resolve(dirname(target), await readlink(target))) != editions) throw new NotOurs(target);
  } else if (found) {
    // An empty folder, made in advance, can make way; one with files stays as it is.
    if (!found.isDirectory() || (await readdir(target)).length) throw new NotOurs(target);
    await rmdir(target);
  }
  await mkdir(editions, { recursive: true });
  await writeSafely(join(editions, MARK), new TextEncoder().encode(MARK_TEXT));
}

/**
 * Takes what did not change over from the edition before: the same file under a second name, so that older versions of the
 * scripts cost neither disk nor time. It also keeps its time, from which web servers make the ETag, so readers keep their copy.
 */
const takingOver =
  (before: string): WriteFile =>
  async (place, body, path) => {
    const old = join(before, path);
    const oldBody = await readFile(old).catch(() => undefined);
    if (!oldBody?.equals(body)) return writeSafely(place, body);
    try {
      await link(old, place);
    } catch {
      // A file system without second names.
      await writeSafely(place, body);
      await utimes(place, new Date(), (await stat(old)).mtime);
    }
  };

async function switchTo(target: string, folder: string): Promise<void> {
  const fresh = `${target}.new-${randomBytes(4).toString('hex')}`;
  await symlink(join(`${basename(target)}.editions`, basename(folder)), fresh, 'dir');
  await rename(fresh, target);
  await syncFolder(dirname(target));
}

async function removeOld(editions: string, current: string): Promise<void> {
  const names = (await readdir(editions)).filter((name) => name != MARK && join(editions, name) != current);
  const aged = await Promise.all(
    names.map(async (name) => ({ path: join(editions, name), time: (await stat(join(editions, name))).mtimeMs })),
  );
  aged.sort((a, b) => b.time - a.time);
  for (const { path } of aged.slice(KEPT - 1)) await rm(path, { recursive: true, force: true });
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
