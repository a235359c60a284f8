import { escapeMarkup } from '../../widgets/in-words/escape.js';
import { pageAddress, pictureOf } from './draw.js';
import { USUAL_WIDTH, heightOf } from './heights.js';
import type { EmbedOptions } from './options.js';
import type { Published } from './published.js';
import { viewOf } from './views/index.js';
import type { EmbedTarget } from './widgets.js';

/** An answer of oEmbed 1.0, `rich`; `_opd` is ours: the same as plain text, the publisher's page, the figure's day. */
export interface OembedAnswer {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name?: string;
  author_url?: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  html: string;
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
  _opd: { text: string; url: string; date?: string };
}

/** Most that who asks has room for, in pixels. */
export interface Room {
  width?: number;
  height?: number;
}

/** Seconds for which an answer may be kept: the figures in it are those of the day. */
const CACHE_AGE = 3600;

export interface OembedRequest extends EmbedTarget {
  published: Published;
  options: EmbedOptions;
  now: number;
  root: string;
  released?: unknown;
}

/** What is to be put in the place of an address: a sentence with its link, and after it the frame; missing where there is nothing. */
export function oembedAnswer(request: OembedRequest, room: Room = {}): OembedAnswer | undefined {
  const { published, options, root } = request;
  const view = viewOf({ ...request, up: root });
  if (!view) return;
  const { publisher, site, agencies } = published.index;
  const { title, description, producer, date, page } = view;
  const self = pageAddress(root, request, options);
  const width = Math.min(USUAL_WIDTH, room.width ?? USUAL_WIDTH);
  const limit = view.entries === undefined ? options.limit : Math.min(options.limit ?? 5, view.entries || 1);
  const height = Math.min(heightOf(request, { ...options, limit }, width), room.height ?? Infinity);
  const thumbnail = pictureOf(root, view);
  const fits =
    thumbnail && thumbnail.width <= (room.width ?? Infinity) && thumbnail.height <= (room.height ?? Infinity);
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: producer,
    author_url: agencies?.find(({ name }) => name == producer)?.url,
    provider_name: publisher?.name ?? 'opd-widgets',
    provider_url: site ?? root,
    cache_age: CACHE_AGE,
    // Exactly these two elements, and a blockquote without attributes: it is all that WordPress lets through.
    html:
      `<blockquote>${view.quote(page ?? self)}</blockquote>` +
      `<iframe src="${escapeMarkup(self)}" width="${width}" height="${height}" title="${escapeMarkup(title)}" frameborder="0"></iframe>`,
    width,
    height,
    ...(fits && { thumbnail_url: thumbnail.url, thumbnail_width: thumbnail.width, thumbnail_height: thumbnail.height }),
    _opd: { text: `${title}: ${description}`, url: page ?? self, date },
  };
}

/** The same as XML. Our own addition has no place in it. */
export function oembedXml({ _opd: _, ...answer }: OembedAnswer): string {
  const elements = Object.entries(answer).flatMap(([name, value]) =>
    value === undefined ? [] : [`<${name}>${escapeMarkup(String(value))}</${name}>`],
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`;
}
