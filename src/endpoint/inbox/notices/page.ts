import { html } from 'hono/html';
import { decimal, moment } from '../../../i18n/format.js';
import type { Deliveries, Delivery } from '../../notices/deliveries.js';
import { faultWords } from '../../notices/fault-words.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { INBOX, type SignedVisit } from '../route.js';

/** What waits, what failed and why; never who a citizen is, nor what they were told. */
export function noticesPage(visit: SignedVisit, { counts, waiting, failed }: Deliveries): Markup {
  const { notices: words, all } = visit.words;
  const { outgoing, language } = visit;
  const number = (count: number) => decimal(all, count);
  const again = (label: string, id?: number) =>
    html`<form method="post" action="${INBOX}kiriman/lagi">
      ${id == undefined ? '' : html`<input type="hidden" name="id" value="${id}" />`}
      <button>${label}</button>
    </form>`;

  const row = ({ id, kind, channel, message, officer, createdAt, attempts, dueAt, code }: Delivery) =>
    html`<tr>
      <td>
        ${words.kinds[kind]},
        ${words.channels[channel]}${message == undefined ? '' : html`, ${words.about_message(message)}`}
      </td>
      <td>${officer == undefined ? words.citizen : foreign(officer)}</td>
      <td><time datetime="${new Date(createdAt).toISOString()}">${moment(all, createdAt)}</time></td>
      <td>${attempts}</td>
      <td>${code == undefined ? '' : foreign(faultWords(code, language))}</td>
      <td>${dueAt == undefined ? '' : dueAt > visit.now() ? moment(all, dueAt) : words.soon}</td>
      <td>${code == undefined ? '' : again(words.again, id)}</td>
    </tr>`;
  const list = (title: string, none: string, lines: readonly Delivery[], count: number) =>
    html`<h2>${title}</h2>
      ${
        lines.length
          ? html`<div class="wide" role="region" aria-label="${title}" tabindex="0">
                <table>
                  <thead>
                    <tr>
                      ${[words.what, words.to, words.since, words.attempts, words.why, words.next].map(
                        (name) => html`<th scope="col">${name}</th>`,
                      )}
                      <td></td>
                    </tr>
                  </thead>
                  <tbody>
                    ${lines.map(row)}
                  </tbody>
                </table>
              </div>
              ${count > lines.length ? html`<p>${words.more(number(lines.length))}</p>` : ''}`
          : html`<p>${none}</p>`
      }`;

  return html`<h1>${words.title}</h1>
    <p>${words.about}</p>
    <p>${outgoing.mail ? words.mail(outgoing.mail) : words.noMail}</p>
    <p>${outgoing.webhook ? words.webhook(outgoing.webhook) : words.noWebhook}</p>
    <p>${words.counts(number(counts.waiting), number(counts.failed), number(counts.sent))}</p>
    ${[...waiting, ...failed].some(({ code }) => code != undefined) ? again(words.allAgain) : ''}
    ${list(words.failed, words.noneFailed, failed, counts.failed)}
    ${list(words.waiting, words.noneWaiting, waiting, counts.waiting)}`;
}
