/** A request that is waiting for its test to answer it. */
export interface Asked {
  url: string;
  init: RequestInit;
  /** Answers with JSON, or with a text, stream or bytes as they are. */
  answer(body: unknown, init?: ResponseInit): Promise<void>;
  fail(error?: Error): Promise<void>;
}

/** Lets everything happen that needs no time and no further answer. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => void setImmediate(resolve));
}

const isBody = (body: unknown): body is BodyInit =>
  typeof body == 'string' || body instanceof ReadableStream || body instanceof Uint8Array || body === null;

/** A `fetch` whose answers are given by hand, in any order; it listens to the signal like the real one. */
export function handHeldFetch(): { fetch: typeof fetch; asked: Asked[]; urls: () => string[] } {
  const asked: Asked[] = [];
  return {
    asked,
    urls: () => asked.map(({ url }) => url),
    fetch: (input, init = {}) =>
      new Promise((resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
        asked.push({
          url: String(input),
          init,
          answer(body, options) {
            resolve(new Response(isBody(body) ? body : JSON.stringify(body), options));
            return settled();
          },
          fail(error = new TypeError('Failed to fetch')) {
            reject(error);
            return settled();
          },
        });
      }),
  };
}
