import { html, type TemplateResult } from 'lit/html.js';
import type { Picture } from '../contract/index.js';

/** A comma at the end of an address would end its entry in `srcset`, and the width would become an address on the host page. */
const inList = (url: string): string => url.replace(/,/g, '%2C');

/**
 * A picture of the endpoint in the size that fits, its room reserved and filled with its colour until it is there.
 * @param sizes width it takes on the page where the browser cannot tell by itself
 */
export const pictureOf = (
  { url, width, height, alt, color, sources = [{ url, width }] }: Picture,
  sizes: string,
): TemplateResult => {
  const set = (avif: boolean) =>
    sources
      .filter(({ type }) => (type == 'image/avif') == avif)
      .map((source) => `${inList(source.url)} ${source.width}w`)
      .join();
  return html`<picture
    ><source type="image/avif" sizes="auto, ${sizes}" srcset=${set(true)} />
    <img
      part="picture"
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      sizes="auto, ${sizes}"
      srcset=${set(false)}
      src=${url}
      width=${width}
      height=${height}
      alt=${alt ?? ''}
      .style=${`background:${color}`}
  /></picture>`;
};
