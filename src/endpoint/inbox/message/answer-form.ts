import { html } from 'hono/html';
import { MAX_WRITTEN } from '../../desk/acts/written.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { shortMoment } from '../dates.js';
import { actForm } from './act-form.js';
import type { Loaded } from './load.js';
import { releaseFields } from './release-fields.js';

export const STAGE_CHOICES = ['done', 'in-progress', 'rejected'] as const;

/** What somebody has typed and not sent yet, from a form that had to be shown again. */
export type Typed = URLSearchParams | undefined;

/** The official answer: words, what follows, who may read it. Its buttons name what was chosen. @param fault what is wrong with the words */
export function answerForm(loaded: Loaded, typed: Typed, fault?: string): Markup {
  const { visit, message, draft } = loaded;
  const { words, facts, now } = visit;
  const { message: own } = words;
  const text = typed?.get('jawaban') ?? draft?.text ?? '';
  const stage = typed?.get('tahap') ?? (message.stage == 'rejected' ? 'rejected' : 'done');
  const agency = message.agency == undefined ? '' : (facts.agencies.get(message.agency) ?? message.agency);
  return actForm(
    loaded,
    'jawab',
    html`${templateChoice(loaded)}
      <textarea
        name="jawaban"
        id="jawaban"
        aria-label="${own.answer}"
        aria-describedby="${fault ? 'salah ' : ''}tanda"
        ${fault && html`aria-invalid="true" autofocus`}
        required
        maxlength="${MAX_WRITTEN}"
        rows="5"
        dir="auto"
      >
${text}</textarea>
      ${fault && html`<span class="fault" id="salah">${fault}</span>`}
      <p class="hint" id="tanda">${foreign(own.signed(agency))}</p>
      <p class="hint draft" data-drafts="${loaded.to('draf')}">
        ${draft && !typed ? own.draftOf(shortMoment(words, draft.at, now())) : ''}
      </p>
      <fieldset class="stage">
        <legend>${own.stageTitle}</legend>
        ${STAGE_CHOICES.map(
          (name) =>
            html`<label
              ><input type="radio" name="tahap" value="${name}" required ${name == stage ? html`checked` : ''} />
              <span>${own.stageChoices[name][0]}<span class="hint">${own.stageChoices[name][1]}</span></span></label
            >`,
        )}
      </fieldset>
      ${releaseFields(loaded, typed && { readers: typed.get('pembaca'), photos: typed.getAll('foto'), named: typed.has('nama') })}
      <p class="buttons">
        <button name="lakukan" value="kirim">
          ${
            message.visibility == 'rahasia'
              ? own.sendPrivate
              : html`<span class="if-public">${own.sendPublic}</span><span class="if-private">${own.sendPrivate}</span>`
          }
        </button>
        <button name="lakukan" value="draf" formnovalidate class="quiet">${own.saveDraft}</button>
      </p>
      <details class="as-template">
        <summary>${own.saveAsTemplate}</summary>
        <div class="fields">
          <label>${own.templateName} <input name="nama-templat" maxlength="100" autocomplete="off" /></label>
          <button name="lakukan" value="simpan-templat" formnovalidate class="quiet">${own.save}</button>
        </div>
      </details>`,
    'answer',
  );
}

/** Each option carries its text, so that the script can fill the box at once; without it the server fills it. */
function templateChoice({ templates, visit: { words } }: Loaded): Markup | '' {
  if (!templates.length) return '';
  const { message: own } = words;
  return html`<div class="template">
    <select name="templat" aria-label="${own.template}" autocomplete="off">
      <option value="">${own.chooseTemplate}</option>
      ${templates.map(
        ({ id, name, text }) => html`<option value="${id}" data-text="${text}">${own.template}: ${name}</option>`,
      )}
    </select>
    <button name="lakukan" value="templat" formnovalidate class="quiet">${own.fill}</button>
  </div>`;
}
