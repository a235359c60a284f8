import { html, nothing, type TemplateResult } from 'lit/html.js';
import { publisherOf, type Client, type Resource } from '../client/index.js';
import type { PublisherIndex } from '../contract/index.js';
import type { Words } from '../i18n/index.js';
import { css } from './css.js';
import { frame } from './frame.js';
import { later } from './later.js';
import './lent-to-feedback.js';
import { asFlag } from './reflect.js';
import { WidgetElement, type Shown } from './widget-element.js';
import { widgetStyles } from './widget.styles.js';

const parts = later(() => import('./feedback-status/index.js'));

/**
 * What became of a message: by the ticket, which is kept on the device with the receipt, or typed. Its sender reads the reply
 * here, says whether it is done, adds words, or deletes the message.
 *
 * @summary The way of one's own message.
 * @slot - Shown until the widget is there and when it cannot be had.
 * @event {OpdLoadEvent} load - The widget is shown.
 * @event {OpdErrorEvent} error - The widget could not be had.
 * @csspart card - The surface.
 * @csspart title - The heading.
 * @csspart foot - The foot.
 * @csspart link - Links.
 * @csspart button - Buttons.
 * @csspart field - The field for the ticket.
 */
export class FeedbackStatus extends WidgetElement<PublisherIndex> {
  static override readonly attributes = { ...WidgetElement.attributes, 'shared-device': asFlag };
  static override readonly styles =
    widgetStyles +
    css`
      :host {
        min-height: 300px;
      }
    `;
  /** Whether several people use this device: then tickets are typed, and none is shown that was sent from here. */
  declare sharedDevice: boolean;
  readonly subject = 3;
  readonly inSentence = false;
  #client?: Client;

  protected resource(client: Client): Resource<PublisherIndex> {
    this.#client = client;
    parts(this);
    return publisherOf(client);
  }

  /** Base address that is asked. */
  get base(): string {
    return this.#client!.endpoint[0]!;
  }

  protected renderWaiting(words: Words, slow: boolean): TemplateResult {
    return frame(
      html`<p>${slow ? words.slow : words.loadingForm}</p>
        <slot></slot>`,
      nothing,
    );
  }

  protected renderShown({ value }: Shown<PublisherIndex>, words: Words): TemplateResult {
    return parts(this)?.view(this, value) ?? this.renderWaiting(words, false);
  }
}
