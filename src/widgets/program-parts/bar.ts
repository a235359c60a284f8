import { html, type TemplateResult } from 'lit/html.js';
import { onScale, type Figure } from '../../contract/progress.js';
import { css } from '../css.js';

/**
 * Fact and plan on one scale from 0 to 100 %, as decoration of the sentence beside it. SVG, since its lengths are attributes
 * (no inline style) and its colours are printed and survive forced colours.
 * @param label words under the tick of the plan
 */
export const bar = ({ percent, plan }: Figure, height: number, label = '', width = '100%'): TemplateResult => {
  const at = onScale(plan?.percent ?? 0);
  return html`<svg
    class="bar ${plan ? '' : 'bare'}"
    part="bar"
    width=${width}
    height=${label ? height + 22 : height}
    aria-hidden="true"
  >
    <rect class=${percent == null ? 'none' : 'track'} width="100%" height=${height} rx="3"></rect>
    <rect class="fill" width="${onScale(percent ?? 0)}%" height=${height} rx="3"></rect>
    <rect class="tick" x="${at}%" y="-4" width="2" height=${height + 8}></rect>
    <text x="${at}%" y=${height + 18} text-anchor=${at < 25 ? 'start' : at > 75 ? 'end' : 'middle'}>${label}</text>
  </svg>`;
};

export const barStyles = css`
  .bar {
    display: block;
    overflow: visible;
    font-size: 13px;
  }
  .track {
    fill: var(--opd-track, var(--_t));
  }
  .none {
    fill: none;
    stroke: var(--opd-muted, var(--_m));
    stroke-dasharray: 3;
  }
  .fill {
    fill: var(--opd-accent, var(--_a));
  }
  .bare .tick {
    display: none;
  }
  .tick {
    fill: var(--opd-ink, var(--_i));
    stroke: var(--opd-surface, var(--_s));
    stroke-width: 3px;
    paint-order: stroke;
    transform: translate(-1px);
  }
  text {
    fill: var(--opd-muted, var(--_m));
  }
  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .fill {
      fill: Highlight;
    }
    .tick,
    text {
      fill: CanvasText;
    }
    .tick {
      stroke: Canvas;
    }
  }
`;
