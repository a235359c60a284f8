import { pageResponse, redirectTo } from '../answer.js';
import { INBOX, type Visit } from '../route.js';
import { endedCookie, sessionCookie } from '../session-cookie.js';
import { inboxWords } from '../words/index.js';
import type { SignedIn } from '../../officers/officers.js';
import { carriedOf } from './carried.js';
import { carriedPage } from './carried-page.js';
import { ownPath } from './own-path.js';
import { signInPage, type SignInReason, type SignInState } from './sign-in-page.js';

const REASONS = new Map<string, SignInReason>(
  Object.entries({
    keluar: 'out',
    sso: 'sign-on-down',
    'sso-batal': 'sign-on-refused',
    'sso-asing': 'sign-on-unknown',
    'sso-gagal': 'sign-on-broken',
  }),
);

export async function getSignIn(visit: Visit): Promise<Response> {
  const { url, officer, said = '' } = visit;
  const wanted = url.searchParams.get('ke');
  if (officer) return redirectTo(ownPath(wanted));
  const why = url.searchParams.has('masuk') ? 'no-cookie' : REASONS.get(said);
  return pageResponse(signInPage(visit, { why, ke: wanted ? ownPath(wanted) : undefined }));
}

export async function postSignIn(visit: Visit): Promise<Response> {
  const { officers, form, address } = visit;
  const [login, password, step] = ['nama', 'sandi', 'langkah'].map((name) => form.get(name) ?? '') as [
    string,
    string,
    string,
  ];
  const wanted = form.get('ke');
  const shared = { ke: wanted ? ownPath(wanted) : undefined, carried: carriedOf(form) };
  const again = (status: number, state: SignInState, headers?: Record<string, string>) =>
    pageResponse(signInPage(visit, { ...shared, ...state }), { status, headers });

  const answer = step
    ? await officers.signInWithCode(step, form.get('kode') ?? '', address)
    : await officers.signIn(login.slice(0, 100), password, address);
  switch (answer.kind) {
    case 'done':
      return goOn(answer, shared);
    case 'code':
      return again(200, { step: answer.step });
    case 'wait':
      return again(
        429,
        { why: 'wait', seconds: answer.seconds, login, step },
        { 'retry-after': String(answer.seconds) },
      );
    case 'over':
      return again(401, { why: 'code-over' });
    case 'wrong':
      return again(401, step ? { why: 'code-wrong', step } : { why: 'wrong', login });
  }
}

/** To where they wanted to go. By way of the sign-in page, which tells where the browser kept no cookie. */
export function goOn(
  { session, officer }: SignedIn,
  { ke, carried }: Pick<SignInState, 'ke' | 'carried'> = {},
): Response {
  const cookie = sessionCookie(session);
  const { language } = officer;
  if (carried)
    return pageResponse(carriedPage({ language, words: inboxWords[language], officer }, carried), { headers: cookie });
  return redirectTo(`${INBOX}masuk?${new URLSearchParams({ masuk: '', ...(ke && { ke }) })}`, cookie);
}

export async function postSignOut({ officers, session }: Visit): Promise<Response> {
  if (session) await officers.signOut(session);
  // The browser forgets what it may still have of the pages, for who comes next to the same computer.
  return redirectTo(`${INBOX}masuk?kabar=keluar`, { ...endedCookie(), 'clear-site-data': '"cache"' });
}
