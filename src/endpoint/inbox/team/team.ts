import { html } from 'hono/html';
import { moment } from '../../../i18n/format.js';
import { ROLES, isOfAgency, type Role } from '../../officers/officer.js';
import type { ListedOfficer } from '../../officers/officers.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { visitPage } from '../pages/visit-page.js';
import { receivers, type Agencies } from '../receivers.js';
import { INBOX, type SignedVisit } from '../route.js';
import { linkPage } from './link-page.js';

/** Roles that somebody may give. */
const rolesOf = ({ officer }: SignedVisit): readonly Role[] =>
  officer.role == 'coordinator' ? ROLES : ROLES.filter(isOfAgency);

export const getTeam = (visit: SignedVisit): Promise<Response> => teamPage(visit);

export async function postMember(visit: SignedVisit): Promise<Response> {
  const { form, officer, officers, words } = visit;
  const text = (name: string) => form.get(name)?.trim() ?? '';
  const role = rolesOf(visit).find((one) => one == form.get('peran'));
  const agency = officer.agency ?? (text('dinas') || undefined);
  if (!role) return teamPage(visit, words.team.refused.role);
  if (isOfAgency(role) && (!agency || (agency != officer.agency && !(await receivers(visit)).has(agency))))
    return teamPage(visit, words.team.refused.agency);
  const account = { login: text('akun'), name: text('nama'), role, email: text('surel') || undefined };
  const answer = await officers.add({ ...account, ...(isOfAgency(role) && { agency }) }, officer);
  return answer.kind == 'done'
    ? linkPage(visit, answer.officer, answer.token)
    : teamPage(visit, words.team.refused[answer.why]);
}

async function teamPage(visit: SignedVisit, fault?: string): Promise<Response> {
  const { officer, officers, words, said } = visit;
  const [list, agencies] = await Promise.all([officers.list(officer.agency), receivers(visit)]);
  return visitPage(visit, {
    status: fault ? 422 : 200,
    title: words.frame.ways.team,
    here: 'team',
    said: said == 'dicabut' ? words.team.revoked : undefined,
    main: html`<h1>${words.frame.ways.team}</h1>
      ${fault ? html`<p class="notice bad" role="alert" id="sebab">${fault}</p>` : ''} ${table(visit, list)}
      <h2 id="tambah">${words.team.add}</h2>
      ${addForm(visit, agencies)}`,
  });
}

function table(visit: SignedVisit, list: readonly ListedOfficer[]): Markup {
  const { words, officer, facts } = visit;
  const { team } = words;
  const isAll = officer.role == 'coordinator';
  // Those who left come last.
  const sorted = [...list].sort((one, other) => Number(one.revoked) - Number(other.revoked));
  const columns = [team.name, team.login, team.role, ...(isAll ? [team.agency] : []), team.state, team.seen];
  return html`<table>
    <thead>
      <tr>
        ${columns.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${sorted.map(
        (one) =>
          html`<tr>
            <th scope="row"><a href="${INBOX}petugas/${one.id}">${foreign(one.name)}</a></th>
            <td data-label="${team.login}">${one.login}</td>
            <td data-label="${team.role}">${words.frame.roles[one.role]}</td>
            ${isAll && html`<td data-label="${team.agency}">${agencyName(facts, one.agency)}</td>`}
            <td data-label="${team.state}">${stateOf(one, words)}</td>
            <td data-label="${team.seen}">${one.seenAt == undefined ? team.never : moment(words.all, one.seenAt)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export const stateOf = ({ revoked, active, totp }: ListedOfficer, { team }: SignedVisit['words']): string => {
  if (revoked) return team.states.revoked;
  if (!active) return team.states.invited;
  return totp ? team.states.factor : team.states.active;
};
/** An agency that the current edition does not list is told by its id. */
export const agencyName = ({ agencies }: SignedVisit['facts'], id: string | undefined): Markup | '' =>
  id == undefined ? '' : foreign(agencies.get(id) ?? id);

function addForm(visit: SignedVisit, agencies: Agencies): Markup {
  const { words, officer, form } = visit;
  const { team } = words;
  const option = (value: string, text: string, field: string) =>
    html`<option value="${value}" ${form.get(field) == value && html`selected`}>${text}</option>`;
  return html`<form method="post" action="${INBOX}petugas">
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
      aria-describedby="akun-bantuan"
    />
    <span class="hint" id="akun-bantuan">${team.loginHelp}</span>
    <label for="surel">${team.email}</label>
    <input id="surel" name="surel" type="email" value="${form.get('surel') ?? ''}" maxlength="254" autocomplete="off" />
    <label for="peran">${team.role}</label>
    <select id="peran" name="peran">
      ${rolesOf(visit).map((role) => option(role, team.roles[role], 'peran'))}
    </select>
    ${
      officer.role == 'coordinator' &&
      html`<label for="dinas">${team.agency}</label>
        <select id="dinas" name="dinas" aria-describedby="dinas-bantuan">
          <option value=""></option>
          ${[...agencies].map(([id, name]) => option(id, name, 'dinas'))}
        </select>
        <span class="hint" id="dinas-bantuan">${team.agencyHelp}</span>`
    }
    <button>${team.addButton}</button>
  </form>`;
}
