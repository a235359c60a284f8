import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Bytes } from './stored-file.js';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** From this size the last percent of brotli 11 costs seconds. */
const BIG = 2 ** 19;

/** Fewer bytes fit into the same packet anyway. */
const SMALL = 256;

const smaller = (packed: Buffer<ArrayBuffer>, body: Bytes): Bytes | undefined =>
  packed.length < body.length ? packed : undefined;

/** Both are fast, and a tenth larger than the best. */
const FAST = { br: 5, gzip: 5 };

let hurries = false;
/** From now on this process compresses fast: for a start, at which people wait. */
export const hurry = (): void => void (hurries = true);

export interface Compressed {
  br?: Bytes;
  gzip?: Bytes;
  /** Made in a hurry: could be smaller. */
  isHasty?: true;
}

/**
 * Both compressed forms of a text, each only where it is smaller. Done once for an edition, so the best is worth its time.
 * @param isForFew hardly anybody loads it: fast compression is good enough
 */
export async function compress(body: Bytes, isForFew = false): Promise<Compressed> {
  if (body.length < SMALL) return {};
  const isFast = isForFew || hurries;
  const [br, gz] = await Promise.all([
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: isFast ? FAST.br : body.length < BIG ? 11 : 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
    zip(body, { level: isFast ? FAST.gzip : 9 }),
  ]);
  return { br: smaller(br, body), gzip: smaller(gz, body), ...(isFast && !isForFew && { isHasty: true }) };
}
