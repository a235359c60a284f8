import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import type { Bytes } from '../stored-file.js';
import { Fault } from './fault.js';
import { brokenEncoding, tooLarge, unknownEncoding } from './messages.js';

/** What is asked for. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

const inflateZlib = promisify(inflate);
const inflateBare = promisify(inflateRaw);
/** Some servers leave the two bytes out with which zlib begins. */
const inflateAny: typeof inflateZlib = (body, options) =>
  ((body as Bytes)[0]! & 0x0f) == 8 ? inflateZlib(body, options) : inflateBare(body, options);

const DECODERS = new Map([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['br', promisify(brotliDecompress)],
  ['deflate', inflateAny],
]);

/** A body out of its compression: one only, and never more than `limit` bytes. @throws Fault */
export async function decoded(body: Bytes, encoding: string | null, host: string, limit: number): Promise<Bytes> {
  const name = encoding?.trim().toLowerCase() || 'identity';
  if (name == 'identity' || !body.length) return body;
  const decode = DECODERS.get(name);
  if (!decode) throw new Fault(unknownEncoding(host));
  try {
    return Uint8Array.from(await decode(body, { maxOutputLength: limit }));
  } catch (error) {
    const isLarger = (error as NodeJS.ErrnoException).code == 'ERR_BUFFER_TOO_LARGE';
    throw isLarger
      ? new Fault(tooLarge(host, limit))
      : new Fault(brokenEncoding(host), { pause: 'address', again: true });
  }
}
