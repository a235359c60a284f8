import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '../json.js';
import { BackupFault } from './backup-fault.js';
import { isManifest, MANIFEST, PHOTOS, type Manifest } from './manifest.js';
import { linesOf } from './read-part.js';

/** Reads a whole backup and compares it with its manifest. @returns the manifest @throws BackupFault where anything differs */
export async function verifyBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const { file, bytes, sha256 } of manifest.parts) await compare(folder, file, bytes, sha256);
  for await (const lines of linesOf(join(folder, PHOTOS)))
    for (const line of lines) {
      const [name, bytes, sha256] = line as [string, number, string];
      await compare(folder, join('photos', name), bytes, sha256);
    }
  return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Json;
    if (isManifest(manifest)) return manifest as unknown as Manifest;
  } catch (error) {
    if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code != 'ENOENT') throw error;
  }
  throw new BackupFault(
    `${folder} bukan cadangan yang utuh: ${MANIFEST} tidak ada atau tidak dikenal. Sebutkan folder opd-… yang dibuat opd-widgets backup.\n` +
      `${folder} is no whole backup: ${MANIFEST} is missing or unknown. Name a folder opd-… that opd-widgets backup made.`,
  );
}

async function compare(folder: string, file: string, bytes: number, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  let length = 0;
  try {
    for await (const part of createReadStream(join(folder, file)) as AsyncIterable<Buffer>) {
      hash.update(part);
      length += part.length;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code != 'ENOENT') throw error;
  }
  if (length == bytes && hash.digest('hex') == sha256) return;
  throw new BackupFault(
    `${join(folder, file)} rusak atau tidak lengkap: isinya berbeda dari yang dicatat di ${MANIFEST}. Pakai cadangan lain.\n` +
      `${join(folder, file)} is broken or not whole: it differs from what ${MANIFEST} says. Use another backup.`,
  );
}
