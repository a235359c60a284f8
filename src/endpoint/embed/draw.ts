import type { EmbedOptions } from './options.js';
import { optionsQuery } from './options.js';
import { widgetPage, type PageLinks, type PagePlace } from './page.js';
import { cardPictureSize } from './pictures/shape.js';
import { viewOf } from './views/index.js';
import type { View, ViewRequest } from './views/view.js';
import { ALL, embedPath, type EmbedTarget } from './widgets.js';

export interface DrawRequest extends Omit<ViewRequest, 'up'> {
  place: PagePlace;
  /** Addresses of the page's oEmbed answers; those of the endpoint where not given. */
  oembed?: PageLinks['oembed'];
}

/** Absolute address of a page. */
export const pageAddress = (root: string, target: EmbedTarget, options: EmbedOptions): string =>
  root + embedPath(target) + optionsQuery(options);

/** The picture that stands for a page, in its language. */
export function pictureOf(root: string, { program, language }: View): PageLinks['picture'] {
  const query = language == 'id' ? '' : `?lang=${language}`;
  return program && program != ALL ? { url: `${root}img/card/${program}.png${query}`, ...cardPictureSize } : undefined;
}

/** Addresses at which the endpoint answers for a page by oEmbed. */
export const oembedLinks = (root: string, self: string): PageLinks['oembed'] =>
  (['json', 'xml'] as const).map((format) => [
    format == 'json' ? 'application/json+oembed' : 'text/xml+oembed',
    `${root}oembed?${new URLSearchParams({ url: self, format })}`,
  ]);

/** Draws a page; missing where nothing is published for it. */
export async function drawPage({ oembed, place, ...request }: DrawRequest): Promise<string | undefined> {
  const view = viewOf({ ...request, up: place.up });
  if (!view) return;
  const self = pageAddress(place.root, request, request.options);
  const { publishedDate: updated } = request.published.index;
  const links = {
    self,
    updated,
    oembed: oembed ?? oembedLinks(place.root, self),
    picture: pictureOf(place.root, view),
  };
  return widgetPage(request, view, request.options, links, place);
}
