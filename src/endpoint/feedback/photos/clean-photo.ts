import { loadSharp } from '../../images/load-sharp.js';
import { openUpright, tookTooLong } from '../../images/open-upright.js';
import { checkHeader } from './check-header.js';
import { fewAtOnce } from '../few-at-once.js';
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

/** A photo of 24 million pixels may need 200 MB for a moment. */
const inTurn = fewAtOnce(2, 32);

/**
 * Makes a photo fit to be kept: upright, at most 1600 pixels long, WebP, without any metadata.
 * @throws PhotoRefused where it is no photo that can be taken; StoreUnavailable where too many wait already
 */
export async function cleanPhoto(bytes: Uint8Array): Promise<CleanPhoto> {
  checkHeader(bytes);
  await loadSharp().catch((cause: unknown) => {
    throw new PhotoRefused('unsupported', { cause });
  });
  return inTurn(async () => {
    try {
      const upright = await openUpright(bytes, { width: LONGEST_SIDE, height: LONGEST_SIDE });
      // Without `keepMetadata` and the like: none is written.
      const { data, info } = await upright.webp({ quality: QUALITY }).toBuffer({ resolveWithObject: true });
      // A copy of its own: a view would keep the decoder's whole buffer alive.
      return { bytes: Uint8Array.from(data), width: info.width, height: info.height, type: 'image/webp' };
    } catch (cause) {
      throw new PhotoRefused(tookTooLong(cause) ? 'too-slow' : 'damaged', { cause });
    }
  });
}
