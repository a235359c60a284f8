import { html } from 'hono/html';
import type { Markup } from '../../publisher/report/markup.js';
import { othersOf } from '../messages/bulk-form.js';
import { actForm } from './act-form.js';
import type { Typed } from './answer-form.js';
import type { Loaded } from './load.js';
import { releaseFields } from './release-fields.js';

const opening = (title: string, isOpen: boolean, content: Markup): Markup =>
  html`<details ${isOpen ? html`open` : ''}>
    <summary>${title}</summary>
    ${content}
  </details>`;

/** All else that can be done to the message, as far as this officer may; what had to be shown again stands open. */
export function otherActs(loaded: Loaded, path: string | undefined, typed: Typed): Markup | '' {
  const { visit, message, people, receivers, may } = loaded;
  const { words, officer } = visit;
  const { message: own } = words;
  const acts: Markup[] = [];
  const value = (name: string, of: string) => (of == path ? (typed?.get(name) ?? '') : '');

  if (may('forward'))
    acts.push(
      opening(
        own.forward,
        path == 'teruskan' || message.agency == undefined,
        actForm(
          loaded,
          'teruskan',
          html`<label
              >${own.forwardTo}
              <select name="dinas-tujuan" required>
                <option value="">${words.messages.noneChosen}</option>
                ${[...receivers]
                  .filter(([id]) => id != message.agency)
                  .map(
                    ([id, name]) =>
                      html`<option value="${id}" ${id == value('dinas-tujuan', 'teruskan') ? html`selected` : ''}>
                        ${name}
                      </option>`,
                  )}
              </select></label
            >
            <label
              >${own.forwardNote}
              <textarea name="catatan" rows="2" dir="auto">${value('catatan', 'teruskan')}</textarea>
            </label>
            <p class="hint">${own.forwardHint}</p>
            <button>${own.forwardButton}</button>`,
        ),
      ),
    );
  if (may('assign'))
    acts.push(
      opening(
        own.assign,
        path == 'serahkan',
        actForm(
          loaded,
          'serahkan',
          html`<label
              >${own.assignTo}
              <select name="petugas">
                <option value="${officer.id}">${words.messages.me(officer.name)}</option>
                ${othersOf(people, officer.id).map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
                <option value="">${words.messages.nobody}</option>
              </select></label
            >
            <button>${own.assignButton}</button>`,
        ),
      ),
    );
  if (may('note'))
    acts.push(
      opening(
        own.addNote,
        path == 'catatan',
        actForm(
          loaded,
          'catatan',
          html`<label
              >${own.noteText}
              <textarea name="catatan" rows="3" required dir="auto">${value('catatan', 'catatan')}</textarea>
            </label>
            <p class="hint">${own.noteHint}</p>
            <button>${own.noteButton}</button>`,
        ),
      ),
    );
  // Before the first answer it is chosen with it.
  if (may('release') && message.firstReplyAt != undefined)
    acts.push(
      opening(
        own.release,
        path == 'rilis',
        actForm(
          loaded,
          'rilis',
          html`${releaseFields(loaded)}
            <p class="buttons"><button>${own.releaseButton}</button></p>`,
        ),
      ),
    );
  if (may('merge') && message.visibility != 'rahasia')
    acts.push(
      opening(
        own.merge,
        path == 'gabung',
        actForm(
          loaded,
          'gabung',
          html`<label
              >${own.mergeNumber}
              <input name="nomor" inputmode="numeric" required value="${value('nomor', 'gabung')}" autocomplete="off"
            /></label>
            <p class="hint">${own.mergeHint}</p>
            <button>${own.mergeButton}</button>`,
        ),
      ),
    );
  if (may('spam') && !message.spam)
    acts.push(
      opening(
        own.spam,
        false,
        actForm(
          loaded,
          'spam',
          html`<p class="hint">${own.spamHint}</p>
            <button class="danger">${own.spam}</button>`,
        ),
      ),
    );
  if (may('hold') && !message.held)
    acts.push(
      opening(
        own.hold,
        false,
        actForm(
          loaded,
          'tahan',
          html`<p class="hint">${own.holdHint}</p>
            <button class="quiet">${own.holdButton}</button>`,
        ),
      ),
    );
  return acts.length
    ? html`<section class="others screen" aria-labelledby="others">
        <h2 id="others">${own.others}</h2>
        ${acts}
      </section>`
    : '';
}
