import { html, type TemplateResult } from 'lit/html.js';
import type { Outcome } from '../../client/outbox/index.js';
import type { FeedbackSettings } from '../../contract/index.js';
import { day } from '../../i18n/format.js';
import type { FeedbackForm } from '../feedback-form.js';
import { copyText } from './copy.js';
import { clearDesk, type Desk } from './desk.js';
import { outbox } from '../outbox.js';
import { problemWords } from './problem-words.js';
import type { FormWords } from './words.js';

/** One of the four truths as its heading, what to do, and the buttons for it. */
export function outcomePanel(
  host: FeedbackForm,
  desk: Desk,
  outcome: Outcome,
  { whatsapp, sms }: FeedbackSettings,
  agency: string,
  words: FormWords,
): TemplateResult {
  const say = (text: string) => {
    desk.said = text;
    host.requestUpdate();
  };
  const copy = (text: string) => async () =>
    say((await copyText(text, host.shadowRoot!)) ? words.copied : words.notCopied);
  const button = (label: string, act: () => unknown) =>
    html`<button type="button" class="button" part="button" @click=${act}>${label}</button>`;
  const another = button(host.sharedDevice ? words.done : words.writeAnother, () => clearDesk(host));
  const panel = (kind: string, title: string, hint: unknown, buttons: unknown) =>
    html`<div class="outcome" tabindex="-1">
      <p class=${kind} role="status"><b>${title}</b></p>
      <p dir="auto">${hint}</p>
      <p class="buttons">${buttons}</p>
      <p class="meta" role="status">${desk.said}</p>
    </div>`;
  switch (outcome.status) {
    case 'sending':
      return panel('', words.sending, words.sendingHint, '');
    case 'sent': {
      const { ticket, expected_datetime: due } = outcome.receipt;
      return panel(
        'good',
        words.sent(ticket),
        due ? words.sentHint(agency, day(words, due)) : words.sentPlain,
        html`${button(words.copyCode, copy(ticket))}${another}`,
      );
    }
    case 'kept':
      return panel(
        'warn',
        words.kept,
        html`${words.keptHint} ${outcome.photosLost ? words.photosLost : ''}`,
        html`${button(words.sendNow, async () => (await outbox())?.retry())}${another}`,
      );
    case 'unsent': {
      const text = encodeURIComponent(desk.sentText);
      return panel(
        'bad',
        words.unsent,
        problemWords(outcome.problem, words.problemPart) || words.unsentWhy[outcome.reason],
        outcome.reason == 'refused'
          ? ''
          : html`${button(words.copyText, copy(desk.sentText))}
            ${
              whatsapp
                ? html`<a
                    class="button"
                    part="link"
                    rel="noreferrer"
                    href=${`https://wa.me/${whatsapp.replace('+', '')}?text=${text}`}
                    >${words.viaWhatsApp}</a
                  >`
                : ''
            }
            ${sms ? html`<a class="button" part="link" href=${`sms:${sms}?body=${text}`}>${words.viaSms}</a>` : ''}`,
      );
    }
  }
}
