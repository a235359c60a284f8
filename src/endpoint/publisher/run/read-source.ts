import { join } from 'node:path';
import type { Get } from '../../fetching/get.js';
import { readFiles } from '../../files.js';
import { message } from '../../message.js';
import { SourceFailed, type Found, type ReadOptions } from '../../sources/found.js';
import type { Bytes } from '../../stored-file.js';
import type { At, SourceConfig } from '../config.js';
import { readOwnFile } from './publisher-folder.js';

const refused = (status: number) =>
  message(
    `Situs ini menjawab dengan kode ${status}, bukan dengan datanya.`,
    `The site answered with code ${status}, not with its data.`,
    'Buka alamatnya di peramban. Bila perlu masuk dulu, bagikan berkasnya untuk umum; bila sudah pindah, perbaiki alamatnya.',
    'Open the address in a browser. If it asks to log in, share the file publicly; if it has moved, correct the address.',
  );

export interface Surroundings extends ReadOptions {
  get: Get;
  /** The publisher's folder. */
  folder: string;
  /** Most bytes of a document. */
  limit: number;
}

/**
 * Reads a source, whichever kind it is. What parses it is imported here: a publisher with two feeds needs no spreadsheets.
 * @throws SourceFailed where nothing of it can be read
 */
export async function readSource(source: SourceConfig, surroundings: Surroundings): Promise<Found> {
  const { get, folder, limit, offset, items, now } = surroundings;
  const options: ReadOptions = { offset, items, now };
  switch (source.type) {
    case 'table': {
      const { readTable } = await import('../../sources/table/read-table.js');
      const { sheet, columns } = source;
      return readTable(await bytesOf(source, surroundings), nameOf(source), { ...options, sheet, columns });
    }
    case 'oc4ids': {
      const { readOc4ids } = await import('../../sources/oc4ids/index.js');
      return readOc4ids(await bytesOf(source, surroundings), nameOf(source), options);
    }
    case 'wordpress': {
      const { collectWordPress } = await import('../../sources/wordpress/collect-wordpress.js');
      return collectWordPress(get, source.url, options);
    }
    case 'feed': {
      if (source.url !== undefined) {
        const { collectFeed } = await import('../../sources/feed/collect-feed.js');
        return collectFeed(get, source.url, options);
      }
      const { readFeed } = await import('../../sources/feed/read-feed.js');
      return readFeed(await readOwnFile(folder, source.file, limit), source.file, options);
    }
    case 'folder': {
      const { belongsToFolder, readFolder } = await import('../../sources/folder/index.js');
      return readFolder(await readFiles(join(folder, source.folder), belongsToFolder), source.folder, options);
    }
  }
}

const nameOf = (at: At): string => at.url ?? at.file;

async function bytesOf(at: At, { get, folder, limit }: Surroundings): Promise<Bytes> {
  if (at.url === undefined) return readOwnFile(folder, at.file, limit);
  const { status, body } = await get(at.url);
  if (status != 200) throw new SourceFailed(refused(status), { file: at.url });
  return body;
}
