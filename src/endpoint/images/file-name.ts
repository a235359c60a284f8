import { createHash } from 'node:crypto';
import type { EncodedFile } from './encode-picture.js';

const ENDINGS = { 'image/webp': 'webp', 'image/avif': 'avif', 'image/jpeg': 'jpg' } as const;

/** Name of a picture's file below the folder: what it is called at its source, its width, and a hash of its content. */
export function fileName(url: string, { bytes, type, width }: EncodedFile): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return `images/${calledAt(url)}-${width}.${hash}.${ENDINGS[type]}`;
}

/** Whether a path is one of a picture's file: nothing else is read. */
export const isFileName = (path: string): boolean => /^images\/[a-z\d-]+\.[\da-f]{16}\.(webp|avif|jpg)$/.test(path);

/** Last part of an address in letters and digits, without the size that WordPress adds. */
function calledAt(url: string): string {
  const last = /([^/]*?)(-\d+x\d+)?(\.\w+)?$/.exec(new URL(url).pathname)?.[1] ?? '';
  const name = last
    .toLowerCase()
    .replace(/%[\da-f]{2}|[^a-z\d]+/g, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  return name || 'gambar';
}
