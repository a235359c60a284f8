import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A list beside backups, a line each; empty where there is none. */
export const readList = (folder: string, file: string): Promise<string> =>
  readFile(join(folder, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code == 'ENOENT') return '';
    throw error;
  });

/** The folder whose lists belong to a backup: it lies beside them. */
export const listsOf = (backup: string): string => dirname(backup);

/** Adds lines to a list, each once; what it held stays. Several processes may do so at once. */
export async function addToList(folder: string, file: string, lines: readonly string[]): Promise<void> {
  const known = new Set((await readList(folder, file)).split('\n'));
  const fresh = [...new Set(lines)].filter((line) => !known.has(line));
  if (!fresh.length) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const handle = await open(join(folder, file), 'a', 0o600);
  try {
    // On a line of its own, even where a process was killed in the middle of the one before.
    await handle.writeFile(`\n${fresh.join('\n')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
