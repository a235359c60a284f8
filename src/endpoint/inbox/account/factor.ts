import { html } from 'hono/html';
import { newTotp, totpUri } from '../../officers/totp.js';
import { visitPage } from '../pages/visit-page.js';
import { INBOX, type SignedVisit } from '../route.js';
import { passwordField } from '../sign-in/password-field.js';
import { accountPage } from './account-page.js';
import { done } from './account.js';
import { qrCode } from './qr-code.js';

export async function getFactor(visit: SignedVisit): Promise<Response> {
  if ((await visit.officers.secondFactor(visit.officer)) != 'off') return accountPage(visit);
  return factorPage(visit, await newTotp());
}

export async function postFactorOn(visit: SignedVisit): Promise<Response> {
  const { officers, officer, session, form, address, words } = visit;
  const [secret, code, password] = ['rahasia', 'kode', 'sandi'].map((name) => form.get(name) ?? '') as [
    string,
    string,
    string,
  ];
  const answer = await officers.turnTotpOn(officer, session, { secret, code, password, address });
  if (answer == 'done') return done('verifikasi');
  // Nobody scans twice because of a slip; what is no secret of ours makes no picture.
  const again = /^[A-Z2-7]{32}$/.test(secret) ? secret : await newTotp();
  return factorPage(visit, again, answer == 'code' ? words.account.wrongCode : words.account.wrong);
}

export async function postFactorOff(visit: SignedVisit): Promise<Response> {
  const { officers, officer, session, form, address, words } = visit;
  const answer = await officers.turnTotpOff(officer, session, { password: form.get('sandi') ?? '', address });
  return answer == 'done' ? done('tanpa-verifikasi') : accountPage(visit, { at: 'factor', text: words.account.wrong });
}

/** The secret as a picture for the phone's camera and as text, and the fields that show that the phone has it. */
async function factorPage(visit: SignedVisit, secret: string, fault?: string): Promise<Response> {
  const { words, officer, url, publisher } = visit;
  const { account } = words;
  const uri = await totpUri(`${publisher() || url.host} · ${words.app}`, officer.login, secret);
  return visitPage(visit, {
    status: fault ? 422 : 200,
    title: account.turnOn,
    main: html`<h1>${account.turnOn}</h1>
      ${fault && html`<p class="notice bad" role="alert" id="sebab">${fault}</p>`}
      <ol>
        <li>${account.stepApp}</li>
        <li>
          ${account.stepScan}
          <p>${await qrCode(uri, account.qr)}</p>
          <p>${account.stepType} <code>${secret.replace(/.{4}(?=.)/g, '$& ')}</code></p>
        </li>
        <li>${account.stepCode}</li>
      </ol>
      <form method="post" action="${INBOX}akun/verifikasi">
        <input type="hidden" name="rahasia" value="${secret}" />
        <label for="kode">${words.signIn.code}</label>
        <input
          id="kode"
          name="kode"
          required
          maxlength="12"
          inputmode="numeric"
          autocomplete="one-time-code"
          ${fault && html`aria-invalid="true" aria-describedby="sebab"`}
        />
        ${passwordField({ name: 'sandi', label: account.oldPassword, kind: 'current-password', fault: fault && 'sebab' })}
        <div class="buttons">
          <button>${account.turnOn}</button>
          <a href="${INBOX}akun">${account.cancel}</a>
        </div>
      </form>
      <p class="meta">${account.factorLost}</p>`,
  });
}
