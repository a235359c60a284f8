import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exampleFolder } from './example.js';

/** The folder to start already holds something. */
export class NotEmpty extends Error {
  constructor(readonly folder: string) {
    super(`${folder} is not empty`);
    this.name = 'NotEmpty';
  }
}

/** Starts a data folder from a worked example. @returns the paths written @throws NotEmpty */
export async function init(folder: string, now: Date): Promise<string[]> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code == 'ENOENT') return [];
    throw error;
  });
  if (found.length) throw new NotEmpty(folder);
  const example = exampleFolder(now);
  for (const [path, text] of example) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await mkdir(join(folder, 'images'), { recursive: true });
  return [...example.keys()];
}
