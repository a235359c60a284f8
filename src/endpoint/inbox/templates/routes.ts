import { html } from 'hono/html';
import { MAX_WRITTEN } from '../../desk/acts/written.js';
import type { Template } from '../../desk/desk.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { redirectTo } from '../answer.js';
import { visitPage } from '../pages/visit-page.js';
import { INBOX, numberIn, type Route, type SignedVisit } from '../route.js';

const PAGE = `${INBOX}templat`;

const fields = ({ words: { templates: own } }: SignedVisit, name: string, text: string): Markup =>
  html`<label>${own.name} <input name="nama" value="${name}" maxlength="100" required autocomplete="off" /></label>
    <p class="hint">${own.nameHint}</p>
    <label
      >${own.text} <textarea name="isi" rows="4" maxlength="${MAX_WRITTEN}" required dir="auto">${text}</textarea>
    </label>`;

const item = (visit: SignedVisit, { id, name, text }: Template): Markup => {
  const { templates: own } = visit.words;
  return html`<li>
    <h2>${foreign(name)}</h2>
    <blockquote dir="auto">${foreign(text)}</blockquote>
    <details>
      <summary>${own.change}<span class="unseen">: ${foreign(name)}</span></summary>
      <form method="post" action="${PAGE}">
        <input type="hidden" name="dari" value="${id}" />
        ${fields(visit, name, text)}
        <p class="buttons">
          <button>${own.save}</button>
          <button formaction="${PAGE}/${id}/hapus" formnovalidate class="danger">${own.remove}</button>
        </p>
      </form>
    </details>
  </li>`;
};

/** @param typed what could not be saved, to be seen again */
async function showTemplates(visit: SignedVisit, typed?: URLSearchParams): Promise<Response> {
  const { desk, officer, words } = visit;
  const { templates: own } = words;
  const templates = await desk.templates(officer);
  const { said } = visit;
  return visitPage(visit, {
    status: typed ? 422 : 200,
    title: own.title,
    here: 'templates',
    said: said != undefined && Object.hasOwn(own.said, said) ? own.said[said] : undefined,
    main: html`<h1>${own.title}</h1>
      <p>${own.intro}</p>
      ${
        templates.length
          ? html`<ul class="templates">
              ${templates.map((template) => item(visit, template))}
            </ul>`
          : html`<p class="muted">${own.none}</p>`
      }
      <h2>${own.add}</h2>
      ${typed ? html`<p class="notice bad" role="alert">${own.failed}</p>` : ''}
      <form method="post" action="${PAGE}">
        ${fields(visit, typed?.get('nama') ?? '', typed?.get('isi') ?? '')}
        <p class="buttons"><button>${own.save}</button></p>
      </form>`,
  });
}

/** Saves one; under a new name it takes the place of the one that was changed. */
async function save(visit: SignedVisit): Promise<Response> {
  const { desk, officer, form } = visit;
  const name = form.get('nama') ?? '';
  if (!(await desk.saveTemplate(officer, name, form.get('isi') ?? ''))) return showTemplates(visit, form);
  const from = Number(form.get('dari'));
  const before = (await desk.templates(officer)).find(({ id }) => id == from);
  if (before && before.name != name.replace(/\s+/g, ' ').trim()) await desk.removeTemplate(officer, from);
  return redirectTo(`${PAGE}?kabar=simpan`);
}

async function remove({ desk, officer, params, missing }: SignedVisit): Promise<Response> {
  if (!(await desk.removeTemplate(officer, numberIn(params.id)))) return missing();
  return redirectTo(`${PAGE}?kabar=hapus`);
}

export const routes: readonly Route[] = [
  { method: 'GET', path: 'templat', may: ['officer', 'head'], handle: (visit: SignedVisit) => showTemplates(visit) },
  { method: 'POST', path: 'templat', may: ['officer', 'head'], handle: save },
  { method: 'POST', path: 'templat/:id/hapus', may: ['officer', 'head'], handle: remove },
];
