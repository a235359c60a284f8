import { html } from 'hono/html';
import { moment } from '../../../i18n/format.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { visitPage } from '../pages/visit-page.js';
import { INBOX, type SignedVisit } from '../route.js';
import { passwordField } from '../sign-in/password-field.js';

/** What was wrong with a form of this page, in words. */
export interface AccountFault {
  at: 'details' | 'password' | 'factor';
  text: string;
}

/** One's own account: who one is, password, second factor, and where one is signed in. */
export async function accountPage(visit: SignedVisit, fault?: AccountFault): Promise<Response> {
  const { officers, officer, session, words, said = '' } = visit;
  const { account } = words;
  const [factor, sessions] = await Promise.all([officers.secondFactor(officer), officers.sessions(officer, session)]);
  const saids = new Map<string, string>(Object.entries(account.said));
  return visitPage(visit, {
    status: fault && 422,
    title: words.frame.account,
    said: fault ? undefined : saids.get(said),
    main: html`<h1>${foreign(officer.name)}</h1>
      <p class="muted">${officer.login} · ${words.frame.roles[officer.role]}</p>
      ${details(visit, factor != 'no-password', fault)}
      ${factor == 'no-password' ? html`<p>${account.noPassword}</p>` : [password(visit, fault), factorPart(visit, factor, fault)]}
      <h2>${account.sessions}</h2>
      <ul>
        ${sessions.map(
          ({ createdAt, seenAt, own }) =>
            html`<li>
              ${account.session(moment(words.all, createdAt), moment(words.all, seenAt))}${own ? html` <b>${account.own}</b>` : ''}
            </li>`,
        )}
      </ul>
      ${
        sessions.length > 1
          ? html`<form method="post" action="${INBOX}akun/keluar-lain">
              <button class="quiet">${account.signOutElsewhere}</button>
            </form>`
          : ''
      }`,
  });
}

const faultLine = (fault: AccountFault | undefined, at: AccountFault['at']): Markup | '' =>
  fault?.at == at ? html`<p class="notice bad" role="alert" id="sebab">${fault.text}</p>` : '';

function details({ officer, words, form }: SignedVisit, hasPassword: boolean, fault?: AccountFault): Markup {
  const { account } = words;
  const isWrong = fault?.at == 'details';
  const [name, email] = isWrong ? [form.get('nama'), form.get('surel')] : [officer.name, officer.email];
  return html`<h2>${account.details}</h2>
    ${faultLine(fault, 'details')}
    <form method="post" action="${INBOX}akun">
      <label for="nama">${account.name}</label>
      <input id="nama" name="nama" value="${name ?? ''}" required maxlength="100" autocomplete="name" />
      <label for="surel">${account.email}</label>
      <input
        id="surel"
        name="surel"
        type="email"
        value="${email ?? ''}"
        maxlength="254"
        autocomplete="email"
        ${isWrong && html`aria-invalid="true"`}
        aria-describedby="${isWrong ? 'sebab ' : ''}surel-bantuan"
      />
      <span class="hint" id="surel-bantuan">${account.emailHelp}</span>
      ${
        hasPassword &&
        html`<label for="sandi-surel">${account.passwordForMail}</label>
          <input id="sandi-surel" name="sandi" type="password" maxlength="1024" autocomplete="current-password" />`
      }
      <label><input type="checkbox" name="ringkasan" ${officer.digest && html`checked`} /> ${account.digest}</label>
      <label for="bahasa">${account.language}</label>
      <select id="bahasa" name="bahasa">
        ${(['id', 'en'] as const).map(
          (code) =>
            html`<option value="${code}" lang="${code}" ${code == officer.language && html`selected`}>
              ${LANGUAGES[code]}
            </option>`,
        )}
      </select>
      <button>${account.save}</button>
    </form>`;
}
/** Each in itself, so that whoever reads only that one finds it. */
const LANGUAGES = { id: 'Bahasa Indonesia', en: 'English' };

function password({ officer, words }: SignedVisit, fault?: AccountFault): Markup {
  const { account, signIn } = words;
  const wrong = fault?.at == 'password' ? 'sebab' : undefined;
  return html`<h2>${account.password}</h2>
    ${faultLine(fault, 'password')}
    <form method="post" action="${INBOX}akun/sandi">
      <input type="hidden" value="${officer.login}" autocomplete="username" />
      ${passwordField({ name: 'sandi', label: account.oldPassword, kind: 'current-password', fault: wrong })}
      ${passwordField({ name: 'baru', label: signIn.newPassword, kind: 'new-password', fault: wrong, hint: signIn.passwordHelp })}
      ${passwordField({ name: 'ulang', label: signIn.repeated, kind: 'new-password', fault: wrong })}
      <p class="meta">${account.passwordEnds}</p>
      <button>${account.changePassword}</button>
    </form>`;
}

function factorPart({ words }: SignedVisit, factor: 'on' | 'off', fault?: AccountFault): Markup {
  const { account } = words;
  return html`<h2>${account.factor}</h2>
    ${
      factor == 'off'
        ? html`<p>${account.factorOff}</p>
            <p><a class="button" href="${INBOX}akun/verifikasi">${account.turnOn}</a></p>`
        : html`<p>${account.factorOn}</p>
            ${faultLine(fault, 'factor')}
            <details ${fault?.at == 'factor' && html`open`}>
              <summary>${account.turnOff}</summary>
              <form method="post" action="${INBOX}akun/verifikasi/matikan">
                <label for="sandi-mati">${account.oldPassword}</label>
                <input
                  id="sandi-mati"
                  name="sandi"
                  type="password"
                  required
                  maxlength="1024"
                  autocomplete="current-password"
                />
                <button class="danger">${account.turnOff}</button>
              </form>
            </details>`
    }`;
}
