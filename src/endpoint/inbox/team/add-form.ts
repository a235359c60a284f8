import { html } from 'hono/html';
import type { Markup } from '../../publisher/report/markup.js';
import type { Agencies } from '../receivers.js';
import { INBOX, type SignedVisit } from '../route.js';
import { FIELDS, rolesOf, type Faults, type Field } from './new-member.js';

/** The form of a new account; what is wrong stands at its field, and the first such field is ready to be typed in. */
export function addForm(visit: SignedVisit, agencies: Agencies, faults: Faults): Markup {
  const { words, officer, form } = visit;
  const { team } = words;
  const first = FIELDS.find((name) => faults[name]);
  const option = (value: string, text: string, field: Field) =>
    html`<option value="${value}" ${form.get(field) == value && html`selected`}>${text}</option>`;
  const about = (name: Field, help?: string): Markup => {
    const described = [faults[name] && `${name}-salah`, help && `${name}-bantuan`].filter(Boolean).join(' ');
    return html`${described && html`aria-describedby="${described}"`} ${faults[name] && html`aria-invalid="true"`}
    ${name == first && html`autofocus`}`;
  };
  const below = (name: Field, help?: string): Markup =>
    html`${faults[name] && html`<span class="fault" id="${name}-salah">${faults[name]}</span>`}
    ${help && html`<span class="hint" id="${name}-bantuan">${help}</span>`}`;
  return html`<form method="post" action="${INBOX}petugas">
    ${first && html`<p class="notice bad" role="alert">${team.notAdded}</p>`}
    <label for="nama">${team.name}</label>
    <input id="nama" name="nama" value="${form.get('nama') ?? ''}" required maxlength="100" autocomplete="off" />
    <label for="akun">${team.login}</label>
    <input
      id="akun"
      name="akun"
      value="${form.get('akun') ?? ''}"
      required
      minlength="3"
      maxlength="64"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      ${about('akun', team.loginHelp)}
    />
    ${below('akun', team.loginHelp)}
    <label for="surel">${team.email}</label>
    <input
      id="surel"
      name="surel"
      type="email"
      value="${form.get('surel') ?? ''}"
      maxlength="254"
      autocomplete="off"
      ${about('surel')}
    />
    ${below('surel')}
    <label for="peran">${team.role}</label>
    <select id="peran" name="peran" ${about('peran')}>
      ${rolesOf(visit).map((role) => option(role, team.roles[role], 'peran'))}
    </select>
    ${below('peran')}
    ${
      officer.role == 'coordinator' &&
      html`<label for="dinas">${team.agency}</label>
        <select id="dinas" name="dinas" ${about('dinas', team.agencyHelp)}>
          <option value=""></option>
          ${[...agencies].map(([id, name]) => option(id, name, 'dinas'))}
        </select>
        ${below('dinas', team.agencyHelp)}`
    }
    <button>${team.addButton}</button>
  </form>`;
}
