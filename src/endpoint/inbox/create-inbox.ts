import { Hono, type Context } from 'hono';
import type { Connection } from '../app.js';
import { clientAddress } from '../feedback/client-address.js';
import { readable } from '../desk/readable.js';
import { StoreUnavailable } from '../feedback/store.js';
import { pageResponse, redirectTo, textResponse } from './answer.js';
import { problemPage } from './pages/problem.js';
import { readForm } from './read-form.js';
import { INBOX, type CaseVisit, type InboxPlace, type Route, type SignedVisit, type Visit } from './route.js';
import { routes } from './routes.js';
import { isOwnRequest } from './same-origin.js';
import { readSession } from './session-cookie.js';
import { sheetResponse, SHEET_FILE } from './styles/index.js';
import { inboxWords, languageOf } from './words/index.js';

type Env = { Bindings: Connection | undefined };

/**
 * The officers' pages. Each request passes here: where it comes from, who asks, whether this role may, and whether the message is theirs.
 * All that is not for them is the same 404 as what does not exist.
 */
export function createInbox(place: InboxPlace, onError?: (error: unknown) => void): Hono<Env> {
  const app = new Hono<Env>();
  for (const route of routes) app.on(route.method, INBOX + route.path, (context) => answer(route, place, context));
  app.get(INBOX + SHEET_FILE, ({ req }) => sheetResponse(req.raw));
  // A page's address without the slash, as people type it.
  app.get(INBOX.slice(0, -1), () => redirectTo(INBOX));
  app.all(`${INBOX}*`, (context) => notFound(place, context.req.raw));
  app.onError((error, { req }) => {
    onError?.(error);
    const language = languageOf(req.raw);
    const status = error instanceof StoreUnavailable ? 503 : 500;
    return pageResponse(problemPage(status == 503 ? 'unavailable' : 'broken', inboxWords[language], language), {
      status,
    });
  });
  return app;
}

async function answer(route: Route, place: InboxPlace, { req, env }: Context<Env>): Promise<Response> {
  const request = req.raw;
  const facts = place.facts();
  if (!facts) return notFound(place, request);
  if (route.method == 'POST' && !isOwnRequest(request, place.baseUrl))
    return textResponse(
      'Kiriman ini berasal dari situs lain dan ditolak.\nThis was sent from another site and is refused.\n',
      403,
    );
  const form = route.method == 'POST' ? await readForm(request, env) : new URLSearchParams();
  if (!form) return textResponse('Kiriman ini tidak dapat dibaca.\nThis cannot be read.\n', 400);

  const url = new URL(request.url);
  const token = readSession(request);
  const officer = token ? await place.officers.session(token) : undefined;
  const language = officer?.language ?? languageOf(request);
  const visit: Visit = {
    ...place,
    facts,
    request,
    url,
    params: req.param() as Record<string, string>,
    form,
    language,
    words: inboxWords[language],
    said: url.searchParams.get('kabar') ?? undefined,
    address: clientAddress(env?.address, request.headers.get('x-forwarded-for'), place.proxies),
  };
  if (route.may == 'everybody') return route.handle(visit);
  if (!officer || !token) return redirectTo(`${INBOX}masuk?${new URLSearchParams({ ke: url.pathname + url.search })}`);
  if (!route.may.includes(officer.role)) return notFound(place, request, language);
  const signed: SignedVisit = { ...visit, officer, session: token };
  if (!('ofMessage' in route)) return route.handle(signed);
  const id = Number(/^[1-9]\d{0,14}$/.exec(req.param('id') ?? '')?.[0] ?? 0);
  const message = await place.desk.find(officer, id);
  if (!message) return notFound(place, request, language);
  return route.handle({ ...signed, message: readable(officer, message) } satisfies CaseVisit);
}

/** One answer for all that is not there, and all that is another's. */
function notFound({ facts }: InboxPlace, request: Request, language = languageOf(request)): Response {
  const kind = facts() ? 'not-found' : 'no-feedback';
  return pageResponse(problemPage(kind, inboxWords[language], language), { status: 404 });
}
