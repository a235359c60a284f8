import type { Belongs } from './files.js';
import { readFiles } from './files.js';
import { fileType } from './file-type.js';
import { PUBLIC_HEADERS, SCRIPT_CACHE } from './headers.js';
import { prepareFile } from './prepare-file.js';
import type { Files, StoredFile } from './stored-file.js';

const HEADERS = { ...PUBLIC_HEADERS, ...SCRIPT_CACHE };

/** The main script: without it there is nothing to serve. */
export const MAIN_SCRIPT = '/opd-widgets.js';

/** The plugin for WordPress, handed out beside the scripts. */
const PLUGIN = 'opd-widgets-wordpress.zip';

export const isScript: Belongs = (path) => path == PLUGIN || /^opd-[\w.-]+\.(js|js\.map|txt)$/.test(path);

/** The script files that web pages load, from the folder of the build; by address, such as `/opd-widgets.js`. */
export async function loadScripts(folder: string, previous?: Files): Promise<Map<string, StoredFile>> {
  const files = new Map<string, StoredFile>();
  for (const [name, body] of await readFiles(folder, isScript)) {
    // Source maps are for who looks into a script.
    const isMap = name.endsWith('.map');
    files.set(`/${name}`, await prepareFile(body, fileType(name)!, HEADERS, previous?.get(`/${name}`), isMap));
  }
  return files;
}
