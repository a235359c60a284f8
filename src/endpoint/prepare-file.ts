import { createHash } from 'node:crypto';
import { compress } from './compress.js';
import { isText } from './file-type.js';
import { storedFile, type Bytes, type StoredFile } from './stored-file.js';

/** 128 bits of the content's SHA-256: two mirrors with the same content give the same ETag. */
export const contentHash = (body: Bytes): string => createHash('sha256').update(body).digest('base64url').slice(0, 22);

/**
 * Makes a file ready to be sent. @param previous the file at this address until now: with the same content it is kept,
 * and nothing is compressed again
 */
export async function prepareFile(
  body: Bytes,
  type: string,
  headers: Record<string, string>,
  previous?: StoredFile,
): Promise<StoredFile> {
  const hash = contentHash(body);
  if (previous?.hash == hash && previous.type == type) return previous;
  return storedFile({ body, type, hash, ...(isText(type) ? await compress(body) : {}) }, headers);
}
