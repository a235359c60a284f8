import { request as requestPlain, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Socket } from 'node:net';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { Times } from '../../contract/page/index.js';
import { ownVersion } from '../versions/own-version.js';

/** Most bytes read of one answer. */
const MAX_BYTES = 8 * 2 ** 20;
const MAX_REDIRECTS = 5;
/** As long as a widget waits. */
const PATIENCE = 15_000;

export interface Got {
  /** Where it came from in the end. */
  address: string;
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  times: Times;
}

export type WhyNot = 'silent' | 'slow' | 'too-large' | 'too-many-redirects';

/** Why an address gave nothing. */
export class NotGot extends Error {
  constructor(
    readonly why: WhyNot,
    readonly address: string,
    cause?: unknown,
  ) {
    super(`${why}: ${address}`, { cause });
    this.name = 'NotGot';
  }
}

const DECODERS: Record<string, (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>> = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
};

/**
 * Asks an address as a browser would, following redirects, and notes how long each step took.
 * @param origin origin of the page that would ask; with it the answer tells whether that page may read it
 * @throws NotGot
 */
export async function get(address: string, origin?: string): Promise<Got> {
  let at = address;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const got = await getOnce(at, origin);
    const { location } = got.headers;
    if (got.status < 300 || got.status > 399 || !location || !URL.canParse(location, at)) return got;
    at = new URL(location, at).href;
    if (!/^https?:/.test(at)) break;
  }
  throw new NotGot('too-many-redirects', address);
}

async function getOnce(address: string, origin?: string): Promise<Got> {
  const version = await ownVersion();
  const times: Times = {};
  const watch = stopwatch(times);
  const stop = AbortSignal.timeout(PATIENCE);
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = (address.startsWith('https:') ? requestSecure : requestPlain)(address, {
        agent: false,
        signal: stop,
        headers: {
          'user-agent': `Mozilla/5.0 (compatible; opd-widgets/${version}; doctor)`,
          accept: '*/*',
          'accept-encoding': 'identity',
          ...(origin && { origin }),
        },
      });
      request.once('socket', (socket) => timeConnection(socket, watch));
      request.once('response', resolve).once('error', reject).end();
    });
    watch('answer');
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of response as AsyncIterable<Buffer>) {
      if ((size += part.length) > MAX_BYTES) throw new NotGot('too-large', address);
      parts.push(part);
    }
    watch('transfer');
    const { headers, statusCode = 0 } = response;
    const decode = DECODERS[headers['content-encoding'] ?? ''];
    const body = Buffer.concat(parts);
    return {
      address,
      status: statusCode,
      headers,
      body: decode ? await decode(body, { maxOutputLength: MAX_BYTES }) : body,
      times,
    };
  } catch (error) {
    if (error instanceof NotGot) throw error;
    throw new NotGot(stop.aborted ? 'slow' : 'silent', address, error);
  }
}

type Watch = (step: keyof Times) => void;

/** Notes for each step the milliseconds since the one before. */
function stopwatch(times: Times): Watch {
  let before = performance.now();
  return (step) => {
    const now = performance.now();
    times[step] = (times[step] ?? 0) + now - before;
    before = now;
  };
}

function timeConnection(socket: Socket, watch: Watch): void {
  socket.once('lookup', () => watch('name'));
  socket.once('connect', () => watch('connection'));
  socket.once('secureConnect', () => watch('connection'));
}
