import { css, html, type TemplateResult } from 'lit';
import type { Client, Resource } from '../client/index.js';
import { figureOf } from '../contract/index.js';
import { age, day, percent, type Words } from '../i18n/index.js';
import { bar, barStyles } from './bar.js';
import { asOf, figureStyles, planLabel, type ProgramData } from './figure-sentence.js';
import { placeholderStyles } from './placeholder.styles.js';
import { programFrame, programPlaceholder, programTitle } from './program-foot.js';
import { progress, progressStyles } from './progress.js';
import { dotted } from './sample-mark.js';
import { WidgetElement, type Failed, type Shown } from './widget-element.js';
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
export class ProgressMeter extends WidgetElement<ProgramData> {
  static override properties = { program: { reflect: true }, variant: { reflect: true } };
  static override styles = [
    widgetStyles,
    barStyles,
    figureStyles,
    progressStyles,
    placeholderStyles,
    css`
      :host {
        min-height: 228px;
      }
      :host([variant='compact']) {
        min-height: 150px;
      }
      :host([variant='compact']) .number {
        font-size: 22px;
        line-height: 26px;
      }
      :host([variant='compact']) .title {
        font-size: 15px;
        line-height: 22px;
      }
      :host([variant='inline']) {
        display: inline;
        min-height: 0;
      }
      .inline {
        color-scheme: inherit;
      }
      .inline b {
        text-decoration: underline var(--opd-accent, var(--_a)) 2px;
        text-underline-offset: 4px;
        white-space: nowrap;
      }
      .inline .bar {
        display: inline-block;
        margin: 0 2px;
        vertical-align: baseline;
      }
      .inline .aside {
        color: var(--opd-muted, inherit);
      }
      .inline button {
        color: var(--opd-accent, var(--_a));
        text-decoration: underline;
      }
    `,
  ];
  /** Id of the programme. */
  declare program: string | undefined;
  /** "block" (when absent), "compact" or "inline". */
  declare variant: 'block' | 'compact' | 'inline' | undefined;

  protected readonly needs = 'program';
  protected readonly isNews = false;

  protected resource(client: Client): Resource<ProgramData> | undefined {
    return this.program ? client.program(this.program) : undefined;
  }

  protected renderWaiting(message: unknown): TemplateResult {
    return this.variant == 'inline'
      ? html`<span class="inline"><slot>${message}</slot></span>`
      : programPlaceholder(message);
  }

  protected renderShown(state: Shown<ProgramData>, words: Words): TemplateResult {
    const { project } = state.value;
    const now = Date.now();
    const physical = figureOf(project, 'physicalProgress', now);
    if (this.variant == 'inline') {
      const producer = physical.provenance.producer?.name;
      const known = physical.percent;
      return html`<span class="inline" part="sentence"
        ><b>${known === undefined ? words.notReported : `${words.now}\xa0${percent(words, known)}`}</b> ${bar(physical, 9, '', '64')}
        <span class="aside"
          >(${[
            [asOf(physical, words), producer].filter(Boolean).join(', '),
            planLabel(physical, words),
            state.status == 'stale' && words.stored(age(words, state.checked, now)).toLowerCase(),
            physical.provenance.sample && words.sample,
          ]
            .filter(Boolean)
            .join('; ')})</span
        ></span
      >`;
    }
    const compact = this.variant == 'compact';
    return programFrame(
      html`${compact
          ? ''
          : html`<p class="kicker" dir="auto">${dotted(words.progress, project.publicAuthority?.name)}</p>`}
        ${programTitle(project, this.level)}
        ${progress(physical, figureOf(project, 'financialProgress', now), state.value, words, now)}`,
      state,
      physical,
      words,
      this.retry,
    );
  }

  protected override renderMessage(message: string, words: Words, failed?: Failed): TemplateResult {
    return this.variant == 'inline'
      ? html`<span class="inline"
          ><slot>${message}</slot> ${failed &&
          html`<button part="button" type="button" @click=${this.retry}>${words.retry}</button>`}</span
        >`
      : super.renderMessage(message, words, failed);
  }
}
