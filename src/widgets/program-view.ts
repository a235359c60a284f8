import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Program } from '../client/index.js';
import { figureOf, type Figure } from '../contract/index.js';
import { day, percent, type Words } from '../i18n/index.js';
import { css } from './css.js';
import { joined } from './in-words/joined.js';
import { asOf, deviationWords } from './in-words/figure-words.js';
import { frame } from './frame.js';
import './lent-to-program.js';
import { storedWords } from './stored-words.js';
import type { Shown, WidgetElement } from './widget-element.js';

/** The head of a programme: the number, then its sentence. */
function sentence(figure: Figure, program: Program, words: Words): TemplateResult {
  const { percent: known } = figure;
  const [kind, away] = deviationWords(figure, program, words) ?? [];
  return html`<p class="head" part="sentence">
    ${
      known == null
        ? html`<b class="unknown">${words.physical} ${words.notReported}</b>${asOf(figure, words)}`
        : html`<b class="number">${percent(words, known)}</b>
            <span
              >${words.physical.toLowerCase()}, ${away && html`<b class=${kind}>${away}</b>,`}
              ${asOf(figure, words)}</span
            >`
    }
  </p>`;
}

/** What comes on demand. */
export interface Parts {
  /** Short line above the heading. */
  kicker?: string;
  /** Stands below the sentence; its room is held until it comes. */
  below?: unknown;
  /** Stands beside all that where there is room. */
  aside?: unknown;
  /** Goes from edge to edge above it. */
  lead?: unknown;
}

/** A programme in its frame: heading, sentence, what else the widget shows, and producer, date and age at the foot. */
export function programView(
  host: WidgetElement<Program>,
  state: Shown<Program>,
  words: Words,
  parts?: Parts,
): TemplateResult {
  const { value } = state;
  const { project } = value;
  const physical = figureOf(project, 'physicalProgress', Date.now());
  const { provenance, percent: known, date } = physical;
  const page = project._opd?.page;
  return frame(
    html`<div>
        <p class="meta" dir="auto">${parts?.kicker ?? project.publicAuthority?.name}</p>
        <div class="title" part="title" role="heading" aria-level=${host.level} dir="auto">${project.title}</div>
        ${sentence(physical, value, words)} ${parts?.below ?? html`<p class="hold"></p>`}
      </div>
      ${parts?.aside}`,
    joined(
      ' · ',
      provenance.producer?.name,
      storedWords(state, words) || (known != null && date && day(words, date)),
      provenance.sample && words.sample,
    ),
    state.status == 'stale'
      ? html`<button class="link" part="button" @click=${host.retry}>${words.refresh}</button>`
      : page && html`<a part="link" rel="noreferrer" href=${page}>${words.more}</a>`,
    parts?.lead,
  );
}

/** Still shapes of what is to come; no shimmer. */
export const programPlaceholder = (words: Words, slow: boolean, lead?: unknown): TemplateResult =>
  frame(
    html`<p class="hold"></p>
      <div class="head"><b class="hold number"></b>${slow ? words.slow : words.loading}</div>
      <p class="hold"></p>
      <slot></slot>`,
    nothing,
    nothing,
    lead,
  );

export const programStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    margin: 12px 0 8px;
  }
  .head span {
    flex: 1 9em;
  }
  .number {
    font-size: 38px;
    line-height: 40px;
  }
  .unknown {
    flex: 1 100%;
    font-size: 20px;
    line-height: 26px;
  }
  .hold {
    min-width: 25%;
    height: 1em;
    border-radius: 3px;
    background: var(--opd-track, var(--_t));
  }
`;
