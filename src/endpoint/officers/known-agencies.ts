import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, objectsOf, type Json } from '../json.js';

/** Ids and names of the agencies that a folder's settings list; empty where there is no such folder, or nothing to read. */
export async function knownAgencies(folders: readonly (string | undefined)[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const folder of folders)
    for (const file of folder ? ['opd.json', 'opd.config.json'] : []) {
      const settings = await readFile(join(folder!, file), 'utf8').then(
        (text) => JSON.parse(text) as Json,
        () => undefined,
      );
      for (const { id, name } of isObject(settings) ? objectsOf(settings.agencies) : [])
        if (typeof id == 'string') known.set(id, typeof name == 'string' ? name : id);
    }
  return known;
}
