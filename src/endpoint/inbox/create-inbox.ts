import { Hono, type Context } from 'hono';
import type { Connection } from '../app.js';
import { clientAddress } from '../feedback/client-address.js';
import { readable } from '../desk/readable.js';
import { StoreUnavailable } from '../feedback/store.js';
import { pageResponse, redirectTo } from './answer.js';
import { baseOf } from './base-of.js';
import { problemPage } from './pages/problem.js';
import { homeOf } from './pages/ways.js';
import { readForm } from './read-form.js';
import { INBOX, numberIn, type CaseVisit, type InboxPlace, type Route, type SignedVisit, type Visit } from './route.js';
import { routes } from './routes.js';
import { isOwnRequest } from './same-origin.js';
import { readSession } from './session-cookie.js';
import { sheetResponse, SHEET_FILE } from './styles/index.js';
import { askToSignIn } from './sign-in/ask-to-sign-in.js';
import { inboxWords, languageOf, type InboxLanguage, type InboxWords } from './words/index.js';

type Env = { Bindings: Connection | undefined };

/**
 * The officers' pages. Each request passes here: where it comes from, who asks, whether this role may, and whether the message is theirs.
 * All that is not for them is the same 404 as what does not exist.
 */
export function createInbox(place: InboxPlace, onError?: (error: unknown) => void): Hono<Env> {
  const app = new Hono<Env>();
  for (const route of routes) app.on(route.method, INBOX + route.path, (context) => answer(route, place, context));
  app.get(INBOX + SHEET_FILE, ({ req }) => sheetResponse(req.raw));
  for (const [path, allow] of methodsOf(routes))
    app.all(INBOX + path, ({ req }) => problem(405, 'method', languageOf(req.raw), { allow }));
  // A page's address without the slash, as people type it.
  app.get(INBOX.slice(0, -1), () => redirectTo(INBOX));
  app.all(`${INBOX}*`, ({ req }) => missing(place, languageOf(req.raw)));
  app.onError((error, { req }) => {
    onError?.(error);
    const language = languageOf(req.raw);
    return error instanceof StoreUnavailable
      ? problem(503, 'unavailable', language, { 'retry-after': '5' })
      : problem(500, 'broken', language);
  });
  return app;
}

/** What each address takes, for the header `allow`. */
function methodsOf(list: readonly Route[]): Map<string, string> {
  const methods = new Map<string, string>();
  for (const { path, method } of list) {
    const before = methods.get(path);
    const own = method == 'GET' ? 'GET, HEAD' : method;
    methods.set(path, before ? `${before}, ${own}` : own);
  }
  return methods;
}

async function answer(route: Route, place: InboxPlace, { req, env }: Context<Env>): Promise<Response> {
  const request = req.raw;
  const asked = languageOf(request);
  const facts = place.facts();
  if (!facts) return missing(place, asked);
  const baseUrl = baseOf(request, env, place);
  if (route.method == 'POST' && !isOwnRequest(request, baseUrl)) return problem(403, 'other-site', asked);
  const form = route.method == 'POST' ? await readForm(request, env) : new URLSearchParams();
  if (form == 'too-large') return problem(413, 'too-large', asked, { connection: 'close' });
  if (form == 'unreadable') return problem(415, 'unreadable', asked);

  const url = new URL(request.url);
  const token = readSession(request);
  const officer = token ? await place.officers.session(token) : undefined;
  const language = officer?.language ?? asked;
  const visit: Visit = {
    ...place,
    facts,
    request,
    url,
    baseUrl,
    params: req.param() as Record<string, string>,
    form,
    language,
    words: inboxWords[language],
    said: saidIn(url),
    address: clientAddress(env?.address, request.headers.get('x-forwarded-for'), place.proxies),
    ...(officer && { officer, session: token }),
    missing: () => missing(place, language),
  };
  if (route.may == 'everybody') return route.handle(visit);
  if (!officer || !token) return askToSignIn(visit, route);
  if (!route.may.includes(officer.role))
    // The beginning of the inbox is everybody's; where it lies is not.
    return route.path == '' ? redirectTo(homeOf(officer.role)) : visit.missing();
  const signed: SignedVisit = { ...visit, officer, session: token };
  if (!('ofMessage' in route)) return route.handle(signed);
  const message = await place.desk.find(officer, numberIn(req.param('id')));
  if (!message) return visit.missing();
  return route.handle({ ...signed, message: readable(officer, message) } satisfies CaseVisit);
}

/** A code that no table of words finds beyond its own, such as `constructor`. */
function saidIn({ searchParams }: URL): string | undefined {
  const said = searchParams.get('kabar') ?? '';
  return said in Object.prototype ? undefined : said || undefined;
}

const problem = (
  status: number,
  kind: keyof InboxWords['problem'],
  language: InboxLanguage,
  headers?: Record<string, string>,
): Response => pageResponse(problemPage(kind, inboxWords[language], language), { status, headers });

/** One answer for all that is not there, and all that is another's. */
const missing = ({ facts }: InboxPlace, language: InboxLanguage): Response =>
  problem(404, facts() ? 'not-found' : 'no-feedback', language);
