import { list, onEndpoint, pixels, record, text, type ReadBy } from './read.js';

/** One size of a picture: address on the endpoint and width in pixels. */
const source = record({ url: onEndpoint, width: pixels }, 'url', 'width');

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
