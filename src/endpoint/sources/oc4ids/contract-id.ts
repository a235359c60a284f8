import { createHash } from 'node:crypto';
import { identifier } from '../../../contract/read.js';

/**
 * An id that can be part of an address. One that had to be changed carries a hash of what it was, so that two of them never
 * become the same programme.
 */
export function contractId(written: string): string {
  const found = identifier(written, '');
  if (found) return found;
  const hash = createHash('sha256').update(written).digest('hex').slice(0, 8);
  const plain = written
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.]+/g, '-')
    .replace(/^[^a-z\d]+/i, '');
  return plain ? `${plain.slice(0, 100)}-${hash}` : hash;
}
