import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const STATIC = /(?:import|export)\s*(?:[\w*{}\s,$]*?\s*from\s*)?["'](\.[^"']+)["']/g;

/** Files that a script loads before it runs, relative to it. */
export const staticImports = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(STATIC)].map(([, source]) => resolve(dirname(file), source!));

/** A script and all that it loads before it runs. */
export function firstLoad(file: string, found = new Set<string>()): Set<string> {
  const path = resolve(file);
  if (!found.has(path)) {
    found.add(path);
    for (const source of staticImports(path)) firstLoad(source, found);
  }
  return found;
}

/** Bytes on the wire, each file compressed by itself with brotli at its best. */
export const wireSize = (files: Iterable<string>): number =>
  [...files].reduce(
    (sum, file) =>
      sum + brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    0,
  );
