import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileType } from './file-type.js';
import { ASSET_HEADERS, pageHeaders } from './page-headers.js';
import { prepareFile } from './prepare-file.js';
import type { StoredFile } from './stored-file.js';

/** Pages of a site that lies in a folder, by address: `index.html` stands at its folder's address too. `data/` is none of it. */
export async function loadPages(folder: string, previous?: ReadonlyMap<string, StoredFile>) {
  const files = new Map<string, StoredFile>();
  for (const path of await pagePaths(folder)) {
    const address = `/${path}`;
    const type = fileType(path)!;
    const headers = type.startsWith('text/html') ? pageHeaders(address) : ASSET_HEADERS;
    const body = Uint8Array.from(await readFile(join(folder, path)));
    const file = await prepareFile(body, type, headers, previous?.get(address));
    files.set(address, file);
    if (/(^|\/)index\.html$/.test(path)) files.set(address.replace(/index\.html$/, ''), file);
  }
  return files;
}

async function pagePaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => fileType(path) && !/(^|\/)\.|^data\//.test(path))
    .sort();
}
