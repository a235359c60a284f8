import type { Content } from './content.js';
import { documentsOf } from './documents.js';
import { fileType } from './file-type.js';
import { DOCUMENT_CACHE, HASHED_CACHE, IMAGE_CACHE, PUBLIC_HEADERS, isHashed } from './headers.js';
import { prepareFile } from './prepare-file.js';
import { publishedDateOf } from './published-date.js';
import { SCHEMA_NAMES, readConfigSchemaBytes, readSchemaBytes } from './schema-files.js';
import type { Bytes, Files, StoredFile } from './stored-file.js';

/** All documents of one moment. It is built aside and never changed, so a reader meets this one or the next, never a mix. */
export interface Edition {
  publishedDate: string;
  /** By address, `/v1/…`. */
  files: Files;
}

const DOCUMENT_HEADERS = { ...PUBLIC_HEADERS, ...DOCUMENT_CACHE };
const JSON_TYPE = 'application/json; charset=utf-8';
const FEED_TYPE = 'application/feed+json; charset=utf-8';
const SCHEMA_TYPE = 'application/schema+json; charset=utf-8';

const laterOf = (date: string, other = date): string => (Date.parse(other) > Date.parse(date) ? other : date);

/** @param now milliseconds since 1970 @param previous the edition before this one: what did not change is taken from it */
export async function buildEdition(content: Content, now: number, previous?: Edition): Promise<Edition> {
  const publishedDate = laterOf(publishedDateOf(content, now), previous?.publishedDate);
  const files = new Map<string, StoredFile>();
  const add = async (path: string, body: Bytes, type: string, headers: Record<string, string>) => {
    const address = `/v1/${path}`;
    files.set(address, await prepareFile(body, type, headers, previous?.files.get(address)));
  };
  // One after the other: compressing all at once would hold the memory of as many compressors.
  for (const [path, document] of documentsOf(content, publishedDate)) {
    const body = new TextEncoder().encode(JSON.stringify(document));
    await add(path, body, 'items' in document ? FEED_TYPE : JSON_TYPE, DOCUMENT_HEADERS);
  }
  for (const name of SCHEMA_NAMES)
    await add(`schema/${name}`, await readSchemaBytes(name), SCHEMA_TYPE, DOCUMENT_HEADERS);
  await add('schema/config.json', await readConfigSchemaBytes(), SCHEMA_TYPE, DOCUMENT_HEADERS);
  for (const [path, body] of content.images) {
    const cache = isHashed(path) ? HASHED_CACHE : IMAGE_CACHE;
    await add(path, body, fileType(path)!, { ...PUBLIC_HEADERS, ...cache });
  }
  return { publishedDate, files };
}
