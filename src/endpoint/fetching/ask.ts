import { request } from 'undici';
import type { Bytes } from '../stored-file.js';
import { createAgents, PrivateAddress, type Lookup } from './agents.js';
import { ACCEPTED_ENCODINGS, decoded } from './decode.js';
import { Fault } from './fault.js';
import { privateAddress, redirectedInside, slow, tooLarge } from './messages.js';
import { networkFault } from './network-fault.js';

export interface Asked {
  url: URL;
  /** Whether a private address is fine. */
  open: boolean;
  /** Whether another address led here. */
  isRedirected: boolean;
  headers: Record<string, string>;
  /** Bytes of the body, decompressed. */
  limit: number;
  /** What is sent (POST); nothing where it is missing (GET). */
  body?: string;
}

export interface RawAnswer {
  status: number;
  headers: Headers;
  body: Bytes;
}

/** Sends one request, and reads its answer to the end. @throws Fault */
export type Ask = (asked: Asked) => Promise<RawAnswer>;

/** @param timeout milliseconds for name, connection, head and body together */
export function createAsk(lookup: Lookup, timeout: number, userAgent: string): Ask {
  const agents = createAgents(lookup, timeout);
  return async ({ url, open, isRedirected, headers, limit, body: sent }) => {
    const host = url.hostname;
    const clock = new AbortController();
    let isAnswering = false;
    const late = new Promise<never>((_, reject) => {
      clock.signal.addEventListener('abort', () =>
        reject(new Fault(slow(host, timeout), { pause: isAnswering ? 'address' : 'host' })),
      );
    });
    const timer = setTimeout(() => clock.abort(), timeout);
    const work = async (): Promise<RawAnswer> => {
      const answer = await request(url, {
        dispatcher: open ? agents.open : agents.guarded,
        signal: clock.signal,
        method: sent == undefined ? 'GET' : 'POST',
        body: sent,
        headers: { 'user-agent': userAgent, 'accept-encoding': ACCEPTED_ENCODINGS, ...headers },
      });
      isAnswering = true;
      const head = headersOf(answer.headers);
      const body = await bodyOf(answer.body, head, host, limit);
      return { status: answer.statusCode, headers: head, body };
    };
    try {
      // The signal alone does not end a connection that is still being made.
      return await Promise.race([work(), late]);
    } catch (error) {
      if (error instanceof Fault) throw error;
      if (error instanceof PrivateAddress)
        throw new Fault((isRedirected ? redirectedInside : privateAddress)(error.hostname, error.address));
      throw networkFault(error, host) ?? error;
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Cookies are for persons; they are neither kept nor sent. */
function headersOf(raw: Record<string, string | string[] | undefined>): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(raw))
    for (const value of [values ?? []].flat())
      // `Headers` holds bytes, and a title in a head field may be anything.
      if (name != 'set-cookie') headers.append(name, Buffer.from(value).toString('latin1'));
  return headers;
}

type Stream = AsyncIterable<Buffer> & { on(event: 'error', listener: () => void): unknown; destroy(): unknown };

async function bodyOf(stream: Stream, headers: Headers, host: string, limit: number): Promise<Bytes> {
  // What is left unread ends with an error that nobody waits for.
  stream.on('error', () => {});
  const parts: Buffer[] = [];
  let size = 0;
  try {
    if (Number(headers.get('content-length')) > limit) throw new Fault(tooLarge(host, limit));
    for await (const part of stream) {
      if ((size += part.length) > limit) throw new Fault(tooLarge(host, limit));
      parts.push(part);
    }
  } finally {
    stream.destroy();
  }
  const encoding = headers.get('content-encoding');
  // They describe what was sent, not what is handed on.
  headers.delete('content-encoding');
  headers.delete('content-length');
  return decoded(Buffer.concat(parts), encoding, host, limit);
}
