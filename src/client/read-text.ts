import { EndpointError } from './errors.js';
import { readRetryAfter } from './retry-delay.js';

/** Most bytes read of one document, after decompression: a runaway or hostile endpoint must not fill a cheap phone. */
const MAX_BYTES = 2 ** 21;

/** How documents are fetched; no own header, so that no preflight is needed. */
export interface Wire {
  fetch: typeof fetch;
  now: () => number;
}

/**
 * Gets the text at `url`: one plain GET.
 * @param patience milliseconds of silence after which it is given up
 * @param stopped rejects when it is to be given up at once
 * @param again past the browser's cache, which may hold the bad answer of last time
 * @throws EndpointError, or what `stopped` rejects with
 */
export async function readText(
  { fetch, now }: Wire,
  url: string,
  patience: number,
  stopped: Promise<never>,
  again?: boolean,
): Promise<string> {
  const request = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heard!: () => void;
  const silence = new Promise<never>((_, reject) => {
    heard = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new EndpointError('timeout', url)), patience);
    };
  });
  heard();

  const whole = async () => {
    // Mode and credentials stay the defaults: those of a preload with `crossorigin`, which is reused then.
    const response = await fetch(url, {
      signal: request.signal,
      cache: again ? 'no-cache' : 'default',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok)
      throw new EndpointError(
        'status',
        url,
        response.status,
        readRetryAfter(response.headers.get('retry-after'), now()),
      );
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    let size = 0;
    while (reader) {
      heard();
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > MAX_BYTES) throw new EndpointError('too-large', url);
      text += decoder.decode(value, { stream: true });
    }
    return text + decoder.decode();
  };

  try {
    // A race, since a page's patched fetch may not listen to the signal.
    return await Promise.race([whole(), silence, stopped]);
  } catch (error) {
    throw error instanceof EndpointError ? error : new EndpointError('network', url, undefined, undefined, error);
  } finally {
    clearTimeout(timer);
    // Ends what is still coming: the rest of a body that is not wanted.
    request.abort();
  }
}
