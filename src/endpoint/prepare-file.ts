import { createHash } from 'node:crypto';
import { compress } from './compress.js';
import { isText } from './file-type.js';
import { storedFile, type Bytes, type Files, type StoredFile } from './stored-file.js';

/** 128 bits of the content's SHA-256: two mirrors with the same content give the same ETag. */
export const contentHash = (body: Bytes): string => createHash('sha256').update(body).digest('base64url').slice(0, 22);

/**
 * Makes a file ready to be sent. @param previous the file at this address until now: with the same content it is kept,
 * and nothing is compressed again @param isForFew see `compress`
 */
export async function prepareFile(
  body: Bytes,
  type: string,
  headers: Record<string, string>,
  previous?: StoredFile,
  isForFew?: boolean,
): Promise<StoredFile> {
  const hash = contentHash(body);
  if (previous?.hash == hash && previous.type == type && !previous.isHasty) return previous;
  return storedFile({ body, type, hash, ...(isText(type) ? await compress(body, isForFew) : {}) }, headers);
}

/** Files that were compressed in a hurry, compressed well. */
export async function compressWell(files: Files): Promise<Map<string, StoredFile>> {
  const better = new Map<string, StoredFile>();
  for (const [address, { type, hash, identity }] of files) {
    const content = { type, hash, body: identity.body, ...(await compress(identity.body)) };
    better.set(address, storedFile(content, identity.notModified));
  }
  return better;
}
