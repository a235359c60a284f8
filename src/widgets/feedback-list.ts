import { html, nothing, type TemplateResult } from 'lit/html.js';
import { documentOf, type Client, type Resource } from '../client/index.js';
import { readReleasedRequests, releasedPath, type ReleasedRequests } from '../contract/index.js';
import type { Words } from '../i18n/index.js';
import { css } from './css.js';
import { frame } from './frame.js';
import { later } from './later.js';
import './lent-to-feedback.js';
import { asText } from './reflect.js';
import { WidgetElement, type Shown } from './widget-element.js';
import { widgetStyles } from './widget.styles.js';

const parts = later(() => import('./feedback-list/index.js'));

/**
 * Messages of citizens that an agency has released, with its replies, and how many are in which stage.
 *
 * @summary Released messages and replies, of a programme or of all.
 * @slot - Shown until the messages are there and when they cannot be had.
 * @event {OpdLoadEvent} load - Messages are shown.
 * @event {OpdErrorEvent} error - Messages could not be had; what is shown stays.
 * @csspart card - The surface.
 * @csspart title - The heading.
 * @csspart item - Each message.
 * @csspart foot - The foot.
 * @csspart link - Links.
 * @csspart button - Buttons.
 */
export class FeedbackList extends WidgetElement<ReleasedRequests> {
  static override readonly attributes = { ...WidgetElement.attributes, program: asText, limit: Number };
  static override readonly styles =
    widgetStyles +
    css`
      :host {
        min-height: 320px;
      }
    `;
  /** Id of the programme; absent: of all. */
  declare program: string;
  /** How many messages are shown, 1 to 50; 5 when absent. */
  declare limit: number;
  readonly subject = 3;
  readonly inSentence = false;

  protected resource(client: Client): Resource<ReleasedRequests> {
    parts(this);
    return documentOf(client, releasedPath(this.program), readReleasedRequests);
  }

  protected renderWaiting(words: Words, slow: boolean): TemplateResult {
    return frame(
      html`<p>${slow ? words.slow : words.loadingForm}</p>
        <slot></slot>`,
      nothing,
    );
  }

  protected renderShown(state: Shown<ReleasedRequests>, words: Words): TemplateResult {
    return parts(this)?.view(this, state) ?? this.renderWaiting(words, false);
  }
}
