import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeSafely } from './write-folder.js';

/**
 * Writes a file that is there whole or not at all: beside, then in its place.
 * @param write puts the bytes on the disk; safely when absent, else as fast as what can be had again allows
 */
export async function writeBeside(
  path: string,
  content: string | Uint8Array,
  write: (path: string, bytes: Uint8Array) => Promise<void> = writeSafely,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.new-${randomBytes(4).toString('hex')}`;
  try {
    await write(fresh, typeof content == 'string' ? new TextEncoder().encode(content) : content);
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}
