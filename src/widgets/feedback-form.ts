import { html, nothing, type TemplateResult } from 'lit/html.js';
import {
  documentOf,
  feedbackOf,
  type Client,
  type DocumentReader,
  type Feedback,
  type Resource,
} from '../client/index.js';
import type { Words } from '../i18n/index.js';
import { css } from './css.js';
import { frame } from './frame.js';
import { later } from './later.js';
import './lent-to-feedback.js';
import { asFlag, asText } from './reflect.js';
import { WidgetElement, type Shown } from './widget-element.js';
import { widgetStyles } from './widget.styles.js';

/** The form itself: asked for together with what it has to say, and here with it. */
const parts = later(() => import('./feedback/index.js'));

/**
 * A form for complaints, wishes and questions. What a person was told about their message stays true: it is kept on the device
 * before it is sent, and said to be sent only with the receipt of the endpoint.
 *
 * @summary Form that sends a message to an agency.
 * @slot - Shown until the form is there and when it cannot be had: a telephone number, an address.
 * @event {OpdLoadEvent} load - The form is shown.
 * @event {OpdErrorEvent} error - The form could not be had.
 * @csspart card - The surface.
 * @csspart title - The heading.
 * @csspart foot - The foot.
 * @csspart link - Links.
 * @csspart button - Buttons.
 * @csspart field - Text fields and lists.
 */
export class FeedbackForm extends WidgetElement<Feedback> {
  static override readonly attributes = {
    ...WidgetElement.attributes,
    program: asText,
    agency: asText,
    service: asText,
    variant: asText,
    'shared-device': asFlag,
  };
  static override readonly styles =
    widgetStyles +
    css`
      :host {
        min-height: 620px;
      }
      :host([variant='quick']) {
        min-height: 256px;
      }
    `;
  /** Id of the programme that messages are about. */
  declare program: string;
  /** Id of the agency that answers; absent: the one of the chosen service. */
  declare agency: string;
  /** Code of the service; absent: the person chooses. */
  declare service: string;
  /** "quick": asks whether the page was of use; a whole form when absent. */
  declare variant: string;
  /** Whether several people use this device, as in an office: then nothing is kept on it. */
  declare sharedDevice: boolean;
  readonly subject = 2;
  readonly inSentence = false;
  #client?: Client;

  protected resource(client: Client): Resource<Feedback> {
    this.#client = client;
    parts(this);
    return feedbackOf(client);
  }

  /** Base address that messages are sent to. */
  get base(): string {
    return this.#client!.endpoint[0]!;
  }

  /** A further document of the endpoint, such as the questions of a service. */
  document<T extends object>(path: string, read: DocumentReader<T>): Resource<T> {
    return documentOf(this.#client!, path, read);
  }

  protected override get patience(): number {
    return parts(this) ? 0 : 100;
  }

  protected renderWaiting(words: Words, slow: boolean): TemplateResult {
    return frame(
      html`<p>${slow ? words.slow : words.loadingForm}</p>
        <slot></slot>`,
      nothing,
    );
  }

  protected renderShown({ value }: Shown<Feedback>, words: Words): TemplateResult {
    return parts(this)?.view(this, value) ?? this.renderWaiting(words, false);
  }
}
