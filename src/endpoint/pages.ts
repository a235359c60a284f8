import { join } from 'node:path';
import { readFiles, type Belongs } from './files.js';
import { fileType } from './file-type.js';
import { packageRoot } from './package-root.js';
import { ASSET_HEADERS, pageHeaders } from './page-headers.js';
import { prepareFile } from './prepare-file.js';
import { START_PAGE } from './start-page.js';
import type { Bytes, Files, StoredFile } from './stored-file.js';

/** What the sources give has its own addresses, and the WordPress plugin is handed out as one file. */
export const isPage: Belongs = (path) =>
  fileType(path) !== undefined && !/^(sumber|wordpress|pesan-contoh)\//.test(path);

/** The pages of a site that lies in a folder, by address; a folder's `index.html` stands at the folder's own address too. */
export async function loadPages(folder: string, previous?: Files): Promise<Map<string, StoredFile>> {
  const files = new Map<string, StoredFile>();
  for (const [path, body] of await readFiles(folder, isPage)) {
    const address = `/${path}`;
    const file = await preparePage(address, body, previous);
    files.set(address, file);
    if (/\/index\.html$/.test(address)) files.set(address.replace(/index\.html$/, ''), file);
  }
  return files;
}

/** The snippet builder with what its pages use, and the spreadsheet that agencies fill in. */
const FOR_ALL =
  /^(pembuat-kode\.(html|css)|en\/snippet-builder\.html|demo\.css|kendali\.css|favicon\.svg|lembar-program\/[\w-]+\.xlsx)$/;

/** The pages of an endpoint that has no site: what is here and how to use it, the snippet builder, the spreadsheet. */
export async function startPages(): Promise<Map<string, StoredFile>> {
  const pages = new Map([['/', await preparePage('/index.html', new TextEncoder().encode(START_PAGE))]]);
  for (const [path, body] of await readFiles(join(packageRoot(), 'demo'), (name) => FOR_ALL.test(name)))
    pages.set(`/${path}`, await preparePage(`/${path}`, body));
  return pages;
}

function preparePage(address: string, body: Bytes, previous?: Files): Promise<StoredFile> {
  const type = fileType(address)!;
  const headers = type.startsWith('text/html') ? pageHeaders(address) : ASSET_HEADERS;
  return prepareFile(body, type, headers, previous?.get(address));
}
