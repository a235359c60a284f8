import { readImageHeader } from '../image-header.js';

/** Most pixels of a picture that a decoder may see, and most of one side. */
export const MAX_PIXELS = 24_000_000;
const MAX_SIDE = 12_000;

/** Why no decoder is shown a file. */
export type Unfit = 'empty' | 'damaged' | 'too-many-pixels' | 'heic' | 'gif' | 'tiff' | 'svg' | 'html' | 'no-picture';

/**
 * Looks at the first bytes alone: 48 kB can declare 400 million pixels, and no decoder should be asked to believe it.
 * @returns why this is no JPEG, PNG, WebP or AVIF of a sensible size
 */
export function whyUnfit(bytes: Uint8Array, pixels = MAX_PIXELS): Unfit | undefined {
  if (!bytes.length) return 'empty';
  const header = readImageHeader(bytes);
  if (!header) return otherKind(bytes);
  const { width, height } = header;
  if (!width || !height) return 'damaged';
  return width > MAX_SIDE || height > MAX_SIDE || width * height > pixels ? 'too-many-pixels' : undefined;
}

/** What it is instead, for the sake of the advice. Only to name it: nothing is let through because of this. */
function otherKind(bytes: Uint8Array): Unfit {
  const start = String.fromCharCode(...bytes.subarray(0, 512)).toLowerCase();
  if (/^....ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/s.test(start)) return 'heic';
  if (start.startsWith('gif8')) return 'gif';
  if (/^(ii\*\0|mm\0\*)/.test(start)) return 'tiff';
  if (!/^(\u00ef\u00bb\u00bf)?\s*</.test(start)) return 'no-picture';
  return start.includes('<svg') || start.includes('<!doctype svg') ? 'svg' : 'html';
}
