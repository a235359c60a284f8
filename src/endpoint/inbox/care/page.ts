import { html } from 'hono/html';
import { decimal } from '../../../i18n/format.js';
import type { Case } from '../../desk/case.js';
import { MAX_LINE } from '../../feedback/max-line.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { INBOX, type SignedVisit } from '../route.js';

/** Where this room is. */
export const CARE = `${INBOX}data-pribadi`;

/** The room: who is asked for, and what was found. What somebody asks for goes in a form's body, never into an address. */
export function carePage({ words, officer }: SignedVisit, asked: string, found?: readonly Case[]): Markup {
  const { care, all } = words;
  return html`<h1>${care.title}</h1>
    <p>${care.about}</p>
    <form method="post" action="${CARE}" role="search">
      <label
        >${care.who} <input name="siapa" value="${asked}" required maxlength="${MAX_LINE}" autocomplete="off"
      /></label>
      <button>${care.find}</button>
    </form>
    ${officer.role == 'coordinator' ? html`<p class="hint">${care.secret}</p>` : ''}
    ${found && !found.length ? html`<p role="status">${care.none}</p>` : ''}
    ${
      found?.length
        ? html`<h2>${care.found(decimal(all, found.length))}</h2>
            <form method="post" action="${CARE}/salin">
              <input type="hidden" name="siapa" value="${asked}" />
              <button>${care.copy}</button>
            </form>
            ${found.map((message) => itemOf(message))}`
        : ''
    }`;

  function itemOf(message: Case): Markup {
    const { id, visibility, held } = message;
    const title = html`<h3><a href="${INBOX}pesan/${id}">${care.message(id)}</a></h3>
      ${held ? html`<p>${care.held}</p>` : ''}`;
    const fields = visibility == 'anonim' ? (['address'] as const) : (['name', 'contact', 'address'] as const);
    return html`<section>
      ${title}
      <p>${foreign(message.description.slice(0, 200))}</p>
      <form method="post" action="${CARE}/${id}/betulkan">
        <input type="hidden" name="siapa" value="${asked}" />
        ${visibility == 'anonim' ? html`<p>${care.anonymous}</p>` : ''}
        ${fields.map(
          (field) =>
            html`<input type="hidden" name="asal-${field}" value="${message[field] ?? ''}" /><label
                >${care[field]}
                <input
                  name="${field}"
                  value="${message[field] ?? ''}"
                  maxlength="${MAX_LINE}"
                  autocomplete="off"
                  dir="auto"
              /></label>`,
        )}
        <button>${care.correct}</button>
      </form>
    </section>`;
  }
}
