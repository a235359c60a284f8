import { indexedCopies, type Copies } from './copies.js';
import type { DocumentReader } from './fetch-document.js';

const MONTH = 30 * 864e5;

/** Where a client keeps its copies: where its page says, else one IndexedDB for all. */
type Storage = Copies | null | undefined;
let indexed: Copies | undefined;
const storeOf = (storage: Storage): Copies | null => (storage === undefined ? (indexed ??= indexedCopies()) : storage);

/** A document and when it was fetched, in milliseconds since 1970. */
export interface Held<T> {
  value: T;
  checked: number;
}

/** What is stored: the document as text, since cloning its objects takes a phone far longer. */
export interface Copy {
  time: number;
  text: string;
  /** Address it came from. */
  url: string;
}

/** The last good copy of a document, read by the contract like any answer; nothing where there is none of the last 30 days. */
export async function readCopy<T>(
  storage: Storage,
  key: string,
  read: DocumentReader<T>,
  now: number,
): Promise<Held<T> | undefined> {
  try {
    const { time, text, url } = (await storeOf(storage)!.get(key)) as Copy;
    const document = read(JSON.parse(text), url);
    if (document.ok && Math.abs(now - time) < MONTH) return { value: document.value, checked: +time };
  } catch {
    // No storage here, no copy in it, or a broken one: then there is just the network.
  }
  return;
}

/** Keeps a copy for next time. */
export async function keepCopy(storage: Storage, key: string, copy: Copy): Promise<void> {
  try {
    await storeOf(storage)!.set(key, copy);
  } catch {
    // No storage here, or it is full: next time there is just the network.
  }
}
