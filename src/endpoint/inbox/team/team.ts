import { html } from 'hono/html';
import { moment } from '../../../i18n/format.js';
import type { ListedOfficer } from '../../officers/officers.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { visitPage } from '../pages/visit-page.js';
import { receivers, type Agencies } from '../receivers.js';
import { INBOX, type SignedVisit } from '../route.js';
import { addForm } from './add-form.js';
import { linkPage } from './link-page.js';
import { FIELD_OF, readMember, type Faults } from './new-member.js';

export const getTeam = async (visit: SignedVisit): Promise<Response> => teamPage(visit, await receivers(visit));

export async function postMember(visit: SignedVisit): Promise<Response> {
  const { officer, officers, words } = visit;
  const agencies = await receivers(visit);
  const read = readMember(visit, agencies);
  if ('faults' in read) return teamPage(visit, agencies, read.faults);
  const answer = await officers.add(read, officer);
  return answer.kind == 'done'
    ? linkPage(visit, answer.officer, answer.token)
    : teamPage(visit, agencies, { [FIELD_OF[answer.why]]: words.team.refused[answer.why] });
}

async function teamPage(visit: SignedVisit, agencies: Agencies, faults: Faults = {}): Promise<Response> {
  const { officer, officers, words, said } = visit;
  const list = await officers.list(officer.agency);
  return visitPage(visit, {
    status: Object.keys(faults).length ? 422 : 200,
    title: words.frame.ways.team,
    here: 'team',
    said: said == 'dicabut' ? words.team.revoked : undefined,
    main: html`<h1>${words.frame.ways.team}</h1>
      ${table(visit, list)}
      <h2 id="tambah">${words.team.add}</h2>
      ${addForm(visit, agencies, faults)}`,
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
            ${
              isAll &&
              (one.agency == undefined
                ? html`<td></td>`
                : html`<td data-label="${team.agency}">${agencyName(facts, one.agency)}</td>`)
            }
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
