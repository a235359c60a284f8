import { html, type TemplateResult } from 'lit/html.js';
import type { FeedbackEvent, FeedbackStatus as Message, PublisherIndex } from '../../contract/index.js';
import { moment } from '../../i18n/format.js';
import type { FeedbackStatus } from '../feedback-status.js';
import { joined } from '../in-words/joined.js';
import { change, remove } from './ask.js';
import { clockWords } from './clock.js';
import type { Desk } from './desk.js';
import type { StatusWords } from './words.js';

const eventItem = (event: FeedbackEvent, agency: string, latest: boolean, words: StatusWords): TemplateResult => {
  const { at, stage, reply, by, to, action, description } = event;
  const said = to ? words.forwarded(to.name) : action ? words.actions[action] : stage ? words.stages[stage] : '';
  return html`<li class=${latest ? 'latest' : ''}>
    <p class="meta"><time datetime=${at}>${moment(words, Date.parse(at))}</time></p>
    <p>${reply ? html`<b>${words.officialReply(by?.name ?? agency)}</b>` : said}</p>
    ${reply ? html`<p class="reply" dir="auto">${reply}</p>` : ''}
    ${description ? html`<p dir="auto">${description}</p>` : ''}
  </li>`;
};

/** A message with its way so far, and what its sender can do. */
export function messageView(
  host: FeedbackStatus,
  desk: Desk,
  message: Message,
  index: PublisherIndex,
  words: StatusWords,
  forget: (ticket: string) => Promise<void>,
): TemplateResult {
  const { service_request_id: number, service_name, agency, description, stage, events = [], received_at } = message;
  const name = agency?.name ?? index.publisher?.name ?? '';
  const way: FeedbackEvent[] = [{ at: received_at, stage: 'received' }, ...events];
  const show = (open: Desk['open']) => async () => {
    desk.open = open;
    desk.said = '';
    host.requestUpdate();
    await host.updateComplete;
    host.shadowRoot!.querySelector<HTMLElement>('#more, #sure')?.focus();
  };
  const button = (label: string, act: () => unknown, kind = 'button') =>
    html`<button type="button" class=${kind} part="button" @click=${act}>${label}</button>`;
  const closed = stage == 'done' || stage == 'rejected';
  const sendMore = (event: Event) => {
    event.preventDefault();
    const text = host.shadowRoot!.querySelector<HTMLTextAreaElement>('#more')!.value.trim();
    if (text || desk.open == 'reopen')
      void change(host, { action: desk.open == 'reopen' ? 'reopen' : 'add', description: text }, words);
  };
  return html`<div class="message" tabindex="-1">
    <p class="meta">${joined(' · ', words.ticketOf(number), service_name, name)}</p>
    <p class="title" part="title" role="heading" aria-level=${host.level}>${words.stages[stage]}</p>
    <p>${clockWords(message, index, Date.now(), words)}</p>
    <p class="own" dir="auto">${description}</p>
    <ol>
      ${way.map((event, at) => eventItem(event, name, at == way.length - 1, words))}
    </ol>
    ${
      closed && !desk.open
        ? html`<p><b>${words.isItDone}</b></p>
            <p class="buttons">
              ${button(words.yesDone, () => change(host, { action: 'confirm' }, words))}
              ${button(words.notDone, show('reopen'))}
            </p>
            <p class="meta">${words.notDoneHint}</p>`
        : ''
    }
    ${
      desk.open == 'add' || desk.open == 'reopen'
        ? html`<form novalidate @submit=${sendMore}>
            <label for="more"><b>${words.addHint}</b></label>
            <textarea id="more" rows="3" part="field" dir="auto"></textarea>
            <p class="buttons">
              <button class="primary button" part="button">${words.sendMore}</button>
              ${button(words.deleteNo, show(undefined), 'link')}
            </p>
          </form>`
        : ''
    }
    ${
      desk.open == 'delete'
        ? html`<p id="sure" tabindex="-1">${words.deleteSure}</p>
            <p class="buttons">
              ${button(words.deleteYes, () => remove(host, words, forget))}
              ${button(words.deleteNo, show(undefined), 'link')}
            </p>`
        : ''
    }
    ${
      desk.open
        ? ''
        : html`<p class="buttons">
            ${button(words.addMore, show('add'), 'link')} ${button(words.deleteMessage, show('delete'), 'link')}
          </p>`
    }
  </div>`;
}
