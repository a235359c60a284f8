import { pageResponse, redirectTo } from '../answer.js';
import { INBOX, type Route, type Visit } from '../route.js';
import { signInPage } from './sign-in-page.js';

/** Whoever is not signed in (any more) is asked to, and goes on where they were: to the page, or with the form that they sent. */
export function askToSignIn(visit: Visit, { method, secret }: Route): Response {
  const { url, form, language } = visit;
  const ke = url.pathname + url.search;
  if (method == 'GET') return redirectTo(`${INBOX}masuk?${new URLSearchParams({ ke })}`);
  const before = secret ? '' : ke;
  const page = signInPage(visit, {
    why: secret ? 'over' : 'over-writing',
    ...(before && { carried: { path: before, fields: [...form] } }),
  });
  // Its scheme is no browser's: the page is what asks.
  return pageResponse(page, { status: 401, headers: { 'www-authenticate': 'Form', 'content-language': language } });
}
