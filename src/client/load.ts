import type { ReadDocument } from '../contract/index.js';
import { EndpointError } from './errors.js';
import { readText, type Wire } from './read-text.js';

/** Milliseconds for one load, over all mirrors. */
const DEADLINE = 15e3;

/** A reader of the contract. */
export type DocumentReader<T> = (json: unknown, base: string) => ReadDocument<T>;

/** A document as it came; the text is what is kept for next time. */
export interface Loaded<T> {
  value: T;
  text: string;
  url: string;
}

/** The mirrors of one endpoint: base addresses in order, and which of them is asked first. */
export interface Mirrors extends Wire {
  bases: string[];
  first: number;
}

function parse<T>(text: string, url: string, read: DocumentReader<T>): Loaded<T> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new EndpointError('not-json', url, undefined, undefined, error);
  }
  const document = read(json, url);
  if (!document.ok) throw new EndpointError(document.problem == 'shape' ? 'wrong-shape' : document.problem, url);
  return { value: document.value, text, url };
}

/**
 * Loads the document at `path` from the first mirror that gives a good one within its share of the time; that mirror is
 * asked first from then on.
 * @param refuse whether the document is not wanted although it is good, being older than what is shown
 * @throws EndpointError of the first mirror asked, or of the one that asks for most patience
 */
export async function load<T>(
  mirrors: Mirrors,
  path: string,
  read: DocumentReader<T>,
  { signal, again, refuse }: { signal?: AbortSignal; again?: boolean; refuse?: (value: T) => boolean } = {},
): Promise<Loaded<T>> {
  const { bases, first } = mirrors;
  let failure: EndpointError | undefined;
  let url = '';
  let over = false;
  let stop!: () => void;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => {
      over = true;
      reject(new EndpointError('timeout', url));
    };
  });
  const deadline = setTimeout(stop, DEADLINE);
  signal?.addEventListener('abort', stop);

  for (let turn = 0; turn < bases.length && !over; turn++) {
    const asked = (first + turn) % bases.length;
    url = bases[asked]! + path;
    try {
      const text = await readText(mirrors, url, DEADLINE / bases.length, stopped, again);
      const loaded = parse(text, url, read);
      if (refuse?.(loaded.value)) throw new EndpointError('older', url);
      mirrors.first = asked;
      clearTimeout(deadline);
      return loaded;
    } catch (caught) {
      const error = caught as EndpointError;
      if (!failure || (error.retryAfter ?? 0) > (failure.retryAfter ?? 0)) failure = error;
      // The next load begins with another mirror, also where a slow one used up all of the time.
      if (!signal?.aborted) mirrors.first = (asked + 1) % bases.length;
    }
  }
  clearTimeout(deadline);
  throw failure;
}
