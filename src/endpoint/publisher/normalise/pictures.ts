import type { JsonObject } from '../../json.js';
import type { Context } from './context.js';

/**
 * A picture as the data folder has it, addresses as seen from that folder: one that lies ready in a folder of the publisher's
 * stays as it is, one of anywhere else was made ready before. `undefined` while there is none.
 */
export function readyImage(image: JsonObject, { pictures }: Context): JsonObject | undefined {
  const { url, width } = image;
  if (typeof url != 'string') return;
  return url.startsWith('images/') && typeof width == 'number' ? image : pictures.get(url)?.image;
}
