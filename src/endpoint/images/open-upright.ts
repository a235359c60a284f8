import type { Sharp } from 'sharp';
import { loadSharp } from './load-sharp.js';
import { MAX_PIXELS } from './why-unfit.js';

/** Seconds for one picture; an ordinary one takes a fifth of one. */
const TIME_LIMIT = 10;

/**
 * Opens a picture that somebody else made, for a file of our own: upright, opaque, in sRGB, and without a word of what it told
 * besides, as long as nobody asks sharp to keep it.
 * @param bytes have passed `whyUnfit`
 */
export async function openUpright(
  bytes: Uint8Array,
  { width, height, pixels = MAX_PIXELS }: { width: number; height: number; pixels?: number },
): Promise<Sharp> {
  const sharp = await loadSharp();
  return (
    sharp(bytes, {
      autoOrient: true,
      // What a decoder finds may differ from what the header said.
      limitInputPixels: pixels,
      // Cut off is refused; what decoders only warn of, such as bytes between two blocks, many cameras do.
      failOn: 'error',
      sequentialRead: true,
      pages: 1,
    })
      .timeout({ seconds: TIME_LIMIT })
      .resize({ width, height, fit: 'inside', withoutEnlargement: true })
      // What is transparent may hide a picture that its sender does not see.
      .flatten({ background: '#fff' })
  );
}

/** Whether a picture was given up because it took too long. */
export const tookTooLong = (cause: unknown): boolean => String(cause).includes('timeout');
