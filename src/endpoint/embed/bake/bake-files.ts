import { randomBytes } from 'node:crypto';
import { readFile, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reportInto, type Finding } from '../../finding.js';
import { bakeFrom, sourceOf, type BakeOptions } from './bake.js';
import { decodePage } from './encoding.js';
import { noPage, notThisEncoding } from './messages.js';

export interface BakeFilesOptions extends BakeOptions {
  /** Writes nothing, only tells. */
  check?: boolean;
}

export interface BakedFiles {
  /** How many pages were read. */
  pages: number;
  /** Those that have other figures now, or would have. */
  changed: string[];
  findings: Finding[];
}

/** Folders hold pages of .html and .htm; anything else, such as a template in .xml, is named itself. */
const PAGE = /\.html?$/i;
const SKIPPED = /^(\.|node_modules$)/;

/** Pages below a path, by name; the path itself where it is a file. */
async function pagesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !SKIPPED.test(name));
  const found = await Promise.all(
    entries.map((entry) =>
      entry.isDirectory() ? pagesAt(join(path, entry.name)) : PAGE.test(entry.name) ? [join(path, entry.name)] : [],
    ),
  );
  return found.flat().sort();
}

/**
 * Bakes files and the pages in folders, in their places; one that does not change is not written.
 * @throws CannotRead where a folder is given as endpoint and holds no data; the system's error where a file cannot be read
 */
export async function bakeFiles(paths: readonly string[], options: BakeFilesOptions = {}): Promise<BakedFiles> {
  const { check, language, now } = options;
  const source = await sourceOf(options);
  const found: BakedFiles = { pages: 0, changed: [], findings: [] };
  for (const path of paths) {
    const files = await pagesAt(path);
    if (!files.length) reportInto(found.findings, path)('error', [], noPage);
    // One after the other: a site of thousands would not fit into memory.
    for (const file of files) {
      const before = await readFile(file);
      const page = decodePage(before);
      found.pages++;
      if (typeof page == 'string') {
        if (before.includes('opd-') || page == 'UTF-16')
          reportInto(found.findings, file)('error', [], notThisEncoding(page));
        continue;
      }
      const { html, findings } = await bakeFrom(source, page.text, { language, now, file, ascii: page.ascii });
      found.findings.push(...findings);
      if (html == page.text) continue;
      found.changed.push(file);
      if (!check) await replace(file, page.bytes(html));
    }
  }
  return found;
}

/** Written beside and put in its place in one step: who reads meets the old page or the new one. */
async function replace(file: string, bytes: Uint8Array): Promise<void> {
  // A link stays one: what it leads to is replaced.
  const target = await realpath(file);
  const fresh = `${target}.new-${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(fresh, bytes, { mode: (await stat(target)).mode });
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}
