import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderFiles } from '../../data-folder.js';
import { isHashed } from '../../headers.js';
import type { SourcePictures } from '../../images/source-pictures.js';
import { isObject, objectsOf, type JsonObject } from '../../json.js';
import { pathInFolder } from '../../picture-address.js';
import { sideBySide } from '../../side-by-side.js';
import type { Bytes } from '../../stored-file.js';
import type { SourceConfig } from '../config.js';

/** Files read at once. */
const AT_ONCE = 16;

/** Paths of the pictures that a document names, as seen from the data folder. */
function pathsIn(file: string, holder: JsonObject): string[] {
  const image = isObject(holder._opd) ? holder._opd.image : undefined;
  if (!isObject(image)) return [];
  return [image, ...objectsOf(image.sources)].flatMap(({ url }) => {
    const path = typeof url == 'string' ? pathInFolder(file, url) : undefined;
    return path?.startsWith('images/') ? [path] : [];
  });
}

/**
 * The picture files that documents name: those made from sources' pictures, and those that lie ready in a folder of the
 * publisher's. One that is nowhere is left to the check that comes after.
 * @param previous the data folder made last time
 */
export async function neededImages(
  documents: ReadonlyMap<string, JsonObject>,
  pictures: SourcePictures,
  folder: string,
  sources: readonly SourceConfig[],
  previous?: FolderFiles,
): Promise<Map<string, Bytes>> {
  const paths = [...documents].flatMap(([file, document]) =>
    Array.isArray(document.items)
      ? objectsOf(document.items).flatMap((item) => pathsIn(file, item))
      : pathsIn(file, document),
  );
  const folders = sources.flatMap((source) => (source.type == 'folder' ? [join(folder, source.folder)] : []));
  const read = await sideBySide([...new Set(paths)].sort(), AT_ONCE, async (path) => {
    // A name with a hash of the content never stands for another.
    const bytes =
      (isHashed(path) && previous?.get(path)) ||
      (await firstOf([
        () => pictures.read(path),
        ...folders.map((place) => async () => Uint8Array.from(await readFile(join(place, path)))),
      ]));
    return bytes && ([path, bytes] as const);
  });
  return new Map(read.filter((entry) => entry !== undefined));
}

async function firstOf(ways: (() => Promise<Bytes>)[]): Promise<Bytes | undefined> {
  for (const way of ways) {
    try {
      return await way();
    } catch (error) {
      // The store reads nothing that is not named as its own files are.
      if (!(error instanceof RangeError) && (error as NodeJS.ErrnoException).code != 'ENOENT') throw error;
    }
  }
  return;
}
