import { html } from 'hono/html';
import type { Picture } from '../../../contract/index.js';
import type { Markup } from './view.js';

/** A picture of the endpoint as the widgets show it, by addresses of the page itself. */
export function picture(
  { url, width, height, alt, sources = [{ url, width }] }: Picture,
  sizes: string,
  root: string,
  up: string,
): Markup {
  const near = (address: string) => (address.startsWith(root) ? up + address.slice(root.length) : address);
  const set = (avif: boolean) =>
    sources
      .filter(({ type }) => (type == 'image/avif') == avif)
      .map((each) => `${near(each.url).replace(/,/g, '%2C')} ${each.width}w`)
      .join();
  const avif = set(true);
  return html`<picture
    >${avif && html`<source type="image/avif" sizes="auto, ${sizes}" srcset="${avif}" />`}
    <img
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      sizes="auto, ${sizes}"
      srcset="${set(false)}"
      src="${near(url)}"
      width="${width}"
      height="${height}"
      alt="${alt ?? ''}"
  /></picture>`;
}
