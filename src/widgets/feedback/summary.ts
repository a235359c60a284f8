import { html, type TemplateResult } from 'lit/html.js';
import type { FeedbackForm } from '../feedback-form.js';
import type { Fault } from './check.js';
import type { FormWords } from './words.js';

/** All that is wrong, each a link to its field: an address cannot point into a shadow root, so the link moves the focus itself. */
export function faultSummary(host: FeedbackForm, faults: Fault[], words: FormWords): TemplateResult | string {
  if (!faults.length) return '';
  const jump = (event: Event) => {
    event.preventDefault();
    const id = (event.currentTarget as HTMLElement).dataset.field!;
    const field = host.shadowRoot!.getElementById(id);
    (field?.querySelector('input') ?? field)?.focus();
  };
  return html`<div class="summary" role="group" tabindex="-1" aria-labelledby="summary-title">
    <p id="summary-title"><b>${words.cannotSend}</b></p>
    <p>${words.mend(faults.length)}</p>
    <ul>
      ${faults.map(
        ({ field, line }) => html`<li><a href="#${field}" data-field=${field} @click=${jump}>${line}</a></li>`,
      )}
    </ul>
  </div>`;
}
