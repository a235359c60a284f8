import { DOCUMENT_CACHE, HASHED_CACHE, PUBLIC_HEADERS } from '../../../../src/endpoint/headers.js';
import { prepareFile } from '../../../../src/endpoint/prepare-file.js';
import type { Files } from '../../../../src/endpoint/stored-file.js';

/** Files of an edition by address, from their texts. */
export async function filesOf(texts: Record<string, string>): Promise<Files> {
  const files = Object.entries(texts).map(async ([address, text]) => {
    const type = address.endsWith('.json') ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8';
    const cache = /\.[\da-f]{8}\./.test(address) ? HASHED_CACHE : DOCUMENT_CACHE;
    const body = new TextEncoder().encode(text);
    return [address, await prepareFile(body, type, { ...PUBLIC_HEADERS, ...cache })] as const;
  });
  return new Map(await Promise.all(files));
}

/** A small edition; its documents say which one it is. */
export const edition = (name: string, more: Record<string, string> = {}): Promise<Files> =>
  filesOf({
    '/v1/index.json': `index ${name}`,
    '/v1/programs.json': `programs ${name}`,
    '/v1/programs/a.json': `a ${name}`,
    '/v1/schema/index.json': 'schema',
    '/': 'page',
    ...more,
  });
