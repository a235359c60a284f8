import { html } from 'hono/html';
import type { Markup } from '../../publisher/report/markup.js';
import { page } from '../pages/page.js';
import { INBOX, type Visit } from '../route.js';
import { passwordField } from './password-field.js';
import { carriedFields, type Carried } from './carried.js';

/** Why the page is shown again, or at all. */
export type SignInReason =
  'wrong' | 'wait' | 'code-wrong' | 'code-over' | 'over' | 'over-writing' | 'no-cookie' | 'out' | SignOnReason;
export type SignOnReason = 'sign-on-down' | 'sign-on-refused' | 'sign-on-unknown' | 'sign-on-broken';

export interface SignInState {
  why?: SignInReason;
  /** To wait. */
  seconds?: number;
  /** Where to go on. */
  ke?: string;
  login?: string;
  /** Sealed: the password was right, a code is asked for. */
  step?: string;
  carried?: Carried;
}

/** Said as it is, not as an error. */
const CALM: readonly SignInReason[] = ['out', 'over', 'over-writing'];

export function signInPage(
  { words, language, signOn }: Pick<Visit, 'words' | 'language' | 'signOn'>,
  { why, seconds = 0, ke, login = '', step, carried }: SignInState,
): string {
  const { signIn } = words;
  const english = language == 'en' ? '?lang=en' : '';
  const hidden = [...(ke ? [['ke', ke]] : []), ...(carried ? carriedFields(carried) : [])];
  const isCalm = why != undefined && CALM.includes(why);
  const title = step ? signIn.codeTitle : signIn.title;
  const other = new URLSearchParams({ ...(ke && { ke }), ...(language == 'id' && { lang: 'en' }) });
  return page({
    language,
    words,
    title,
    main: html`<h1>${title}</h1>
      ${why && html`<p class="notice ${!isCalm && 'bad'}" role="${isCalm ? 'status' : 'alert'}" id="sebab">${signIn.why(why, seconds)}</p>`}
      <form method="post" action="${INBOX}masuk${english}">
        ${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        ${step ? codeFields(signIn, step, why) : passwordFields(signIn, login, why)}
        <p><button>${signIn.button}</button></p>
      </form>
      ${
        step
          ? html`<p><a href="${INBOX}masuk${english}">${signIn.again}</a></p>`
          : html`${signOn && !carried && signOnLink(signOn.label, signIn.signOn, ke)}
              <p class="meta">${signIn.forgotten}</p>
              ${!carried && html`<p class="meta"><a href="${INBOX}masuk?${other}" hreflang="${language == 'id' ? 'en' : 'id'}">${signIn.otherLanguage}</a></p>`}`
      }`,
  });
}

type Words = Visit['words']['signIn'];

const passwordFields = (words: Words, login: string, why?: SignInReason): Markup => {
  const fault = why == 'wrong' ? 'sebab' : undefined;
  return html`<label for="nama">${words.login}</label>
    <input
      id="nama"
      name="nama"
      value="${login}"
      required
      maxlength="100"
      autocomplete="username"
      autocapitalize="none"
      spellcheck="false"
      ${!login && html`autofocus`}
      ${fault && html`aria-invalid="true" aria-describedby="${fault}"`}
    />
    ${passwordField({ name: 'sandi', label: words.password, kind: 'current-password', fault, focus: login != '' })}`;
};

const codeFields = (words: Words, step: string, why?: SignInReason): Markup => {
  const isWrong = why == 'code-wrong';
  return html`<input type="hidden" name="langkah" value="${step}" />
    <label for="kode">${words.code}</label>
    <input
      id="kode"
      name="kode"
      required
      maxlength="12"
      inputmode="numeric"
      autocomplete="one-time-code"
      autofocus
      ${isWrong && html`aria-invalid="true"`}
      aria-describedby="${isWrong ? 'sebab ' : ''}kode-bantuan"
    />
    <span class="hint" id="kode-bantuan">${words.codeHelp}</span>`;
};

const signOnLink = (label: string, words: (label: string) => string, ke?: string): Markup =>
  html`<p>
    <a class="button" href="${INBOX}masuk/sso${ke ? `?${new URLSearchParams({ ke })}` : ''}">${words(label)}</a>
  </p>`;
