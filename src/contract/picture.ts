import { onEndpoint } from './on-endpoint.js';
import { list, number, oneOf, record, text, type ReadBy, type Reader } from './read.js';

/** A whole number of pixels from 1 to 10,000. */
const pixels: Reader<number> = (value) => {
  const found = number(value, '');
  return found && found > 0 && found <= 1e4 ? Math.ceil(found) : undefined;
};

const sized = record(
  { url: onEndpoint, width: pixels, type: oneOf(['image/avif', 'image/webp', 'image/jpeg', 'image/png']) },
  'url',
  'width',
);

/** One size of a picture: address on the endpoint, width in pixels, media type. One of another type is missing: who could show it? */
const source: typeof sized = (value, base) => {
  const found = sized(value, base);
  return found && (found.type || (value as ReadBy<typeof sized>).type == null) ? found : undefined;
};

/**
 * A picture on the endpoint: size in pixels so that its room is reserved, `alt` for who cannot see it (empty when it
 * only decorates), `color` (#rrggbb) to fill the room while it loads, `credit` to name its maker.
 */
export const picture = record(
  {
    url: onEndpoint,
    width: pixels,
    height: pixels,
    alt: text,
    color: (value: unknown) => (typeof value == 'string' && /^#[\da-f]{6}$/i.test(value) ? value : undefined),
    credit: text,
    sources: list(source),
  },
  'url',
  'width',
  'height',
);
export type Picture = ReadBy<typeof picture>;
