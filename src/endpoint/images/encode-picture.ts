import { readImageHeader } from '../image-header.js';
import type { Bytes } from '../stored-file.js';
import { loadSharp } from './load-sharp.js';
import { PICTURE_MESSAGES } from './messages.js';
import { openUpright, tookTooLong } from './open-upright.js';
import { PictureRefused } from './picture-refused.js';
import { whyUnfit } from './why-unfit.js';

/** One file of a picture. */
export interface EncodedFile {
  bytes: Bytes;
  type: 'image/webp' | 'image/avif' | 'image/jpeg';
  width: number;
  height: number;
}

/** A picture made anew from its pixels, in the sizes that pages need. */
export interface EncodedPicture {
  /** For whoever takes one file alone. */
  plain: EncodedFile;
  /** WebP of all widths, then AVIF: of two with one width, who knows no types takes the first. */
  sizes: EncodedFile[];
  /** Mean colour, `#rrggbb`. */
  color: string;
}

const WIDTHS = [320, 640, 1280] as const;
const LARGEST = 1280;
/** What is higher than twice its width is shown narrower: a poster of ten screens is no picture of a news item. */
const HIGHEST = 2 * LARGEST;
/** Icons, and the pixels by which visits are counted. */
const SMALLEST = 32;

/** Effort 3 saves another 5 % and takes 1.7 times as long, effort 4 nothing more in ten times as long. */
const AVIF = { quality: 50, effort: 2, chromaSubsampling: '4:2:0' } as const;
const WEBP = { quality: 75 } as const;
const JPEG = { quality: 75, mozjpeg: true } as const;

/** Widths to make of a picture: never a larger one than itself, and none that is nearly the largest. */
const widthsOf = (width: number): number[] => [...WIDTHS.filter((each) => each <= 0.75 * width), width];

/** @throws PictureRefused where it is no picture that can be shown; rejects where sharp is missing */
export async function encodePicture(bytes: Uint8Array, pixels?: number): Promise<EncodedPicture> {
  const unfit = whyUnfit(bytes, pixels) ?? (isTiny(bytes) ? 'too-small' : undefined);
  if (unfit) throw new PictureRefused(PICTURE_MESSAGES[unfit]);
  const { data, info } = await decoded(bytes, pixels);
  const sharp = await loadSharp();
  const { width, height, channels } = info;
  const opened = sharp(data, { raw: { width, height, channels } });
  const file = async (to: number, type: 'webp' | 'avif' | 'jpeg', options: object): Promise<EncodedFile> => {
    const made = await opened
      .clone()
      .resize({ width: to })
      .toFormat(type, options)
      .toBuffer({ resolveWithObject: true });
    // A copy of its own: a view would keep the encoder's whole buffer alive.
    const own = Uint8Array.from(made.data);
    return { bytes: own, type: `image/${type}`, width: made.info.width, height: made.info.height };
  };
  const sizes: EncodedFile[] = [];
  for (const [type, options] of [
    ['webp', WEBP],
    ['avif', AVIF],
  ] as const)
    for (const each of widthsOf(width)) sizes.push(await file(each, type, options));
  const mean = await opened.clone().resize(1, 1, { fit: 'fill' }).raw().toBuffer();
  return {
    plain: await file(Math.min(width, WIDTHS[1]), 'jpeg', JPEG),
    sizes,
    color: `#${mean.subarray(0, 3).toString('hex')}`,
  };
}

function isTiny(bytes: Uint8Array): boolean {
  const { width = 0, height = 0 } = readImageHeader(bytes) ?? {};
  return width < SMALLEST || height < SMALLEST;
}

/** The pixels, of the largest size that is needed: all others are made from these. */
async function decoded(bytes: Uint8Array, pixels?: number) {
  const upright = await openUpright(bytes, { width: LARGEST, height: HIGHEST, pixels });
  try {
    return await upright.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  } catch (cause) {
    throw new PictureRefused(PICTURE_MESSAGES[tookTooLong(cause) ? 'too-slow' : 'damaged'], cause);
  }
}
