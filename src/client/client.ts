import type { Copies } from './copies.js';
import type { DocumentReader } from './fetch-document.js';
import { createResource, type Resource } from './resource.js';

export interface ClientOptions {
  /** Base address of the endpoint, such as `https://widget.example.go.id/v1/`, or several: mirrors in order. */
  endpoint: string | string[];
  /** How it is asked; the browser's own by default. */
  fetch?: typeof globalThis.fetch;
  /** Where last good copies are kept; `null`: nowhere. IndexedDB by default. */
  storage?: Copies | null;
  /** Milliseconds since 1970; the device's clock by default. */
  now?: () => number;
}

/**
 * All that a page knows of one endpoint. What it holds is its own affair: it is asked by `programOf`, `newsOf` and their like,
 * functions and not methods, so that a page pays for those it uses.
 */
export interface Client extends Required<Omit<ClientOptions, 'storage'>>, Pick<ClientOptions, 'storage'> {
  /** Base addresses of the mirrors. */
  endpoint: string[];
  /** Index of the mirror that is asked first. */
  first: number;
  /** What `once` has made. */
  made: Map<string, unknown>;
  /** Ids of the programmes that are on the page. */
  shown: Set<string>;
}

/** Makes the data layer of one endpoint. Nothing is asked for before somebody subscribes. */
export const createClient = ({
  endpoint,
  // Looked up with each call, since a page may replace it; and never called as a method of something else.
  fetch = (...request) => globalThis.fetch(...request),
  storage,
  now = Date.now,
}: ClientOptions): Client => ({
  endpoint: [endpoint].flat().map((base) => base.replace(/\/*$/, '/')),
  fetch,
  storage,
  now,
  first: 0,
  made: new Map(),
  shown: new Set(),
});

/** What `make` gives, made once for each `key`. */
export function once<T>({ made }: Client, key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/**
 * The one resource of the document at `path`.
 * @param list field without which it is empty
 */
export const documentOf = <T extends object>(
  client: Client,
  path: string,
  read: DocumentReader<T>,
  list?: keyof T,
): Resource<T> => once(client, path, () => createResource(client, path, read, list));
