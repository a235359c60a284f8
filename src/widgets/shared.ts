// A symbol, since ids and names of the host page clobber string properties of `window`.
const KEY = Symbol.for('opd-widgets');
const page = globalThis as { [KEY]?: Map<string, unknown> };

/** The one global: which copy of the script defined what, and what several copies use together. */
export const shared = (page[KEY] ??= new Map<string, unknown>());

/** Makes something once a page, by the copy of the script that comes first. The key names the version of what is made. */
export function once<T>(key: string, make: () => T): T {
  if (!shared.has(key)) shared.set(key, make());
  return shared.get(key) as T;
}
