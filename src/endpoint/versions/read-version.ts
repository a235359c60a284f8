import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, type InputType, type ZlibOptions } from 'node:zlib';
import { compress } from '../compress.js';
import { fileType } from '../file-type.js';
import { readFiles, type Belongs } from '../files.js';
import { PUBLIC_HEADERS } from '../headers.js';
import { contentHash } from '../prepare-file.js';
import { MAIN_SCRIPT, isScript } from '../script-files.js';
import { storedFile, type Bytes, type StoredFile } from '../stored-file.js';
import { SRI_FILE, isSealed } from './integrity.js';
import { sriOfFiles, type VersionFiles } from './version-files.js';

/** Scripts, their compressed forms, and the seal; whatever else lies there is nobody's to serve. */
const isKept: Belongs = (name) => name == SRI_FILE || isScript(name.replace(/\.(br|gz)$/, ''));

/** A kept version that cannot be served: a file is missing, or one has changed. */
export class BrokenVersion extends Error {
  constructor(readonly folder: string) {
    super(`${folder} is not as it was kept`);
    this.name = 'BrokenVersion';
  }
}

/**
 * Reads a kept version.
 * @throws BrokenVersion where it is not as it was kept; the system's error where it cannot be read
 */
export async function readVersion(kept: string, version: string): Promise<VersionFiles> {
  const folder = join(kept, version);
  const found = await readFiles(folder, isKept);
  const files = new Map<string, StoredFile>();
  for (const [name, body] of found)
    if (isScript(name)) files.set(name, await keptFile(name, body, found.get(`${name}.br`), found.get(`${name}.gz`)));
  if (!files.has(MAIN_SCRIPT.slice(1)) || !isSealed(found.get(SRI_FILE), sriOfFiles(version, files)))
    throw new BrokenVersion(folder);
  return files;
}

/** Compressing the best way takes a second a version, so it is done once; only what gives the file again is taken. */
async function keptFile(name: string, body: Bytes, br?: Bytes, gzip?: Bytes): Promise<StoredFile> {
  const isWhole = holds(brotliDecompressSync, br, body) && holds(gunzipSync, gzip, body);
  const packed = isWhole ? { br, gzip } : await compress(body);
  return storedFile({ body, type: fileType(name)!, hash: contentHash(body), ...packed }, PUBLIC_HEADERS);
}

function holds(unpack: (packed: InputType, options: ZlibOptions) => Buffer, packed: Bytes | undefined, body: Bytes) {
  try {
    return packed !== undefined && unpack(packed, { maxOutputLength: body.length + 1 }).equals(body);
  } catch {
    return false; // not compressed at all, or of something else
  }
}
