import { fileType } from '../file-type.js';
import { prepareFile } from '../prepare-file.js';
import type { Files, StoredFile } from '../stored-file.js';
import { EMBED_HEADERS } from './embed-headers.js';
import { pictureFiles } from './pictures/index.js';
import { embedPages } from './static-pages.js';

/**
 * Pages to be framed and pictures of an edition, as plain files by their address.
 * @param version whose script files the pages load
 */
export async function staticFiles(edition: Files, version: string): Promise<Map<string, StoredFile>> {
  const files = await pictureFiles(edition);
  for (const [path, body] of await embedPages(edition, version))
    files.set(`/${path}`, await prepareFile(body, fileType(path)!, EMBED_HEADERS));
  return files;
}
