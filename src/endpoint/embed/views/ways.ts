import { html } from 'hono/html';
import type { FeedbackSettings } from '../../../contract/index.js';
import type { AllWords } from '../../../i18n/all-words.js';
import type { Markup } from './view.js';

/** A telephone number as its holder is reached in other apps: digits of the country first. */
const international = (number: string): string => number.replace(/^\+/, '').replace(/^0/, '62');

/** Who can be reached without the form, and how. */
export function ways({ whatsapp, sms, controller }: FeedbackSettings, words: AllWords): Markup {
  const links = [
    whatsapp &&
      html`<a rel="noreferrer" href="https://wa.me/${international(whatsapp)}">${words.viaWhatsApp}: ${whatsapp}</a>`,
    sms && html`<a href="sms:${sms}">${words.viaSms}: ${sms}</a>`,
    html`${words.consentBy}:
      <bdi>${controller.name}</bdi>${controller.contact ? html`, <bdi>${controller.contact}</bdi>` : ''}`,
  ].filter((link) => link !== undefined);
  return html`<ul>
    ${links.map((link) => html`<li>${link}</li>`)}
  </ul>`;
}

/** What does not belong into a form, and where to go with it. */
export const elsewhere = ({ elsewhere: list }: FeedbackSettings, words: AllWords): Markup | string =>
  list
    ? html`<div>
        <p><b>${words.elsewhere}</b></p>
        <dl>
          ${list.map(
            ({ topic, advice, telephone, url }) =>
              html`<dt dir="auto">${topic}</dt>
                <dd dir="auto">
                  ${advice} ${telephone ? html`<a href="tel:${telephone}">${telephone}</a>` : ''}
                  ${url ? html`<a rel="noreferrer" href="${url}">${new URL(url).host}</a>` : ''}
                </dd>`,
          )}
        </dl>
      </div>`
    : '';
