import { html } from 'hono/html';
import type { Officer } from '../../officers/officer.js';
import { invitationUrl } from '../../officers/invitation-url.js';
import { LINK_DAYS } from '../../officers/invitations.js';
import { foreign } from '../../publisher/report/markup.js';
import { visitPage } from '../pages/visit-page.js';
import { INBOX, type SignedVisit } from '../route.js';

/** Shows a one-time link: this once, to be handed over; the store knows only its hash. */
export function linkPage(
  visit: SignedVisit,
  { name, login }: Pick<Officer, 'name' | 'login'>,
  token: string,
): Response {
  const { words, baseUrl } = visit;
  const { team } = words;
  return visitPage(visit, {
    title: team.link,
    here: 'team',
    below: true,
    main: html`<h1>${team.link}</h1>
      <p>${team.linkFor} <b>${foreign(name)}</b> (${login})</p>
      <pre id="tautan">${invitationUrl(baseUrl, token)}</pre>
      <p class="notice warn">${team.linkText(LINK_DAYS)}</p>
      <p class="buttons"><a href="${INBOX}petugas">${team.back}</a></p>`,
  });
}
