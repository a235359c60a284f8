import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PUBLIC_HEADERS } from '../../src/endpoint/headers.js';
import { prepareFile } from '../../src/endpoint/prepare-file.js';
import type { VersionFiles } from '../../src/endpoint/versions/version-files.js';

/** Files of a made-up version: a main script long enough to be compressed, one it loads later, and a map. */
export async function versionFiles(text: string): Promise<VersionFiles> {
  const make = (body: string, type: string) => prepareFile(new TextEncoder().encode(body), type, PUBLIC_HEADERS);
  return new Map([
    ['opd-widgets.js', await make(`/* ${text} */`.repeat(60), 'text/javascript; charset=utf-8')],
    ['opd-program-parts.js', await make(`/* parts ${text} */`, 'text/javascript; charset=utf-8')],
    ['opd-widgets.js.map', await make('{}', 'application/json; charset=utf-8')],
  ]);
}

export const sha384 = (body: string | Uint8Array): string =>
  `sha384-${createHash('sha384').update(body).digest('base64')}`;

/** All files below a folder with their content, to tell whether anything has changed. */
export async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [file, (await readFile(file)).toString('base64')] as const)),
  );
}
