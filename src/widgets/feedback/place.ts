import { html, type TemplateResult } from 'lit/html.js';
import type { FeedbackForm } from '../feedback-form.js';
import { later } from '../later.js';
import type { Desk } from './desk.js';
import { field } from './field.js';
import type { FormWords } from './words.js';

/** Location and lists of places: loaded when somebody wants them. */
const placeParts = later(() => import('../feedback-place/index.js'));

/** The place in words, and on demand by the phone's location or from the list of districts. */
export function placeField(host: FeedbackForm, desk: Desk, words: FormWords): TemplateResult {
  const open = () => {
    desk.placeOpen = true;
    host.requestUpdate();
  };
  return html`${field(
    words,
    desk.faults,
    { id: 'address_string', label: words.place, hint: words.placeHint, optional: true },
    ({ invalid, describedBy }) =>
      html`<input
        id="address_string"
        name="address_string"
        type="text"
        part="field"
        dir="auto"
        autocomplete="off"
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
      />`,
  )}${
    desk.placeOpen
      ? placeParts(host)?.placeFields(host, desk, words)
      : html`<button type="button" class="link" part="button" @click=${open}>${words.placeMore}</button>`
  }`;
}
