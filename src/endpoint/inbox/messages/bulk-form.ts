import { html } from 'hono/html';
import { whyNot } from '../../desk/may-act.js';
import type { ListedOfficer } from '../../officers/officers.js';
import type { Markup } from '../../publisher/report/markup.js';
import type { Agencies } from '../receivers.js';
import type { SignedVisit } from '../route.js';
import type { BulkAct } from './bulk.js';
import type { FoundList } from './list.js';

/** Id of the form around the lines. */
export const MANY = 'banyak';

/** Only where to forward has to be chosen: the browser asks for it, and for nothing where something else is done. */
const button = ({ words }: SignedVisit, act: BulkAct): Markup =>
  html`<button
    form="${MANY}"
    name="tindakan"
    value="${act}"
    class="quiet"
    ${act == 'forward' ? '' : html`formnovalidate`}
  >
    ${words.messages.acts[act]}
  </button>`;

/** What can be done to the chosen messages. */
export function bulkForm({ visit, place, lines }: FoundList, people: readonly ListedOfficer[], to: Agencies): Markup {
  const { words, officer, form } = visit;
  const { messages } = words;
  const isSpam = place.filter.tray == 'spam';
  // A coordinator puts aside what belongs to no agency, and nothing else.
  const canSpam = lines.some((line) => !whyNot(officer, { ...line, spam: isSpam, mergedInto: undefined }, 'spam'));
  if (isSpam && !canSpam) return html``;
  return html`<section class="many" aria-labelledby="many-title">
    <h2 id="many-title">${messages.manyTitle}</h2>
    <p class="muted">${messages.manyHint}</p>
    ${
      officer.agency == undefined || isSpam
        ? ''
        : html`<div class="act">
            <label
              >${messages.assignTo}
              <select form="${MANY}" name="petugas">
                <option value="me">${messages.me(officer.name)}</option>
                ${othersOf(people, officer.id).map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
                <option value="nobody">${messages.nobody}</option>
              </select></label
            >
            ${button(visit, 'assign')}
          </div>`
    }
    ${
      isSpam
        ? ''
        : html`<div class="act">
            <label
              >${messages.forwardTo}
              <select form="${MANY}" name="dinas-tujuan" required>
                <option value="">${messages.noneChosen}</option>
                ${[...to]
                  .filter(([id]) => id != officer.agency)
                  .map(
                    ([id, name]) =>
                      html`<option value="${id}" ${id == form.get('dinas-tujuan') ? html`selected` : ''}>
                        ${name}
                      </option>`,
                  )}
              </select></label
            >
            ${button(visit, 'forward')}
          </div>`
    }
    <p class="buttons">
      ${isSpam && canSpam ? button(visit, 'not-spam') : ''}
      ${place.filter.tray == 'todo' && officer.agency != undefined ? button(visit, 'verify') : ''}
      ${isSpam || !canSpam ? '' : button(visit, 'spam')}
    </p>
  </section>`;
}

/** Those who can be given something to do. */
export const othersOf = (people: readonly ListedOfficer[], own: number): ListedOfficer[] =>
  people.filter(({ id, revoked, agency }) => !revoked && agency != undefined && id != own);
