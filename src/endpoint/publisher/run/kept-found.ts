import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Found } from '../../sources/found.js';
import { writeBeside } from '../../write-beside.js';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

const fileOf = (folder: string, id: string): string => join(folder, 'sources', `${encodeURIComponent(id)}.json.gz`);

/** Keeps what a source gave, for the time when it gives nothing. @param text the JSON of it */
export const keepFound = async (folder: string, id: string, text: string): Promise<void> =>
  writeBeside(fileOf(folder, id), await zip(text, { level: 1 }));

/** What a source gave the last time it could be read. */
export async function keptFound(folder: string, id: string): Promise<Found | undefined> {
  try {
    return JSON.parse((await unzip(await readFile(fileOf(folder, id)))).toString()) as Found;
  } catch {
    return; // none yet, or not whole: as if there were none
  }
}
