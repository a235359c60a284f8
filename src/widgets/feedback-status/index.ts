/** The way of one's own message: built as one file of its own. */
import { html, type TemplateResult } from 'lit/html.js';
import type { PublisherIndex } from '../../contract/index.js';
import { moment } from '../../i18n/format.js';
import { outbox } from '../outbox.js';
import type { FeedbackStatus } from '../feedback-status.js';
import { frame } from '../frame.js';
import { open } from './ask.js';
import { deskOf } from './desk.js';
import { messageView } from './message.js';
import { statusWords } from './words.js';
import { watchDebug } from '../debug.js';

export { styles } from './styles.js';

const begun = new WeakSet<FeedbackStatus>();

/** The tickets that were kept with their receipts on this device. */
async function readOwn(host: FeedbackStatus): Promise<void> {
  begun.add(host);
  const sent = (await (await outbox())?.sent()) ?? [];
  deskOf(host).own = sent
    .filter(({ endpoint }) => endpoint == host.base)
    .map(({ receipt, sent: time }) => ({ ticket: receipt.ticket, number: receipt.service_request_id, sent: time }));
  host.requestUpdate();
}

const forget = async (ticket: string): Promise<void> => void (await (await outbox())?.forgetSent(ticket));

export function view(host: FeedbackStatus, index: PublisherIndex): TemplateResult {
  const words = statusWords(host.words);
  const desk = deskOf(host);
  const { message, fault, own, busy } = desk;
  if (!begun.has(host) && !host.sharedDevice) void readOwn(host);
  const submit = (event: Event) => {
    event.preventDefault();
    void open(host, host.shadowRoot!.querySelector<HTMLInputElement>('#ticket')!.value, words);
  };
  const other = async () => {
    desk.message = undefined;
    desk.ticket = desk.said = '';
    host.requestUpdate();
    await host.updateComplete;
    host.shadowRoot!.querySelector<HTMLElement>('#ticket')?.focus();
  };
  return frame(
    html`${
        message
          ? messageView(host, desk, message, index, words, forget)
          : html`<div class="title" part="title" role="heading" aria-level=${host.level}>${words.checkTitle}</div>
              <form novalidate @submit=${submit}>
                <label for="ticket"><b>${words.ticketCode}</b></label>
                ${fault ? html`<p class="fault" id="ticket-fault">${fault}</p>` : ''}
                <input
                  id="ticket"
                  part="field"
                  type="text"
                  autocomplete="off"
                  autocapitalize="characters"
                  spellcheck="false"
                  aria-invalid=${fault ? 'true' : 'false'}
                  aria-describedby=${fault ? 'ticket-fault ticket-hint' : 'ticket-hint'}
                />
                <p class="meta" id="ticket-hint">${words.ticketHint}</p>
                <button class="button" part="button">
                  ${busy ? words.checking : fault ? words.checkAgain : words.check}
                </button>
              </form>
              ${
                own.length
                  ? html`<p><b>${words.yourMessages}</b></p>
                      <ul>
                        ${own.map(
                          ({ ticket, number, sent }) =>
                            html`<li>
                              <p>${words.ticketOf(number)}</p>
                              <p class="meta">
                                ${moment(words, sent)}
                                <button
                                  type="button"
                                  class="link"
                                  part="button"
                                  @click=${() => open(host, ticket, words)}
                                >
                                  ${words.openMessage}
                                </button>
                              </p>
                            </li>`,
                        )}
                      </ul>`
                  : ''
              }`
      }
      <p class="said meta" role="status" tabindex="-1" dir="auto">${desk.said}</p>`,
    html`<bdi>${index.publisher?.name}</bdi>`,
    message ? html`<button type="button" class="link" part="button" @click=${other}>${words.otherTicket}</button>` : '',
  );
}

watchDebug();
