import { html, type TemplateResult } from 'lit/html.js';
import type { FeedbackSettings } from '../../contract/index.js';
import type { Fault } from './check.js';
import { periodWords } from './period.js';
import type { FormWords } from './words.js';

/** What a person has to know before they send (UU 27/2022 arts 20–24), and their agreement. */
export function consentField(
  { consent, controller, retention }: FeedbackSettings,
  faults: Fault[],
  shared: boolean,
  words: FormWords,
): TemplateResult {
  const fault = faults.find(({ field }) => field == 'consent');
  return html`<div class="consent note">
    <p><b>${words.consentTitle}</b></p>
    <p dir="auto">${consent.purpose}</p>
    <p>
      ${words.consentUntil(periodWords(words, retention))} ${words.consentBy}:
      <bdi>${controller.name}</bdi>${controller.contact ? html`, <bdi>${controller.contact}</bdi>` : ''}.
    </p>
    <details>
      <summary>${words.consentMore}</summary>
      ${consent.data ? html`<p>${words.consentData}: <bdi>${consent.data.join('; ')}</bdi>.</p>` : ''}
      <p dir="auto">${consent.rights}</p>
      <p>${shared ? words.keptNowhere : words.keptHere}</p>
      ${consent.url ? html`<a part="link" rel="noreferrer" href=${consent.url}>${words.whatIsKept}</a>` : ''}
    </details>
    ${fault ? html`<p class="fault" id="consent-fault">${fault.text}</p>` : ''}
    <label class="check"
      ><input
        type="checkbox"
        id="consent"
        name="consent"
        value="yes"
        aria-required="true"
        aria-invalid=${fault ? 'true' : 'false'}
        aria-describedby=${fault ? 'consent-fault' : 'consent'}
      /><span>${words.agree}</span></label
    >
  </div>`;
}
