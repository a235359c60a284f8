import { html } from 'hono/html';
import { moment } from '../../../i18n/format.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { redirectTo } from '../answer.js';
import { visitPage } from '../pages/visit-page.js';
import { INBOX, numberIn, type SignedVisit } from '../route.js';
import { linkPage } from './link-page.js';
import { agencyName, stateOf } from './team.js';

export const getMember = (visit: SignedVisit): Promise<Response> => memberPage(visit);

export async function postReset(visit: SignedVisit): Promise<Response> {
  const { officers, officer } = visit;
  const id = numberIn(visit.params.officer);
  // One's own password is changed in one's own account: a link that is lost would shut one out.
  if (id == officer.id) return memberPage(visit, visit.words.team.own);
  const found = await officers.findManaged(id, officer);
  const token = await officers.reset(id, officer);
  return found && token ? linkPage(visit, found, token) : visit.missing();
}

export async function postRevoke(visit: SignedVisit): Promise<Response> {
  const { officers, officer, words } = visit;
  const id = numberIn(visit.params.officer);
  if (id == officer.id) return memberPage(visit, words.team.own);
  switch (await officers.revoke(id, officer)) {
    case 'done':
      return redirectTo(`${INBOX}petugas?kabar=dicabut`);
    case 'last':
      return memberPage(visit, words.team.last);
    case 'missing':
      return visit.missing();
  }
}

/** What takes something away is opened first, and read. */
const behind = (title: string, form: Markup): Markup =>
  html`<details>
    <summary>${title}</summary>
    ${form}
  </details>`;

/** One account, and what may be done to it: each said in full before its button. */
async function memberPage(visit: SignedVisit, fault?: string): Promise<Response> {
  const { officers, officer, words, facts, params } = visit;
  const found = await officers.findManaged(numberIn(params.officer), officer);
  if (!found) return visit.missing();
  const { team } = words;
  const path = `${INBOX}petugas/${found.id}`;
  const rows = [
    [team.login, found.login],
    [team.role, words.frame.roles[found.role]],
    [team.agency, found.agency && agencyName(facts, found.agency)],
    [team.email, found.email && foreign(found.email)],
    [team.state, stateOf(found, words)],
    [team.seen, found.seenAt == undefined ? team.never : moment(words.all, found.seenAt)],
  ].filter(([, value]) => value);
  return visitPage(visit, {
    status: fault ? 409 : 200,
    title: found.name,
    here: 'team',
    below: true,
    main: html`<h1>${foreign(found.name)}</h1>
      ${fault && html`<p class="notice bad" role="alert">${fault}</p>`}
      <dl>
        ${rows.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      ${found.id == officer.id && html`<p><a href="${INBOX}akun">${team.toOwn}</a></p>`}
      ${
        !found.revoked &&
        found.id != officer.id &&
        html`${behind(
          team.reset,
          html`<form method="post" action="${path}/atur-ulang">
            <p>${team.resetText}</p>
            <button class="quiet">${team.reset}</button>
          </form>`,
        )}
        ${behind(
          team.revoke,
          html`<form method="post" action="${path}/cabut">
            <p>${team.revokeText}</p>
            <button class="danger">${team.revoke}</button>
          </form>`,
        )}`
      }
      <p class="buttons"><a href="${INBOX}petugas">${team.back}</a></p>`,
  });
}
