import { Hono, type Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Connection } from '../app.js';
import { publicRoot } from '../embed/public-root.js';
import { publishedIn } from '../embed/published.js';
import { feedbackOf } from '../feedback/feedback-of.js';
import { preflightResponse } from '../feedback/preflight.js';
import { Refusal } from '../feedback/refusal.js';
import { StoreUnavailable } from '../feedback/store.js';
import { requestPath } from '../request-path.js';
import { FORMATS, respond, type Answer, type Format } from './answer.js';
import type { Handler, Open311Place } from './asked.js';
import { discovery } from './discovery.js';
import { getRequest } from './get-request.js';
import { getRequests } from './get-requests.js';
import { getToken } from './get-token.js';
import { postRequest } from './post-request.js';
import { Open311Problem, broken, notFound, problem, problemOf, problemResponse, unavailable } from './problem.js';
import { serviceDefinition } from './service-definition.js';
import { services } from './services.js';

/** Where the room is; its addresses are this and the name of a resource, with `.json`, `.xml` or no ending. */
export const OPEN311 = '/open311/v2/';

type Env = { Bindings: Connection | undefined };
type Resource = Partial<Record<'GET' | 'POST', Handler>>;

/** By the address: a name, or a name and one thing of that kind. */
const RESOURCES: ReadonlyMap<string, Resource> = new Map<string, Resource>([
  ['', { GET: discovery }],
  ['discovery', { GET: discovery }],
  ['services', { GET: services }],
  ['services/*', { GET: serviceDefinition }],
  ['requests', { GET: getRequests, POST: postRequest }],
  ['requests/*', { GET: getRequest }],
  ['tokens/*', { GET: getToken }],
]);

/**
 * Open311 GeoReport v2 (https://wiki.open311.org/GeoReport_v2): released messages for other programs, and messages from those that
 * have a key. `jurisdiction_id` may be sent and changes nothing: there is one jurisdiction here.
 */
export function createOpen311(place: Open311Place, onError?: (error: unknown) => void): Hono<Env> {
  const app = new Hono<Env>();
  app.all(`${OPEN311}*`, async (context) => {
    const { format, name, id } = addressOf(context);
    try {
      const resource = RESOURCES.get(name);
      if (!resource) throw notFound();
      const { method } = context.req;
      const allow = [...Object.keys(resource), 'OPTIONS'].join(', ');
      if (method == 'OPTIONS') return preflightResponse(allow);
      const handler = method == 'GET' || method == 'HEAD' ? resource.GET : method == 'POST' ? resource.POST : undefined;
      if (!handler)
        throw problem(405, `Alamat ini hanya menerima ${allow}.`, `This address only takes ${allow}.`, { allow });
      return respond(await answer(handler, place, context, id), format);
    } catch (error) {
      if (error instanceof Open311Problem) return problemResponse(error, format);
      if (error instanceof Refusal) return problemResponse(problemOf(error), format);
      onError?.(error);
      return problemResponse(error instanceof StoreUnavailable ? unavailable() : broken(), format);
    }
  });
  return app;
}

/** What an address names, and in which form: by its ending, else by what is accepted, else JSON. */
function addressOf(context: Context<Env>): { format: Format; name: string; id: string } {
  const path = requestPath(context.req.url)?.slice(OPEN311.length) ?? 'unreadable';
  const ending = FORMATS.find((known) => path.endsWith(`.${known}`));
  const [first = '', id = '', ...more] = (ending ? path.slice(0, -ending.length - 1) : path).split('/');
  const supports = ['application/json', 'text/xml', 'application/xml'];
  const accepted = accepts(context, { header: 'Accept', supports, default: 'application/json' });
  return {
    format: ending ?? (accepted.endsWith('xml') ? 'xml' : 'json'),
    name: more.length ? 'none' : id ? `${first}/*` : first,
    id,
  };
}

async function answer(handler: Handler, place: Open311Place, { req, env }: Context<Env>, id: string): Promise<Answer> {
  const files = place.edition();
  const facts = feedbackOf(files);
  if (!facts)
    throw problem(
      404,
      'Di sini belum ada layanan pesan warga.',
      'There is no service for messages of citizens here yet.',
    );
  const { searchParams: query } = new URL(req.url);
  const root = place.baseUrl ? `${place.baseUrl}/` : publicRoot(publishedIn(files).root, req.url).root;
  return handler({ request: req.raw, connection: env, place, facts, files, query, id, root, now: place.now() });
}
