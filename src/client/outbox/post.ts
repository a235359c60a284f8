import { readProblem, type ProblemDetails } from '../../contract/problem.js';
import { readRetryAfter } from '../retry-delay.js';

/** How long an answer may take, in milliseconds. */
const DEADLINE = 2e4;
/** Refusals that may pass by themselves. */
const PASSING = [408, 409, 425, 429];

/** What came back: what was hoped for, a definite refusal, or nothing of use. */
export type Answer<T> =
  | { status: 'done'; value: T }
  | { status: 'refused'; problem: ProblemDetails }
  /**
   * `pause`: how long the endpoint wants to be left alone, in milliseconds; `alone`: it may be this message's own trouble, and
   * others fare better.
   */
  | { status: 'later'; pause: number; alone?: boolean; problem?: ProblemDetails };

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    // A captive portal's page, or nothing at all.
  }
  return;
};

export interface Sending {
  fetch: typeof globalThis.fetch;
  now: () => number;
}

/**
 * Sends once, under an idempotency key.
 * @param read gives what was hoped for out of the answer's JSON; an answer without it, though 2xx, is not one of our endpoint
 */
export async function post<T>(
  { fetch, now }: Sending,
  url: string,
  key: string,
  headers: Record<string, string>,
  body: string | ArrayBuffer,
  read: (json: unknown) => T | undefined,
): Promise<Answer<T>> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const asked = async (): Promise<Answer<T>> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': `"${key}"` },
      body,
      cache: 'no-store',
      credentials: 'omit',
      // So that a message under way outlives its page; browsers allow it for 64 KB.
      keepalive: typeof body == 'string' && body.length < 2e4,
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    });
    const { status } = response;
    const json = parse(await response.text());
    const value = response.ok && !response.redirected ? read(json) : undefined;
    if (value) return { status: 'done', value };
    const pause = readRetryAfter(response.headers.get('retry-after'), now()) ?? 0;
    if (status < 400) return { status: 'later', pause };
    const problem = readProblem(json, status);
    return status < 500 && !PASSING.includes(status)
      ? { status: 'refused', problem }
      : { status: 'later', pause, alone: status != 429 && status <= 500, problem };
  };
  // Our own clock, since a fetch that the page has replaced may not listen to the signal.
  const tooLate = new Promise<Answer<T>>((resolve) => {
    timer = setTimeout(() => {
      resolve({ status: 'later', pause: 0 });
      stop.abort();
    }, DEADLINE);
  });
  try {
    return await Promise.race([asked(), tooLate]);
  } catch {
    return { status: 'later', pause: 0 };
  } finally {
    clearTimeout(timer);
  }
}
