import type { ReadDocument } from '../contract/index.js';
import { EndpointError } from './errors.js';
import { readRetryAfter } from './retry-delay.js';

/** Most bytes read of one document, after decompression: a runaway or hostile endpoint must not fill a cheap phone. */
const MAX_BYTES = 2 ** 21;

/** A reader of the contract. */
export type DocumentReader<T> = (json: unknown, base: string) => ReadDocument<T>;

/** A document and its text, as it is kept for next time. */
export interface Fetched<T> {
  value: T;
  text: string;
}

/**
 * Gets and reads one document.
 * @param again past the browser's cache, which may hold the bad answer of last time
 * @throws EndpointError
 */
export async function fetchDocument<T>(
  { fetch, now }: { fetch: typeof globalThis.fetch; now: () => number },
  url: string,
  read: DocumentReader<T>,
  signal: AbortSignal,
  again?: boolean,
): Promise<Fetched<T>> {
  try {
    // A plain GET without own headers needs no preflight. Mode and credentials stay the defaults: those of a preload with
    // `crossorigin`, which is used then.
    const { ok, status, headers, body } = await fetch(url, {
      cache: again ? 'no-cache' : 'default',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (!ok) throw new EndpointError('status', url, status, readRetryAfter(headers.get('retry-after'), now()));
    // Read by hand: a Response made of a stream that breaks is an error in the console of Firefox.
    const reader = body?.getReader();
    const decoder = new TextDecoder();
    let size = 0;
    let text = '';
    for (let part; (part = await reader?.read()) && !part.done;) {
      size += part.value.length;
      if (size > MAX_BYTES) throw new EndpointError('too-large', url);
      text += decoder.decode(part.value, { stream: true });
    }
    text += decoder.decode();
    const document = read(JSON.parse(text), url);
    if (!document.ok) throw new EndpointError(document.problem, url);
    return { value: document.value, text };
  } catch (error) {
    if (error instanceof EndpointError) throw error;
    const kind = signal.aborted ? 'timeout' : error instanceof SyntaxError ? 'not-json' : 'network';
    throw new EndpointError(kind, url, undefined, undefined, error);
  }
}
