import { html, type TemplateResult } from 'lit/html.js';
import { programOf, type Client, type Program, type Resource } from '../client/index.js';
import { figureOf } from '../contract/index.js';
import { percent, type Words } from '../i18n/index.js';
import { css } from './css.js';
import { asOf } from './in-words/figure-words.js';
import { joined } from './in-words/joined.js';
import { livingSentence } from './living-sentence.js';
import { partsPatience, programParts } from './program-parts.js';
import { programPlaceholder, programStyles, programView } from './program-view.js';
import { asText } from './reflect.js';
import { storedWords } from './stored-words.js';
import { WidgetElement, type Shown } from './widget-element.js';
import { widgetStyles } from './widget.styles.js';

/**
 * Progress of a programme: the sentence, fact and plan on one scale. `variant="inline"` stands in the middle of a news
 * sentence, `compact` in a list.
 *
 * @summary Progress of one programme.
 * @slot - Shown until the figures are there and when they cannot be had.
 * @event {OpdLoadEvent} load - Figures are shown.
 * @event {OpdErrorEvent} error - Figures could not be had; what is shown stays.
 * @csspart card - The surface.
 * @csspart title - The heading.
 * @csspart sentence - Number and sentence.
 * @csspart bar - Each bar.
 * @csspart foot - The foot.
 * @csspart link - Links.
 * @csspart button - Buttons.
 */
export class ProgressMeter extends WidgetElement<Program> {
  static override readonly attributes = {
    ...WidgetElement.attributes,
    program: asText,
    variant: asText,
    'as-of': asText,
    value: asText,
    'known-as': asText,
  };
  static override readonly styles =
    widgetStyles +
    programStyles +
    css`
      :host {
        min-height: 228px;
      }
      :host([variant='compact']) {
        min-height: 150px;
      }
      :host([variant='inline']) {
        display: inline;
      }
    `;
  /** Id of the programme. */
  declare program: string;
  /** "block" (when absent), "compact" or "inline". */
  declare variant: string;
  /** Inline: the day on which the article was written, such as "2026-11-03". What the figure was then is said beside today's. */
  declare asOf: string;
  /** The percentage that the article gave on that day; else it is taken from the programme's history. */
  declare value: string;
  /** The programme's title on that day: another one now is said. */
  declare knownAs: string;

  readonly subject = 0;

  get inSentence(): boolean {
    return this.variant == 'inline';
  }

  protected resource(client: Client): Resource<Program> | string {
    programParts(this);
    if (this.asOf) livingSentence(this);
    return this.program ? programOf(client, this.program, { history: !!this.asOf }) : 'program';
  }

  protected override get patience(): number {
    return this.asOf && !livingSentence(this) ? 100 : partsPatience(this);
  }

  protected renderWaiting(words: Words, slow: boolean): TemplateResult {
    return this.inSentence
      ? html`<slot></slot>${this.textContent!.trim() ? '' : words.loading}`
      : programPlaceholder(words, slow);
  }

  protected renderShown(state: Shown<Program>, words: Words): TemplateResult {
    const { value } = state;
    const rest = programParts(this);
    if (!this.inSentence) return programView(this, state, words, rest?.meter(value, words));
    const figure = figureOf(value.project, 'physicalProgress', Date.now());
    const { percent: known, provenance } = figure;
    const living = this.asOf ? livingSentence(this) : undefined;
    const bar = rest?.inlineBar(figure) ?? html`<svg width="64" height="9"></svg>`;
    const aside = joined(
      '; ',
      joined(', ', asOf(figure, words), provenance.producer?.name),
      rest?.planWords(figure, words),
      living?.since(this, value, words),
      rest?.ending(value, words),
      storedWords(state, words),
      provenance.sample && words.sample,
    );
    return html`${
        living?.sentence(this, value, words, bar) ??
        html`<b part="sentence"
          >${known == null ? words.notReported : `${words.now}\xa0${percent(words, known)}`}${bar}</b
        >`
      }<span> (${aside})</span>`;
  }
}
