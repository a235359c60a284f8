import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataLink } from '../publisher/run/data-versions.js';
import { isObject, objectsOf, type Json } from '../json.js';

/**
 * Ids and names of the agencies that settings list: those of the data folder, of the place of messages, which may be a data folder too,
 * and of what a publisher made last. Empty where there is nothing to read.
 */
export async function knownAgencies(folder: string | undefined, dataDir: string): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const place of [...(folder ? [folder] : []), dataDir, dataLink(join(dataDir, 'publisher'))])
    for (const file of ['opd.json', 'opd.config.json']) {
      const settings = await readFile(join(place, file), 'utf8').then(
        (text) => JSON.parse(text) as Json,
        () => undefined,
      );
      for (const { id, name } of isObject(settings) ? objectsOf(settings.agencies) : [])
        if (typeof id == 'string') known.set(id, typeof name == 'string' ? name : id);
    }
  return known;
}
