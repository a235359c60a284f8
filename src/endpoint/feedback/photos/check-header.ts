import { MAX_PHOTO_BYTES } from '../../../contract/index.js';
import { readImageHeader } from '../../image-header.js';
import { whyUnfit, type Unfit } from '../../images/why-unfit.js';
import { PhotoRefused } from './photo-refused.js';
import { REFUSED_WORDS, type RefusedReason } from './refused-words.js';

/**
 * Looks at the first bytes alone, before any decoder.
 * @throws PhotoRefused for whatever is no JPEG, PNG or WebP of a sensible size
 */
export function checkHeader(bytes: Uint8Array): void {
  if (bytes.length > MAX_PHOTO_BYTES) throw new PhotoRefused('too-large');
  // No camera of a phone makes AVIF.
  const unfit = readImageHeader(bytes)?.type == 'image/avif' ? 'no-picture' : whyUnfit(bytes);
  if (unfit) throw new PhotoRefused(isSaid(unfit) ? unfit : 'no-photo');
}

const isSaid = (unfit: Unfit | RefusedReason): unfit is RefusedReason => unfit in REFUSED_WORDS;
