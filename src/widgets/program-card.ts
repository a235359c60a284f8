import { html, type TemplateResult } from 'lit/html.js';
import { programOf, type Client, type Program, type Resource } from '../client/index.js';
import type { Words } from '../i18n/index.js';
import { css } from './css.js';
import './lent-to-card.js';
import { partsPatience, programParts } from './program-parts.js';
import { programPlaceholder, programStyles, programView } from './program-view.js';
import { asFlag, asText } from './reflect.js';
import { WidgetElement, type Shown } from './widget-element.js';
import { widgetStyles } from './widget.styles.js';

/**
 * A programme at a glance: who is in charge, how far it is against its plan, money, schedule, what comes next, and all
 * details behind one line.
 *
 * @summary Card of one programme.
 * @slot - Shown until the figures are there and when they cannot be had: the last known values with their date, and a link.
 * @event {OpdLoadEvent} load - Figures are shown.
 * @event {OpdErrorEvent} error - Figures could not be had; what is shown stays.
 * @csspart card - The surface.
 * @csspart picture - The picture.
 * @csspart title - The heading.
 * @csspart sentence - Number and sentence.
 * @csspart bar - Each bar.
 * @csspart facts - The list of facts.
 * @csspart feedback - How messages are answered.
 * @csspart details - The part that opens.
 * @csspart foot - The foot.
 * @csspart link - Links.
 * @csspart button - Buttons.
 */
export class ProgramCard extends WidgetElement<Program> {
  static override readonly attributes = {
    ...WidgetElement.attributes,
    program: asText,
    picture: asText,
    open: asFlag,
    feedback: asFlag,
  };
  static override readonly styles =
    widgetStyles +
    programStyles +
    css`
      :host {
        min-height: 360px;
      }
      .room {
        aspect-ratio: 2;
        max-height: 320px;
        background: var(--opd-track, var(--_t));
      }
    `;
  /** Id of the programme. */
  declare program: string;
  /** "none": without picture. */
  declare picture: string;
  /** Whether the details are open. */
  declare open: boolean;
  /** Whether it says how messages about the programme are answered. */
  declare feedback: boolean;
  readonly subject = 0;
  readonly inSentence = false;

  protected resource(client: Client): Resource<Program> | string {
    // Bars, facts and details come in a file of their own: asked for now, it is there with the figures.
    programParts(this);
    return this.program ? programOf(client, this.program) : 'program';
  }

  /** The room of the picture, so that it moves nothing when it comes. */
  get #room(): unknown {
    return this.picture == 'none' ? '' : html`<p class="room"></p>`;
  }

  protected override get patience(): number {
    return partsPatience(this);
  }

  protected renderWaiting(words: Words, slow: boolean): TemplateResult {
    return programPlaceholder(words, slow, this.#room);
  }

  protected renderShown(state: Shown<Program>, words: Words): TemplateResult {
    return programView(this, state, words, programParts(this)?.card(this, state.value) ?? { lead: this.#room });
  }
}
