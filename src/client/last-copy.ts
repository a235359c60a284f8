import type { Copies } from './copies.js';
import type { DocumentReader, Loaded } from './load.js';

const MONTH = 30 * 864e5;

/** A document and when it was fetched, in milliseconds since 1970. */
export interface Held<T> {
  value: T;
  checked: number;
}

/** The document as text: storing it costs a phone far less than cloning its objects, and it is read like any other answer. */
interface Copy {
  time: number;
  text: string;
  url: string;
}

/** The last good copy of a document, read anew by the contract; nothing where there is none of the last 30 days. Never rejects. */
export async function readCopy<T>(
  copies: Copies | null,
  key: string,
  read: DocumentReader<T>,
  now: () => number,
): Promise<Held<T> | undefined> {
  try {
    const { time, text, url } = (await copies!.get(key)) as Copy;
    const document = read(JSON.parse(text), url);
    if (document.ok && Math.abs(now() - time) < MONTH) return { value: document.value, checked: +time };
  } catch {
    // No storage here, no copy in it, or a broken one: then there is just the network.
  }
  return;
}

/** Keeps a copy for next time. Never rejects. */
export async function keepCopy(
  copies: Copies | null,
  key: string,
  { text, url }: Loaded<unknown>,
  time: number,
): Promise<void> {
  try {
    await copies!.set(key, { time, text, url } satisfies Copy);
  } catch {
    // No storage here, or it is full: next time there is just the network.
  }
}
