import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileType } from './file-type.js';
import { PUBLIC_HEADERS, SCRIPT_CACHE } from './headers.js';
import { prepareFile } from './prepare-file.js';
import type { StoredFile } from './stored-file.js';

const HEADERS = { ...PUBLIC_HEADERS, ...SCRIPT_CACHE };

/** The script files that web pages load, from the folder of the build; by address, such as `/opd-widgets.js`. */
export async function loadScripts(folder: string): Promise<Map<string, StoredFile>> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^opd-[\w.-]+\.(js|js\.map|txt)$/.test(name));
  const files = new Map<string, StoredFile>();
  for (const name of names.sort()) {
    const body = Uint8Array.from(await readFile(join(folder, name)));
    files.set(`/${name}`, await prepareFile(body, fileType(name)!, HEADERS));
  }
  return files;
}
