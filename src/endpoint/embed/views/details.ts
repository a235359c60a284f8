import { html } from 'hono/html';
import type { Project } from '../../../contract/index.js';
import { wordOf, type AllWords } from '../../../i18n/all-words.js';
import { day, month } from '../../../i18n/index.js';
import { joined } from '../../../widgets/in-words/joined.js';
import type { Markup } from './view.js';

const group = (name: string, items: Markup[]): Markup | string =>
  items.length
    ? html`<p class="group"><b>${name}</b></p>
        <ul>
          ${items.map((item) => html`<li dir="auto">${item}</li>`)}
        </ul>`
    : '';

/** Behind one line what the card has no room for: what it is, milestones, documents. It opens without script. */
export const details = ({ description, milestones = [], documents = [] }: Project, words: AllWords): Markup =>
  html`<details>
    <summary>${words.details}</summary>
    ${description ? html`<p dir="auto">${description}</p>` : ''}
    ${group(
      words.milestones,
      milestones.map(({ title, status, dateMet, dueDate, _opd }) => {
        const date = dateMet ?? dueDate;
        const more = joined(
          ' · ',
          wordOf(words.milestoneStatus, status),
          date && day(words, date),
          _opd?.sample && words.sample,
        );
        return html`${title} <span class="meta">${more}</span>`;
      }),
    )}
    ${group(
      words.documents,
      documents.map(({ title, url, format, datePublished }) => {
        const more = joined(' · ', format, datePublished && month(words, datePublished));
        return html`<a rel="noreferrer" href="${url}">${title}</a> <span class="meta">${more}</span>`;
      }),
    )}
  </details>`;
