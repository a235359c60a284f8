import { html, type TemplateResult } from 'lit/html.js';
import type { Feedback } from '../../client/index.js';
import type { FeedbackSettings } from '../../contract/index.js';
import type { FeedbackForm } from '../feedback-form.js';
import type { Desk } from './desk.js';
import { periodWords } from './period.js';
import { filled, pageOf } from './request.js';
import { send } from './send.js';
import type { FormWords } from './words.js';

/** "Did this help?": one press is an answer; what is missing may be said after "no". */
export function quickForm(
  host: FeedbackForm,
  desk: Desk,
  { services }: Feedback,
  settings: FeedbackSettings,
  words: FormWords,
): TemplateResult {
  const service = host.service || settings.quickService || services[0]!.service_code;
  const answer = (text: string) => {
    if (!desk.outcome)
      void send(
        host,
        desk,
        filled({
          service_code: service,
          kind: 'aspirasi' as const,
          visibility: 'anonim' as const,
          description: text,
          consent: { version: settings.consent.version, agreed: true as const },
          program_id: host.program,
          agency: host.agency,
          page: pageOf(location),
        }),
      );
  };
  const choose = (chosen: Desk['answer']) => async () => {
    desk.answer = chosen;
    if (chosen == 'yes') return answer(words.helped);
    host.requestUpdate();
    await host.updateComplete;
    host.shadowRoot!.querySelector<HTMLElement>(chosen ? '#more' : 'button')?.focus();
  };
  const consent = html`<p class="meta">
    ${words.quickConsent(settings.controller.name, periodWords(words, settings.retention))}
  </p>`;
  if (desk.answer != 'no')
    return html`<div class="title" part="title" role="heading" aria-level=${host.level}>${words.helpful}</div>
      <p class="buttons">
        <button type="button" class="button" part="button" @click=${choose('yes')}>${words.yes}</button>
        <button type="button" class="button" part="button" @click=${choose('no')}>${words.no}</button>
      </p>
      ${consent}`;
  const sendMore = (event: Event) => {
    event.preventDefault();
    const more = host.shadowRoot!.querySelector<HTMLTextAreaElement>('#more')!.value.trim();
    answer(more ? `${words.didNotHelp} ${more}` : words.didNotHelp);
  };
  return html`<form novalidate @submit=${sendMore}>
    <p class="meta">
      ${words.answered(words.no)}
      <button type="button" class="link" @click=${choose(undefined)}>${words.change}</button>
    </p>
    <div class="title" part="title" role="heading" aria-level=${host.level}>${words.whatIsMissing}</div>
    <div class="field">
      <label for="more"><b>${words.writeShort}</b> ${words.optional}</label>
      <textarea id="more" rows="2" part="field" dir="auto"></textarea>
    </div>
    <p class="buttons">
      <button class="primary button" part="button">${words.send}</button>
      <button type="button" class="link" part="button" @click=${() => answer(words.didNotHelp)}>${words.skip}</button>
    </p>
    ${consent}
  </form>`;
}
