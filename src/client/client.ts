import { indexedCopies, type Copies } from './copies.js';
import type { Edition } from './edition.js';
import { load, type DocumentReader } from './load.js';
import { createResource, type Resource, type Source } from './resource.js';

export interface ClientOptions {
  /** Base address of the endpoint, such as `https://widget.example.go.id/v1/`, or several: mirrors in order. */
  endpoint: string | string[];
  /** The browser's own by default; any `(Request) => Promise<Response>` does. */
  fetch?: typeof fetch;
  /** Where last good copies are kept; `null`: nowhere. IndexedDB by default. */
  storage?: Copies | null;
  /** Milliseconds since 1970; the device's clock by default. */
  now?: () => number;
}

/** All that a page knows of one endpoint. Asked by `programOf`, `newsOf` and their like, so that a page pays for those it uses. */
export interface Client {
  /** Base address of the first mirror. */
  readonly base: string;
  /** The one resource of the document at `path`; `list` is the field without which it is empty. */
  document<T extends Edition>(path: string, read: DocumentReader<T>, list?: keyof T): Resource<T>;
  /** What `make` gives, made once for each `key`. */
  once<T>(key: string, make: () => T): T;
  /** Whether `once` was called with `key`. */
  has(key: string): boolean;
  /** Loads the document at an address once. Rejects with an EndpointError. */
  page<T>(url: string, read: DocumentReader<T>): Promise<T>;
}

/** Makes the data layer of one endpoint. Nothing is asked for before somebody subscribes. */
export function createClient({
  endpoint,
  // Looked up with each call: a page may replace it, and it must not be called as a method of something else.
  fetch = (...request) => globalThis.fetch(...request),
  storage = indexedCopies(),
  now = Date.now,
}: ClientOptions): Client {
  const bases = [endpoint].flat().map((base) => base.replace(/\/*$/, '/'));
  const source: Source = { bases, first: 0, fetch, storage, now };
  const made = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as T;
  };
  return {
    base: bases[0]!,
    document: (path, read, list) => once(path, () => createResource(source, path, read, list)),
    once,
    has: (key) => made.has(key),
    page: async (url, read) => (await load({ ...source, bases: [''], first: 0 }, url, read)).value,
  };
}
