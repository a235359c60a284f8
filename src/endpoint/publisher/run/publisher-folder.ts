import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { message } from '../../message.js';
import { SourceFailed } from '../../sources/found.js';
import type { Bytes } from '../../stored-file.js';

const noFile = message(
  'Berkas ini tidak ada di folder penerbit.',
  'This file is not in the publisher’s folder.',
  'Letakkan berkasnya di sana, atau perbaiki namanya di opd.config.json.',
  'Put the file there, or correct its name in opd.config.json.',
);
const largeFile = (bytes: number, limit: number) =>
  message(
    `Berkas ini ${Math.ceil(bytes / 2 ** 20)} MB; batasnya ${Math.floor(limit / 2 ** 20)} MB.`,
    `This file has ${Math.ceil(bytes / 2 ** 20)} MB; the limit is ${Math.floor(limit / 2 ** 20)} MB.`,
    'Pecah menjadi beberapa berkas, atau naikkan limits.documentMB di opd.config.json.',
    'Split it into several files, or raise limits.documentMB in opd.config.json.',
  );

/** A file of the publisher's folder. @param limit most bytes @throws SourceFailed where there is none, or it is too large */
export async function readOwnFile(folder: string, file: string, limit: number): Promise<Bytes> {
  const bytes = await readFile(join(folder, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code == 'ENOENT' || error.code == 'EISDIR') throw new SourceFailed(noFile, { file });
    throw error;
  });
  if (bytes.length > limit) throw new SourceFailed(largeFile(bytes.length, limit), { file });
  return Uint8Array.from(bytes);
}
