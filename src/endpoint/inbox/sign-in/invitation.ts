import { html } from 'hono/html';
import { foreign } from '../../publisher/report/markup.js';
import { pageResponse } from '../answer.js';
import { page } from '../pages/page.js';
import { INBOX, type Visit } from '../route.js';
import { passwordField } from './password-field.js';
import { goOn } from './sign-in.js';

/** The address holds a secret: nothing that the page loads or leads to learns of it (the origin alone, which older browsers need). */
const HEADERS = { 'referrer-policy': 'strict-origin' };

export async function getInvitation(visit: Visit): Promise<Response> {
  const officer = await visit.officers.invited(visit.params.token ?? '');
  return officer ? passwordPage(visit, officer, 200) : noLinkPage(visit);
}

export async function postInvitation(visit: Visit): Promise<Response> {
  const { officers, params, form, words } = visit;
  const { token = '' } = params;
  const [password, repeated] = [form.get('sandi') ?? '', form.get('ulang') ?? ''];
  const officer = await officers.invited(token);
  if (!officer) return noLinkPage(visit);
  if (password != repeated) return passwordPage(visit, officer, 422, words.signIn.different);
  const answer = await officers.accept(token, password);
  if (answer.kind == 'done') return goOn(answer);
  return answer.why == 'no-link' ? noLinkPage(visit) : passwordPage(visit, officer, 422, words.signIn.weak[answer.why]);
}

function passwordPage(
  { words, language, url }: Visit,
  { name, login }: { name: string; login: string },
  status: number,
  fault?: string,
): Response {
  const { signIn } = words;
  const faultId = fault && 'sebab';
  const text = page({
    language,
    words,
    title: signIn.newPassword,
    main: html`<h1>${foreign(signIn.welcome(name))}</h1>
      <p>${signIn.setPassword}</p>
      ${fault && html`<p class="notice bad" role="alert" id="sebab">${fault}</p>`}
      <form method="post" action="${url.pathname}${url.search}">
        <label for="nama">${signIn.login}</label>
        <input id="nama" value="${login}" readonly autocomplete="username" />

        ${passwordField({ name: 'sandi', label: signIn.newPassword, kind: 'new-password', fault: faultId, hint: signIn.passwordHelp, focus: true })}
        ${passwordField({ name: 'ulang', label: signIn.repeated, kind: 'new-password', fault: faultId })}
        <p><button>${signIn.save}</button></p>
      </form>`,
  });
  return pageResponse(text, { status, headers: HEADERS });
}

function noLinkPage({ words, language }: Visit): Response {
  const { signIn } = words;
  const text = page({
    language,
    words,
    title: signIn.noLink,
    main: html`<h1>${signIn.noLink}</h1>
      <p>${signIn.noLinkText}</p>
      <p><a href="${INBOX}masuk">${signIn.toSignIn}</a></p>`,
  });
  return pageResponse(text, { status: 404, headers: HEADERS });
}
