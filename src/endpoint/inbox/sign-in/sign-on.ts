import { html } from 'hono/html';
import { SIGN_ON_WITHIN, type SignOnOutcome } from '../../officers/sign-on.js';
import { pageResponse, redirectTo } from '../answer.js';
import { page } from '../pages/page.js';
import { INBOX, type Visit } from '../route.js';
import { sessionCookie } from '../session-cookie.js';
import { inboxWords } from '../words/index.js';
import { ownPath } from './own-path.js';

const BACK = `${INBOX}masuk/sso/kembali`;

/** Lax, unlike the session's: it has to come along when the browser returns from another site. It opens nothing by itself. */
const COOKIE = '__Host-opd-sso';
const RULES = 'Path=/; Secure; HttpOnly; SameSite=Lax';
const keptCookie = (kept: string): string => `${COOKIE}=${kept}; ${RULES}; Max-Age=${SIGN_ON_WITHIN / 1000}`;
const GONE = `${COOKIE}=; ${RULES}; Max-Age=0`;

const SAID: Record<Exclude<SignOnOutcome['kind'], 'known'>, string> = {
  down: 'sso',
  refused: 'sso-batal',
  broken: 'sso-gagal',
};
const backToSignIn = (said: string): Response => redirectTo(`${INBOX}masuk?kabar=${said}`, { 'set-cookie': GONE });

export async function getSignOn({ signOn, url, baseUrl, missing }: Visit): Promise<Response> {
  if (!signOn) return missing();
  const begun = await signOn.begin(baseUrl + BACK, ownPath(url.searchParams.get('ke')));
  return begun ? redirectTo(begun.url, { 'set-cookie': keptCookie(begun.kept) }) : backToSignIn(SAID.down);
}

export async function getSignOnBack({ signOn, officers, request, url, baseUrl, missing }: Visit): Promise<Response> {
  if (!signOn) return missing();
  const [, kept = ''] = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(request.headers.get('cookie') ?? '') ?? [];
  const outcome = await signOn.finish(new URL(baseUrl + BACK + url.search), kept);
  if (outcome.kind != 'known') return backToSignIn(SAID[outcome.kind]);
  const signedIn = await officers.signInBySubject(outcome.subject, outcome.email);
  if (!signedIn) return backToSignIn('sso-asing');

  // No redirect: a browser that comes from another site would not send the new cookie (SameSite=Strict) along. A page of ours leads on.
  const { officer, session } = signedIn;
  const { language } = officer;
  const words = inboxWords[language];
  const onward = ownPath(outcome.ke);
  const text = page({
    language,
    words,
    title: words.signIn.title,
    main: html`<h1>${words.signIn.signedIn}</h1>
      <p><a href="${onward}">${words.signIn.goOn}</a></p>`,
  });
  const headers = { refresh: `0; url=${onward}`, 'referrer-policy': 'strict-origin' };
  const answer = pageResponse(text, { headers: { ...headers, ...sessionCookie(session) } });
  answer.headers.append('set-cookie', GONE);
  return answer;
}
