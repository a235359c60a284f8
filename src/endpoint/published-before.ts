import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from './edition.js';

/**
 * What readers have from a published folder, as far as the next edition has to know it: its date, since they refuse one that is
 * older. `undefined` where nothing is published, or nothing of ours: publishing will say so.
 */
export async function publishedBefore(out: string): Promise<Edition | undefined> {
  try {
    const index = JSON.parse(await readFile(join(out, 'v1/index.json'), 'utf8')) as { publishedDate?: unknown };
    const { publishedDate } = index;
    if (typeof publishedDate == 'string' && Date.parse(publishedDate)) return { publishedDate, files: new Map() };
  } catch {
    // as said
  }
  return;
}
