import type { BlockList } from 'node:net';
import { Hono, type Context } from 'hono';
import { PHOTOS_PATH, REQUESTS_PATH, STATUS_PATH } from '../../contract/index.js';
import type { Connection } from '../app.js';
import type { Files } from '../stored-file.js';
import { clientAddress } from './client-address.js';
import { feedbackOf, type FeedbackFacts } from './feedback-of.js';
import { createLimits, type Limits } from './limits.js';
import type { PhotoStore } from './photo-store.js';
import { postPhoto } from './post-photo.js';
import { preflightResponse } from './preflight.js';
import { createPostRequest } from './post-request.js';
import { getPhoto, photoPath } from './get-photo.js';
import { getReleased, releasedPaths } from './get-released.js';
import { Refusal, refusalResponse } from './refusal.js';
import { createSecrets, type Secrets } from './secrets.js';
import { deleteStatus, getStatus, postStatus } from './status.js';
import { StoreUnavailable, type Store } from './store.js';

export interface CollectorOptions {
  store: Store;
  photos: PhotoStore;
  /** Files of the current edition: its settings, services, agencies and programmes. */
  edition: () => Files;
  /** Whose `X-Forwarded-For` counts. */
  proxies: BlockList;
  now?: () => number;
  /** Told of what went wrong behind an answer 500, of a store that cannot be used, and of photos that cannot be removed yet. */
  onError?: (error: unknown) => void;
}

/** One request to the collector, and what is needed to answer it. */
export interface Visit {
  request: Request;
  connection: Connection | undefined;
  address: string;
  facts: FeedbackFacts;
  store: Store;
  photos: PhotoStore;
  limits: Limits;
  secrets: Secrets;
  now: number;
  /** Told of what went wrong behind an answer that is right nevertheless. */
  onError: (error: unknown) => void;
}

export type Collector = Hono<{ Bindings: Connection | undefined }>;
type Handler = (visit: Visit) => Promise<Response>;

/**
 * What citizens send, look up and take back: the routes below `/v1/feedback/` that are no files. Nothing is kept here;
 * several collectors may work on one store.
 */
export function createCollector({
  store,
  photos,
  edition,
  proxies,
  now = Date.now,
  onError = () => undefined,
}: CollectorOptions): Collector {
  const secrets = createSecrets(store);
  const limits = createLimits(store, secrets, now);
  const app: Collector = new Hono();

  const answering = (handler: Handler) => async (context: Context<{ Bindings: Connection | undefined }>) => {
    const facts = feedbackOf(edition());
    if (!facts) throw new Refusal('no-feedback');
    const { raw: request } = context.req;
    const address = clientAddress(context.env?.address, request.headers.get('x-forwarded-for'), proxies);
    const visit = { request, connection: context.env, address, facts, store, photos, limits, secrets, onError };
    return handler({ ...visit, now: now() });
  };
  const route = (path: string, handlers: Record<string, Handler>) => {
    const allow = [...Object.keys(handlers), 'OPTIONS'].join(', ');
    for (const [method, handler] of Object.entries(handlers)) app.on(method, `/v1/${path}`, answering(handler));
    app.options(`/v1/${path}`, () => preflightResponse(allow));
    app.all(`/v1/${path}`, () => refusalResponse(new Refusal('method', { allow })));
  };

  route(REQUESTS_PATH, { POST: createPostRequest() });
  route(STATUS_PATH, { GET: getStatus, POST: postStatus, DELETE: deleteStatus });
  route(PHOTOS_PATH, { POST: postPhoto });
  route(photoPath(':name'), { GET: getPhoto });
  const released = getReleased(store, edition, now);
  for (const path of releasedPaths) app.get(path, released);

  app.onError((error) => {
    if (error instanceof Refusal) return refusalResponse(error);
    onError(error);
    const unavailable = error instanceof StoreUnavailable;
    return refusalResponse(
      new Refusal(unavailable ? (error.full ? 'full' : 'unavailable') : 'broken', { retryAfter: 5 }),
    );
  });
  return app;
}
