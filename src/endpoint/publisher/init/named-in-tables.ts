import { readFile } from 'node:fs/promises';
import { isObject, objectsOf } from '../../json.js';
import { SourceFailed } from '../../sources/found.js';
import { keyOf } from '../normalise/words.js';

/** What tables name that settings list. */
export interface Named {
  agencies: string[];
  pillars: string[];
}

/**
 * The agencies and pillars that tables name, each once as it is first written. A table that cannot be read names none; why is
 * said when it is published. @param tables their places on this computer @param now milliseconds since 1970
 */
export async function namedInTables(tables: readonly string[], now: number): Promise<Named> {
  const { readTable } = await import('../../sources/table/read-table.js');
  const [agencies, pillars] = [new Map<string, string>(), new Map<string, string>()];
  const add = (names: Map<string, string>, name: unknown) => {
    if (typeof name == 'string' && keyOf(name) && !names.has(keyOf(name))) names.set(keyOf(name), name);
  };
  for (const table of tables) {
    try {
      const found = await readTable(Uint8Array.from(await readFile(table)), table, { offset: '+07:00', items: 0, now });
      for (const { project } of found.programs) {
        if (isObject(project.publicAuthority)) add(agencies, project.publicAuthority.name);
        for (const { scheme, description } of objectsOf(project.additionalClassifications))
          if (scheme == 'x-opd-pillar') add(pillars, description);
      }
    } catch (error) {
      if (!(error instanceof SourceFailed)) throw error;
    }
  }
  return { agencies: [...agencies.values()], pillars: [...pillars.values()] };
}
