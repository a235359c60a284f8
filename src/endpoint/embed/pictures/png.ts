import { loadSharp } from '../../images/load-sharp.js';
import type { Bytes } from '../../stored-file.js';
import { DENSITY } from './shape.js';

/** What makes pixels is not installed. */
export class NoPixels extends Error {}

/** Pixels for one inch that make one pixel of each of CSS. */
const PLAIN = 72;

/**
 * Makes a PNG of an SVG, twice as wide. Sixteen colours are all that it needs, and a file of half the size of one with more.
 * @throws NoPixels where sharp is missing
 */
export async function pngOf(svg: string): Promise<Bytes> {
  const sharp = await loadSharp().catch((cause: unknown): never => {
    throw new NoPixels('sharp is not installed', { cause });
  });
  const pixels = await sharp(Buffer.from(svg), { density: PLAIN * DENSITY })
    .png({ palette: true, colours: 16, dither: 0, effort: 8, compressionLevel: 9 })
    .toBuffer();
  // A copy of its own: a view would keep the encoder's whole buffer alive.
  return Uint8Array.from(pixels);
}
