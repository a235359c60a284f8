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
import type { Edition } from './edition.js';
import { NOT_FOUND_FILE, apacheSettings, headersFile, nginxSettings, notFoundBody } from './host-settings.js';
import { contentHash } from './prepare-file.js';
import type { Files } from './stored-file.js';
import { SRI_FILE } from './versions/integrity.js';
import { syncFolder, writeFolder, writeSafely, type WriteFile } from './write-folder.js';

/** Editions kept, so that a reader in the middle of one can finish it. */
const KEPT = 3;

/** Marks a folder of editions as ours. */
const MARK = 'opd-widgets-editions.txt';
const MARK_TEXT = `Folder ini dikelola oleh "opd-widgets publish"; isinya dihapus bila sudah usang.
This folder is kept by "opd-widgets publish"; what is old in it gets removed.
`;

/** The folder to publish into holds something that is not ours. */
export class NotOurs extends Error {
  constructor(readonly folder: string) {
    super(`${folder} is not a folder of opd-widgets`);
    this.name = 'NotOurs';
  }
}

export interface Published {
  /** The folder with this edition, to which the published address now leads. */
  folder: string;
  files: number;
}

/**
 * Writes an edition as plain files. `out` is a symbolic link to one of the folders in `out.editions`; each edition is
 * written beside, made sure of on disk, and the link is switched in one step. Whoever reads through the link meets one
 * edition or the next, never half of one.
 * @throws NotOurs where `out` is something else
 */
export async function publish(out: string, edition: Edition, others: Files): Promise<Published> {
  const target = resolve(out);
  const editions = `${target}.editions`;
  await makeRoom(target, editions);
  const contents = contentsOf(edition, others, target);
  const folder = join(editions, editionName(edition, contents));
  if (!(await exists(folder))) await writeFolder(folder, contents, takingOver(target));
  await switchTo(target, folder);
  await removeOld(editions, folder);
  return { folder, files: contents.size };
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

/** Every file by its path, with the compressed forms beside it. */
function contentsOf(edition: Edition, others: Files, root: string): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  const scripts: string[] = [];
  const versions: string[] = [];
  for (const [address, file] of [...edition.files, ...others]) {
    const path = address == '/' ? 'index.html' : address.slice(1);
    if (path.startsWith('opd-')) scripts.push(address);
    else if (address.endsWith(`/${SRI_FILE}`)) versions.push(dirname(path));
    contents.set(path, file.identity.body);
    if (file.br) contents.set(`${path}.br`, file.br.body);
    if (file.gzip) contents.set(`${path}.gz`, file.gzip.body);
  }
  const encoder = new TextEncoder();
  contents.set(NOT_FOUND_FILE, encoder.encode(notFoundBody()));
  contents.set('nginx.conf', encoder.encode(nginxSettings(root)));
  contents.set('.htaccess', encoder.encode(apacheSettings()));
  contents.set('_headers', encoder.encode(headersFile(scripts, versions)));
  return contents;
}

function editionName({ publishedDate }: Edition, contents: Map<string, Uint8Array>): string {
  const all = [...contents].map(([path, body]) => `${path} ${contentHash(Uint8Array.from(body))}\n`).join('');
  return `${publishedDate.replace(/[:-]/g, '')}-${contentHash(new TextEncoder().encode(all)).slice(0, 12)}`;
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
