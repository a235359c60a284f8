import { html } from 'hono/html';
import type { Picture } from '../../../contract/index.js';
import type { Markup } from './view.js';

/** A picture of the endpoint as the widgets show it, by addresses of the page itself. */
export function picture(
  { url, width, height, alt, sources }: Picture,
  sizes: string,
  root: string,
  up: string,
): Markup {
  const near = (address: string) => (address.startsWith(root) ? up + address.slice(root.length) : address);
  const set = (sources ?? [{ url, width }]).map((each) => `${near(each.url).replace(/,/g, '%2C')} ${each.width}w`);
  return html`<img
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    sizes="auto, ${sizes}"
    srcset="${set.join()}"
    src="${near(url)}"
    width="${width}"
    height="${height}"
    alt="${alt ?? ''}"
  />`;
}
