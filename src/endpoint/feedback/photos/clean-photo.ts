import { checkHeader, MAX_PIXELS } from './check-header.js';
import { fewAtOnce } from './few-at-once.js';
import { PhotoRefused } from './photo-refused.js';

export { PhotoRefused };

/** A photo made anew from its pixels: nothing of the file that came is left, neither place nor camera nor comment. */
export interface CleanPhoto {
  bytes: Uint8Array;
  width: number;
  height: number;
  type: 'image/webp';
}

const LONGEST_SIDE = 1600;
const QUALITY = 78;
/** Seconds for one photo; an ordinary one takes a fifth of one. */
const TIME_LIMIT = 10;

/** A photo of 24 million pixels may need 200 MB for a moment. */
const inTurn = fewAtOnce(2, 32);

/**
 * Makes a photo fit to be kept: upright, at most 1600 pixels long, WebP, without any metadata.
 * @throws PhotoRefused where it is no photo that can be taken; StoreUnavailable where too many wait already
 */
export async function cleanPhoto(bytes: Uint8Array): Promise<CleanPhoto> {
  checkHeader(bytes);
  const sharp = await loadSharp();
  return inTurn(async () => {
    try {
      const { data, info } = await sharp(bytes, {
        autoOrient: true,
        // What a decoder finds may differ from what the header said.
        limitInputPixels: MAX_PIXELS,
        // Cut off is refused; what decoders only warn of, such as bytes between two blocks, many cameras do.
        failOn: 'error',
        sequentialRead: true,
        pages: 1,
      })
        .timeout({ seconds: TIME_LIMIT })
        .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
        // What is transparent may hide a picture that its sender does not see.
        .flatten({ background: '#fff' })
        // Without `keepMetadata` and the like: none is written.
        .webp({ quality: QUALITY })
        .toBuffer({ resolveWithObject: true });
      // A copy of its own: a view would keep the decoder's whole buffer alive.
      return { bytes: Uint8Array.from(data), width: info.width, height: info.height, type: 'image/webp' };
    } catch (cause) {
      throw new PhotoRefused(String(cause).includes('timeout') ? 'too-slow' : 'damaged', { cause });
    }
  });
}

async function importSharp() {
  const { default: sharp } = await import('sharp').catch((cause: unknown) => {
    throw new PhotoRefused('unsupported', { cause });
  });
  // Photos come once. One thread each, so that answers are not kept waiting by photos.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

let loading: ReturnType<typeof importSharp> | undefined;
/** Loaded with the first photo: it is optional, and takes memory that text alone does not need. */
const loadSharp = () => (loading ??= importSharp());
