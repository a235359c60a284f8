import { html, type TemplateResult } from 'lit/html.js';
import type { Feedback } from '../../client/index.js';
import { KINDS, type FeedbackSettings } from '../../contract/index.js';
import type { FeedbackForm } from '../feedback-form.js';
import { faultsOf } from './check.js';
import { consentField } from './consent.js';
import { formOf, type Desk } from './desk.js';
import { dropDraft, keepDraft } from './draft.js';
import { elsewhereList } from './elsewhere.js';
import { choices, field } from './field.js';
import { outbox } from '../outbox.js';
import { photoField } from './photos.js';
import { placeField } from './place.js';
import { questionField, questionsOf } from './questions.js';
import { requestOf } from './request.js';
import { send } from './send.js';
import { serviceFields } from './service.js';
import { faultSummary } from './summary.js';
import { textField } from './text.js';
import { visibilityField } from './visibility.js';
import type { FormWords } from './words.js';

/** The whole form. Its fields keep their own values: a drawing changes none of them. */
export function wholeForm(
  host: FeedbackForm,
  desk: Desk,
  { services }: Feedback,
  settings: FeedbackSettings,
  agency: string,
  words: FormWords,
): TemplateResult {
  const { faults, visibility } = desk;
  const chosen = services.find(({ service_code }) => service_code == (host.service || desk.service));
  const { questions, late } = questionsOf(host, chosen);

  const submit = async (event: Event) => {
    event.preventDefault();
    // A second tap, or Enter held down, sends nothing twice.
    if (desk.outcome?.status == 'sending') return;
    const data = new FormData(event.target as HTMLFormElement);
    desk.faults = faultsOf(data, questions, words);
    if (!desk.faults.length) return send(host, desk, requestOf(host, desk, data, settings, questions));
    desk.outcome = undefined;
    host.requestUpdate();
    await host.updateComplete;
    host.shadowRoot!.querySelector<HTMLElement>('.summary')?.focus();
  };
  const changed = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    desk.touched ??= performance.now();
    if (name == 'visibility') {
      desk.visibility = value;
      host.requestUpdate();
    }
    keepDraft(host);
  };
  const forget = async () => {
    await dropDraft(host);
    formOf(host)?.reset();
    desk.service = '';
    desk.draft = 'deleted';
    host.requestUpdate();
  };
  // The code that keeps and sends is fetched while the person still thinks.
  const begun = () => void outbox();
  const text = (id: string, label: string, autocomplete: string, hint = '') =>
    field(
      words,
      faults,
      { id, label, hint, optional: true },
      ({ invalid, describedBy }) =>
        html`<input
          id=${id}
          name=${id}
          type="text"
          part="field"
          dir="auto"
          autocomplete=${host.sharedDevice ? 'off' : autocomplete}
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
        />`,
    );

  return html`<form novalidate @submit=${submit} @input=${changed} @focusin=${begun}>
    ${faultSummary(host, faults, words)}
    ${
      desk.draft == 'none'
        ? ''
        : html`<p class="note" role="status">
            ${
              desk.draft == 'restored'
                ? html`${words.draftBack}
                    <button type="button" class="link" @click=${forget}>${words.deleteDraft}</button>`
                : words.draftDeleted
            }
          </p>`
    }
    ${choices(
      'kind',
      html`<b>${words.kind}</b>`,
      KINDS.map((kind) => [kind, words.kinds[kind]!] as const),
      { chosen: KINDS[0] },
    )}
    ${serviceFields(host, desk, services, words)} ${questions.map((question) => questionField(question, faults, words))}
    ${late ? html`<p class="note">${words.questionsLate}</p>` : ''} ${textField(host, faults, words)}
    ${placeField(host, desk, words)} ${photoField(host, desk, words)} ${visibilityField(visibility, words)}
    ${
      visibility == 'anonim'
        ? ''
        : html`${text('name', words.name, 'name')}${text('contact', words.contact, 'tel', words.contactHint)}`
    }
    <p class="trap" aria-hidden="true">
      <label>Website <input name="website" tabindex="-1" autocomplete="off" /></label>
    </p>
    ${elsewhereList(settings.elsewhere, words)} ${consentField(settings, faults, host.sharedDevice, words)}
    <button class="primary button wide" part="button">${agency ? words.sendTo(agency) : words.send}</button>
  </form>`;
}
