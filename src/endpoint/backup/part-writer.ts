import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '../json.js';
import type { Part } from './manifest.js';

type Add = (lines: readonly Json[]) => Promise<void>;

/**
 * Writes a file of JSON lines, its head first; readable by its owner alone.
 * @param fill adds its lines @returns what is on the disk now
 */
export async function writePart(
  folder: string,
  file: string,
  head: Json,
  fill: (add: Add) => Promise<void>,
): Promise<Part> {
  const handle = await open(join(folder, file), 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    let rows = -1;
    const add: Add = async (lines) => {
      const body = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      hash.update(body);
      bytes += body.length;
      rows += lines.length;
      await handle.writeFile(body);
    };
    await add([head]);
    await fill(add);
    await handle.sync();
    return { file, bytes, sha256: hash.digest('hex'), rows };
  } finally {
    await handle.close();
  }
}
