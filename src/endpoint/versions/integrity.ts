import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Bytes } from '../stored-file.js';

/** Lies beside the scripts of a version, on the web and where versions are kept: there it is the seal on them. */
export const SRI_FILE = 'sri.json';

/** What a page puts into `integrity`, for each script of a version. */
export interface Sri {
  version: string;
  /** By file name: `sha384-…`. */
  files: Record<string, string>;
}

const integrityOf = (body: Bytes): string => `sha384-${createHash('sha384').update(body).digest('base64')}`;

/** Hashes of the scripts among some files; nobody runs a map or a licence. */
export const sriOf = (version: string, files: Iterable<readonly [name: string, body: Bytes]>): Sri => ({
  version,
  files: Object.fromEntries(
    [...files]
      .filter(([name]) => name.endsWith('.js'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, body]) => [name, integrityOf(body)]),
  ),
});

export const sriBytes = (sri: Sri): Bytes => new TextEncoder().encode(`${JSON.stringify(sri, null, 2)}\n`);

/** Whether a kept `sri.json` says just this: then no file is missing, none has come to it, and no byte has changed. */
export function isSealed(seal: Bytes | undefined, sri: Sri): boolean {
  try {
    const found = JSON.parse(new TextDecoder().decode(seal)) as Partial<Sri> | null;
    return isDeepStrictEqual({ version: found?.version, files: found?.files }, sri);
  } catch {
    return false; // half a file, or none
  }
}
