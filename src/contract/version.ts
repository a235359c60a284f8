import type { Reader } from './read.js';

/** What came of a document: its clean content, or why it cannot be used. */
export type ReadDocument<T> = { ok: true; value: T } | { ok: false; problem: 'shape' | 'newer-version' };

/**
 * Reads a whole document: it must be an object whose `itemsKey` is an array (an empty one is a good document), and whose
 * `version`, where it has one, matches `understood`. Items that cannot be read are left out, the others stay.
 */
export function readDocument<T>(
  json: unknown,
  base: string,
  read: Reader<T>,
  itemsKey: string,
  understood: RegExp,
): ReadDocument<T> {
  const fields = json as Record<string, unknown> | null | undefined;
  if (typeof fields != 'object' || !fields || !Array.isArray(fields[itemsKey])) return { ok: false, problem: 'shape' };
  const { version } = fields;
  if (typeof version == 'string' && !understood.test(version)) return { ok: false, problem: 'newer-version' };
  return { ok: true, value: read(json, base) ?? ({} as T) };
}
