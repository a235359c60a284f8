import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Edition } from './edition.js';
import { DOCUMENT_CACHE, PURGED_CDN_CACHE } from './headers.js';
import { NOT_FOUND_FILE, apacheSettings, headersFile, nginxSettings, notFoundBody } from './host-settings.js';
import { keepFolder } from './kept-folders.js';
import { contentHash } from './prepare-file.js';
import type { Files } from './stored-file.js';
import { SRI_FILE } from './versions/integrity.js';

export interface Published {
  /** The folder with this edition, to which the published address now leads. */
  folder: string;
  files: number;
  /** Addresses at which a reader now gets something else, or nothing; sorted. */
  changed: string[];
}

/**
 * Writes an edition as plain files. `out` is a symbolic link to one of the folders in `out.editions`.
 * @param purged whether a CDN in front of it is told of each change: then it may hold documents for long
 * @throws NotOurs where `out` is something else
 */
export async function publish(out: string, edition: Edition, others: Files, purged = false): Promise<Published> {
  const files = new Map([...edition.files, ...others]);
  const contents = contentsOf(files, resolve(out), purged);
  const changed = await changedFrom(resolve(out), files);
  const folder = await keepFolder(out, editionName(edition, contents), contents);
  return { folder, files: contents.size, changed };
}

const pathOf = (address: string): string => (address == '/' ? 'index.html' : address.slice(1));

/** Where the folder that is published now differs from what comes. */
async function changedFrom(before: string, files: Files): Promise<string[]> {
  const changed: string[] = [];
  for (const [address, { identity }] of files) {
    const old = await readFile(join(before, pathOf(address))).catch(() => undefined);
    if (!old?.equals(identity.body)) changed.push(address);
  }
  const there = await readdir(before, { recursive: true }).catch(() => []);
  // Of what is gone only documents and pictures are anybody's: the rest are settings of servers and compressed forms.
  const gone = there
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .filter(
      (address) => /^\/(v1|embed|img)\/.*\w\.\w+$/.test(address) && !/\.(br|gz)$/.test(address) && !files.has(address),
    );
  return [...changed, ...gone].sort();
}

/** Every file by its path, with the compressed forms beside it. */
function contentsOf(files: Files, root: string, purged: boolean): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  const scripts: string[] = [];
  const versions: string[] = [];
  for (const [address, file] of files) {
    const path = pathOf(address);
    if (path.startsWith('opd-')) scripts.push(address);
    else if (address.endsWith(`/${SRI_FILE}`)) versions.push(dirname(path));
    contents.set(path, file.identity.body);
    if (file.br) contents.set(`${path}.br`, file.br.body);
    if (file.gzip) contents.set(`${path}.gz`, file.gzip.body);
  }
  const encoder = new TextEncoder();
  const settings = (text: string) =>
    encoder.encode(purged ? text.replaceAll(DOCUMENT_CACHE['cdn-cache-control'], PURGED_CDN_CACHE) : text);
  contents.set(NOT_FOUND_FILE, encoder.encode(notFoundBody()));
  contents.set('nginx.conf', settings(nginxSettings(root)));
  contents.set('.htaccess', settings(apacheSettings()));
  contents.set('_headers', settings(headersFile(scripts, versions)));
  return contents;
}

function editionName({ publishedDate }: Edition, contents: Map<string, Uint8Array>): string {
  const all = [...contents].map(([path, body]) => `${path} ${contentHash(Uint8Array.from(body))}\n`).join('');
  return `${publishedDate.replace(/[:-]/g, '')}-${contentHash(new TextEncoder().encode(all)).slice(0, 12)}`;
}
