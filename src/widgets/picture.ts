import { css, html, nothing, type TemplateResult } from 'lit';
import type { Picture } from '../contract/index.js';

/** A reader who asked the browser to save data gets no picture unasked. */
export const savesData = (): boolean =>
  !!(navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData;

/**
 * A picture of the endpoint in the size that fits, its room reserved and filled with its colour until it is there.
 * @param sizes width it takes on the page where the browser cannot tell by itself
 */
export const pictureOf = ({ url, width, height, alt, color, sources }: Picture, sizes: string): TemplateResult =>
  html`<img
    part="picture"
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    sizes="auto, ${sizes}"
    srcset=${sources?.map((source) => `${source.url} ${source.width}w`).join() || nothing}
    src=${url}
    width=${width}
    height=${height}
    alt=${alt ?? ''}
    .style=${color ? `background:${color}` : ''}
  />`;

export const pictureStyles = css`
  img {
    display: block;
    object-fit: cover;
    background: var(--opd-track, var(--_t));
  }
`;
