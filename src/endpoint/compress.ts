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

/** Both compressed forms of a text, each only where it is smaller. Done once for an edition, so the best is worth its time. */
export async function compress(body: Bytes): Promise<{ br?: Bytes; gzip?: Bytes }> {
  if (body.length < SMALL) return {};
  const [br, gz] = await Promise.all([
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: body.length < BIG ? 11 : 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
    zip(body, { level: 9 }),
  ]);
  return { br: smaller(br, body), gzip: smaller(gz, body) };
}
