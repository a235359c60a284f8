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
  let size = 0;
  try {
    // A plain GET without own headers needs no preflight. Mode and credentials stay the defaults: those of a preload with
    // `crossorigin`, which is used then.
    const { ok, status, headers, body } = await fetch(url, {
      cache: again ? 'no-cache' : 'default',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (!ok) throw new EndpointError('status', url, status, readRetryAfter(headers.get('retry-after'), now()));
    const limited = body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(part, out) {
          size += part.length;
          if (size > MAX_BYTES) out.error();
          else out.enqueue(part);
        },
      }),
    );
    const text = await new Response(limited).text();
    const document = read(JSON.parse(text), url);
    if (!document.ok) throw new EndpointError(document.problem, url);
    return { value: document.value, text };
  } catch (error) {
    if (error instanceof EndpointError) throw error;
    const kind =
      size > MAX_BYTES
        ? 'too-large'
        : signal.aborted
          ? 'timeout'
          : error instanceof SyntaxError
            ? 'not-json'
            : 'network';
    throw new EndpointError(kind, url, undefined, undefined, error);
  }
}
