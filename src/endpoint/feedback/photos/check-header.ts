import { MAX_PHOTO_BYTES } from '../../../contract/index.js';
import { readImageHeader } from '../../image-header.js';
import { PhotoRefused } from './photo-refused.js';
import type { RefusedReason } from './refused-words.js';

/** Most pixels of a photo that a decoder may see, and most of one side. */
export const MAX_PIXELS = 24_000_000;
const MAX_SIDE = 12_000;

/**
 * Looks at the first bytes alone: 48 kB can declare 400 million pixels, and no decoder should be asked to believe it.
 * @throws PhotoRefused for whatever is no JPEG, PNG or WebP of a sensible size
 */
export function checkHeader(bytes: Uint8Array): void {
  if (!bytes.length) throw new PhotoRefused('empty');
  if (bytes.length > MAX_PHOTO_BYTES) throw new PhotoRefused('too-large');
  const header = readImageHeader(bytes);
  if (!header || header.type == 'image/avif') throw new PhotoRefused(otherKind(bytes));
  const { width, height } = header;
  if (!width || !height) throw new PhotoRefused('damaged');
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) throw new PhotoRefused('too-many-pixels');
}

/** What it is instead, for the sake of the advice. Only to name it: nothing is let through because of this. */
function otherKind(bytes: Uint8Array): RefusedReason {
  const start = String.fromCharCode(...bytes.subarray(0, 512)).toLowerCase();
  if (/^....ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/s.test(start)) return 'heic';
  if (start.startsWith('gif8')) return 'gif';
  if (!/^(\u00ef\u00bb\u00bf)?\s*</.test(start)) return 'no-photo';
  return start.includes('<svg') || start.includes('<!doctype svg') ? 'svg' : 'html';
}
