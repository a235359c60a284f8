import { css } from './css.js';

/**
 * Colours, frame, type and controls of every widget. A colour is the page's `--opd-…` if it sets one, else ours: light, or
 * dark where the page's `color-scheme` is. Browsers without `light-dark()` show the light ones.
 * `all: initial` shuts out what a host page makes its text inherit; the font is taken over on purpose.
 */
export const widgetStyles = css`
  :host {
    display: block;
    min-width: 0;
    max-width: 100%;
    --_s: #fff;
    --_k: #f3f5f4;
    --_i: #19201d;
    --_m: #55605b;
    --_l: #dce2df;
    --_e: #b3bdb9;
    --_a: #0b6b5b;
    --_w: #8a4b00;
    --_b: #a5281b;
    --_t: #e3e9e6;
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_s: light-dark(#fff, #171c1a);
      --_k: light-dark(#f3f5f4, #202625);
      --_i: light-dark(#19201d, #edf1ef);
      --_m: light-dark(#55605b, #a6b0ac);
      --_l: light-dark(#dce2df, #343d3a);
      --_e: light-dark(#b3bdb9, #56615d);
      --_a: light-dark(#0b6b5b, #5cc8b4);
      --_w: light-dark(#8a4b00, #f0b45a);
      --_b: light-dark(#a5281b, #ff9c8e);
      --_t: light-dark(#e3e9e6, #2c3432);
    }
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    display: block;
    min-height: inherit;
    color-scheme: inherit;
    visibility: inherit;
    font: 15px/22px a;
    font-family: var(--opd-font, inherit);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    text-size-adjust: none;
    color: var(--opd-ink, var(--_i));
  }
  .card {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    min-height: inherit;
    overflow: hidden;
    background: var(--opd-surface, var(--_s));
    border: 1px solid var(--opd-line, var(--_l));
    border-width: var(--opd-border-width, 1px);
    border-radius: var(--opd-radius, 8px);
  }
  .body {
    flex: 1;
    padding: var(--opd-padding, 18px 20px 20px);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    min-height: 44px;
    padding: var(--opd-foot-padding, 0 20px);
    border-top: 1px solid var(--opd-line, var(--_l));
  }
  .foot span {
    flex: 1 1 8em;
    padding: 4px 0;
  }
  .meta {
    color: var(--opd-muted, var(--_m));
    font-size: 13px;
    line-height: 18px;
  }
  p {
    margin: 0;
  }
  .title {
    font-size: 18px;
    line-height: 24px;
    font-weight: 600;
  }
  a,
  .link {
    color: var(--opd-accent, var(--_a));
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .foot a,
  .link {
    padding: 13px 0;
  }
  button {
    all: unset;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--opd-accent, var(--_a));
    outline-offset: -2px;
  }
  b {
    font-weight: 600;
  }
`;
