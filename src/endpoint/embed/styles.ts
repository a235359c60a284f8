import { buttonStyles } from '../../widgets/button.styles.js';
import { css } from '../../widgets/css.js';
import { styles as listStyles } from '../../widgets/feedback-list/index.js';
import { fieldStyles } from '../../widgets/feedback/field.styles.js';
import { newsStyles } from '../../widgets/news-feed.styles.js';
import { styles as detailStyles } from '../../widgets/program-details/styles.js';
import { styles as partStyles } from '../../widgets/program-parts/styles.js';
import { programStyles } from '../../widgets/program-view.js';
import { widgetStyles } from '../../widgets/widget.styles.js';
import { wallStyles } from './wall/styles.js';
import { EMBED_WIDGETS, type EmbedWidget } from './widgets.js';

/** The page around the widget. A page that stands alone gets a margin; in a frame the card fills it. */
const pageStyles = css`
  :root {
    color-scheme: light;
    font-family: system-ui, sans-serif;
  }
  [data-theme='auto'],
  [data-alone]:not([data-theme]) {
    color-scheme: light dark;
  }
  [data-theme='dark'] {
    color-scheme: dark;
  }
  body {
    max-width: 1128px;
    margin: 0 auto;
  }
  [data-alone] {
    background: #f3f5f4;
  }
  @supports (color: light-dark(red, red)) {
    [data-alone] {
      background: light-dark(#f3f5f4, #202827);
    }
  }
  [data-alone] body {
    max-width: 640px;
    padding: 24px 16px;
  }
  @media print {
    :root:root:root {
      color-scheme: light;
    }
  }
`;

/** What a programme's page has beside the widget's own styles: the height that the widget will have at least. */
const cardStyles = css`
  :host {
    min-height: 360px;
  }
`;
const meterStyles = css`
  :host {
    min-height: 228px;
  }
  :host([variant='compact']) {
    min-height: 150px;
  }
  :host([variant='inline']) {
    display: inline;
    min-height: 0;
    font:
      16px/24px system-ui,
      sans-serif;
  }
`;
/** Other ways to say or ask something. */
const waysStyles = css`
  .body {
    display: grid;
    gap: 12px;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li a {
    display: inline-block;
    padding: 11px 0;
  }
  dl,
  dd {
    margin: 0;
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin-bottom: 10px;
  }
  .note {
    display: grid;
    gap: 6px;
    padding: 12px 14px;
    border: 1px solid var(--opd-line, var(--_l));
    border-radius: var(--opd-control-radius, 6px);
    background: var(--opd-sunken, var(--_k));
    font-size: 13px;
    line-height: 18px;
  }
`;

/** As high as the widget is when it comes alive: what stands below its first lines is small. */
const statusStyles = css`
  :host {
    min-height: 300px;
  }
  .body {
    gap: 8px;
  }
  .body p ~ p,
  .body ul {
    font-size: 13px;
    line-height: 18px;
  }
`;

/** Name of the sheet for pages without a widget. */
export const PLAIN = 'plain';
/** Name of the sheet of the pages that say how messages are answered. */
export const WALL = 'wall';

const OWN: Record<EmbedWidget | typeof PLAIN | typeof WALL, string> = {
  [PLAIN]: waysStyles,
  [WALL]: wallStyles,
  'program-card': programStyles + partStyles + detailStyles + cardStyles,
  'progress-meter': programStyles + partStyles + meterStyles,
  'news-feed': newsStyles,
  'feedback-form': buttonStyles + waysStyles,
  'feedback-status': buttonStyles + waysStyles + statusStyles,
  'feedback-list': fieldStyles + listStyles,
};

/** What a widget's sheet says of its element, said of the element in the page. */
const inPage = (sheet: string, tag: string): string =>
  sheet
    .replace(/:host\(([^)]*)\)/g, `${tag}$1`)
    .replaceAll(':host', tag)
    .replace(/\n\s*/g, '\n');

/** The style sheet of each kind of page, made of the sheets that the widget itself wears. */
export const SHEETS: ReadonlyMap<string, string> = new Map(
  ([...EMBED_WIDGETS, PLAIN, WALL] as const).map((name) => [
    name,
    pageStyles + inPage(widgetStyles + OWN[name], name == PLAIN || name == WALL ? 'main' : `opd-${name}`),
  ]),
);
